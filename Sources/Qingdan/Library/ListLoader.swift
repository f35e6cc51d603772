extension ListFile {
  /// Reads one list; nil where its text cannot be read as a list, with the reasons.
  static func load(
    _ path: String, _ bytes: [UInt8], in context: LibraryContext
  ) -> (list: ListFile?, diagnostics: [Diagnostic]) {
    let (document, diagnostics) = Document.read(
      bytes, file: path, limit: context.configuration.maximumFileSize)
    return document.map { load(path, $0, diagnostics, in: context) } ?? (nil, diagnostics)
  }

  /// The same of a text that was read already.
  static func load(
    _ path: String, _ document: Document, in context: LibraryContext
  ) -> (list: ListFile?, diagnostics: [Diagnostic]) {
    load(path, document, document.diagnostics(file: path), in: context)
  }

  private static func load(
    _ path: String, _ document: Document, _ problems: [Diagnostic], in context: LibraryContext
  ) -> (list: ListFile?, diagnostics: [Diagnostic]) {
    var diagnostics = problems
    guard let root = document.root else {
      return (nil, diagnostics + [Diagnostic(emptyFile: path, FileShape.list.title)])
    }
    var check = ShapeCheck(file: path, document: document)
    check.check(root, .list)
    diagnostics += check.diagnostics
    guard document.kind(root) == .mapping else { return (nil, diagnostics) }
    let record = Record(file: path, document: document, node: root)
    let head = ListHead(record)
    guard let name = record.text("list") else { return (nil, diagnostics) }
    guard let kind = context.kinds[name] else {
      return (nil, diagnostics + [unknownKind(name, record, context)])
    }
    if let items = head.items { diagnostics += form(of: items, path, document) }
    var reader = ItemReader(document, kind)
    reader.read(head)
    return (ListFile(path: path, document: document, kind: kind, head: head, reader: reader), diagnostics)
  }

  private static func unknownKind(_ name: String, _ record: Record, _ context: LibraryContext) -> Diagnostic {
    let known = context.kinds.keys.sorted()
    let synonym = context.kinds.values.first { $0.title.zh == name || $0.also.contains(name) }?.name
    let near = synonym ?? Spelling.nearest(to: name, among: known)
    return Diagnostic(
      rule: "list/unknown-kind", severity: .error,
      message: Message(
        zh: "没有“\(name)”这种清单\(near.map { "。是不是“\($0)”？" } ?? "。可以写的有：\(known.joined(separator: "、"))")",
        en:
          "there is no kind '\(name)'\(near.map { "; did you mean '\($0)'?" } ?? " (\(known.joined(separator: ", ")))")"
      ),
      place: record.place("list"))
  }

  /// Items stand in block form, each behind its own dash, so that each can be edited and moved on its own.
  private static func form(of items: NodeID, _ path: String, _ document: Document) -> [Diagnostic] {
    let place = Place(file: path, bytes: document.range(items))
    guard document.kind(items) == .sequence else {
      return [
        Diagnostic(
          rule: "list/items", severity: .error,
          message: Message(zh: "items 下面要是一个个以“- ”开头的事项", en: "'items' holds items, each behind '- '"),
          place: place)
      ]
    }
    guard document.style(items) == .flow, !document.children(items).allSatisfy({ _ in false }) else {
      return []
    }
    let title = Message(zh: "改成一行一个“- ”", en: "write each on lines of its own")
    let fix = document.spliceForBlockForm(of: items).map {
      Diagnostic.Fix(title, file: path, splices: [$0], isSafe: true)
    }
    return [
      Diagnostic(
        rule: "list/flow-items", severity: .error,
        message: Message(
          zh: "事项写在了一对方括号里。把每个事项另起一行，以“- ”开头",
          en: "the items stand in brackets; write each on lines of its own, behind '- '"),
        place: place, fixes: [fix].compactMap(\.self))
    ]
  }
}
