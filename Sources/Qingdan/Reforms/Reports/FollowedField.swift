extension ReformReport {
  /// What the reform makes of a field beside what its events say of it, since the field names a body that is no more, or whose
  /// items go (随之改写); the items of which it makes the same.
  struct FollowedField: Hashable {
    /// The title of the field.
    var field: String
    /// What stands there then; empty where nothing does.
    var value: String
    /// In the order of the lists.
    var items: [Remaking.Named]

    /// In the order in which they come.
    static func all(
      of outcome: ReformOutcome, _ writing: ReformWriting, in library: Library, _ names: ReformNames,
      _ language: Language
    ) -> [FollowedField] {
      let links = Dictionary(
        grouping: writing.links.filter { link in
          !link.fields.isEmpty && !link.acts.contains(where: \.verb.saysFields)
        }, by: \.before)
      guard !links.isEmpty else { return [] }
      var order: [[String]] = []
      var found: [[String]: [Remaking.Named]] = [:]
      for list in library.lists {
        let bodies = list.kind.fields.filter {
          $0.holdsBodies && list.kind.field($0.name) != list.kind.table.holder
        }
        guard !bodies.isEmpty else { continue }
        for item in list.items {
          guard let id = list.id(item), let own = links[id] else { continue }
          // The item before what is parted from it.
          for link in own.filter({ $0.after == id }) + own.filter({ $0.after != id }) {
            for field in bodies {
              guard let value = link.fields[field.name] else { continue }
              let texts = value.elements.flatMap { part in part.namedBody.map { [$0] } ?? part.scalars }
              let key = [field.title[language], texts.map(names.newName).joined(separator: "、")]
              if found[key] == nil { order.append(key) }
              found[key, default: []].append(.init(id: link.after, name: list.name(item) ?? ""))
            }
          }
        }
      }
      return order.map { FollowedField(field: $0[0], value: $0[1], items: found[$0] ?? []) }
    }
  }

  var followedTitle: String { say("随之改写的机构（字段里写着撤并的机构，或者事项换了单位）", "Bodies in fields that follow") }

  var followedColumns: [String] { [say("字段", "field"), say("改成", "becomes"), say("事项", "items")] }

  var followedRows: [[String]] { followed.map { [$0.field, becomes($0), concerned($0)] } }

  func becomes(_ field: FollowedField) -> String {
    field.value.isEmpty ? say("（不再写）", "(taken out)") : field.value
  }

  /// Each item of a few; of many how many they are.
  func concerned(_ field: FollowedField) -> String {
    field.items.count > 3
      ? count(field.items.count) : field.items.map(\.label).joined(separator: say("、", ", "))
  }
}

extension ReformVerb {
  /// Whether an event of it says itself what becomes of fields.
  fileprivate var saysFields: Bool {
    switch self {
    case .amend, .entrust, .endEntrustment, .combine, .divide: true
    default: false
    }
  }
}

extension Field {
  /// Whether it names bodies, itself or in a group of fields.
  fileprivate var holdsBodies: Bool { type == .organisation || fields.contains(where: \.holdsBodies) }
}
