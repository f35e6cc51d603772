import Qingdan

/// Finds the powers of one clause that no disclosure item belongs to, or none that says all that the clause asks for.
struct UndisclosedPowers {
  let clause: DisclosedPowers.Clause
  let wanted: DisclosureAspects
  /// What messages call the powers.
  let words: Message

  private struct Finding {
    let power: Int
    let found: DisclosureAspects
  }

  func validate(_ parts: [DisclosedPowers], in context: LibraryContext, into report: inout Report) {
    let found = found(parts)
    let publishing = Set(parts.lazy.filter { $0.role == .disclosure }.map(\.body.id))
    let unread = UnreadFolders(context, read: parts.lazy.map(\.body.file))
    for part in parts where part.role == .powers {
      let own = part.powers.indices.filter { part.powers[$0].clause == clause }
      guard !own.isEmpty else { continue }
      // A list that the library does not have is not begun; only who claims to have everything has to have it.
      guard report.isClaimed || publishing.contains(part.body.id) else { continue }
      report.count(own.count)
      if unread.contains(part.body) {
        if report.isClaimed { report.cannotCheck(UnreadFolders.reason, at: part.body.place) }
        continue
      }
      let findings = own.compactMap { power in
        let aspects = self.aspects(part.powers[power], found)
        return aspects.isSuperset(of: wanted) ? nil : Finding(power: power, found: aspects)
      }
      if report.isClaimed, publishing.contains(part.body.id) {
        for finding in findings { say(finding, in: part, context, into: &report) }
      } else if !findings.isEmpty {
        sum(
          findings, of: own.count, in: part, isPublishing: publishing.contains(part.body.id), context,
          into: &report)
      }
    }
  }

  /// What is disclosed of whatever the powers can be found by.
  private func found(_ parts: [DisclosedPowers]) -> [UInt64: DisclosureAspects] {
    var found: [UInt64: DisclosureAspects] = [:]
    for part in parts {
      for power in part.powers where power.clause == clause {
        for key in [power.byID, power.byFunction, power.byName, power.byBody] where key != 0 {
          found[key] = []
        }
      }
    }
    guard !found.isEmpty else { return found }
    for link in parts.lazy.flatMap(\.links) {
      guard let index = found.index(forKey: link & ~31) else { continue }
      found.values[index].formUnion(DisclosureAspects(rawValue: UInt8(link & 31)))
    }
    return found
  }

  /// By the nearest link there is: what the items of a function say counts only where none names the power, and what the
  /// body says of all its powers counts for each.
  private func aspects(
    _ power: DisclosedPowers.Power, _ found: [UInt64: DisclosureAspects]
  ) -> DisclosureAspects {
    let general = found[power.byBody] ?? []
    for key in [power.byID, power.byFunction, power.byName] {
      if let aspects = found[key], !aspects.isEmpty { return aspects.union(general) }
    }
    return general
  }

  private func say(
    _ finding: Finding, in part: DisclosedPowers, _ context: LibraryContext, into report: inout Report
  ) {
    let name = part.name(finding.power)
    let missing = finding.found.titles(missingFrom: wanted)
    let message =
      finding.found.isEmpty
      ? Message(
        zh: "“\(name)”没有公开事项：\(words.zh)要公开\(missing)。在公开清单里写一项，powers 写这个事项的 id",
        en: "'\(name)' is not in the disclosure list: add an item that names it in 'powers'")
      : Message(
        zh: "“\(name)”的公开事项没有写\(missing)。在它的公开内容（content）里补上",
        en:
          "the disclosure items of '\(name)' do not say all of what is to be disclosed; complete their 'content'"
      )
    report.say(message, at: part.place(finding.power), field: "name", owner: part.body.owner(context))
  }

  private func sum(
    _ findings: [Finding], of count: Int, in part: DisclosedPowers, isPublishing: Bool,
    _ context: LibraryContext,
    into report: inout Report
  ) {
    var zh: [String] = []
    var en: [String] = []
    let none = findings.filter(\.found.isEmpty)
    let some = findings.filter { !$0.found.isEmpty }
    if !none.isEmpty {
      let few = none.prefix(3).map { part.name($0.power) }.firstFew(of: none.count)
      zh.append("\(none.count) 项没有公开事项（\(few.zh)）")
      en.append("\(none.count) have no disclosure item (\(few.en))")
    }
    if !some.isEmpty {
      let few = some.prefix(3).map { part.name($0.power) }.firstFew(of: some.count)
      let least = some.reduce(wanted) { $0.intersection($1.found) }
      zh.append("\(some.count) 项的公开事项没有写全\(least.titles(missingFrom: wanted))（\(few.zh)）")
      en.append("of \(some.count) not everything is disclosed (\(few.en))")
    }
    report.say(
      Message(
        zh: "\(isPublishing ? "" : "库里没有这个机构的政务公开全清单；")\(count) 项\(words.zh)里，\(zh.joined(separator: "；"))",
        en: "of \(count) \(words.en), \(en.joined(separator: "; "))"),
      at: part.body.place, owner: part.body.owner(context),
      advice: Message(
        zh: "在公开清单里写明\(DisclosureAspects().titles(missingFrom: wanted))，powers 写所对应事项的 id",
        en: "disclose them in the disclosure list; 'powers' names the items"))
  }
}
