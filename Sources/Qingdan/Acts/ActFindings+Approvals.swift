/// What is told of approvals of single changes.
extension ActFindings {
  static func expired(_ approval: Approval, _ change: Change, name: String) -> Diagnostic {
    let day = approval.until?.chinese ?? ""
    return Diagnostic(
      rule: "approval/expired", severity: .warning,
      message: Message(
        zh: "“\(name)”的改动由 \(approval.id) 批准，\(day)起不再有效。重新报批",
        en:
          "the approval \(approval.id) of '\(name)' holds no longer (until \(approval.until?.description ?? "")); have it approved anew"
      ),
      place: approval.place, item: change.item, field: change.field)
  }

  /// Of one that covers a change and is no answer for it.
  static func uncounted(
    _ approval: Approval, _ change: Change, name: String, _ why: ApprovalReview.Fault
  ) -> Diagnostic {
    Diagnostic(
      rule: "adjustment/not-counted", severity: .error,
      message: Message(
        zh: "“\(name)”的改动，\(approval.id) 的批准不算数：\(why.reason.zh)。\(why.toDo.zh)",
        en: "the approval \(approval.id) of '\(name)' does not count: \(why.reason.en); \(why.toDo.en)"),
      place: approval.place, item: change.item, field: change.field)
  }

  static func stale(_ approval: Approval, at place: Place) -> Diagnostic {
    Diagnostic(
      rule: "approval/stale", severity: .warning,
      message: Message(
        zh: "\(approval.id) 批准的这一项改动已经找不到：批准之后内容又变了，或者没有改。核对后重新报批，或者删掉这一行",
        en:
          "what \(approval.id) approved here is not among the changes: it changed again, or was not made; have it approved anew, or delete the line"
      ),
      place: place)
  }
}
