extension ActFindings {
  /// Of a change that was not carried out: the one that was, where both begin with the same value.
  func rival(of claim: Explanation.Run.Claim) -> Diagnostic? {
    let others = run.said(claim).items.flatMap { run.chain.claims[$0] ?? [] }
    for other in others where other.act != claim.act && run.new.shows(run.said(other)) == true {
      guard let shared = run.chain.rivalry(claim, other) else { continue }
      return rival(claim, other, shared.item, shared.path)
    }
    return nil
  }

  private func rival(
    _ claim: Explanation.Run.Claim, _ other: Explanation.Run.Claim, _ item: String, _ path: String
  ) -> Diagnostic {
    let (act, done) = (run.acts[claim.act], run.acts[other.act])
    let title = title(path, item)
    func text(_ value: ExpectedValue?) -> Message {
      if value == .absent { return Message(zh: "（无）", en: "nothing") }
      guard let value = value?.value else { return Message(zh: "（只有摘要）", en: "(a digest)") }
      let text = path == "holder" ? value.texts.map(organisation).joined(separator: "、") : value.shortText
      return Message(zh: "“\(text)”", en: "'\(text)'")
    }
    let start = text(run.said(claim).start(at: path))
    let (open, met) = (text(run.said(claim).end(at: path)), text(run.said(other).end(at: path)))
    let key = path == "holder" && run.said(claim).verb == .transfer ? "from" : "was"
    return finding(
      "adjustment/rival", severity: run.standing(claim).isApproved ? .error : .warning, act,
      "“\(name(item))”的\(title.zh)，\(act.id) 和 \(done.id) 都由\(start.zh)改起：清单照 \(done.id) 改成了\(met.zh)，\(act.id) 的\(open.zh)没有照办。两个都要办的，把 \(act.id) 这一条的 \(key) 改成\(met.zh)，重新报批，清单改成\(open.zh)；只办 \(done.id) 的，从 \(act.id) 里去掉这一条",
      "the \(title.en) of '\(name(item))': \(act.id) and \(done.id) both begin with \(start.en); the lists follow \(done.id) (\(met.en)), and \(open.en) of \(act.id) was not carried out; for both, let \(act.id) begin with \(met.en) and have it approved anew; else take the entry out of it",
      at: run.said(claim).place, item: item, field: path,
      notes: [.init(Message(zh: "照办的在这里", en: "what was carried out"), at: run.said(other).place)])
  }
}
