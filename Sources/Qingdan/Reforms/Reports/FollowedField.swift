extension ReformReport {
  /// A field of an item that stays where it is, which the reform changes since it names a body that is no more (随之改写).
  struct FollowedField: Hashable {
    var item: String
    var name: String
    /// The title of the field.
    var field: String
    /// What stands there then.
    var value: String

    /// In the order of the lists.
    static func all(
      of outcome: ReformOutcome, _ writing: ReformWriting, in library: Library, _ names: ReformNames,
      _ language: Language
    ) -> [FollowedField] {
      let placed = Set(outcome.placings.map(\.item))
      var links: [String: ReformLink] = [:]
      for link in writing.links
      where !placed.contains(link.before) && link.acts.allSatisfy(\.verb.changesBodies) {
        if !link.fields.isEmpty { links[link.before] = link }
      }
      guard !links.isEmpty else { return [] }
      return library.lists.flatMap { list in
        list.items.flatMap { item -> [FollowedField] in
          guard let id = list.id(item), let link = links[id] else { return [] }
          return link.fields.sorted { $0.key < $1.key }.map { key, value in
            let title = list.kind.field(key).map { list.kind[$0].title[language] } ?? key
            let texts = value.scalars.map(names.newName)
            let nothing = Message(zh: "（不再写）", en: "(taken out)")[language]
            return FollowedField(
              item: id, name: list.name(item) ?? "", field: title,
              value: texts.isEmpty ? nothing : texts.joined(separator: "、"))
          }
        }
      }
    }
  }

  var followedTitle: String {
    say("随之改写的字段（事项不动，写着的机构换成承接的）", "Fields that follow (items that stay, with the bodies that come after)")
  }

  var followedColumns: [String] {
    [say("标识", "id"), say("事项", "item"), say("字段", "field"), say("改成", "becomes")]
  }

  var followedRows: [[String]] { followed.map { [$0.item, $0.name, $0.field, $0.value] } }
}
