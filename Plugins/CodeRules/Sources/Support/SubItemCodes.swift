import Qingdan

/// The codes of a list that say that they are a main item with sub-items (`00Y`), or a sub-item (`001`…).
///
/// A 子项 stands in the list of its 主项, so that both are adjusted and published together.
struct SubItemCodes: Sendable {
  struct Code: Sendable {
    let value: ListFile.Value
    let text: String
    /// What it shares with the rest of its family: all but the last three characters.
    var family: Substring { text.dropLast(3) }
    var isMain: Bool { text.hasSuffix("Y") }
  }

  let codes: [Code]
  private let mains: Set<Substring>
  private let children: Set<Substring>

  private static let grammars: Set = ["base-12", "implementation-31", "guizhou-10"]

  static func of(_ check: ListCheck) -> SubItemCodes { check.shared { SubItemCodes(check) } }

  private init(_ check: ListCheck) {
    codes = ReadCodes.of(check).compactMap { code in
      guard Self.grammars.contains(code.grammar.name), code.reading.isComplete,
        code.part("sub")?.text != "000"
      else { return nil }
      return Code(value: code.value, text: code.reading.text)
    }
    mains = Set(codes.filter(\.isMain).map(\.family))
    children = Set(codes.filter { !$0.isMain }.map(\.family))
  }

  func hasMain(_ code: Code) -> Bool { mains.contains(code.family) }
  func hasChild(_ code: Code) -> Bool { children.contains(code.family) }
}
