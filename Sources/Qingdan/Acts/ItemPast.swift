/// What the ledger knows of an item's past beside whose it was: its earlier names, and since when it has been listed.
public struct ItemPast: Hashable, Sendable {
  /// A fact with the act that it rests on.
  public struct Fact: Hashable, Sendable {
    /// The item that it is about.
    public var item: String
    /// The name that the item had until the act; nil where the act brought it into the lists.
    public var name: String?
    /// The code that the item had until the act.
    public var code: String?
    /// Whether it was taken over from another level.
    public var isTakenOver = false
    public var act: String
    public var day: Day?
    public var basis: String?

    /// The sentence for people.
    public var text: Message {
      let since = day.map { Message(zh: $0.chinese, en: "\($0)") }
      let basis = basis.map { "，依据\($0)" } ?? ""
      if let code {
        return Message(
          zh: "\(since.map { "\($0.zh)以前" } ?? "以前")编码是 \(code)（\(act)\(basis)）",
          en: "had the code \(code) until \(since?.en ?? "then") (\(act))")
      }
      guard let name else {
        return Message(
          zh: "\(since.map { "自\($0.zh)起" } ?? "")\(isTakenOver ? "承接，" : "")列入清单（\(act)\(basis)）",
          en:
            "\(isTakenOver ? "taken over and " : "")listed \(since.map { "since \($0.en) " } ?? "")(\(act))")
      }
      return Message(
        zh: "\(since.map { "\($0.zh)以前" } ?? "以前")叫“\(name)”（\(act)\(basis)）",
        en: "called '\(name)' until \(since?.en ?? "then") (\(act))")
    }

    public var json: JSON {
      .object([
        "item": .string(item), "takenOver": isTakenOver ? .bool(true) : nil, "name": name.map { .string($0) },
        "code": code.map { .string($0) }, "act": .string(act),
        "day": day.map { .string("\($0)") }, "basis": basis.map { .string($0) },
      ])
    }
  }

  /// The oldest first.
  public var facts: [Fact] = []
}

extension Acts {
  /// - Parameter codes: those that it has, by which the ledger knows those that it had; nil where nobody asks for them.
  public func past(of item: String, codes: [String]? = nil) -> ItemPast {
    let names = (ledger.oldNames[item] ?? []).map { fact(item, $0.name, $0.act) }
    var comings = [ledger.additions[item]].compactMap(\.self).map { fact(item, nil, $0) }
    if let act = ledger.takenOver[item] {
      var coming = fact(item, nil, act)
      coming.isTakenOver = true
      comings.append(coming)
    }
    return ItemPast(
      facts: (comings + names + (codes.map { formerCodes(of: item, $0) } ?? [])).sorted {
        ($0.day?.number ?? 0) < ($1.day?.number ?? 0)
      })
  }

  /// Codes that lead to an item or to one that it has now; those of items that go on in it among them.
  private func formerCodes(of item: String, _ codes: [String]) -> [ItemPast.Fact] {
    guard let prefix = item.split(separator: "-").first.map(String.init) else { return [] }
    let lineage = Lineage(ledger)
    var known = Set(codes)
    return (codes + [item]).flatMap { lineage.ancestors(of: $0) }.compactMap { old in
      guard !ItemID.isValid(old, prefix: prefix), known.insert(old).inserted,
        let act = lineage.links(from: old).first?.act
      else { return nil }
      var fact = fact(item, nil, act)
      fact.code = old
      return fact
    }
  }

  /// The items that were called so until an act, the oldest first.
  public func onceCalled(_ name: String) -> [ItemPast.Fact] {
    ledger.oldNames.values.flatMap(\.self).filter { $0.name == name }
      .map { fact($0.item, name, $0.act) }
      .sorted { ($0.day?.number ?? 0, $0.item) < ($1.day?.number ?? 0, $1.item) }
  }

  private func fact(_ item: String, _ name: String?, _ act: String) -> ItemPast.Fact {
    ItemPast.Fact(
      item: item, name: name, act: act, day: effectiveDay(of: act),
      basis: basis(of: act))
  }
}
