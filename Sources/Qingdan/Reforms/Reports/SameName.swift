extension ReformReport {
  /// Items of one kind that are called the same and come together in one body (同名事项): often one power that two bodies had,
  /// which only people can tell.
  struct SameName: Hashable {
    struct Item: Hashable {
      var id: String
      /// Whose it was before.
      var from: String
    }

    var name: String
    /// The body that has all of them.
    var body: String
    /// As the lists have them.
    var items: [Item]

    /// Those that the reform brings together and does not combine; sorted by body and name.
    static func all(
      of outcome: ReformOutcome, _ writing: ReformWriting, in library: Library
    ) -> [SameName] {
      let goals = Dictionary(outcome.placings.map { ($0.item, $0.to) }) { first, _ in first }
      let receivers = Set(
        outcome.placings.compactMap { placing -> String? in
          if case .body(let to) = placing.to { to } else { nil }
        })
      guard !receivers.isEmpty else { return [] }
      let folded = Set(writing.links.filter(outcome.reform.combines).map(\.before))
      struct Key: Hashable {
        let body: String
        let kind: String
        let name: String
      }
      var found: [Key: SameName] = [:]
      for list in library.lists {
        for item in list.items {
          guard let id = list.id(item), !folded.contains(id) else { continue }
          let holder = list.organisation(of: item)
          var body = holder
          if let goal = goals[id] {
            guard case .body(let to) = goal else { continue }
            body = to
          }
          guard let body, receivers.contains(body), let name = list.name(item) else { continue }
          let key = Key(body: body, kind: list.kind.name, name: NormalText.of(name))
          found[key, default: SameName(name: name, body: body, items: [])].items.append(
            Item(id: id, from: holder ?? ""))
        }
      }
      // What one body had twice is nothing that the reform brought about.
      return found.values.filter { Set($0.items.map(\.from)).count > 1 }
        .sorted { ($0.body, $0.name, $0.items[0].id) < ($1.body, $1.name, $1.items[0].id) }
    }
  }

  var sameNamesTitle: String {
    say(
      "到了一个机构的同名事项（是同一事项的，用 combine 合并）", "Items of one name that come together (combine those that are one)")
  }

  var sameNameColumns: [String] {
    [say("事项", "item"), say("改革后", "then with"), say("原来分别在", "before with")]
  }

  var sameNameRows: [[String]] { sameNames.map { [$0.name, $0.body, origins($0)] } }

  /// 市生态环境局 p-…、市水务局 p-….
  func origins(_ same: SameName) -> String {
    same.items.map { "\($0.from) \($0.id)" }.joined(separator: say("、", ", "))
  }
}
