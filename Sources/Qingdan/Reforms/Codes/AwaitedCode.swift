/// A given code that has to be applied for (待赋码): one that names a division which its holder no longer has, and is kept
/// until another one comes, or one that a new item has not yet.
///
/// Those of items that go to another body are told with these.
struct AwaitedCode {
  let item: String
  let name: String
  let type: String
  let kind: Kind
  let field: Field
  /// Nil of an item that is new.
  let code: String?
  let holder: String
  let event: ReformEvent

  static func all(of outcome: ReformOutcome, _ writing: ReformWriting, in library: Library) -> [AwaitedCode] {
    renamed(outcome, writing, library) + parted(outcome, writing, library) + made(outcome, writing, library)
  }

  private static func renamed(
    _ outcome: ReformOutcome, _ writing: ReformWriting, _ library: Library
  ) -> [AwaitedCode] {
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

  /// Of what items are combined or divided into, and of the parts of them that go, where these have no code.
  private static func parted(
    _ outcome: ReformOutcome, _ writing: ReformWriting, _ library: Library
  ) -> [AwaitedCode] {
    let changed = Dictionary(grouping: writing.links, by: \.before).values
      .filter { links in links.contains { $0.after != $0.before } }
    let new = Set(changed.joined().map(\.after))
    // What goes on as itself without a code had none before.
    let links = Dictionary(
      grouping: writing.keptLinks.filter { new.contains($0.after) && $0.after != $0.before }, by: \.before)
    guard !links.isEmpty else { return [] }
    return library.lists.filter { $0.holdsAny(of: Set(links.keys)) }.flatMap { list -> [AwaitedCode] in
      list.items.flatMap { item -> [AwaitedCode] in
        let own = list.id(item).flatMap { links[$0] } ?? []
        return own.flatMap { link -> [AwaitedCode] in
          list.kind.fields.filter(\.isGivenCode).compactMap { field in
            func text(_ name: String) -> String? {
              let said = link.fields[name].map { $0.texts.first }
              return said ?? list.text(item, list.kind.field(name))
            }
            let events = link.acts.map { outcome.reform.events[$0.event] }
            guard text(field.name) == nil,
              let event = events.first(where: { $0.isPartial || $0.verb.isReplacing })
            else { return nil }
            let holder = (link.fields["holder"] ?? link.fields["organisation"])?.texts.first
            return AwaitedCode(
              item: link.after, name: text("name") ?? "", type: text("type") ?? list.kind.title.zh,
              kind: list.kind, field: field, code: nil, holder: holder ?? list.organisation(of: item) ?? "",
              event: event)
          }
        }
      }
    }
  }

  private static func made(
    _ outcome: ReformOutcome, _ writing: ReformWriting, _ library: Library
  ) -> [AwaitedCode] {
    writing.created.flatMap { made -> [AwaitedCode] in
      let event = outcome.reform.events[made.act.event]
      guard let kind = event.list.flatMap({ library.context.kinds[$0] }),
        let new = writing.newItems[made.item]
      else { return [] }
      let said = Dictionary(new.edits(of: kind).map { ($0.name, $0.value?.texts.first) }) { first, _ in first
      }
      return kind.fields.filter { $0.isGivenCode && said[$0.name].flatMap(\.self) == nil }.map { field in
        AwaitedCode(
          item: made.item, name: said["name"].flatMap(\.self) ?? "",
          type: said["type"].flatMap(\.self) ?? kind.title.zh, kind: kind, field: field, code: nil,
          holder: event.receivers.first?.id ?? "", event: event)
      }
    }
  }

  var json: JSON {
    .object([
      "item": .string(item), "field": .string(field.name), "code": code.map { .string($0) },
      "organisation": .string(holder),
    ])
  }
}

extension [AwaitedCode] {
  /// Of new items one each, whatever kinds of codes they have not yet.
  var byNewItem: [AwaitedCode] {
    var known: Set<String> = []
    return filter { $0.code != nil || known.insert($0.item).inserted }
  }
}
