/// Whose items were by a past act that is entered afterwards (补录), held against what the ledger and the lists say of them:
/// each move starts where the one before it ended, and the last one ends with who has the item today.
struct RecordedMoves {
  private let reform: Reform
  private let library: Library

  init(_ reform: Reform, in library: Library) {
    self.reform = reform
    self.library = library
  }

  /// A move of one item; those of this act have an event.
  private struct Move {
    var from: String?
    var to: String
    var act: String
    var day: Day?
    var event: ReformEvent?
  }

  var findings: [Diagnostic] {
    let own = moves
    guard !own.isEmpty else { return [] }
    let holders = holders(of: Set(own.keys))
    return own.sorted { $0.key < $1.key }.flatMap { item, moves in
      findings(item, moves, holders[item] ?? [])
    }
  }

  /// By the items that events name.
  private var moves: [String: [Move]] {
    var moves: [String: [Move]] = [:]
    for event in reform.events {
      guard [.transfer, .devolve, .recall, .empower].contains(event.verb), case .body(let to)? = event.target
      else { continue }
      for item in event.selection?.ids ?? [] {
        moves[item, default: []].append(
          Move(
            from: event.sources.first?.id, to: to.id, act: reform.id,
            day: reform.dates(of: event).effective, event: event))
      }
    }
    return moves
  }

  /// Who has items today; none of what is in no list.
  private func holders(of items: Set<String>) -> [String: [String]] {
    var holders: [String: [String]] = [:]
    for list in library.lists where list.holdsAny(of: items) {
      for item in list.items {
        guard let id = list.id(item), items.contains(id) else { continue }
        let said = list.texts(item, list.kind.table.holder)
        holders[id] = said.isEmpty ? [list.organisation(of: item)].compactMap(\.self) : said
      }
    }
    return holders
  }

  private func findings(_ item: String, _ own: [Move], _ holders: [String]) -> [Diagnostic] {
    let others = library.context.acts.holderChanges(of: item).filter { $0.act != reform.id }.map {
      Move(from: $0.from, to: $0.to, act: $0.act, day: $0.effective)
    }
    let all = (others + own).enumerated().sorted {
      ($0.element.day?.number ?? 0, $0.offset) < ($1.element.day?.number ?? 0, $1.offset)
    }.map(\.element)
    var found = zip(all, all.dropFirst()).compactMap { one, next -> Diagnostic? in
      guard let event = next.event ?? one.event, let from = next.from, !follows(from, one.to) else {
        return nil
      }
      return ReformMessages.byHand(
        event,
        "\(item)前后接不上：\(told(one))归了\(name(one.to))，\(told(next))却从\(name(from))划出。核对机构和日期；中间还有一次的，先补录那一次",
        "the moves of \(item) do not meet: it went to \(one.to) by \(one.act), and from \(from) by \(next.act); check bodies and days, or enter the move between first",
        at: event.selection?.place)
    }
    if let last = all.last, let event = last.event, let holder = holders.first,
      !holders.contains(where: { follows($0, last.to) })
    {
      found.append(
        ReformMessages.byHand(
          event,
          "\(item)现在归\(name(holder))，不归这一条划入的\(name(last.to))。核对机构；后来还划转过的，先补录后来的",
          "\(item) is with \(holder) today, not with \(last.to), to which this event gives it; check the body, or enter later moves first",
          at: event.selection?.place))
    }
    return found
  }

  private func told(_ move: Move) -> String { "\(move.act)（\(move.day.map { "\($0)" } ?? "")）" }

  private func name(_ body: String) -> String {
    library.context.organisations[body].map { "\($0.shortName())（\(body)）" } ?? "“\(body)”"
  }

  /// Whether a body is another one, or comes after it: what that had goes on there without a word.
  private func follows(_ body: String, _ other: String) -> Bool {
    var seen: Set<String> = []
    var open = [other]
    while let next = open.popLast() {
      if next == body { return true }
      if seen.insert(next).inserted { open += library.context.organisations[next]?.successors ?? [] }
    }
    return false
  }
}
