import Qingdan

/// What a disclosure item says is disclosed of a power: 依据、条件、程序、办理结果.
struct DisclosureAspects: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let basis = DisclosureAspects(rawValue: 1)
  static let conditions = DisclosureAspects(rawValue: 2)
  static let procedure = DisclosureAspects(rawValue: 4)
  static let result = DisclosureAspects(rawValue: 8)
  /// That there is an item at all.
  static let item = DisclosureAspects(rawValue: 16)

  static let all: [(aspect: DisclosureAspects, title: String)] = [
    (.basis, "依据"), (.conditions, "条件"), (.procedure, "程序"), (.result, "办理结果"),
  ]

  func titles(missingFrom wanted: DisclosureAspects) -> String {
    Self.all.filter { wanted.contains($0.aspect) && !contains($0.aspect) }.map(\.title).joined(separator: "、")
  }

  /// The words by which lists say it, six bytes each.
  private static let words: [(word: UInt64, aspect: DisclosureAspects)] = {
    let all: [(DisclosureAspects, [String])] = [
      (.basis, ["依据", "法律", "法规"]), (.conditions, ["条件", "资格", "情形", "材料", "标准"]),
      (.procedure, ["程序", "流程", "步骤"]), (.result, ["结果", "决定", "批复"]),
    ]
    return all.flatMap { aspect, words in words.map { (pack($0), aspect) } }
  }()

  private static func pack(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  /// In one pass over the bytes; nearly all letters are Han, three bytes each.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= 6 else { return }
    var window: UInt64 = 0
    for byte in text {
      window = (window << 8 | UInt64(byte)) & 0xFFFF_FFFF_FFFF
      guard window >> 44 == 0xE else { continue }
      for (word, aspect) in Self.words where word == window { insert(aspect) }
    }
  }
}
