extension ReformReport {
  /// How many items go from one place to another.
  struct Flow: Hashable {
    var from: String
    var to: String
    var count: Int
    /// Whether they go to no body of the library.
    var leaves: Bool
    /// Whether they stay with their body, whatever it is called then.
    var stays = false

    /// Sorted by where they come from, then by where they go; what stays with a body among them.
    static func all(of outcome: ReformOutcome, _ names: ReformNames, nobody: String) -> [Flow] {
      struct Way: Hashable {
        let from: String
        let to: ReformOutcome.Destination
      }
      var counts: [Way: Int] = [:]
      var going: [String: Int] = [:]
      for placing in outcome.placings {
        let from = placing.from ?? ""
        counts[Way(from: from, to: placing.to), default: 0] += 1
        for goal in placing.goals.dropFirst() { counts[Way(from: from, to: goal), default: 0] += 1 }
        if !placing.isPartial || placing.remainder != nil { going[from, default: 0] += 1 }
      }
      for load in outcome.loads {
        let staying = load.before - (going[load.organisation] ?? 0)
        guard staying > 0 else { continue }
        counts[Way(from: load.organisation, to: .body(load.organisation)), default: 0] += staying
      }
      let gone = Message(zh: "不再保留", en: "ended")
      return counts.map { way, count in
        let to = way.to == .nowhere ? gone.zh : names.newName(way.to.label)
        return Flow(
          from: way.from.isEmpty ? nobody : names.name(way.from), to: to, count: count,
          leaves: !way.to.isInLibrary, stays: way.to == .body(way.from))
      }.sorted { ($0.from, $0.leaves ? 1 : 0, $0.to) < ($1.from, $1.leaves ? 1 : 0, $1.to) }
    }
  }
}
