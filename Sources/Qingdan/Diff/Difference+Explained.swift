extension Difference {
  /// What differs between two states, and which act on file says that it was meant.
  ///
  /// What became of an item whose id is gone is told by the acts of the newer state.
  ///
  /// - Parameter day: today, after which nothing can have been approved; nil where that is not asked.
  public static func explained(
    _ before: LibraryState, _ after: LibraryState, asOf day: Day? = nil
  ) -> Difference {
    let (old, new) = (before.library.context.acts, after.library.context.acts)
    let lineage = Lineage(new)
    let successors = Dictionary(grouping: lineage.links, by: \.old).mapValues { $0.map(\.new) }
    var difference = Comparison(before: before, after: after, successors: successors).difference()
    difference.notes += changedRules(before, after) + lighterFields(before, after)
    Explainer(before: old, after: new, rules: after.library.context.configuration.adjustment, asOf: day)
      .explain(&difference)
    return difference
  }

  /// Fields that weigh less than before: in this difference the older weight counts, from the next one on it does not.
  private static func lighterFields(_ before: LibraryState, _ after: LibraryState) -> [Message] {
    let (old, new) = (before.library.context.kinds, after.library.context.kinds)
    return old.keys.sorted().compactMap { name in
      guard let was = old[name], let now = new[name], was != now else { return nil }
      let lighter = was.allFields.filter { entry in
        guard let number = now.field(path: entry.path) else { return true }
        return now[number].weight ?? now.weight < entry.field.weight ?? was.weight
      }
      guard !lighter.isEmpty else { return nil }
      let titles = lighter.map(\.field.title.zh).joined(separator: "、")
      return Message(
        zh:
          "\(now.title.zh)（kinds/\(name).yaml）里有 \(lighter.count) 个字段改轻了或者去掉了（\(titles)）：以后这些字段变了，不再算实质变更。请核对这样改有没有依据",
        en:
          "\(lighter.count) fields of '\(name)' weigh less or are gone (\(lighter.map(\.path).joined(separator: ", "))): from now on their changes count for less; check on what ground"
      )
    }
  }

  /// Acts are judged by the rules of the newer state: who changes them together with the lists should be asked why.
  private static func changedRules(_ before: LibraryState, _ after: LibraryState) -> [Message] {
    let (old, new) = (
      before.library.context.configuration.adjustment, after.library.context.configuration.adjustment
    )
    guard old != new, old != AdjustmentRules() else { return [] }
    return [
      Message(
        zh: "library.yaml 里的 adjustment（谁审核、谁批准、期限）改过，这里的说明和批准按改后的看。请核对这样改有没有依据",
        en:
          "'adjustment' in library.yaml (who reviews, who approves, terms) was changed, and what is explained and approved here is judged by it as it is now; check on what ground it was changed"
      )
    ]
  }
}
