/// The changes as people read them: organisation by organisation, list by list, the gravest item first.
struct DifferenceOutline {
  struct Section {
    /// The id of the organisation or the name of the group; nil where the items have none.
    var organisation: String?
    var name: String
    var lists: [Part]
  }

  struct Part {
    var path: String
    /// The title of its kind, such as 权责清单.
    var title: Message
    var items: [Difference.ItemChange]
  }

  var sections: [Section] = []

  /// Changes of mere form are left out. Sections and lists stay in the order of the difference.
  init(_ difference: Difference, _ include: (Difference.ItemChange) -> Bool = { _ in true }) {
    let kinds = difference.before.library.context.kinds.merging(difference.after.library.context.kinds) { $1 }
    var sectionOf: [String: Int] = [:]
    var partOf: [String: Int] = [:]
    let mergers = Dictionary(
      grouping: difference.items.filter { $0.mainKind == .merged && include($0) }, by: \.after)
    var told: Set<ItemReference> = []
    for var change in difference.items where change.severity > .format && include(change) {
      change.changes = change.changes.filter { $0.severity > .format }.gravestFirst
      guard let item = change.item else { continue }
      // A merger is told of once, with what is lost of each of the items that it joins.
      if change.mainKind == .merged, let result = change.after {
        guard told.insert(result).inserted else { continue }
        let lost = (mergers[result] ?? []).dropFirst().flatMap(\.changes).filter { $0.kind != .merged }
        change.changes = (change.changes + lost).filter { $0.severity > .format }.gravestFirst
      }
      let organisation = item.organisation ?? ""
      let section = sectionOf[organisation] ?? sections.count
      if section == sections.count {
        sectionOf[organisation] = section
        let name = item.organisationName.isEmpty ? organisation : item.organisationName
        sections.append(Section(organisation: item.organisation, name: name, lists: []))
      }
      let key = "\(section)\n\(item.list)"
      let part = partOf[key] ?? sections[section].lists.count
      if part == sections[section].lists.count {
        partOf[key] = part
        let title = kinds[item.kind]?.title ?? Message(zh: item.kind, en: item.kind)
        sections[section].lists.append(Part(path: item.list, title: title, items: []))
      }
      sections[section].lists[part].items.append(change)
    }
    for section in sections.indices {
      for part in sections[section].lists.indices {
        let items = sections[section].lists[part].items
        sections[section].lists[part].items = items.enumerated()
          .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
      }
    }
  }
}

extension [Change] {
  /// Gravest first, otherwise in their order.
  var gravestFirst: [Change] {
    enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
  }
}
