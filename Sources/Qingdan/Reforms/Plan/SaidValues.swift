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

  /// Errors and warnings, each at what the reform says.
  ///
  /// - Parameter after: all of the library as the reform leaves it.
  func findings(in after: Library, _ rules: Registry) -> [Diagnostic] {
    if isEmpty { return [] }
    let own = Set(after.lists.filter { $0.holdsAny(of: Set(said.keys)) }.map(\.path))
    let found = Validation(rules, in: after.context).diagnostics(ofRead: after, reading: own)
    return found.flatMap { finding -> [Diagnostic] in
      guard finding.severity != .note, let item = finding.item else { return [] }
      return (said[item] ?? []).filter { $0.concerns(finding) }.map { said in
        // It is the reform that is to be mended: fixes and notes are of a text that nobody has yet.
        Diagnostic(
          rule: finding.rule, severity: finding.severity, message: finding.message, place: said.place,
          item: item, field: finding.field, advice: finding.advice)
      }
    }
  }
}

extension ReformWriting {
  /// Whether its events say what fields of items are to be.
  public var saysValues: Bool { !SaidValues(self).isEmpty }

  /// Errors and warnings in what they say, told at the events.
  ///
  /// - Parameter after: all of the library as the reform leaves it.
  public func mistakes(in after: Library, _ rules: Registry) -> [Diagnostic] {
    SaidValues(self).findings(in: after, rules.ofLists)
  }
}

extension ReformEvent {
  /// Where it says what an item is to be.
  fileprivate func place(ofNew id: String) -> Place {
    let own = newItems.first { $0.id == id } ?? (newItems.count == 1 ? newItems.first : nil)
    return own?.place ?? place
  }
}
