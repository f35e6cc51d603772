/// An opinion as it stands in a table: 市水务局：同意（2026-11-10，X水函〔2026〕3号).
///
/// Nothing but who, what, when and by which document: a condition behind it would be lost, and half an agreement
/// recorded as a whole one.
public struct OpinionText: Hashable, Sendable {
  public struct Fault: Error, Hashable, Sendable { public let message: Message }

  /// Who it is of, as written; nil where the column tells.
  public var body: String?
  public var verdict: Opinion.Verdict
  public var date: Day?
  public var document: String?

  /// Also 同意，2026年11月10日，文号.
  public init(_ text: String) throws(Fault) {
    var rest = text[...]
    if let colon = rest.firstIndex(where: { "：:".contains($0) }) {
      body = rest[..<colon].trimmed
      rest = rest[rest.index(after: colon)...]
    }
    let end = rest.firstIndex { "（(，,".contains($0) } ?? rest.endIndex
    guard let verdict = Opinion.Verdict(rawValue: rest[..<end].trimmed) else {
      throw Self.fault(rest.trimmed, "不是意见。意见只能写 \(Self.words)", "is no opinion; write one of \(Self.words)")
    }
    self.verdict = verdict
    for part in try Self.parts(rest[end...]) { try add(part) }
  }

  /// What stands in the brackets, or behind the comma.
  private static func parts(_ text: Substring) throws(Fault) -> [String] {
    var text = text
    if let open = text.first, "（(".contains(open) {
      guard let close = text.lastIndex(where: { "）)".contains($0) }) else {
        throw fault(text.trimmed, "少了后一半括号。补上“）”", "lacks its closing bracket")
      }
      let behind = text[text.index(after: close)...].trimmed
      if !behind.isEmpty {
        throw fault(
          behind, "写在括号后面，不知道还算不算同意。有的事项不同意，先从调整里去掉；附条件的，写“修改后同意”",
          "stands behind the bracket; an opinion has no condition: take the item out of the adjustment first, or write 修改后同意"
        )
      }
      text = text[text.index(after: text.startIndex)..<close]
    }
    return text.split(whereSeparator: { "，,".contains($0) }).map(\.trimmed).filter { !$0.isEmpty }
  }

  private mutating func add(_ part: String) throws(Fault) {
    if part.allSatisfy({ $0.isNumber || "年月日号-－/.．".contains($0) }) {
      guard let day = DateReader.read(part)?.exact else {
        throw Self.fault(part, "不是完整的日期，或者日历上没有这一天", "is no day")
      }
      guard date == nil else { throw Self.fault(part, "是第二个日期。只写一个", "is a second day; write one") }
      date = day
    } else {
      guard Self.isDocument(part) else {
        throw Self.fault(
          part, "既不是日期，也不是文号（如 X水函〔2026〕3号、…会议纪要）", "is neither a day nor the number of a document")
      }
      guard document == nil else { throw Self.fault(part, "是第二个文号。只写一个", "is a second document; write one") }
      document = part
    }
  }

  /// A number, or the minutes of a meeting; nothing that takes back or adds to what was said.
  private static func isDocument(_ text: String) -> Bool {
    guard !conditions.contains(where: text.contains) else { return false }
    let scanned = ScannedText(Array(text.utf8))
    let found = DocumentNumberReader(text: scanned).read(at: 0, before: scanned.count)
    return found?.end == scanned.count || text.contains("会议") || text.contains("纪要")
  }

  private static let conditions = [
    "不", "未", "否", "除", "但", "附", "仅", "须", "需", "再", "待", "缓", "同意", "意见", "反对",
  ]

  private static var words: String { Opinion.Verdict.allCases.map(\.rawValue).joined(separator: "、") }

  private static func fault(_ text: String, _ zh: String, _ en: String) -> Fault {
    Fault(message: Message(zh: "“\(text.prefix(40))”\(zh)", en: "'\(text.prefix(40))' \(en)"))
  }
}

extension Opinion {
  /// As tables show it; several stand behind one another with ；.
  public func text(_ register: OrganisationRegister) -> String {
    let body = organisation.map { (register[$0]?.shortName() ?? $0) + "：" } ?? ""
    let rest = [date?.description, document].compactMap(\.self)
    return body + verdict.rawValue + (rest.isEmpty ? "" : "（\(rest.joined(separator: "，"))）")
  }
}
