/// Whether what a reform itself writes into items names bodies as they are called no more after it: nobody follows a name
/// there, since all of these words are new.
struct SaidNamesCheck {
  /// Nil where the reform writes no words: every library that is opened asks, and names of places are many.
  private let names: OldNames?
  private let register: OrganisationRegister
  private let kinds: [String: Kind]

  init(
    _ reform: Reform, _ register: OrganisationRegister, _ divisions: DivisionRegister, _ kinds: [String: Kind]
  ) {
    let writes = reform.events.contains { !$0.newItems.isEmpty || $0.verb == .amend }
    names = writes && !reform.isRecorded ? OldNames(reform, register, divisions) : nil
    self.register = register
    self.kinds = kinds
  }

  func findings(of event: ReformEvent) -> [Diagnostic] {
    guard let names, !names.isEmpty else { return [] }
    let amended = event.changes.flatMap { change -> [Diagnostic] in
      guard event.verb == .amend, let kind = kinds.kind(ofItem: change.items.first) else { return [] }
      return change.values.sorted { $0.key < $1.key }.flatMap { path, value -> [Diagnostic] in
        guard let number = kind.field(path: path), let value = value.value else { return [] }
        return findings(value, kind[number], names, event, at: event.place)
      }
    }
    let kind = event.list.flatMap { kinds[$0] } ?? kinds.kind(ofItem: event.namedItems.first)
    let made = event.newItems.flatMap { new in
      new.fields.flatMap { said -> [Diagnostic] in
        guard let kind, let number = kind.field(said.key) else { return [] }
        return findings(said.value, kind[number], names, event, at: new.place)
      }
    }
    return amended + made
  }

  private func findings(
    _ value: YAMLValue, _ field: Field, _ names: OldNames, _ event: ReformEvent, at place: Place
  ) -> [Diagnostic] {
    if field.type == .group {
      return value.elements.flatMap { element -> [Diagnostic] in
        guard case .mapping(let parts) = element else { return [] }
        return parts.flatMap { part in
          field.fields.first { $0.name == part.key }.map { findings(part.value, $0, names, event, at: place) }
            ?? []
        }
      }
    }
    // The words of a statute stay what they are.
    guard field.type == .text, !field.isVerbatim else { return [] }
    let hits = value.texts.flatMap { names.hits(in: $0) }.map(\.name)
    return hits.enumerated().filter { number, name in !hits[..<number].contains { $0.text == name.text } }
      .map { ReformMessages.oldName($1.text, $1.next.values.sorted(), in: field, event, at: place) }
  }
}
