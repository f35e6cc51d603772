/// Holds the fields of a kind's file against each other: names that clash, choices that say nothing, groups that are none.
struct KindCheck {
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks the fields of an item, or of a group.
  mutating func check(_ fields: [Record], isItem: Bool) {
    clashes(fields)
    for field in fields {
      name(field)
      choices(field)
      group(field)
      if isItem { reserved(field) }
      check(field.records("fields"), isItem: false)
    }
  }

  /// A name, a title or a synonym that two fields claim; a key always means its own field.
  private mutating func clashes(_ fields: [Record]) {
    var first: [String: (field: Int, place: Place)] = [:]
    for (index, field) in fields.enumerated() {
      let title = field.title("title")?.zh
      let names = [(field.text("name"), field.place("name")), (title, field.place("title"))]
      for (name, place) in names + field.texts("also").map({ ($0, field.place("also")) }) {
        guard let name, let earlier = first[name] else {
          if let name { first[name] = (index, place) }
          continue
        }
        guard earlier.field != index else { continue }
        let isKey = name == field.text("name") && name == fields[earlier.field].text("name")
        say(
          isKey ? "kind/duplicate-field" : "kind/ambiguous-name", place,
          isKey ? "字段“\(name)”写了两次" : "“\(name)”是两个字段的名称，写它时不知道指哪一个。换一个说法，或者去掉一处",
          isKey
            ? "the field '\(name)' is given twice" : "two fields are called '\(name)'; drop one of the names",
          note: earlier.place)
      }
    }
  }

  /// Keys are words of small letters, the same in JSON, addresses and plugins.
  private mutating func name(_ field: Record) {
    guard let name = field.text("name"), !name.isEmpty else { return }
    let startsWithLetter = name.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
    guard !name.hasOnlyIdentifierCharacters || !startsWithLetter else { return }
    say(
      "kind/field-name", field.place("name"),
      "字段名“\(name)”要用小写英文字母、数字和“-”，以字母开头；中文写在 title 里",
      "the key '\(name)' is made of small letters, digits and '-'; a title may be in any language")
  }

  private mutating func choices(_ field: Record) {
    guard let list = field.node("choices"), field.document.kind(list) == .sequence else { return }
    let type = field.text("type")
    if type != "choice" {
      return say(
        "kind/choices", field.place("choices"), "只有 choice 字段才有 choices", "only a choice has choices")
    }
    var first: [String: Place] = [:]
    for node in field.document.children(list) {
      let choice = Record(file: field.file, document: field.document, node: node)
      let isText = field.document.kind(node) == .scalar
      let words =
        isText
        ? [field.document.text(node)] : [choice.text("value")].compactMap(\.self) + choice.texts("also")
      for word in words {
        guard let earlier = first.updateValue(choice.place, forKey: word) else { continue }
        say(
          "kind/choices", choice.place, "可选值“\(word)”写了两次", "the choice '\(word)' is given twice",
          note: earlier)
      }
    }
    if first.isEmpty {
      say(
        "kind/choices", field.place("choices"), "choices 是空的，什么都不能填",
        "there are no choices, so no value is allowed")
    }
  }

  private mutating func group(_ field: Record) {
    let isGroup = field.text("type") == "group"
    let hasFields = !field.records("fields").isEmpty
    if isGroup, !hasFields {
      say("kind/group", field.place, "group 字段要有 fields：组里有哪些字段", "a group needs fields")
    } else if !isGroup, field.node("fields") != nil {
      say("kind/group", field.place("fields"), "只有 group 字段才有 fields", "only a group has fields")
    }
    if field.node("grammar") != nil, field.text("type") != "code" {
      say("kind/grammar", field.place("grammar"), "只有 code 字段才有 grammar", "only a code has a grammar")
    }
  }

  /// The fields that every kind has keep their types, since the tool reads them.
  private mutating func reserved(_ field: Record) {
    let types = [
      "id": "id", "name": "text", "path": "text", "parent": "item", "upstream": "group", "from": "date",
      "until": "date",
      "note": "text",
    ]
    guard let name = field.text("name"), let type = field.text("type") else { return }
    if let wanted = types[name], wanted != type {
      say(
        "kind/reserved-field", field.place("type"), "“\(name)”是各类清单都有的字段，类型只能是 \(wanted)",
        "every kind has '\(name)', and its type is \(wanted)")
    } else if type == "id", name != "id" {
      say(
        "kind/reserved-field", field.place("type"), "id 类型的字段只有一个，就叫 id",
        "there is one field of type id, called id")
    }
  }

  private mutating func say(_ rule: RuleID, _ place: Place, _ zh: String, _ en: String, note: Place? = nil) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: .error, message: Message(zh: zh, en: en), place: place,
        notes: note.map { [.init(Message(zh: "第一次在这里", en: "first given here"), at: $0)] } ?? []))
  }
}
