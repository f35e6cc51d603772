import Qingdan

struct MissingStage: ListValidator {
  static let rule = Rule(
    "complete/missing-stage",
    Message(zh: "职权的责任事项没有写全各个环节", en: "the responsibilities of a power leave out a stage"),
    rationale: Message(
      zh: "许可从受理到事后监管，处罚从立案到执行，法律规定了各个环节；哪一步没有写，哪一步就没有人负责。别的类型至少要有责任事项。",
      en:
        "the laws have permits and penalties go through stages; a stage that is not written is nobody's duty. Other types need at least one responsibility"
    ),
    source: [
      "《中华人民共和国行政许可法》第三十二条、第三十四条、第三十七条、第四十四条、第六十一条", "《中华人民共和国行政处罚法》第四十四条、第五十四条、第五十七条、第六十一条、第六十六条",
    ], completeness: .duties,
    good: [
      claimed("行政许可", ["受理责任", "审查", "决定", "送达", "事后监管"]),
      claimed("行政检查", ["检查"]),
      """
      \(Disclosing.claim(.duties))
      === organisations/sthjj/powers.yaml
      list: powers
      organisation: sthjj
      items:
        - id: p-7k3f9q2m
          name: 无证排污的处罚
          type: 行政处罚
          responsibilities:
            - { text: 1.立案责任：发现违法行为，予以审查。 }
            - { text: 2.调查取证责任：…… }
            - { text: 3.审理责任：…… }
            - { text: 4.告知责任：…… }
            - { text: 5.决定责任：…… }
            - { text: 6.送达责任：…… }
            - { text: 7.执行责任：…… }
      """,
    ],
    bad: [
      claimed("行政许可", ["受理", "审查", "决定", "送达"], arrow: "↓"),
      claimed("行政奖励", [], arrow: "↓"),
      """
      list: ↓powers
      organisation: sthjj
      items:
        - { id: p-7k3f9q2m, name: 无证排污的处罚, type: 行政处罚 }
        - { id: p-4m8x2c5r, name: 现场检查, type: 行政检查, responsibilities: [{ stage: 检查 }] }
      """,
    ])

  private static func claimed(_ type: String, _ stages: [String], arrow: String = "") -> Rule.Example {
    """
    \(Disclosing.claim(.duties))
    === organisations/sthjj/powers.yaml
    list: powers
    organisation: sthjj
    items:
      - id: p-7k3f9q2m
        name: \(arrow)排污许可证核发
        type: \(type)
        responsibilities: [\(stages.map { "{ stage: \($0) }" }.joined(separator: ", "))]
    """
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    guard let field = list.kind.field("responsibilities"), let type = list.kind.field("type") else { return }
    let found = found(list)
    var lacking: [(item: ListFile.Item, stages: [String])] = []
    var count = 0
    var without = 0
    for item in list.items where check.isInForce(item) {
      count += 1
      guard let node = list.value(item, field),
        list.document.kind(node) != .sequence || !list.elements(node).isEmpty
      else {
        without += 1
        lacking.append((item, []))
        continue
      }
      let bits = found.own[item.index] | (list.hasOwn(item, field) ? 0 : found.standard)
      let missing = Stages.missing(Stages.of(list.text(item, type) ?? ""), from: bits)
      if !missing.isEmpty { lacking.append((item, missing)) }
    }
    report.count(count)
    if report.isClaimed {
      for (item, stages) in lacking { say(item, stages, in: list, into: &report) }
    } else if !lacking.isEmpty, without < count {
      let body = ListBody(list)
      let few = lacking.prefix(3).map { list.name($0.item) ?? "" }.firstFew(of: lacking.count)
      let none =
        without == 0
        ? Message(zh: "", en: "") : Message(zh: "，其中 \(without) 个没有责任事项", en: "; \(without) have none")
      report.say(
        Message(
          zh: "\(count) 个事项里有 \(lacking.count) 个的责任事项没有写全各个环节\(none.zh)（\(few.zh)）",
          en:
            "the responsibilities of \(lacking.count) of \(count) items leave out a stage\(none.en) (\(few.en))"
        ),
        at: body.place, owner: body.owner(check.context))
    }
  }

  /// The words of stages in the responsibilities of each item, and in those of the defaults.
  private func found(_ list: ListFile) -> (own: [UInt32], standard: UInt32) {
    var own = [UInt32](repeating: 0, count: list.count)
    var standard: UInt32 = 0
    let fields = ["responsibilities.stage", "responsibilities.text"].compactMap { list.kind.field(path: $0) }
    for value in list.values(of: .text) where fields.contains(value.field) {
      let bits = list.document.withText(value.node) { Stages.read($0) }
      if let item = value.item { own[item.index] |= bits } else { standard |= bits }
    }
    return (own, standard)
  }

  private func say(_ item: ListFile.Item, _ stages: [String], in list: ListFile, into report: inout Report) {
    let node = list.kind.field("name").flatMap { list.value(item, $0) } ?? list.node(item)
    let message =
      stages.isEmpty
      ? Message(zh: "没有责任事项。按环节写明做什么、怎么做（responsibilities）", en: "has no responsibilities")
      : Message(
        zh: "责任事项里没有写\(stages.joined(separator: "、"))环节",
        en: "the responsibilities leave out \(stages.joined(separator: ", "))")
    report.say(message, at: node, of: item, in: list, field: "responsibilities")
  }
}
