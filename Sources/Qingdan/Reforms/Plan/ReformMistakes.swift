/// What lists would have against the rules once a reform is carried out (执行以后的错误).
///
/// What the reform says of items is its own; beside that it may part what belongs together, or end what others name.
struct ReformMistakes {
  private let writing: ReformWriting
  private let rules: Registry

  init(_ writing: ReformWriting, _ rules: Registry) {
    self.writing = writing
    self.rules = rules
  }

  /// Errors and warnings in what the events say of items, and the errors that the lists had not before.
  ///
  /// - Parameter before: nil where only what the events say is asked for.
  func findings(in after: Library, since before: Library?) -> [Diagnostic] {
    let said = SaidValues(writing)
    guard before != nil || !said.isEmpty else { return [] }
    let validation = Validation(rules, in: after.context)
    let found = validation.diagnostics(ofRead: after, reading: said.paths(in: after))
    let own = said.told(of: found)
    guard let before else { return own }
    let known = Set(own.map(Key.init))
    return own + left(found, since: before).filter { !known.contains(Key($0)) }
  }

  /// What a finding is about, whatever its words are.
  private struct Key: Hashable {
    let rule: RuleID
    let item: String
    let field: String?

    init(_ finding: Diagnostic, as item: String? = nil) {
      rule = finding.rule
      self.item = item ?? finding.item ?? finding.message.zh
      field = finding.field
    }

    init(_ finding: Diagnostic) { self.init(finding, as: nil) }
  }

  /// The errors that were not there before, of an item or of those that it comes from.
  private func left(_ found: [Diagnostic], since before: Library) -> [Diagnostic] {
    let errors = found.filter { $0.severity == .error }
    guard !errors.isEmpty else { return [] }
    let old = Validation(rules, in: before.context).diagnostics(ofRead: before)
    let known = Set(old.filter { $0.severity == .error }.map(Key.init))
    let links = Dictionary(grouping: writing.links, by: \.after)
    // What the plan lists for people to settle they may settle in the lists afterwards.
    let open = Set(writing.unsettled.map { "\($0.item) \($0.field)" })
    return errors.compactMap { error in
      let top = (error.field ?? "").split(separator: ".").first ?? ""
      if open.contains("\(error.item ?? "") \(top)") { return nil }
      let own = error.item.flatMap { links[$0] } ?? []
      let was = [error.item] + own.map(\.before)
      guard !was.contains(where: { known.contains(Key(error, as: $0)) }) else { return nil }
      return told(error, own)
    }
  }

  /// At the event that concerns the item, else at the reform; with the file in which it would stand.
  private func told(_ error: Diagnostic, _ links: [ReformLink]) -> Diagnostic {
    let reform = writing.outcome.reform
    let event = links.flatMap(\.acts).first.map { reform.events[$0.event] }
    var told = error.told(at: event?.place ?? reform.place)
    let file = error.place.map(\.file)
    told.message = Message(
      zh: "照这样执行，\(file.map { "\($0) 里" } ?? "")\(error.message.zh)",
      en: "carried out like this\(file.map { ", in \($0)" } ?? ""): \(error.message.en)")
    guard error.item != nil else { return told }
    told.advice =
      event?.verb.isReplacing ?? false
      ? Message(
        zh: "在这一条的 into 里写清这个字段；不要的写 ~", en: "say the field in 'into' of the event; ~ where it has none")
      : Message(
        zh: "连带的事项一起写进这一条，或者在改革里用 amend 改好这个字段：amend: { item: \(error.item ?? "标识"), values: { … } }",
        en:
          "let the event take what belongs together, or amend the field in the reform: amend: { item: \(error.item ?? "ID"), values: { … } }"
      )
    return told
  }
}

extension ReformWriting {
  /// Whether its events say what fields of items are to be.
  public var saysValues: Bool { !SaidValues(self).isEmpty }

  /// Errors and warnings in what the events say of items; and what else lists would have against the rules that they had
  /// not before.
  ///
  /// - Parameters:
  ///   - after: all of the library as the reform leaves it.
  ///   - before: as it meets it; nil where only what the events say is asked for.
  public func mistakes(in after: Library, since before: Library? = nil, _ rules: Registry) -> [Diagnostic] {
    ReformMistakes(self, rules.ofLists).findings(in: after, since: before)
  }
}
