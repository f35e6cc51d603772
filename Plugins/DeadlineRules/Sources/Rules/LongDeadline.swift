import Qingdan

struct LongDeadline: ListValidator {
  static let rule = Rule(
    "deadline/too-long",
    Message(
      zh: "主动公开的时限超过20个工作日，又没有法律、法规作依据",
      en: "information published unasked has more than 20 working days, and no law or regulation allows it"),
    rationale: Message(
      zh: "条例规定自形成或者变更之日起20个工作日内公开，只有法律、法规可以另作规定，规章和通知不行。",
      en:
        "the regulation gives 20 working days; only a law or regulation may say otherwise, not a rule or a notice"
    ),
    source: ["《中华人民共和国政府信息公开条例》第二十六条"], kind: "disclosure",
    good: [
      "id: d-7k3f9q2m\nname: 预算\nmode: 主动\ndeadline: 自信息形成或者变更之日起20个工作日内",
      "id: d-7k3f9q2m\nname: 信访答复\nmode: 依申请\ndeadline: 自收到申请之日起40个工作日内",
      "id: d-7k3f9q2m\nname: 决算\nmode: 主动\nbasis: [《中华人民共和国预算法》第十四条]\ndeadline: 自批准之日起2个月内",
      "id: d-7k3f9q2m\nname: 决算\nmode: 主动\ndeadline: 2024年上半年",
      "id: d-7k3f9q2m\nname: 收费\nmode: 主动\nbasis: [【地方性法规】《上海市生活垃圾管理条例》第三条]\ndeadline: 自变更之日起30个工作日内",
      "id: d-7k3f9q2m\nname: 旧事项\nmode: 主动\nuntil: 2020-01-01\ndeadline: 自变更之日起30个工作日内",
    ],
    bad: [
      "id: d-7k3f9q2m\nname: 预算\nmode: 主动\ndeadline: ↓自信息形成或者变更之日起30个工作日内",
      "id: d-7k3f9q2m\nname: 预算\nmode: 主动公开\nbasis: [《中华人民共和国政府信息公开条例》第二十条]\ndeadline: ↓自信息形成之日起3个月内",
      "id: d-7k3f9q2m\nname: 预算\nmode: 主动\nbasis: [《关于做好公开工作的通知》（国办发〔2019〕54号）]\ndeadline: ↓自信息形成之日起3个月内",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let mode = list.kind.field("mode"), let field = list.kind.field("deadline") else { return }
    let published = list.kind[mode].choices.first { $0.value == "主动" }?.also ?? []
    let uses = Dictionary(check.deadlines.map { ($0.value.node, $0) }) { first, _ in first }
    var told: Set<NodeID> = []
    // Made when first asked for: few lists have a long deadline.
    lazy var lawful = LawfulItems(check)
    for item in list.items {
      guard let text = list.text(item, mode), text == "主动" || published.contains(text),
        let node = list.value(item, field), let use = uses[node], use.reading.isComplete,
        let span = use.reading.deadline?.span, check.isInForce(item)
      else { continue }
      report.count()
      switch span.isLongerThanTwentyWorkingDays {
      case false: continue
      case true where lawful.contains(item): continue
      case true where lawful.mayContain(item):
        report.cannotCheck(
          Message(
            zh: "“\(span)”超过20个工作日，依据里有登记库没有收录或者没有读懂的文件，可能是另作规定的法律、法规",
            en:
              "'\(span)' is more than 20 working days; a basis that is not recorded or not understood may allow it"
          ),
          at: list.place(node))
      case true:
        guard told.insert(node).inserted else { continue }
        report.say(
          Message(
            zh: "“\(span)”超过20个工作日，依据里没有可以另作规定的法律、法规",
            en: "'\(span)' is more than 20 working days, and no law or regulation among the bases says so"),
          at: use.value, in: list,
          advice: Message(
            zh: "改为20个工作日内；法律、法规另有规定的，把它写进公开依据",
            en: "make it 20 working days, or cite the law or regulation that says otherwise"))
      default:
        report.cannotCheck(
          Message(
            zh: "“\(span)”是否超过20个工作日要看遇到几个节假日",
            en: "whether '\(span)' is more than 20 working days depends on the holidays"),
          at: list.place(node))
      }
    }
  }
}

extension Deadline.Span {
  /// Whether it is more than 20 working days; nil where the calendar decides.
  ///
  /// 27 days hold at most 20 working days. 40 days hold more than 20 for certain: they have at least 28 weekdays, and
  /// the longest public holidays (春节, 国庆) take fewer than eight of these.
  fileprivate var isLongerThanTwentyWorkingDays: Bool? {
    switch unit {
    case .workingDays: count > 20
    case .days: count <= 27 ? false : count >= 40 ? true : nil
    case .months: count >= 2 ? true : nil
    case .years: true
    }
  }
}
