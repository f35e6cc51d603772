/// How many items there are per body, type and levels (账目平衡).
extension ReformProof {
  private struct Account: Hashable, Sendable {
    let body: String
    let type: String
    let levels: String

    init(body: String, type: String, levels: String) {
      (self.body, self.type, self.levels) = (body, type, levels)
    }

    /// Where an item is counted.
    init(_ entry: Entry) {
      let (list, item) = (entry.list, entry.item)
      self.init(
        body: entry.organisation ?? "", type: list.text(item, list.kind.table.type) ?? list.kind.name,
        levels: list.texts(item, list.kind.field("levels")).joined(separator: "、"))
    }

    /// Where an item is counted once it became what a link says.
    init(_ link: ReformLink, from old: Account) {
      self.init(
        body: link.holders?.first ?? old.body, type: link.fields["type"]?.texts.first ?? old.type,
        levels: link.fields["levels"].map { $0.texts.joined(separator: "、") } ?? old.levels)
    }
  }

  /// Counts what there is per body, type and levels, and holds it against what the links say comes, goes and stays; what is
  /// the same in both states counts on neither side.
  mutating func books() {
    var balance: [Account: Int] = [:]
    let plain = old.keys.filter { isPlain($0) && !isUntouched($0) }
    for (account, count) in counted(plain, old) { balance[account, default: 0] += count }
    // What several items become counts once.
    var taken: Set<String> = []
    for id in links.keys.sorted() where ends[id] == nil {
      guard let entry = old[id] else { continue }
      for link in links[id] ?? [] where !isCombined(link) || taken.insert(link.after).inserted {
        balance[Account(link, from: Account(entry)), default: 0] += 1
      }
    }
    for creation in certificate.created {
      guard let entry = new[creation.item] else { continue }
      balance[Account(entry), default: 0] += 1
    }
    let there = new.keys.filter { !isUntouched($0) }
    for (account, count) in counted(there, new) { balance[account, default: 0] -= count }
    let wrong = balance.filter { $0.value != 0 }.sorted {
      ($0.key.body, $0.key.type, $0.key.levels) < ($1.key.body, $1.key.type, $1.key.levels)
    }
    for (account, count) in wrong {
      let what = [account.body, account.type, account.levels].filter { !$0.isEmpty }.joined(separator: "·")
      tell(
        "账不平：\(what) \(count > 0 ? "少了" : "多了") \(abs(count)) 项",
        "the books do not balance: \(what) has \(abs(count)) too \(count > 0 ? "few" : "many")")
    }
  }

  /// How many items there are in each account, some of them counted on each thread.
  private func counted(_ ids: [String], _ entries: [String: Entry]) -> [Account: Int] {
    let counts = Parallel.map(ids.parts(of: 5_000)) { ids in
      ids.compactMap { entries[$0] }.reduce(into: [Account: Int]()) { $0[Account($1), default: 0] += 1 }
    }
    return counts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
  }
}

extension [String] {
  /// The same in pieces of at most so many.
  func parts(of size: Int) -> [ArraySlice<String>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
