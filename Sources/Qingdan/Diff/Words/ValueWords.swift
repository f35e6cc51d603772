import YAMLText

/// Values in few words: bodies and items by their names, long texts cut.
struct ValueWords {
  let organisations: OrganisationRegister
  /// The day on which a body is called as it is.
  let day: Day?
  /// By id.
  let items: [String: String]

  /// How many characters of a text are shown.
  static let most = 60

  /// - Parameter field: what it is a value of; nil where the kind does not know it.
  func text(_ value: YAMLValue?, _ field: Field?) -> String {
    switch value {
    case nil, .null: ""
    case .scalar(let text): Self.shortened(scalar(text, field))
    case .sequence(let values): list(values, field)
    case .mapping(let fields): Self.shortened(group(fields, field))
    }
  }

  static func shortened(_ text: String) -> String {
    text.count > most ? "\(text.prefix(most - 1))…" : text
  }

  private func scalar(_ text: String, _ field: Field?) -> String {
    switch field?.type {
    case .organisation: organisations[text]?.name(on: day) ?? text
    case .item: items[text] ?? text
    case .flag: text == "true" ? "是" : text == "false" ? "否" : text
    default: text
    }
  }

  private func list(_ values: [YAMLValue], _ field: Field?) -> String {
    let mark = field?.type == .text || field?.type == .group ? "；" : "、"
    return Self.shortened(values.prefix(Self.most).map { text($0, field) }.joined(separator: mark))
  }

  /// 受理：公示应当提交的材料; of a citation the citation.
  private func group(_ fields: [YAMLValue.Field], _ group: Field?) -> String {
    if group?.type == .citation, case .scalar(let cite)? = fields.first(where: { $0.key == "cite" })?.value {
      return cite
    }
    let parts = fields.map { entry in text(entry.value, group?.fields.first { $0.name == entry.key }) }
    return parts.filter { !$0.isEmpty }.joined(separator: "：")
  }
}
