extension ChangeRules {
  private static func ended(
    _ before: String, _ after: String, _ change: Change.Kind, _ severity: ChangeSeverity,
    kind: String = "powers"
  ) -> ChangeRule.Example {
    let head =
      kind == "powers" ? "id: p-7k3f9q2m\nname: 排污许可证核发\ntype: 行政许可\n" : "id: d-2k9m4x7p\nname: 机构职能\n"
    return ChangeRule.Example(
      kind: kind, before: head + before, after: head + after, change: change, severity: severity)
  }

  /// From which day an item is no longer in force, or is again.
  static let force = [
    ChangeRule(
      "change/ended", Message(zh: "到期取消", en: "it is to end"), weight: .ofKind, loss: true,
      why: Message(
        zh:
          "写上失效日期（until），就是从那天起取消，和删去事项一样：按取消（cancel）报批，写明监管措施，计入取消。到那天事项不再出现，说明它的还是同一个文件，不再报批，也不再计数。新增时就写明失效日期的（临时职权、试点），到期是原来定好的，不用另报；清单施行那天还没有到的施行日期（from），让在施行的事项停下来，按暂停（suspend）报批。",
        en:
          "to write a last day ('until') is to cancel the item from that day on: it needs the act that a removal needs ('cancel', with its supervision) and counts as one. When the day has come the same act explains it, and it is not counted again. An item that came with its last day (a power for a time) ends as was decided. A first day ('from') still to come stops an item that was in force: 'suspend'"
      ),
      mirror: "change/restored",
      examples: [
        ended("", "until: 2026-01-01", .ended, .loss), ended("", "from: 2026-01-01", .ended, .loss),
        ended("", "until: 2026-01-01", .ended, .service, kind: "disclosure"),
      ]),
    ChangeRule(
      "change/restored", Message(zh: "恢复施行", en: "it is not to end any more"), weight: .ofKind,
      why: Message(
        zh: "原来定了失效日期，或者已经停下来，现在又施行：等于重新给了这项职权，按恢复（restore）报批。",
        en:
          "it was to end, or had ended, and is in force again: as if it were given anew; the act is 'restore'"
      ),
      mirror: "change/ended",
      examples: [
        ended("until: 2026-01-01", "", .restored, .substance),
        ended("from: 2026-01-01", "", .restored, .substance),
      ]),
    ChangeRule(
      "change/end-earlier", Message(zh: "提前失效", en: "it is to end earlier"), weight: .ofKind, loss: true,
      why: Message(
        zh: "有期限的职权，没有到期就停下来，中间这一段等于取消：按取消（cancel）报批。",
        en:
          "a power for a time stops before its time: for what is left of it that is a cancellation ('cancel')"
      ),
      mirror: "change/end-later",
      examples: [ended("until: 2027-01-01", "until: 2026-01-01", .ended, .loss)]),
    ChangeRule(
      "change/end-later", Message(zh: "推迟失效", en: "it is to end later"), weight: .ofField,
      why: Message(
        zh: "有期限的职权还没有到期，延长期限：按变更要素（amend）报批。已经到期的，是恢复施行。",
        en: "a power for a time is prolonged before its end: 'amend'; after its end it is restored"),
      mirror: "change/end-earlier",
      examples: [ended("until: 2026-01-01", "until: 2027-01-01", .amended, .substance)]),
  ]
}
