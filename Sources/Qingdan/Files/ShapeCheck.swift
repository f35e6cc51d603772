/// Holds a file against its shape: unknown and missing keys, and values of the wrong form.
struct ShapeCheck {
  let file: String
  let document: Document
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, document: Document) {
    self.file = file
    self.document = document
  }

  mutating func check(_ node: NodeID, _ shape: FileShape) {
    guard document.kind(node) == .mapping else {
      return say(node, "\(shape.title.zh)要写成“键: 值”的形式", "\(shape.title.en): a mapping belongs here")
    }
    var seen: Set<String> = []
    var empty: [String: NodeID] = [:]
    for (key, value) in document.entries(node) {
      let name = document.text(key)
      if let field = shape.field(name) {
        // What a required key leaves empty is missing; the items of a list may be none.
        if field.isRequired, field.type != .any, document.isNull(value) || isEmptyText(value) {
          empty[name] = key
          continue
        }
        seen.insert(name)
        check(value, field.type, title: field.summary)
      } else {
        let known = shape.fields.map(\.name)
        let near = shape.field(titled: name)?.name ?? Spelling.nearest(to: name, among: known)
        let hint = near.map { Message(zh: "。是不是“\($0)”？", en: "; did you mean '\($0)'?") }
        say(
          key, "\(shape.title.zh)没有“\(name)”这一项\(hint?.zh ?? "。可以写的有：\(known.joined(separator: "、"))")",
          "\(shape.title.en) has no '\(name)'\(hint?.en ?? " (\(known.joined(separator: ", ")))")",
          rule: "key/unknown")
      }
    }
    for field in shape.fields where field.isRequired && !seen.contains(field.name) {
      say(
        empty[field.name] ?? node, "\(shape.title.zh)缺少“\(field.name)”（\(field.summary.zh)）",
        "\(shape.title.en) lacks '\(field.name)' (\(field.summary.en))", rule: "field/missing")
    }
  }

  private mutating func check(_ node: NodeID, _ type: FileShape.ValueType, title: Message) {
    if document.isNull(node) { return }
    switch type {
    case .any: break
    case .text: scalar(node, title)
    case .flag:
      if let text = scalar(node, title), text != "true", text != "false" {
        say(node, "\(title.zh)只能写 true 或 false，不是“\(text)”", "\(title.en): 'true' or 'false', not '\(text)'")
      }
    case .day:
      if let text = scalar(node, title), Day(text) == nil {
        say(
          node, "\(title.zh)“\(text)”不是日期。写成 2024-03-01 的样子",
          "\(title.en): '\(text)' is not a date (2024-03-01)")
      }
    case .integer:
      if let text = scalar(node, title), Int(text) == nil {
        say(node, "\(title.zh)“\(text)”不是整数", "\(title.en): '\(text)' is not a whole number")
      }
    case .choice(let words):
      if let text = scalar(node, title), !words.contains(text) {
        say(
          node, "\(title.zh)“\(text)”不在可选值中：\(words.joined(separator: "、"))",
          "\(title.en): '\(text)' is none of \(words.joined(separator: ", "))")
      }
    case .title:
      if document.kind(node) == .mapping { check(node, FileShape.title) } else { scalar(node, title) }
    case .list(let element):
      if document.kind(node) == .sequence {
        for child in document.children(node) {
          if document.isNull(child) {
            say(child, "\(title.zh)里有一项是空的。写上内容，或者删掉这一行", "\(title.en): an entry is empty; fill or delete it")
          } else {
            check(child, element, title: title)
          }
        }
      } else {
        check(node, element, title: title)
      }
    case .record(let name):
      if let shape = FileShape.named(name) { check(node, shape) }
    case .map(let element):
      guard document.kind(node) == .mapping else {
        return say(node, "\(title.zh)要写成“键: 值”的形式", "\(title.en): a mapping belongs here")
      }
      for (_, value) in document.entries(node) { check(value, element, title: title) }
    case .textOr(let name):
      if document.kind(node) == .mapping {
        check(node, .record(name), title: title)
      } else {
        scalar(node, title)
      }
    }
  }

  private func isEmptyText(_ node: NodeID) -> Bool {
    document.kind(node) == .scalar && document.saysNothing(node)
  }

  @discardableResult
  private mutating func scalar(_ node: NodeID, _ title: Message) -> String? {
    guard document.kind(node) == .scalar else {
      say(node, "\(title.zh)要写成一个值，不是列表或“键: 值”", "\(title.en): one value belongs here")
      return nil
    }
    return document.text(node)
  }

  private mutating func say(_ node: NodeID, _ zh: String, _ en: String, rule: RuleID = "field/type") {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: .error, message: Message(zh: zh, en: en),
        place: Place(file: file, bytes: document.range(node))))
  }
}
