/// A total and what it is made of, as announcements of power lists give them: 共203项，其中行政许可11项、行政处罚122项……
///
/// Source: six announcements of places from 2017 to 2023 (罗定, 西平, 君山, 卫滨, 大姚).
public struct CountStatement: Hashable, Sendable {
  /// How many there are of one type.
  public struct Part: Hashable, Sendable {
    public let type: String
    public let count: Int
  }

  public let parts: [Part]
  /// What the parts are parts of, as far as the text says; where several numbers may be meant, one that they make up.
  public let total: Int?
  /// The bytes of the text from the total to the last part, or to the total behind it.
  public let range: Range<Int>
  /// The bytes of the total.
  public let totalRange: Range<Int>?
  /// Whether all parts are there: the text goes on behind them, and does not name a few of many.
  let isWhole: Bool

  public var sum: Int { parts.reduce(0) { $0 + $1.count } }

  /// Whether the parts make up the total; nil where the text does not tell what they should make up, or breaks off.
  public var addsUp: Bool? {
    guard let total else { return nil }
    if sum == total { return true }
    return sum > total || isWhole ? false : nil
  }

  /// What is wrong where they do not.
  public var message: Message? {
    guard addsUp == false, let total else { return nil }
    return Message(
      zh: "总数写的是\(total)项，各类相加是\(sum)项（\(parts.map { "\($0.type)\($0.count)" }.joined(separator: "、"))）",
      en: "the total says \(total), the parts make \(sum)")
  }

  /// Every such statement of a text, in order; a few numbers in passing are none.
  ///
  /// A total stands before its parts (共42项，其中……; 共42项：……; 42项（……）) or behind them (……，共42项).
  public static func all(in text: String) -> [CountStatement] {
    var text = text
    guard text.withUTF8(mayStand) else { return [] }
    return CountReader(text).statements
  }

  /// Whether there may be one: a look at the bytes, which most texts do not pass.
  public static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool { CountReader.mayRead(text) }
}
