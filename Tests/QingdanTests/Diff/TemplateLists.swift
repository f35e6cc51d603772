/// Lists in which many items are made from few templates, as lists of powers are: only what a power is about differs.
enum TemplateLists {
  static let register = """
    organisations:
      - { id: szf, names: [{ name: XX市人民政府 }] }
      - { id: a, names: [{ name: 水务局 }] }
      - { id: b, names: [{ name: 城管局 }] }

    """

  static func lists(seed: UInt64) -> [String: String] {
    var random = Chance(seed: seed)
    var lists: [String: String] = [:]
    for organisation in ["a", "b"] {
      var powers = "list: powers\norganisation: \(organisation)\ndefaults:\n  holder: \(organisation)\nitems:"
      var disclosures =
        "list: disclosure\norganisation: \(organisation)\ndefaults:\n  publisher: \(organisation)\nitems:"
      var number = 0
      // Each department has matters of its own: the same power in two is a transfer to whoever looks at it.
      for matter in organisation == "a" ? matters.prefix(20) : matters.suffix(20) {
        let acts = self.acts.shuffled(using: &random)
        for (template, type, stages) in templates.shuffled(using: &random).prefix(3) {
          number += 1
          powers += power(id(organisation, number), matter, acts[0], template, type, stages, &random)
        }
        for topic in topics.shuffled(using: &random).prefix(2) {
          number += 1
          disclosures += disclosure(id(organisation, number), matter, topic, &random)
        }
      }
      lists["organisations/\(organisation)/powers.yaml"] = powers
      lists["organisations/\(organisation)/disclosure.yaml"] = disclosures
    }
    return lists
  }

  private static func power(
    _ id: String, _ matter: String, _ act: String, _ template: String, _ type: String, _ stages: [String],
    _ random: inout Chance
  ) -> String {
    let article = numerals.randomElement(using: &random) ?? "一"
    let duties = stages.map { "\n      - { stage: \($0), text: 按照规定\($0)，\(boilerplate) }" }.joined()
    return """

        - id: p-\(id)
          name: \(template.replacing("X", with: matter).replacing("Y", with: act))
          type: \(type)
          basis:
            - cite: 《\(matter)条例》第\(article)条
              text: \(matter)的单位\(act)的，由主管部门依照第\(article)条办理；\(boilerplate)。
          object: \(matter)的单位和个人
          limits: { legal: 自受理申请之日起20个工作日内 }
          responsibilities:\(duties)

      """
  }

  private static func disclosure(_ id: String, _ matter: String, _ topic: String, _ random: inout Chance)
    -> String
  {
    let article = numerals.randomElement(using: &random) ?? "一"
    let elements = self.elements.shuffled(using: &random).prefix(4).map { "\n      - \($0)" }.joined()
    return """

        - id: d-\(id)
          path: [\(matter)]
          name: \(matter)\(topic)
          content:\(elements)
          basis:
            - 《中华人民共和国政府信息公开条例》第二十条
            - 《\(matter)条例》第\(article)条
          deadline: 自信息形成或者变更之日起20个工作日内
          channels: [政府网站]

      """
  }

  private static func id(_ organisation: String, _ number: Int) -> String {
    let digits = String(number)
    return organisation + String(repeating: "0", count: 7 - digits.count) + digits
  }

  private static let boilerplate = "依法应当履行的其他职责"
  private static let templates: [(name: String, type: String, stages: [String])] = [
    ("对违反X管理规定行为的处罚", "行政处罚", ["立案", "调查取证", "告知", "决定", "执行"]),
    ("对X中Y行为的处罚", "行政处罚", ["立案", "调查取证", "告知", "决定", "执行"]),
    ("X许可", "行政许可", ["受理", "审查", "决定", "送达"]),
    ("对X情况的监督检查", "行政检查", ["制定方案", "实施检查", "处理"]),
    ("X事项的备案", "其他行政权力", ["受理", "审查", "决定"]),
  ]
  private static let topics = ["办事指南", "审核审批结果", "监督检查计划与结果", "行政处罚决定信息", "名录与联系方式"]
  private static let acts = ["擅自停业", "弄虚作假", "拒不接受检查", "未按规定报告", "转让许可证件", "超出核定范围"]
  private static let numerals = [
    "三", "七", "十二", "十九", "二十四", "二十八", "三十三", "三十七", "四十一", "四十五", "五十二", "五十六", "六十三", "七十",
  ]
  private static let elements = [
    "文号", "发文机关", "正文", "机构全称", "办公地址", "联系电话", "办理条件", "申请材料", "办理流程", "办理结果", "处罚依据", "检查对象",
  ]
  private static let matters = [
    "取水", "排污", "城镇排水", "供水设施改动", "河道采砂", "水土保持", "节约用水", "餐厨垃圾处置", "建筑垃圾处置", "户外广告设置", "占用城市道路",
    "燃气经营", "供热经营", "停车场经营", "犬只饲养", "露天烧烤", "夜间施工", "临时建筑", "渣土运输", "园林绿化养护",
    "食品经营", "药品零售", "旅行社业务", "营业性演出", "出版物零售", "印刷经营", "民办学校设立", "校车使用", "医疗机构执业", "养老机构服务", "劳务派遣",
    "人力资源服务", "林木采伐", "种子生产", "农药经营", "渔业捕捞", "测绘成果使用", "计量器具检定", "特种设备使用", "粮食收购",
  ]
}
