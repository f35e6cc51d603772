extension Configuration {
  /// Settings that would be without effect, unseen: of rules that do not exist, or that cannot be set, and claims to be
  /// complete in what no rule looks at.
  ///
  /// - Parameter programs: whose rules are known, be they at work or not.
  func misnamedRules(_ registry: Registry, _ programs: [LockedProgram]) -> [Diagnostic] {
    misnamedSettings(registry, programs) + raisedSettings(registry) + misnamedClaims(registry)
      + misplacedSecrecy(registry)
      + misnamedScores(registry)
  }

  private func misnamedClaims(_ registry: Registry) -> [Diagnostic] {
    let known = Set(registry.judges.compactMap { $0.rule.completeness }).sorted()
    guard !known.isEmpty else { return [] }
    return zip(complete, completePlaces).filter { !known.contains($0.0) }.map { claim, place in
      let near = Spelling.nearest(to: claim, among: known)
      return Diagnostic(
        rule: "library/unknown-claim", severity: .warning,
        message: Message(
          zh: "没有“\(claim)”这种齐全。\(near.map { "是不是“\($0)”？" } ?? "")可以写：\(known.joined(separator: "、"))",
          en: "nothing can be complete in '\(claim)'; \(near.map { "did you mean '\($0)'? " } ?? "")"
            + "there are \(known.joined(separator: ", "))"),
        place: place)
    }
  }

  private func misnamedSettings(_ registry: Registry, _ programs: [LockedProgram]) -> [Diagnostic] {
    let known = registry.judges.map { $0.rule.id } + programs.flatMap(\.rules)
    return ruleNames.filter { !known.contains($0.rule) }.map { rule, place, _ in
      let isCore = CoreRules.all.contains { $0.id == rule }
      let near = Spelling.nearest(to: rule.rawValue, among: known.map(\.rawValue))
      return Diagnostic(
        rule: "library/unknown-rule", severity: .warning,
        message: isCore
          ? Message(
            zh: "规则 \(rule) 不能调整，它管的是文件能不能读对。删掉这一行",
            en: "\(rule) cannot be set: a file that breaks it is not read as it was meant; delete the line")
          : Message(
            zh: "没有 \(rule) 这条规则\(near.map { "。是不是 \($0)？" } ?? "。全部规则：qingdan rules")",
            en:
              "there is no rule \(rule)\(near.map { "; did you mean \($0)?" } ?? "; all of them: qingdan rules")"
          ),
        place: place)
    }
  }

  /// Settings that ask for an error where a rule rests on what nobody has confirmed.
  private func raisedSettings(_ registry: Registry) -> [Diagnostic] {
    let unconfirmed = Set(registry.judges.map { $0.rule }.filter { !$0.isConfirmed }.map(\.id))
    return ruleNames.filter { $0.severity == .error && unconfirmed.contains($0.rule) }.map { rule, place, _ in
      Diagnostic(
        rule: "library/unconfirmed-rule", severity: .warning,
        message: Message(
          zh: "\(rule) 的依据没有核实过，最多算警告，写 error 不起作用。要它拦住提交，检查时加 --fail-on warning",
          en:
            "what \(rule) rests on is not confirmed, so it is a warning at most and 'error' has no effect; to fail on it, add --fail-on warning"
        ), place: place)
    }
  }

  /// Settings of rules for files, kinds or bodies that are not there: without effect too.
  ///
  /// - Parameter paths: the files of the library.
  static func misplacedRules(
    _ record: Record, among paths: [String], kinds: [String: Kind], _ organisations: OrganisationRegister
  ) -> [Diagnostic] {
    record.records("rules-for").flatMap { entry in
      func missing(_ key: String, _ isKnown: (String) -> Bool, _ say: (String) -> Message) -> [Diagnostic] {
        entry.elements(key).filter { !isKnown($0.text) }.map {
          Diagnostic(
            rule: "library/unknown-place", severity: .warning, message: say($0.text), place: $0.place)
        }
      }
      func near(_ word: String, _ known: some Sequence<String>) -> Message {
        Spelling.nearest(to: word, among: known)
          .map { Message(zh: "。是不是“\($0)”？", en: "; did you mean '\($0)'?") } ?? Message(zh: "", en: "")
      }
      let known = organisations.organisations.map(\.id) + organisations.groups.map(\.name)
      let found =
        missing("paths", { path in paths.contains(where: PathPattern(path).matches) }) {
          Message(
            zh: "库里没有合于“\($0)”的文件，这一条不起作用。写库里的路径，如 organisations/sthjj/**",
            en: "no file of the library fits '\($0)'; write a path of the library: organisations/sthjj/**")
        }
        + missing("kinds", { kinds[$0] != nil }) {
          let hint = near($0, kinds.keys.sorted())
          return Message(zh: "没有“\($0)”这种清单\(hint.zh)", en: "there is no kind '\($0)'\(hint.en)")
        }
        + missing("organisations", known.contains) {
          let hint = near($0, known)
          return Message(
            zh: "机构库里没有“\($0)”\(hint.zh)", en: "the register has no '\($0)'\(hint.en)")
        }
      guard ["paths", "kinds", "organisations"].allSatisfy({ entry.node($0) == nil }) else { return found }
      return [
        Diagnostic(
          rule: "library/unknown-place", severity: .warning,
          message: Message(
            zh: "没有写管哪些清单。加一行 paths、kinds 或者 organisations；管全库的写在 rules 里",
            en: "it says for no lists; add paths, kinds or organisations, or write it under rules"),
          place: entry.place)
      ]
    }
  }

  /// Rules and groups of the score card that do not exist: nobody would lose a point by them, unseen.
  func misnamedScores(_ registry: Registry) -> [Diagnostic] {
    let ids = registry.rules.map { $0.id.rawValue }
    let groups = Set(ids.compactMap { $0.split(separator: "/").first.map(String.init) })
    return scoredRules.filter { !ids.contains($0.text) && !groups.contains($0.text) }.map { rule, place in
      let near = Spelling.nearest(to: rule, among: groups.sorted() + ids)
      return Diagnostic(
        rule: "library/unknown-rule", severity: .warning,
        message: Message(
          zh: "评分卡里没有 \(rule) 这条或者这组规则\(near.map { "。是不是 \($0)？" } ?? "。全部规则：qingdan rules")",
          en:
            "there is no rule or group of rules \(rule)\(near.map { "; did you mean \($0)?" } ?? "; all of them: qingdan rules")"
        ),
        place: place)
    }
  }

  /// Layouts set for kinds that do not exist, or that are none of the kind's.
  static func misnamedLayouts(
    _ record: Record, kinds: [String: Kind], layouts: [String: Layout]
  ) -> [Diagnostic] {
    guard let map = record.record("layouts"), map.document.kind(map.node) == .mapping else { return [] }
    return map.document.entries(map.node).compactMap { key, value in
      let (kind, layout) = (map.document.text(key), map.document.text(value))
      let known = layouts.values.filter { $0.kind == kind }.map(\.name).sorted()
      guard kinds[kind] == nil || !known.contains(layout) else { return nil }
      let node = kinds[kind] == nil ? key : value
      let word = kinds[kind] == nil ? kind : layout
      let names = kinds[kind] == nil ? kinds.keys.sorted() : known
      let near = Spelling.nearest(to: word, among: names)
      let choices = near.map { "是不是“\($0)”？" } ?? "可以写：\(names.joined(separator: "、"))"
      return Diagnostic(
        rule: "library/unknown-layout", severity: .error,
        message: Message(
          zh: (kinds[kind] == nil ? "没有“\(kind)”这种清单。" : "\(kind) 没有“\(layout)”这个表样。") + choices,
          en: (kinds[kind] == nil ? "there is no kind '\(kind)'; " : "\(kind) has no layout '\(layout)'; ")
            + (near.map { "did you mean '\($0)'?" } ?? "there are \(names.joined(separator: ", "))")),
        place: map.place(of: node))
    }
  }
}
