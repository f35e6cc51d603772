extension ActFindings {
  /// What is wrong with a combination or a division, told where the act says it.
  func replacements(_ claim: Explanation.Run.Claim) -> [Diagnostic] {
    let (act, said) = (run.acts[claim.act], run.said(claim))
    return (run.faults[claim] ?? []).compactMap { fault in
      switch fault {
      case .unchanged(let ids): unchanged(act, said, ids)
      case .single: single(act, said)
      // Told of all whom the act concerns.
      case .unheard: nil
      }
    }
  }

  private func unchanged(_ act: Adjustment, _ said: ActChange, _ ids: [String]) -> Diagnostic {
    let names = Message.names(ids.map(name))
    let verb = said.verb.title
    return finding(
      "adjustment/not-replaced", act,
      "\(verb.zh)后的事项\(names.zh)没有变化：写明它从哪里收下了什么（改它的名称、依据、对象等），或者改用 cancel",
      "\(names.en) did not change in the \(verb.en): write into it what it took over, or use 'cancel'",
      at: said.place, item: said.items.first)
  }

  private func single(_ act: Adjustment, _ said: ActChange) -> Diagnostic {
    let isMerger = said.verb == .combine
    return finding(
      "adjustment/not-replaced", act,
      isMerger
        ? "合并的只有一个事项。items 里写全合并前的各个事项；只是换了标识或者内容的，改用 amend；不再保留的，改用 cancel"
        : "分设后只有一个事项。into 里写全分设后的各个事项；只是改了内容的，改用 amend；不再保留的，改用 cancel",
      isMerger
        ? "only one item is combined: name all of them in 'items', or use 'amend' or 'cancel'"
        : "it is divided into one item only: name all of them in 'into', or use 'amend' or 'cancel'",
      at: said.place, item: said.items.first)
  }
}
