import Qingdan

struct UnmeasurableDeadline: ListValidator {
  static let rule = Rule(
    "deadline/not-measurable",
    Message(zh: "时限没有说到哪一天为止", en: "a deadline names no day on which it ends"),
    rationale: Message(
      zh: "“及时”“实时”没有到期日，公开晚了也说不出晚了几天；法律只写“及时”的，照写无妨。",
      en:
        "'promptly' has no due day, so nobody can say by how much it was missed; where the law itself says so, let it stand"
    ),
    source: ["《中华人民共和国政府信息公开条例》第二十六条"], severity: .note, kind: "disclosure",
    good: ["id: d-7k3f9q2m\nname: 预算\ndeadline: 自信息形成或者变更之日起20个工作日内"],
    bad: [
      "id: d-7k3f9q2m\nname: 预算\ndeadline: ↓及时公开", "id: d-7k3f9q2m\nname: 预算\ndeadline: ↓20个工作日内",
      "id: d-7k3f9q2m\nname: 疫情信息\ndeadline: ↓定期公布",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    // The time for handling (办理时限) runs from 受理 by law, and lists do not repeat that.
    let limits = check.list.kind.field("limits")
    for use in check.deadlines {
      report.count()
      guard use.reading.isComplete, let deadline = use.reading.deadline else { continue }
      let text = check.list.text(use.value)
      switch deadline.kind {
      case .immediate:
        report.say(
          Message(zh: "“\(text)”没有到期日", en: "'\(text)' has no due day"), at: use.value, in: check.list,
          advice: Message(
            zh: "有期限的，写成“自信息形成或者变更之日起20个工作日内”", en: "where there is a limit, write '自信息形成或者变更之日起20个工作日内'"))
      case .periodic where deadline.period == nil:
        report.say(
          Message(zh: "“\(text)”没有说多久一次", en: "'\(text)' does not say how often"), at: use.value,
          in: check.list,
          advice: Message(zh: "有周期的，写“按月”“按季度”“每年”", en: "where there is a period, write '按月', '按季度' or '每年'")
        )
      case .afterEvent
      where deadline.trigger == nil && (limits == nil || group(use.value, check.list) != limits):
        report.say(
          Message(zh: "“\(text)”没有说从哪一天起算", en: "'\(text)' does not say from which day it runs"),
          at: use.value, in: check.list, advice: Self.trigger(deadline.span))
      default: continue
      }
    }
  }

  private static func trigger(_ span: Deadline.Span?) -> Message {
    guard let span, span.count > 0 else {
      return Message(zh: "写明是哪件事的当日，如“信息形成当日”", en: "name the event, as in '信息形成当日'")
    }
    return Message(zh: "写“自……之日起\(span)内”", en: "write '自……之日起\(span)内'")
  }

  private func group(_ value: ListFile.Value, _ list: ListFile) -> FieldNumber? {
    list.kind.allFields[Int(value.field.index)].group
  }
}
