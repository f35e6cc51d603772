extension ItemFeed {
  /// That a program has found more than anybody reads, as a finding about it which names the items and shows where the
  /// first few of them stand.
  public func flood(_ findings: ProgramFindings, of program: LockedProgram) async -> Diagnostic? {
    guard case .ofItems(let handles, _)? = findings.excess else {
      return findings.flood?.diagnostic(program.path, at: program.place)
    }
    let notes = await notes(handles.prefix(5))
    let first = notes.first?.message ?? Message(zh: "一个事项", en: "one item")
    let items =
      handles.count == 1
      ? first
      : Message(zh: "\(first.zh)等 \(handles.count) 个事项", en: "\(first.en) and \(handles.count - 1) more")
    var finding = findings.fault(of: items)?.diagnostic(program.path, at: program.place)
    finding?.notes = notes
    return finding
  }

  /// The names and places of items, and of lists as a whole.
  private func notes(_ handles: some Sequence<ProgramFindings.Handle>) async -> [Diagnostic.Note] {
    let byPath = Dictionary(grouping: handles) { path($0.list) ?? "" }
    let visits = await ListWalk(tree, context, only: byPath.keys.sorted()).map { list, _ in
      (byPath[list.path] ?? []).map { Self.note(of: $0.item.map { ListFile.Item(index: $0) }, in: list) }
    }
    return visits.flatMap { $0.result ?? [] }
  }

  private static func note(of item: ListFile.Item?, in list: ListFile) -> Diagnostic.Note {
    guard let item else {
      return Diagnostic.Note(
        Message(zh: "清单 \(list.path)", en: "the list \(list.path)"), at: Place(file: list.path, bytes: 0..<0))
    }
    let label = list.label(item)
    // A name alone may be that of several items.
    let id = list.name(item) == nil ? nil : list.id(item)
    return Diagnostic.Note(
      Message(zh: label.zh + (id.map { "（\($0)）" } ?? ""), en: label.en + (id.map { " (\($0))" } ?? "")),
      at: list.place(list.node(item)))
  }
}
