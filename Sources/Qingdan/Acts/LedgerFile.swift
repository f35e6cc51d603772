/// What an act leaves in the ledger once it has been carried out: `ledger/<act>.yaml`, written once.
///
/// A release writes it for every act that it is the first to contain, so that later differences need not ask the act
/// again, and no id or code that ended is given out anew.
public struct LedgerFile {
  let act: String
  var redirects: [(old: String, new: [String], verb: ItemVerb?)] = []
  var ended: [End] = []
  /// Ids and codes that the ledger holds for ended, and that are in force again.
  var restored: [String] = []
  var moved: [Move] = []
  /// Items with the names that they had until the act; those that are no more among them.
  var renamed: [(item: String, name: String)] = []
  /// Items that came into the lists, where the lists do not tell it: by a past act.
  var added: [String] = []
  /// Items that were taken over from another level.
  var takenOver: [String] = []

  /// Items that go from one body to another at one time.
  struct Move {
    let from: String?
    let to: String
    let inPlace: Day?
    var items: [String] = []
  }

  struct End {
    var old: String
    var verb: ReformVerb?
    var to: String?
    let basis: String?
    /// Where it stays in its list until a later day than the act's.
    var until: String?

    /// The same of a code that what ends has.
    func of(code: String) -> Self {
      var end = self
      end.old = code
      return end
    }
  }

  var writer = "qingdan release create"

  /// - Parameter difference: from the state before the act to the one after it, explained.
  public init(_ adjustment: Adjustment, _ difference: Difference) {
    act = adjustment.id
    let basis = adjustment.basis
    // An id under which another matter stands now is in use.
    let inUse = Set(
      difference.items.filter { $0.isReused || $0.mainKind == .added }.compactMap(\.after?.id))
    for change in adjustment.changes {
      switch change.verb {
      case .combine, .divide:
        // What goes on alone, with others in it, is what it was; with parts beside it, it is one of its own heirs.
        for old in change.items where change.into != [old] {
          redirects.append((old, change.into.sorted(), change.verb))
        }
      case .cancel:
        ended += change.items.filter { !inUse.contains($0) }.map {
          End(old: $0, basis: basis, until: change.days["until"])
        }
      default: break
      }
    }
    // What it devolves is gone where no item stands for it on the lower level.
    for change in difference.changes where change.explanation.act == act {
      guard let departure = change.departure else { continue }
      let until = change.kind == .ended ? change.after : change.before?.value(at: ["until"])
      let isLater = change.kind == .ended || departure.verb == .suspend
      ended.append(
        End(
          old: change.item, verb: departure.verb, to: departure.to, basis: basis,
          until: isLater ? until?.texts.first : nil))
    }
    for change in difference.changes where change.kind == .recoded && change.explanation.act == act {
      guard case .scalar(let old)? = change.before else { continue }
      if case .scalar(let new)? = change.after {
        redirects.append((old, [new], nil))
      } else {
        ended.append(End(old: old, basis: basis))
      }
    }
    for change in difference.changes where change.kind == .renamed && change.explanation.act == act {
      // What has another matter's id is not called otherwise.
      guard change.rule != "change/id-reused", case .scalar(let name)? = change.before else { continue }
      renamed.append((change.item, name))
    }
    recordNames(in: difference.before.library)
    redirects.sort { $0.old < $1.old }
    ended.sort { $0.old < $1.old }
  }

  /// What the items were called that are no more: whoever has but a name finds them by it.
  private mutating func recordNames(in library: Library) {
    let gone = Set(redirects.filter { !$0.new.contains($0.old) }.map(\.old))
      .union(ended.filter { $0.until == nil }.map(\.old))
    let items = StatedItems(gone, in: library)
    renamed += gone.compactMap { id in items.name(id).map { (id, $0) } }
    renamed.sort { ($0.item, $0.name) < ($1.item, $1.name) }
  }

  init(act: String) { self.act = act }

  /// Of approvals of single changes, which are spent with the changes that they were given for.
  init(spent approval: Approval) {
    act = approval.id
  }

  /// Of codes that were given to the items of a reform afterwards.
  init(codes: [CodeChange], by act: String) {
    self.act = act
    redirects = codes.compactMap { code in code.new.map { (code.old, [$0], nil) } }
    redirects.sort { $0.old < $1.old }
    writer = "qingdan reform codes"
  }

  /// Of a reform that is carried out.
  init(_ writing: ReformWriting, of reform: Reform) {
    act = reform.id
    let changed = Dictionary(grouping: writing.links, by: \.before).filter { old, links in
      links.contains { $0.after != old }
    }
    redirects = changed.map { old, links in
      let isFolded = links.contains { link in link.acts.contains { $0.verb == .combine } }
      return (old, Set(links.map(\.after)).sorted(), isFolded ? .combine : .divide)
    }
    redirects += writing.codes.compactMap { code in code.new.map { (code.old, [$0], nil) } }
    redirects.sort { $0.old < $1.old }
    let goals = Dictionary(writing.outcome.placings.map { ($0.item, $0.to) }) { first, _ in first }
    ended = writing.ended.map { end in
      let to = goals[end.item].flatMap { $0.isInLibrary || $0 == .nowhere ? nil : $0.label }
      return End(
        old: end.item, verb: end.act.verb == .cancel ? nil : end.act.verb,
        to: to ?? reform.events[end.act.event].outcome, basis: end.basis)
    }
    ended += Self.later(writing)
    ended.sort { $0.old < $1.old }
    recordCodes(of: writing)
    recordRestored(of: writing)
    moved = Self.moves(writing, reform)
    renamed = writing.oldNames
    recordNames(in: writing.library)
    takenOver = writing.created.filter { $0.act.verb == .assume }.map(\.item).sorted()
    writer = "qingdan reform apply"
  }

  /// What is cancelled only from a later day on or suspended: it stays in its list, with the day.
  private static func later(_ writing: ReformWriting) -> [End] {
    writing.links.compactMap { link in
      guard let until = link.fields["until"]?.texts.first,
        let act = link.acts.first(where: { $0.verb == .cancel || $0.verb == .suspend })
      else { return nil }
      return End(
        old: link.after, verb: act.verb == .cancel ? nil : act.verb, basis: writing.basis(of: act),
        until: until)
    }
  }

  /// By the bodies, those with another day in place than the reform apart; the items as the lists had them.
  private static func moves(_ writing: ReformWriting, _ reform: Reform) -> [Move] {
    struct Way: Hashable {
      let from: String?
      let to: String
      let inPlace: Day?
    }
    let holders = Self.holders(writing)
    var moves: [Way: [String]] = [:]
    for link in writing.links {
      guard let to = link.holders?.first else { continue }
      let days = link.acts.map { reform.dates(of: reform.events[$0.event]).inPlace }
      let other = days.compactMap(\.self).max().flatMap { $0 == reform.dates.inPlace ? nil : $0 }
      let from = holders[link.before] ?? nil
      if from != to { moves[Way(from: from, to: to, inPlace: other), default: []].append(link.after) }
    }
    return moves.map { way, items in
      Move(from: way.from, to: way.to, inPlace: way.inPlace, items: Set(items).sorted())
    }.sorted { ($0.from ?? "", $0.to, $0.items[0]) < ($1.from ?? "", $1.to, $1.items[0]) }
  }

  /// Whose the items were: of those that events place, and of those that stay and go on in one that comes to their body.
  private static func holders(_ writing: ReformWriting) -> [String: String?] {
    var holders = Dictionary(writing.outcome.placings.map { ($0.item, $0.from) }) { first, _ in first }
    let others = Set(writing.links.filter { $0.holders != nil && holders[$0.before] == nil }.map(\.before))
    for list in writing.library.lists where !others.isEmpty && list.holdsAny(of: others) {
      for item in list.items {
        if let id = list.id(item), others.contains(id) { holders[id] = list.organisation(of: item) }
      }
    }
    return holders
  }

  public var path: String { Self.path(of: act) }

  public static func path(of act: String) -> String { "ledger/\(act).yaml" }

  public var text: String {
    var lines = ["# 由 \(writer) 写入，不要改。", "act: \(ScalarForm.line(act, inFlow: false))"]
    if !redirects.isEmpty { lines.append("redirects:") }
    for redirect in redirects {
      let new = redirect.new.map { ScalarForm.line($0, inFlow: true) }.joined(separator: ", ")
      let verb = redirect.verb.map { ", verb: \($0.rawValue)" } ?? ""
      lines.append("  - { old: \(ScalarForm.line(redirect.old, inFlow: true)), new: [\(new)]\(verb) }")
    }
    if !moved.isEmpty { lines.append("moved:") }
    for move in moved {
      func fact(_ key: String, _ text: String?) -> String {
        text.map { "\(key): \(ScalarForm.line($0, inFlow: true)), " } ?? ""
      }
      let facts =
        fact("from", move.from) + fact("to", move.to) + fact("in-place", move.inPlace.map { "\($0)" })
      lines.append("  - { \(facts)items: [\(move.items.joined(separator: ", "))] }")
    }
    if !renamed.isEmpty { lines.append("renamed:") }
    for old in renamed {
      lines.append("  - { item: \(old.item), name: \(ScalarForm.line(old.name, inFlow: true)) }")
    }
    if !added.isEmpty { lines.append("added: [\(added.joined(separator: ", "))]") }
    if !takenOver.isEmpty { lines.append("taken-over: [\(takenOver.joined(separator: ", "))]") }
    if !restored.isEmpty {
      let names = restored.map { ScalarForm.line($0, inFlow: true) }
      lines.append("restored: [\(names.joined(separator: ", "))]")
    }
    if !ended.isEmpty { lines.append("ended:") }
    for end in ended {
      let facts = [
        ("verb", end.verb?.rawValue), ("to", end.to), ("until", end.until), ("basis", end.basis),
      ].compactMap { key, value in
        value.map { ", \(key): \(ScalarForm.line($0, inFlow: true))" }
      }
      lines.append("  - { old: \(ScalarForm.line(end.old, inFlow: true))\(facts.joined()) }")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The acts and approvals that explain something of a difference, with the files that they leave.
  public static func all(of difference: Difference) -> [LedgerFile] {
    let acts = difference.after.library.context.acts
    return Set(difference.changes.compactMap(\.explanation.act)).sorted().compactMap { id in
      acts.adjustment(id).map { LedgerFile($0, difference) }
        ?? acts.approvals.first { $0.id == id }.map(LedgerFile.init(spent:))
    }
  }
}

extension ReformEvent {
  /// What an item becomes that leaves the list: 公共服务, 内部管理.
  var outcome: String? {
    if case .outcome(let text)? = target { text } else { nil }
  }
}

extension ReformEvent.Target {
  /// A level or a class of bodies.
  var label: String? {
    switch self {
    case .level(let text), .group(let text): text
    case .body, .outcome: nil
    }
  }
}
