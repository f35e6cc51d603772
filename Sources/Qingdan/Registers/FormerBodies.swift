/// Bodies of the nation that are no more (`registers/bodies.tsv`), for texts that name them.
public struct FormerBodies: Sendable {
  public struct Body: Hashable, Sendable {
    public var name: String
    /// The first day on which it certainly is no more: where only a month or a year is on file, the first behind it.
    public var until: Day
    /// What is on file of it: 2018年3月.
    public var when: String
    public var successors: [String]
    public var document: String
  }

  public private(set) var bodies: [Body] = []

  public init() {}

  /// Reads the bytes of `bodies.tsv`.
  public init(_ bytes: [UInt8]) throws(RegisterError) {
    let lines = RegisterLines(bytes: bytes)
    try lines.forEach(limit: 4) { line throws(RegisterError) in
      let date = lines.text(lines.field(1, of: line))
      guard let (until, when) = Self.end(date) else {
        throw RegisterError(
          line: line.number,
          Message(
            zh: "“\(date)”不是日期。写年、年月或者年月日，如 201803",
            en: "'\(date)' is no date; write 2018, 201803 or 20180321"))
      }
      bodies.append(
        Body(
          name: lines.text(line.fields[0]), until: until, when: when,
          successors: lines.text(lines.field(2, of: line)).split(separator: " ").map(String.init),
          document: lines.text(lines.field(3, of: line))))
    }
  }

  /// Those that are no more on a day, each with who has its work then.
  func ended(by day: Day) -> [Body] {
    let ended = bodies.filter { $0.until <= day }
    let byName = Dictionary(ended.map { ($0.name, $0) }) { first, _ in first }
    return ended.map { body in
      var body = body
      // A successor may have ended too, and its own; a register may run in a circle.
      for _ in 0..<8 {
        guard body.successors.contains(where: { byName[$0] != nil }) else { break }
        body.successors = body.successors.flatMap { byName[$0]?.successors ?? [$0] }
      }
      return body
    }
  }

  private static func end(_ text: String) -> (Day, String)? {
    guard let number = Int(text), number > 0 else { return nil }
    switch text.utf8.count {
    case 4: return Day(number + 1, 1, 1).map { ($0, "\(number)年") }
    case 6:
      let (year, month) = (number / 100, number % 100)
      guard let first = Day(year, month, 1) else { return nil }
      return (first + Day.length(ofMonth: month, in: year), "\(year)年\(month)月")
    case 8: return Day(number / 10000, number / 100 % 100, number % 100).map { ($0, $0.chinese) }
    default: return nil
    }
  }
}
