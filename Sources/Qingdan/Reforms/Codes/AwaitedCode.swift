/// A given code that is kept until another one comes (待赋码), since it names a division that its holder no longer has.
///
/// Those of items that go to another body are told with these.
struct AwaitedCode {
  let item: String
  let name: String
  let type: String
  let kind: Kind
  let field: Field
  let code: String
  let holder: String
  let event: ReformEvent

  static func all(of outcome: ReformOutcome, _ writing: ReformWriting, in library: Library) -> [AwaitedCode] {
    let divisions = RedrawnDivisions(outcome.reform, library.context.organisations)
    guard !divisions.isEmpty else { return [] }
    let gone = Set(outcome.placings.filter { !$0.isPartial || $0.remainder != nil }.map(\.item))
    let links = Dictionary(grouping: writing.links, by: \.before)
    let kept = Set(writing.keptLinks.map(\.before))
    return library.lists.flatMap { list -> [AwaitedCode] in
      let fields = list.kind.fields.filter(\.isGivenCode)
      guard !fields.isEmpty else { return [] }
      return list.items.flatMap { item -> [AwaitedCode] in
        guard let id = list.id(item), !gone.contains(id), let holder = list.organisation(of: item) else {
          return []
        }
        // What goes on in another item has no code of its own.
        guard links[id] == nil || kept.contains(id) else { return [] }
        let own = links[id]?.first { $0.after == id } ?? links[id]?.last
        return fields.compactMap { field in
          let said = own?.fields[field.name].map { $0.texts.first }
          guard let code = said ?? list.text(item, list.kind.field(field.name)),
            let event = divisions.event(against: code, field, of: holder)
          else { return nil }
          return AwaitedCode(
            item: id, name: list.name(item) ?? "",
            type: list.text(item, list.kind.table.type) ?? list.kind.title.zh, kind: list.kind, field: field,
            code: code, holder: holder, event: event)
        }
      }
    }
  }

  var json: JSON {
    .object([
      "item": .string(item), "field": .string(field.name), "code": .string(code),
      "organisation": .string(holder),
    ])
  }
}
