extension Kind {
  /// Reads a kind from its file; what is wrong with it is told there, and the rest is kept.
  init?(_ record: Record, diagnostics: inout [Diagnostic]) {
    guard let name = record.text("kind"), let title = record.title("title") else { return nil }
    let fields = record.records("fields").compactMap { Field($0, depth: 0, diagnostics: &diagnostics) }
    var check = KindCheck()
    check.check(record.records("fields"), isItem: true)
    diagnostics += check.diagnostics
    let prefix = record.text("prefix") ?? ""
    if !(1...8).contains(prefix.utf8.count) || !prefix.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      diagnostics.append(
        Diagnostic(
          rule: "kind/prefix", severity: .error,
          message: Message(
            zh: "前缀“\(prefix)”要由1到8个小写英文字母组成", en: "the prefix '\(prefix)' must be 1 to 8 lower-case letters"),
          place: record.place("prefix")))
    }
    self.init(
      name, title: title, also: record.texts("also"), prefix: prefix, basis: record.text("basis"),
      weight: record.text("weight").flatMap(ChangeSeverity.init) ?? .service, fields: fields)
  }
}

extension Field {
  init?(_ record: Record, depth: Int, diagnostics: inout [Diagnostic]) {
    guard depth < 8, let name = record.text("name"), let type = record.text("type").flatMap(ValueType.init)
    else {
      return nil
    }
    var pattern: Pattern?
    if let source = record.text("pattern") {
      do { pattern = try Pattern(source) } catch {
        diagnostics.append(
          Diagnostic(
            rule: "kind/pattern", severity: .error,
            message: Message(
              zh: "格式“\(source)”：\(error.message.zh)", en: "pattern '\(source)': \(error.message.en)"),
            place: record.place("pattern")))
      }
    }
    let grammar = record.text("grammar")
    if let grammar, CodeGrammar(named: grammar) == nil {
      let known = CodeGrammar.all.map(\.name).joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          rule: "kind/grammar", severity: .error,
          message: Message(
            zh: "没有“\(grammar)”这种编码规则。可以写的有：\(known)", en: "there is no code grammar '\(grammar)' (\(known))"),
          place: record.place("grammar")))
    }
    if type == .choice, record.node("choices") == nil {
      diagnostics.append(
        Diagnostic(
          rule: "kind/choices", severity: .error,
          message: Message(zh: "choice 字段“\(name)”要有 choices", en: "the choice '\(name)' needs choices"),
          place: record.place))
    }
    self.init(
      name, type, title: record.title("title"), also: record.texts("also"), required: record.flag("required"),
      many: record.flag("many"), unique: record.flag("unique"), open: record.flag("open"),
      verbatim: record.flag("verbatim"),
      choices: Self.choices(record), pattern: pattern, grammar: grammar,
      weight: record.text("weight").flatMap(ChangeSeverity.init),
      fields: record.records("fields").compactMap { Field($0, depth: depth + 1, diagnostics: &diagnostics) })
  }

  private static func choices(_ record: Record) -> [Choice] {
    guard let node = record.node("choices"), record.document.kind(node) == .sequence else { return [] }
    return record.document.children(node).compactMap { child in
      let choice = Record(file: record.file, document: record.document, node: child)
      if record.document.kind(child) == .scalar { return Choice(record.document.text(child)) }
      return choice.text("value").map { Choice($0, also: choice.texts("also")) }
    }
  }
}
