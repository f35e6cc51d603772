extension ReformReport {
  /// What whoever keeps the website has to hand over of a body that is there no more (网站与公开事项移交清单).
  ///
  /// Who is answerable afterwards is who made or keeps the information (《政府信息公开条例》第十条); of a body that is gone,
  /// whoever goes on with its duties, which the plan says item by item.
  struct Closing {
    struct Row {
      var item: Item
      /// Who publishes it from then on; nil where nobody does.
      var to: String?
      /// Where it is published (公开渠道), in words.
      var channels: [String]
      var links: [String]
    }

    var organisation: String
    var name: String
    var heirs: [String]
    /// What it publishes.
    var rows: [Row]
    /// Addresses in its other items, which lead to it.
    var links: [String]
    /// The names by which it must not be shown as being there any more.
    var names: [String]

    static func all(of outcome: ReformOutcome, in library: Library, _ names: ReformNames) -> [Closing] {
      let ended = outcome.fates.filter { outcome.ended.contains($0.organisation) }
      guard !ended.isEmpty else { return [] }
      let placings = Dictionary(grouping: outcome.placings) { $0.from ?? "" }
      let lists = Dictionary(library.lists.map { ($0.path, $0) }) { first, _ in first }
      return ended.map { fate in
        var closing = Closing(
          organisation: fate.organisation, name: names.name(fate.organisation),
          heirs: fate.successors.map(names.newName), rows: [], links: [],
          names: names.all(fate.organisation))
        let own = Dictionary(grouping: placings[fate.organisation] ?? [], by: \.list)
        for (path, placings) in own.sorted(by: { $0.key < $1.key }) {
          guard let list = lists[path] else { continue }
          let byID = Dictionary(placings.map { ($0.item, $0) }) { first, _ in first }
          for item in list.items {
            guard let placing = list.id(item).flatMap({ byID[$0] }) else { continue }
            closing.add(placing, item, of: list, names)
          }
        }
        return closing
      }.filter { !$0.rows.isEmpty || !$0.links.isEmpty || !$0.names.isEmpty }
    }

    private mutating func add(
      _ placing: ReformOutcome.Placing, _ item: ListFile.Item, of list: ListFile, _ names: ReformNames
    ) {
      let kind = list.kind
      let links = kind.fields.filter { $0.type == .url }
        .flatMap { list.texts(item, kind.field($0.name)) }
      guard kind.field("publisher") != nil else {
        for link in links where !self.links.contains(link) { self.links.append(link) }
        return
      }
      rows.append(
        Row(
          item: Item(
            id: placing.item, code: placing.code, name: placing.name, type: placing.type,
            kind: list.kind.title, way: placing.verb.title, isPartial: placing.isPartial, basis: nil),
          to: placing.to.isInLibrary ? names.newName(placing.to.label) : nil,
          channels: list.flags(item, of: "channels"), links: links))
    }
  }
}

extension ListFile {
  /// The titles of what is ticked in a group of flags, and the texts beside them.
  fileprivate func flags(_ item: Item, of group: String) -> [String] {
    guard let number = kind.field(group), case .mapping(let fields)? = canonicalValue(item, number) else {
      return []
    }
    return fields.flatMap { field -> [String] in
      let title = kind.field(path: "\(group).\(field.key)").map { kind[$0].title.zh } ?? field.key
      if case .scalar("true") = field.value { return [title] }
      return field.value.texts.map { "\(title)：\($0)" }
    }
  }
}
