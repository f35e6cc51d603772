/// What must be settled before a state may be released: every loss and every change of substance is explained by an act
/// on file, and what the act says was approved as it stands.
public struct ReleaseGate: Sendable {
  private let difference: Difference
  private let words: ChangeWords
  private let approvalDays: [String: Day]
  private var context: LibraryContext { difference.after.library.context }

  /// - Parameter difference: from the newest release to what is to be released, explained by the acts on file.
  public init(_ difference: Difference) {
    self.difference = difference
    words = ChangeWords(before: difference.before, after: difference.after)
    approvalDays = Self.approvalDays(difference)
  }

  /// What stands in the way, in the order of the difference.
  public var findings: [Diagnostic] {
    difference.findings.filter { $0.severity == .error }
      + difference.items.flatMap { item in
        item.changes.filter { $0.severity >= .substance }.compactMap { finding($0, of: item) }
      }
      + difference.bodies.filter { $0.change.severity >= .substance }.compactMap { body in
        finding(body.change, body.phrase, at: body.change.newPlace)
      }
  }

  /// The days on which acts had all that they need, whatever the day, of those on which changes wait.
  private static func approvalDays(_ difference: Difference) -> [String: Day] {
    let context = difference.after.library.context
    let waiting = Set(difference.changes.filter(\.isPending).compactMap(\.explanation.act))
    let acts = context.acts.adjustments.filter { waiting.contains($0.id) }
    let named = Set(acts.flatMap(\.items))
    let reviews = ActReviews(
      context.configuration.adjustment, difference, old: StatedItems(named, in: difference.before),
      new: StatedItems(named, in: difference.after))
    return acts.reduce(into: [:]) { days, act in
      let review = reviews.review(act, asOf: nil)
      guard review.isApproved else { return }
      days[act.id] = (review.decisions + review.offices).compactMap(\.outcome.opinion?.date).max()
    }
  }

  private func finding(_ change: Change, of item: Difference.ItemChange) -> Diagnostic? {
    let name = item.item?.name ?? change.item
    let kind = item.item.flatMap { context.kinds[$0.kind] }
    let phrase = kind.map { words.phrase(change, kind: $0) } ?? change.kind.title
    let what = Message(zh: "“\(name)”\(phrase.zh)", en: "'\(name)' \(phrase.en)")
    return finding(change, what, at: change.newPlace ?? item.after?.place)
  }

  private func finding(_ change: Change, _ happened: Message, at place: Place?) -> Diagnostic? {
    let what = Message(
      zh: "\(happened.zh)（\(change.severity.title.zh)）", en: "\(happened.en) (\(change.severity.title.en))")
    let (rule, zh, en): (RuleID, String, String)
    switch change.explanation {
    case .approved: return nil
    case .none where difference.bodies.contains { $0.change == change }:
      rule = "change/unexplained"
      zh = "没有获批的文件说明。改回，或者按指纹（qingdan diff --format json）写进 approvals/"
      en =
        "nothing approved explains it; undo it, or approve it by fingerprint (qingdan diff --format json) in approvals/"
    case .none:
      // Told with the act that means it.
      let isTold = difference.findings.contains { finding in
        finding.rule == "adjustment/later" && finding.item == change.item && finding.field == change.field
      }
      if isTold { return nil }
      rule = "change/unexplained"
      zh = "没有找到对应的调整或改革文件。写明去向和依据：qingdan adjustment draft"
      en = "no adjustment or reform on file explains it; say where it went and why: qingdan adjustment draft"
    case .pending(let act):
      rule = "change/unapproved"
      let isReform = context.acts.reform(act) != nil
      if let approved = approvalDays[act], let day = difference.after.day, approved > day {
        zh = "调整“\(act)”到\(approved.chinese)才批准，在\(day.chinese)还不算数。施行日期写那一天或者以后：--effective \(approved)"
        en =
          "the adjustment '\(act)' is approved on \(approved) only; name that day or a later one: --effective \(approved)"
      } else {
        zh =
          isReform
          ? "改革“\(act)”还没有批准。批准以后记上：qingdan reform record \(act)"
          : "调整“\(act)”还没有批准。批准以后记上：qingdan adjustment record \(act)"
        en =
          isReform
          ? "the reform '\(act)' is not approved yet; once it is: qingdan reform record \(act)"
          : "the adjustment '\(act)' is not approved yet; once it is: qingdan adjustment record \(act)"
      }
    case .stale(let act, _):
      rule = "change/after-approval"
      zh = "在“\(act)”批准之后又改动。恢复原文，或重新报批"
      en = "it was changed after '\(act)' was approved; restore the text, or have it approved anew"
    }
    return Diagnostic(
      rule: rule, severity: .error, message: Message(zh: "\(what.zh)，\(zh)", en: "\(what.en): \(en)"),
      place: place, item: change.item, field: change.field)
  }
}
