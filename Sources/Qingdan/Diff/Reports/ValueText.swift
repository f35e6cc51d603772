/// Values of one state as people read them: organisations and items by name, groups by the titles of their fields.
struct ValueText {
  private let state: LibraryState
  private let names: [String: String]
  private let language: Language

  /// - Parameter names: the names of items, by id.
  init(_ state: LibraryState, names: [String: String] = [:], language: Language) {
    self.state = state
    self.names = names
    self.language = language
  }

  /// - Parameter field: what the value is a value of; nil where the kind does not know it.
  func text(_ value: YAMLValue, _ field: Field?) -> String {
    switch value {
    case .null: ""
    case .scalar(let text): scalar(text, field)
    case .sequence(let values): values.map { self.text($0, field) }.joined(separator: separator)
    case .mapping(let fields): field?.type == .citation ? citation(fields) : group(fields, field)
    }
  }

  private func scalar(_ text: String, _ field: Field?) -> String {
    switch field?.type {
    case .organisation: state.library.context.organisations[text]?.name(on: state.day) ?? text
    case .item: names[text] ?? text
    case .flag:
      text == "true"
        ? Message(zh: "是", en: "yes")[language]
        : text == "false" ? Message(zh: "否", en: "no")[language] : text
    default: text
    }
  }

  private func citation(_ fields: [YAMLValue.Field]) -> String {
    func part(_ key: String) -> String? { fields.first { $0.key == key }.map { text($0.value, nil) } }
    var result = part("cite") ?? ""
    if let role = part("role") { result += "（\(role)）" }
    if let words = part("text") { result += "：\(words)" }
    return result
  }

  /// A stage and its text as 受理：…; other fields behind their titles, unless there is but one.
  private func group(_ fields: [YAMLValue.Field], _ group: Field?) -> String {
    let known = group?.fields ?? []
    var lead = ""
    var parts: [String] = []
    for entry in fields {
      let field = known.first { $0.name == entry.key }
      let text = text(entry.value, field)
      if entry.key == "stage" {
        lead = text + "："
      } else if fields.count == 1 || entry.key == "text" {
        parts.append(text)
      } else {
        parts.append((field?.title[language] ?? entry.key) + Message(zh: "：", en: ": ")[language] + text)
      }
    }
    return lead + parts.joined(separator: separator)
  }

  private var separator: String { Message(zh: "；", en: "; ")[language] }
}
