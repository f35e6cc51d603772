extension Configuration {
  /// Settings that would be without effect, unseen: of rules that do not exist, or that cannot be set, and claims to be
  /// complete in what no rule looks at.
  func misnamedRules(_ registry: Registry) -> [Diagnostic] {
    misnamedSettings(registry) + misnamedClaims(registry)
  }

  private func misnamedClaims(_ registry: Registry) -> [Diagnostic] {
    let known = Set(registry.validators.compactMap { $0.rule.completeness }).sorted()
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

  private func misnamedSettings(_ registry: Registry) -> [Diagnostic] {
    let known = registry.validators.map { $0.rule.id }
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
