/// What is to be said of acts on file, beside the changes that they explain.
struct ActFindings {
  let run: Explanation.Run
  let difference: Difference

  init(_ run: Explanation.Run, _ difference: Difference) {
    self.run = run
    self.difference = difference
  }

  var all: [Diagnostic] {
    // Where the file itself was changed, that is told once, of the act.
    let stale = run.stale.filter { run.standing($0.claim).isApproved }
    var found = stale.map(changedAfterApproval) + run.outdated.map(outdated)
    for (number, act) in run.acts.enumerated() {
      for index in act.changes.indices {
        let claim = Explanation.Run.Claim(act: number, change: index)
        found += unknownFields(claim)
        found += misnamed(claim)
        found += replacements(claim)
        if !run.met.contains(claim) { found += notCarriedOut(claim) }
      }
      // What was carried out and published with the older state is over.
      guard
        act.changes.indices.contains(where: { run.met.contains(.init(act: number, change: $0)) })
          || run.before.adjustment(act.id) != act
      else { continue }
      found += run.chain.reviews[number].findings
      // Whom a reform concerns, and what it must have, is for the government and for the rules over its file.
      if act.isReform { continue }
      found += missingConsent(number)
      found += missingParts(act)
      found += ownDecisions(number)
    }
    return found
  }

  func finding(
    _ rule: RuleID, severity: Severity = .error, _ act: Adjustment, _ zh: String, _ en: String,
    at place: Place? = nil,
    item: String? = nil, field: String? = nil, advice: Message? = nil, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: Message(zh: zh, en: en), place: place ?? act.place, item: item,
      field: field, owner: act.applicant.map(organisation), advice: advice, notes: notes)
  }

  func name(_ id: String) -> String { run.new.name(id) ?? run.old.name(id) ?? id }

  func organisation(_ id: String) -> String {
    difference.after.library.context.organisations[id]?.shortName(on: difference.after.day) ?? id
  }

  /// The title of a field, with that of the group above it.
  func title(_ field: String?, _ item: String) -> Message {
    guard let field, let kind = run.new.kind(item) ?? run.old.kind(item), let number = kind.field(path: field)
    else {
      return Message(zh: field ?? "内容", en: field ?? "content")
    }
    return kind[number].title
  }

  // MARK: - Values

  private func changedAfterApproval(_ stale: Explanation.Run.Stale) -> Diagnostic {
    let act = run.acts[stale.claim.act]
    let document = run.standing(stale.claim).opinion?.document ?? act.id
    let title = title(stale.change.field, stale.item.after?.id ?? stale.change.item)
    let item = stale.item.item?.name ?? name(stale.change.item)
    var notes: [Diagnostic.Note] = []
    if let start = stale.start {
      let (told, was) = (quoted(start), quoted(stale.change.before.map(ExpectedValue.value) ?? .absent))
      return finding(
        "change/after-approval", act,
        "“\(item)”的\(title.zh)：批准（\(document)）的是由\(told.zh)改起，原来的却是\(was.zh)。核对原来的内容，或重新报批",
        "the \(title.en) of '\(item)': approved (\(document)) was a change from \(told.en), but it was \(was.en); check what it was, or have it approved anew",
        at: stale.change.newPlace ?? stale.change.oldPlace, item: stale.change.item,
        field: stale.change.field,
        notes: [.init(Message(zh: "批准的见这里", en: "what was approved"), at: run.said(stale.claim).place)])
    }
    if let approved = stale.approved {
      let text = approved.shortText
      notes.append(
        .init(Message(zh: "批准的是：\(text)", en: "approved: \(text)"), at: run.said(stale.claim).place))
    } else {
      notes.append(
        .init(
          Message(
            zh: "批准的内容见这里（只有摘要）", en: "what was approved, as a digest"),
          at: run.said(stale.claim).place))
    }
    if let now = stale.change.after, stale.change.field != nil, let place = stale.change.newPlace {
      notes.append(.init(Message(zh: "现在的是：\(now.shortText)", en: "now: \(now.shortText)"), at: place))
    }
    return finding(
      "change/after-approval", act, "“\(item)”的\(title.zh)在批准（\(document)）之后又改动。恢复原文，或重新报批",
      "the \(title.en) of '\(item)' was changed after its approval (\(document)); restore it, or have it approved anew",
      at: stale.change.newPlace ?? stale.change.oldPlace, item: stale.change.item, field: stale.change.field,
      notes: notes)
  }

  private func quoted(_ value: ExpectedValue) -> Message {
    switch value {
    case .absent: Message(zh: "（无）", en: "nothing")
    case .value(let value): Message(zh: "“\(value.shortText)”", en: "'\(value.shortText)'")
    case .digest: Message(zh: "另一段文字（文件里只有摘要）", en: "another text, of which the file has the digest")
    }
  }

  private func outdated(_ claim: Explanation.Run.Claim) -> Diagnostic {
    let act = run.acts[claim.act]
    let names = Message.names(run.said(claim).allItems.map(name))
    return finding(
      "adjustment/outdated", severity: .warning, act,
      "\(names.zh)起草之后又改过，\(act.id) 里写的不是现在的内容。重写草稿：qingdan adjustment draft \(act.id) --update",
      "\(names.en) changed since \(act.id) was drafted; run qingdan adjustment draft \(act.id) --update",
      at: run.said(claim).place, item: run.said(claim).items.first)
  }

  private func notCarriedOut(_ claim: Explanation.Run.Claim) -> [Diagnostic] {
    let act = run.acts[claim.act]
    let said = run.said(claim)
    let isNew = run.before.adjustment(act.id) == nil
    let unknown = said.items.filter { !run.new.holds($0) && !run.old.holds($0) }
    if !unknown.isEmpty, isNew || said.verb != .cancel, !isSuperseded(claim) {
      let names = Message.names(unknown)
      return [
        finding(
          "adjustment/unknown-item", act, "两个版本里都没有事项\(names.zh)。核对标识：qingdan items",
          "neither state has the item \(names.en); look it up with qingdan items", at: said.place,
          item: unknown[0])
      ]
    }
    // Under the same id it is an item of another kind now, as the act says itself.
    let isConverted =
      said.verb == .cancel
      && act.changes.contains { $0.verb == .add && !Set($0.items).isDisjoint(with: said.items) }
    let shown = isConverted || (run.new.shows(said) ?? !isNew)
    guard !shown, !isSuperseded(claim) else { return [] }
    if let rival = rival(of: claim) { return [rival] }
    let names = Message.names(said.items.map(name))
    return [
      finding(
        "adjustment/not-carried-out", severity: run.standing(claim).isApproved ? .error : .warning, act,
        "\(act.id) 写了\(said.verb.title.zh)\(names.zh)，清单里没有照办。照调整文件改清单，或者从文件里去掉这一条",
        "\(act.id) has the \(said.verb.title.en) of \(names.en), which the lists do not show; carry it out, or take it out of the file",
        at: said.place, item: said.items.first)
    ]
  }

  /// Whether a later act says something else of the same items, and the state shows that.
  private func isSuperseded(_ claim: Explanation.Run.Claim) -> Bool {
    let (act, said) = (run.acts[claim.act], run.said(claim))
    return run.acts.enumerated().contains { number, other in
      number != claim.act && act.isBefore(other)
        && other.changes.enumerated().contains { index, next in
          !Set(next.items).isDisjoint(with: said.allItems) && run.new.shows(next) != false
            && (said.verb != .amend || next.verb != .amend || said.paths.contains { next.names($0) })
            && run.chain.goesOn(.init(act: number, change: index), from: claim)
        }
    }
  }

  private func unknownFields(_ claim: Explanation.Run.Claim) -> [Diagnostic] {
    let said = run.said(claim)
    guard said.verb == .amend, let item = said.items.first,
      let kind = run.new.kind(item) ?? run.old.kind(item)
    else {
      return []
    }
    return said.paths.filter { kind.field(path: $0) == nil }.map { path in
      if let parts = kind.citationParts(in: path) {
        return finding(
          "adjustment/unknown-field", run.acts[claim.act], parts.zh, parts.en, at: said.place, item: item)
      }
      let near = Spelling.nearest(to: path, among: kind.allFields.map(\.path))
      return finding(
        "adjustment/unknown-field", run.acts[claim.act],
        "\(kind.title.zh)没有“\(path)”这个字段\(near.map { "。是不是“\($0)”？" } ?? "。字段见：qingdan schema \(kind.name)")",
        "\(kind.title.en) has no field '\(path)'\(near.map { "; did you mean '\($0)'?" } ?? "")",
        at: said.place, item: item)
    }
  }

  private func misnamed(_ claim: Explanation.Run.Claim) -> [Diagnostic] {
    guard let verbs = run.misnamed[claim] else { return [] }
    let (act, said) = (run.acts[claim.act], run.said(claim))
    let (zh, en) = (verbs.map(\.title.zh), verbs.map(\.title.en))
    let keys = verbs.map(\.rawValue)
    let names = said.items.map(name).joined(separator: "、")
    return [
      finding(
        "adjustment/wrong-verb", act,
        "“\(names)”是\(zh.joined(separator: "并"))，不是\(said.verb.title.zh)：改写成 \(keys.joined(separator: "、"))，由该批准的机构批准；或者起草新的：qingdan adjustment draft",
        "what happened to '\(names)' is \(en.joined(separator: " and ")), no \(said.verb.title.en): write \(keys.joined(separator: ", ")), on which others may have to decide, or run qingdan adjustment draft",
        at: said.place, item: said.items.first)
    ]
  }

  /// - Parameter day: that of the newer state.
  static func later(_ act: Adjustment, _ change: Change, name: String, on day: Day) -> Diagnostic {
    let from = act.effectiveDay ?? day
    let why =
      act.dates.effective == nil
      ? Message(zh: "\(from.chinese)才批准", en: "is approved on \(from)")
      : Message(zh: "自\(from.chinese)起施行", en: "is effective on \(from)")
    return Diagnostic(
      rule: "adjustment/later", severity: .error,
      message: Message(
        zh:
          "“\(name)”的改动有调整 \(act.id)，它\(why.zh)，在\(day.chinese)还不能作依据。一起发布的，施行日期写那一天或者以后：--effective \(from)；现在就发布的，先把这一处改回去，留到下一个版本",
        en:
          "the change of '\(name)' is meant by \(act.id), which \(why.en) and does not count on \(day); release it with that day or a later one (--effective \(from)), or take the change back and leave it to the next release"
      ),
      place: change.newPlace ?? change.oldPlace, item: change.item, field: change.field,
      notes: [.init(Message(zh: "调整在这里", en: "the act"), at: act.place)])
  }
}

extension YAMLValue {
  /// The value as one line, cut where it is long.
  var shortText: String {
    let text = flatText
    return text.count > 120 ? text.prefix(119) + "…" : text
  }

  private var flatText: String {
    switch self {
    case .null: ""
    case .scalar(let text): String(text.map { $0.isNewline ? " " : $0 })
    case .sequence(let items): items.map(\.flatText).joined(separator: "；")
    case .mapping(let fields): fields.map(\.value.flatText).joined(separator: " ")
    }
  }
}
