/// Whether approvals of single changes count (`approvals/`): by the rules and the one answer that acts have (`ActReview`).
///
/// They are for changes of fields (变更要素) that concern nobody else. What comes, goes or changes hands needs an
/// adjustment, which alone says on what basis, who watches over the matter afterwards, and what the others think of it.
/// A change that an adjustment names is decided there, so that nothing goes round a refusal.
struct ApprovalReview {
  /// Why an approval does not count.
  struct Fault: Hashable {
    var reason: Message
    var toDo: Message

    /// The change that it was given for was released; this one is made again.
    static let spent = Fault(
      reason: Message(
        zh: "它批准的改动已经发布过，这是后来又改的", en: "what it approved was released, and this change came later"),
      toDo: Message(
        zh: "重新报批，写成新的文件", en: "have it approved anew, in a file of its own"))
  }

  enum Outcome {
    case counts
    case fails(Fault)
  }

  let rules: AdjustmentRules?
  let register: OrganisationRegister
  private let earlier: OrganisationRegister
  /// The last day on which one can have been given; nil where that is not asked.
  let day: Day?
  private let old: StatedItems
  private let new: StatedItems
  private let reviews: ActReviews

  /// - Parameter covered: the items of which there are approvals.
  init(
    _ rules: AdjustmentRules?, _ difference: Difference, _ covered: [Difference.ItemChange], asOf day: Day?
  ) {
    self.rules = rules
    register = difference.after.library.context.organisations
    earlier = difference.before.library.context.organisations
    self.day = day
    old = StatedItems(Set(covered.compactMap(\.before?.id)), in: difference.before)
    new = StatedItems(Set(covered.compactMap(\.after?.id)), in: difference.after)
    reviews = ActReviews(rules, difference, old: old, new: new)
  }

  /// - Parameter approvals: those that cover the change and still hold.
  func outcome(_ change: Change, of item: Difference.ItemChange, _ approvals: [Approval]) -> Outcome {
    if let fault = misplaced(change, item) { return .fails(fault) }
    return outcome(reviews.review(act(change, applicant(item), approvals), asOf: day))
  }

  /// A body or group of the register is nobody's to change but the government's.
  func outcome(_ change: Change, _ approvals: [Approval]) -> Outcome {
    var rules = rules
    rules?.approvers = [:]
    let group =
      register.groups.first { $0.name == change.item } ?? earlier.groups.first { $0.name == change.item }
    let bodies = group?.members ?? [change.item]
    guard register.government(of: bodies, since: earlier) != nil else {
      return .fails(
        Fault(
          reason: Message(
            zh: "从机构库看不出本级政府是哪个机构", en: "the register does not tell which body the government is"),
          toDo: Message(
            zh: "在机构库里写明这些机构的上级（superior）", en: "write the superiors of these bodies in the register")))
    }
    return outcome(
      ActReview(
        act(change, bodies.first, approvals), rules, register, holders: bodies, since: earlier, asOf: day))
  }

  private func outcome(_ review: ActReview) -> Outcome {
    guard let open = review.obstacles else { return .counts }
    return .fails(
      Fault(
        reason: open,
        toDo: Message(
          zh: "审核、批准的机构都要写在 approvals/ 的 who 里，日期不能还没有到；或者起草调整：qingdan adjustment draft",
          en:
            "all who review and approve stand at 'who' in approvals/, with a day that has come; or draft an adjustment: qingdan adjustment draft"
        )))
  }

  private func misplaced(_ change: Change, _ item: Difference.ItemChange) -> Fault? {
    if let act = change.explanation.act {
      return Fault(
        reason: Message(
          zh: "这一处改动写在 \(act) 里，批不批准看那里的意见", en: "the change stands in \(act), whose opinions decide"),
        toDo: change.isPending
          ? Message(
            zh: "批准的，记在那里：qingdan adjustment record \(act)",
            en: "record the approval there: qingdan adjustment record \(act)")
          : Message(zh: "又要改的，另起一个调整：qingdan adjustment draft", en: "draft another: qingdan adjustment draft")
      )
    }
    let draft = Message(
      zh: "起草调整：qingdan adjustment draft", en: "draft an adjustment: qingdan adjustment draft")
    guard change.isOfOneField, !item.isReused else {
      let what = item.isReused ? item.heading.zh : change.kind.title.zh
      return Fault(
        reason: Message(
          zh:
            "逐项审批只用于变更要素，\(what)\(change.field == nil ? "" : "（\(change.field ?? "")）")要有调整文件",
          en: "it is for changes of fields only; this one needs an adjustment"), toDo: draft)
    }
    var others = item.before?.id.map(old.partners) ?? []
    others.formUnion(item.after?.id.map(new.partners) ?? [])
    if let applicant = applicant(item) { others.remove(applicant) }
    guard let other = others.sorted().first else { return nil }
    let name = register[other]?.shortName() ?? other
    return Fault(
      reason: Message(zh: "事项涉及“\(name)”，要有该部门的意见", en: "the item concerns '\(name)', which must be heard"),
      toDo: draft)
  }

  private func applicant(_ item: Difference.ItemChange) -> String? {
    item.after?.organisation ?? item.before?.organisation
  }

  /// What the approvals approve, as an act with their opinions on it.
  private func act(_ change: Change, _ applicant: String?, _ approvals: [Approval]) -> Adjustment {
    let field = change.field ?? ""
    var act = Adjustment(
      approvals.map(\.id).joined(separator: " "),
      // Nobody says since when the change is to be made.
      trigger: approvals.compactMap(\.when).min(), applicant: applicant,
      changes: [
        ActChange(
          .amend, items: [change.item], fields: [field], was: [field: ExpectedValue(of: change.before)],
          values: [field: ExpectedValue(of: change.after)])
      ])
    let content = act.contentDigest
    let offices = rules?.offices ?? [:]
    act.opinions = approvals.flatMap { approval in
      approval.who.flatMap { body in
        let roles = AdjustmentRules.Office.allCases.filter { offices[$0] == body }.compactMap(\.role)
        return (roles + [.approval]).map {
          Opinion(
            $0, organisation: body, .agreed, date: approval.when, content: content, place: approval.place)
        }
      }
    }
    return act
  }
}

extension Change {
  /// Whether it is a field of an item that stays where it is and in force as it is.
  fileprivate var isOfOneField: Bool {
    guard kind == .amended || kind == .renamed || kind == .recoded else { return false }
    let others = ["id", "type", "holder", "with", "entrusted", "organisation", "levels", "from", "until"]
    return !others.contains { field == $0 || (field ?? "").hasPrefix($0 + ".") }
  }
}
