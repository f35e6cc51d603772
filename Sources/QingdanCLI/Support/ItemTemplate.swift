import Qingdan

/// A new item as text: what must be there, and below it every other field as a comment, each with its title.
struct ItemTemplate {
  let kind: Kind
  /// The list that it will stand in; its defaults need not be written.
  let list: ListFile?
  var values: [String: String] = [:]
  /// Whether the fields that may be left out are left out.
  var isBrief = false

  /// The lines, the dash at the first column.
  func lines(id: String) -> [String] {
    var lines = ["- id: \(id)"]
    for field in kind.fields where field.name != "id" {
      let number = kind.field(field.name)
      let isDefaulted = number.flatMap { list?.defaultValue($0) } != nil
      if let value = values[field.name] {
        let text = ScalarForm.line(value, inFlow: field.isMany)
        lines.append("  \(field.name): \(field.isMany ? "[\(text)]" : text)")
      } else if field.isRequired, !isDefaulted {
        lines.append("  \(field.name):  # \(hint(field, isRequired: true))")
      } else if !isBrief {
        lines.append("  # \(field.name):\(sample(field))  # \(hint(field, isRequired: false, isDefaulted))")
      }
    }
    return lines
  }

  private func hint(_ field: Field, isRequired: Bool, _ isDefaulted: Bool = false) -> String {
    var notes: [String] = []
    if isRequired { notes.append("必填") }
    if isDefaulted { notes.append("本清单有缺省值") }
    if field.isMany { notes.append("可以写几个") }
    let note = notes.isEmpty ? "" : "（\(notes.joined(separator: "，"))）"
    let choices = field.choices.isEmpty ? "" : "：\(field.choices.map(\.value).joined(separator: "、"))"
    return field.title.zh + note + choices
  }

  private func sample(_ field: Field) -> String {
    switch field.type {
    case .date: " 2024-03-01"
    case .flag: " true"
    case .group where field.isMany: " [\(group(field))]"
    case .group: " \(group(field))"
    default: ""
    }
  }

  private func group(_ field: Field) -> String {
    "{ \(field.fields.map { "\($0.name): …" }.joined(separator: ", ")) }"
  }
}
