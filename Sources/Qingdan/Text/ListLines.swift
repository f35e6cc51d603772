/// A list for a tool that compares lines: a value a line, titles for keys, an item's name above what it says.
///
/// Values are those that count (defaults filled in, synonyms resolved), so that another spelling of the same is no
/// difference. Comments are not in it.
public struct ListLines {
  private let list: ListFile
  private let language: Language
  private var lines: [String] = []

  /// Nil for a text that cannot be read as a list.
  public static func text(
    _ bytes: [UInt8], file: String, in context: LibraryContext, language: Language
  ) -> String? {
    guard let list = ListFile.load(file, bytes, in: context).list else { return nil }
    var lines = ListLines(list: list, language: language)
    lines.write()
    return lines.lines.map { $0 + "\n" }.joined()
  }

  private init(list: ListFile, language: Language) {
    self.list = list
    self.language = language
  }

  private mutating func write() {
    lines.append("\(list.kind.title[language])\(say("（", " ("))\(list.kind.name)\(say("）", ")"))")
    let head: [(String, String?)] = [
      (say("机构", "organisation"), list.head.organisation ?? list.head.group),
      (say("标题", "title"), list.head.title),
      (say("版本", "version"), list.head.version),
      (say("施行日期", "effective"), list.head.effective.map { "\($0)" }),
    ]
    for (title, value) in head { write(title, value) }
    for item in list.items {
      // A name of several lines stands among the values; above them, its first line.
      let name = list.name(item) ?? ""
      let first = name.split(separator: "\n").first ?? ""
      lines += ["", "【\(first)】\(list.id(item) ?? "")".visible]
      let isLong = name.contains("\n")
      guard case .mapping(let fields) = list.canonicalItem(item) else { continue }
      for entry in fields where entry.key != "id" && (isLong || entry.key != "name") {
        let field = list.kind.field(entry.key).map { list.kind[$0] }
        write(entry.value, titled: field?.title[language] ?? entry.key, field, indent: "")
      }
    }
  }

  private mutating func write(_ title: String, _ value: String?) {
    guard let value else { return }
    lines.append("\(title)\(colon)\(value)".visible)
  }

  private mutating func write(_ value: YAMLValue, titled title: String, _ field: Field?, indent: String) {
    switch value {
    case .null: return
    case .scalar(let text): write(text, "\(indent)\(title)\(colon)", under: indent + "  ")
    case .sequence(let values):
      lines.append("\(indent)\(title)\(colon)".visible)
      for value in values {
        if case .scalar(let text) = value {
          write(text, "\(indent)  - ", under: indent + "    ")
        } else {
          write(value, titled: "-", field, indent: indent + "  ")
        }
      }
    case .mapping(let fields):
      lines.append(title == "-" ? "\(indent)-" : "\(indent)\(title)\(colon)".visible)
      for entry in fields {
        let child = field?.fields.first { $0.name == entry.key }
        write(entry.value, titled: child?.title[language] ?? entry.key, child, indent: indent + "  ")
      }
    }
  }

  /// A text of several lines stands below its title.
  private mutating func write(_ text: String, _ title: String, under indent: String) {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return lines.append(title + text.visible) }
    lines.append(title.last == " " ? String(title.dropLast()) : title)
    lines += parts.map { $0.isEmpty ? "" : indent + $0.visible }
  }

  private var colon: String { say("：", ": ") }
  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}
