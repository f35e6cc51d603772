extension ActReview {
  /// Every opinion on file that does not count, where it stands and what to do; and approvals that came before the
  /// offices had agreed.
  public var findings: [Diagnostic] {
    var found: [Diagnostic] = []
    var told: Set<Opinion> = []
    func tell(_ opinion: Opinion, _ finding: Diagnostic) {
      if told.insert(opinion).inserted { found.append(finding) }
    }
    for part in decisions + offices {
      guard case .flawed(let opinion, let flaw) = part.outcome else { continue }
      switch flaw {
      case .outdated:
        // What the offices have to see again while nobody has decided is no more than the next step.
        if decisions.contains(part) { tell(opinion, changedSince(opinion)) }
      default: tell(opinion, uncounted(opinion, flaw, part))
      }
    }
    for stranger in strangers {
      tell(
        stranger.opinion,
        uncounted(
          stranger.opinion, stranger.flaw, decisions.first { $0.role == .approval } ?? decisions.first)
      )
    }
    let open = offices.filter { !$0.outcome.isAgreed }
    for decision in decisions where decision.body == nil {
      if case .agreed(let opinion) = decision.outcome, opinion.organisation != nil {
        tell(opinion, unchecked(opinion, decision))
      }
    }
    for case .agreed(let opinion) in decisions.map(\.outcome) where !open.isEmpty {
      tell(opinion, unreviewed(opinion, open))
    }
    return found + days
  }

  /// Days that cannot be.
  private var days: [Diagnostic] {
    var found: [Diagnostic] = []
    func tell(_ zh: String, _ en: String) {
      found.append(
        Diagnostic(
          rule: "adjustment/days", severity: .error, message: Message(zh: zh, en: en), place: act.place,
          owner: act.applicant.map(name)))
    }
    if let published = act.dates.published, let approved = approvedOn, published < approved {
      tell(
        "\(act.id) 的公布日期（\(published)）在批准（\(approved)）以前。核对 dates 里的 published",
        "\(act.id) was published (\(published)) before it was approved (\(approved)); check 'published' at 'dates'"
      )
    }
    if let effective = act.dates.effective, let trigger = act.trigger, effective < trigger {
      tell(
        "\(act.id) 的施行日期（\(effective)）在事由发生（\(trigger)）以前。核对 dates 里的 effective",
        "\(act.id) holds from a day (\(effective)) before its trigger (\(trigger)); check 'effective' at 'dates'"
      )
    }
    return found
  }

  /// Why an opinion does not count, for a line of the progress.
  func reason(_ opinion: Opinion, _ flaw: Flaw, _ part: Part?) -> Message {
    let who = opinion.organisation.map(name) ?? ""
    let entitled = part.map(named) ?? ""
    let date = opinion.date?.description ?? ""
    return switch flaw {
    case .nobody: Message(zh: "没有写明是哪个机构", en: "it names no organisation")
    case .applicant:
      Message(zh: "\(who)是申请机构，不能自己批准、自己审核", en: "'\(who)' applies and cannot decide itself")
    case .otherBody:
      Message(
        zh: "该由\(entitled)\(opinion.role == .approval ? "批准" : "审核")，不是\(who)",
        en: "it is for '\(entitled)' to decide, not for '\(who)'")
    case .undated: Message(zh: "没有写日期", en: "it has no date")
    case .gone:
      Message(
        zh: "\(who)在那一天（\(date)）已经不再存续，或者还没有设立", en: "there was no '\(who)' on that day (\(date))")
    case .timeless:
      Message(
        zh: "调整文件没有写事由日期，不知道意见是事前还是事后提的",
        en: "the file does not say since when there is something to decide")
    case .early:
      Message(
        zh: "日期（\(date)）在调整事由发生（\((act.trigger ?? act.dates.applied)?.description ?? "")）以前",
        en:
          "its date (\(date)) is before the trigger (\((act.trigger ?? act.dates.applied)?.description ?? ""))"
      )
    case .late:
      Message(
        zh: "日期（\(date)）还没有到，或者晚于施行日期",
        en: "its date (\(date)) is still to come, or after the day in force")
    case .unbound where !act.isComplete:
      Message(zh: "调整文件没有写明变更前后的值，不知道批准的是什么", en: "the file does not give the values before and after")
    case .unbound: Message(zh: "没有内容摘要，不知道当时看的是什么", en: "it has no digest of what was seen")
    case .outdated: Message(zh: "提意见之后内容又改了", en: "the file was changed since")
    }
  }

  private func uncounted(_ opinion: Opinion, _ flaw: Flaw, _ part: Part?) -> Diagnostic {
    let why = reason(opinion, flaw, part)
    let role = opinion.role.title
    let anew = "\(act.recordCommand) --role \(opinion.role.rawValue)"
    let toDo: Message =
      switch flaw {
      case .nobody: Message(zh: "写上 organisation", en: "write 'organisation'")
      case .undated: Message(zh: "写上 date", en: "write 'date'")
      case .timeless:
        Message(
          zh: "在 trigger 里写 date，再送审", en: "write 'date' at 'trigger', and send it for review again")
      case .applicant, .otherBody:
        Message(
          zh: "只是征求意见的，环节写“涉及部门”；否则删掉，由该作决定的机构提了意见再记：\(anew)",
          en:
            "if it was only asked, its role is 涉及部门; else take it out and record that of the right body: \(anew)"
        )
      case .early, .gone: Message(zh: "核对日期", en: "check the date")
      case .late:
        Message(
          zh: "核对日期；日期没有错的，到那一天才算数，发布的施行日期写\(opinion.date?.chinese ?? "那一天")或者以后",
          en:
            "check the date; if it is right, release with that day or a later one (\(opinion.date?.description ?? ""))"
        )
      case .unbound where !act.isComplete:
        Message(
          zh: "先写上：qingdan adjustment draft \(act.id) --update，再送审",
          en: "write them: qingdan adjustment draft \(act.id) --update, and send it for review again")
      case .unbound, .outdated:
        Message(zh: "删掉这一行，重新记录：\(anew)", en: "take it out and record it again: \(anew)")
      }
    return finding(
      "adjustment/not-counted", isApproved ? .warning : .error,
      Message(
        zh: "\(act.id) 的\(role.zh)意见（\(opinion.verdict.rawValue)）不算数：\(why.zh)。\(toDo.zh)",
        en: "the opinion '\(role.en)' on \(act.id) does not count: \(why.en); \(toDo.en)"), opinion)
  }

  private func unreviewed(_ opinion: Opinion, _ open: [Part]) -> Diagnostic {
    let states = states(of: open)
    return finding(
      "adjustment/not-counted", .error,
      Message(
        zh:
          "\(act.id) 的批准还不算数：\(states.zh)。审核同意以后记录：\(act.recordCommand) --role \(open[0].role.rawValue)",
        en:
          "the approval of \(act.id) does not count yet: \(states.en); once it is there: \(act.recordCommand)"
      ),
      opinion)
  }

  /// What stands in the way of the approval; nil where nothing does.
  var obstacles: Message? {
    let open = (offices + decisions).filter { !$0.outcome.isAgreed }
    return open.isEmpty ? nil : states(of: open)
  }

  /// How far each has come, those that say the same once.
  func states(of parts: [Part]) -> Message {
    var texts: [Message] = []
    for part in parts {
      let state = state(part)
      let text = Message(
        zh: "\(part.role.rawValue)（\(named(part))）\(state.zh)",
        en: "\(part.role.title.en) (\(named(part))): \(state.en)")
      if !texts.contains(text) { texts.append(text) }
    }
    return Message(
      zh: texts.map(\.zh).joined(separator: "，"), en: texts.map(\.en).joined(separator: ", "))
  }

  private func state(_ part: Part) -> Message {
    switch part.outcome {
    case .open: Message(zh: "没有意见在卷", en: "not on file")
    case .agreed: Message(zh: "同意", en: "agreed")
    case .refused(let opinion): Message(zh: opinion.verdict.rawValue, en: "not agreed")
    case .flawed(let opinion, let flaw): reason(opinion, flaw, part)
    }
  }

  private func changedSince(_ opinion: Opinion) -> Diagnostic {
    let document = opinion.document ?? opinion.date?.description ?? act.id
    if act.isReform {
      return finding(
        "change/after-approval", .error,
        Message(
          zh:
            "\(act.id) 在批准（\(document)）以后改过（意见、备注、决定日期和公布情况不算），批准不再算数。改回批准的，或者重新报批、重新记录：\(act.recordCommand) --role 批准",
          en:
            "\(act.id) was changed after its approval (\(document)), which does not count any more; restore it, or have it approved and record that anew: \(act.recordCommand)"
        ), opinion)
    }
    return finding(
      "change/after-approval", .error,
      Message(
        zh:
          "\(act.id) 在批准（\(document)）以后改过：标题、理由、依据、事由日期、监管措施或者调整事项和批准的不一样。改回批准的，或者重新报批",
        en:
          "\(act.id) was changed after its approval (\(document)): its title, reason, basis, trigger, supervision or changes; restore it, or have it approved anew"
      ), opinion)
  }

  private func unchecked(_ opinion: Opinion, _ part: Part) -> Diagnostic {
    finding(
      "adjustment/unknown-approver", .note,
      Message(
        zh:
          "从机构库看不出“\(part.title)”是哪个机构，只核对了不是申请机构自己批准的。在 registers/organisations.yaml 里登记本级政府（XX市人民政府），或者在 library.yaml 的 approved-by 里写机构标识",
        en:
          "the register does not tell which body '\(part.title)' is, so all that was checked is that the applicant did not approve its own act; enter the government there, or write its id at 'approved-by' in library.yaml"
      ), opinion)
  }

  private func finding(
    _ rule: RuleID, _ severity: Severity, _ message: Message, _ opinion: Opinion
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: message, place: opinion.place, owner: act.applicant.map(name))
  }

  private func named(_ part: Part) -> String { part.body.map(name) ?? part.title }

  private func name(_ id: String) -> String { register[id]?.shortName(on: act.trigger) ?? id }
}
