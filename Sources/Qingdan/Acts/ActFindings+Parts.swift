/// What an act must have: the consent of those whom it concerns, supervision, a basis, and somebody else's decision.
extension ActFindings {
  func missingConsent(_ number: Int) -> [Diagnostic] {
    let (act, review) = (run.acts[number], run.chain.reviews[number])
    return run.touched[number].compactMap { body, ids in
      let consent = review.consent(of: body)
      guard !consent.isAgreed else { return nil }
      let opinion = consent.opinion
      let names = Message.names(Set(ids).sorted().map(name))
      let what =
        switch consent {
        case .open, .agreed: "没有意见在卷"
        case .refused(let opinion): "不同意（\(opinion.verdict.rawValue)）"
        case .flawed(let opinion, let flaw): "的意见不算数（\(review.reason(opinion, flaw, nil).zh)）"
        }
      return finding(
        "adjustment/no-consent", act,
        "\(act.id) 涉及“\(organisation(body))”（\(names.zh)），该部门\(what)。征求意见后记录：\(act.recordCommand) --role 涉及部门 --organisation \(body) --opinion 同意",
        "\(act.id) concerns '\(organisation(body))' (\(names.en)), whose consent is not on file; record it with qingdan adjustment record",
        at: opinion?.place)
    }
  }

  /// Where the rules let a holder decide on its own items, whoever applies.
  func ownDecisions(_ number: Int) -> [Diagnostic] {
    let (act, review) = (run.acts[number], run.chain.reviews[number])
    let items = act.changes.flatMap(\.allItems)
    var holders = Set(items.flatMap { run.old.holders($0) + run.new.holders($0) })
    // Of the applicant the library says it itself.
    if let applicant = act.applicant { holders.remove(applicant) }
    return review.decisions(of: holders).map { verb, body in
      finding(
        "adjustment/own-approval", severity: .warning, act,
        "\(act.id) 的\(verb.title.zh)由“\(organisation(body))”批准，它就是这些事项的实施主体，等于自己批准自己。library.yaml 的 approved-by 里改写 \(AdjustmentRules.government)，或者别的机构",
        "'\(organisation(body))' approves the \(verb.title.en) of \(act.id) and holds these items itself; write \(AdjustmentRules.government), or another body, at approved-by in library.yaml"
      )
    }
  }

  func missingParts(_ act: Adjustment) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if act.supervision == nil, let said = act.changes.first(where: { $0.verb.needsSupervision }) {
      found.append(
        finding(
          "adjustment/no-supervision", act,
          "\(said.verb.title.zh)“\(said.items.map(name).joined(separator: "、"))”，没有写事中事后监管措施。在 \(Adjustment.path(of: act.id)) 里加 supervision",
          "a \(said.verb.title.en) without supervision; add 'supervision' to \(Adjustment.path(of: act.id))",
          at: said.place))
    }
    let gains = act.changes.filter { said in
      said.verb == .add || said.verb == .restore
        || said.verb == .recall && !said.items.allSatisfy(run.old.holds)
    }
    if act.basis == nil, let said = gains.first {
      found.append(
        finding(
          "adjustment/no-basis", act,
          "\(said.verb.title.zh)“\(said.items.map(name).joined(separator: "、"))”，没有写依据（法无授权不可为）。在 trigger 里写 basis",
          "the \(said.verb.title.en) has no basis; write 'basis' at its trigger", at: said.place))
    }
    return found
  }
}
