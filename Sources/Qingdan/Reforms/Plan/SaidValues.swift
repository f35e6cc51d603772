/// What the events of a reform say of items (改革里写的内容), held against the rules of lists as they meet it afterwards.
///
/// A type that is none, a law that is none or a missing name is the reform's own mistake: it is told at the event, before
/// anything is written, and not when the lists are checked.
struct SaidValues {
  private struct Said {
    var place: Place
    /// The paths of the fields that the event gives the item; nil where all of it is new.
    var paths: Set<String>?

    func concerns(_ finding: Diagnostic) -> Bool {
      guard let paths else { return true }
      guard let field = finding.field else { return false }
      return paths.contains { $0 == field || $0.hasPrefix(field + ".") || field.hasPrefix($0 + ".") }
    }
  }

  /// By items as they are called afterwards.
  private var said: [String: [Said]] = [:]

  init(_ writing: ReformWriting) {
    let events = writing.outcome.reform.events
    for link in writing.links {
      for act in link.acts {
        guard let own = Self.said(events[act.event], of: link) else { continue }
        said[link.after, default: []].append(own)
      }
    }
    for new in writing.created {
      said[new.item] = [Said(place: events[new.act.event].place(ofNew: new.item), paths: nil)]
    }
  }

  private static func said(_ event: ReformEvent, of link: ReformLink) -> Said? {
    switch event.verb {
    case .amend:
      let changes = event.changes.filter { $0.items.contains(link.before) }
      return changes.first.map { Said(place: $0.place, paths: Set(changes.flatMap(\.paths))) }
    case .combine, .divide:
      let fields = event.newItems.flatMap(\.fields).map(\.key)
      return Said(place: event.place(ofNew: link.after), paths: Set(fields))
    default: return nil
    }
  }

  var isEmpty: Bool { said.isEmpty }

  /// The lists in which they stand.
  func paths(in after: Library) -> Set<String> {
    if isEmpty { return [] }
    let items = Set(said.keys)
    return Set(after.lists.filter { $0.holdsAny(of: items) }.map(\.path))
  }

  /// The errors and warnings among what is found in the library as the reform leaves it, each at what the reform says.
  func told(of found: [Diagnostic]) -> [Diagnostic] {
    found.flatMap { finding -> [Diagnostic] in
      guard finding.severity != .note, let item = finding.item else { return [] }
      return (said[item] ?? []).filter { $0.concerns(finding) }.map { finding.told(at: $0.place) }
    }
  }
}

extension ReformEvent {
  /// Where it says what an item is to be.
  fileprivate func place(ofNew id: String) -> Place {
    let own = newItems.first { $0.id == id } ?? (newItems.count == 1 ? newItems.first : nil)
    return own?.place ?? place
  }
}

extension Diagnostic {
  /// The same at a place of the reform, which is what is to be mended: fixes and notes are of a text that nobody has yet.
  func told(at place: Place) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: message, place: place, item: item, field: field, advice: advice
    )
  }
}
