extension Configuration {
  /// Settings of rules that do not exist, or that cannot be set: they would be without effect, unseen.
  func misnamedRules(_ registry: Registry) -> [Diagnostic] {
    let known = registry.judges.map { $0.rule.id }
    return ruleNames.filter { !known.contains($0.rule) }.map { rule, place in
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
