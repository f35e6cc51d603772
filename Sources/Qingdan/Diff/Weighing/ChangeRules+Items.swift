extension ChangeRules {
  private static let permit = "id: p-7k3f9q2m\nname: 排污许可证核发\ntype: 行政许可\nholder: sthjj"
  private static let duty = "id: f-5n1c8w3r\nname: 排污许可管理\nholder: sthjj"
  private static let page = "id: d-2k9m4x7p\nname: 机构职能"
  private static let whole = list("id: p-7k3f9q2m", "name: 户外广告设施、标语和宣传品设置许可")
  private static let halves =
    list("id: p-4m8x2c5r", "name: 户外广告设施设置许可") + """
        - id: p-9t6w3h1z
          name: 标语和宣传品设置许可
          type: 行政许可
          holder: sthjj

      """
  private static let yichun = "《伊春市权责清单管理办法》（伊政办发〔2018〕8号）第六条"
  private static let baicheng = "《白城市应急管理局清单动态调整制度》"

  private static func list(_ id: String, _ name: String, in file: String = "powers") -> String {
    """
    === organisations/sthjj/\(file).yaml
    list: powers
    organisation: sthjj
    effective: 2024-03-01
    items:
      - \(id)
        \(name)
        type: 行政许可
        holder: sthjj

    """
  }

  /// A list in one file, and the same in another.
  static let refiled = (
    list("id: p-7k3f9q2m", "name: 排污许可证核发"),
    list("id: p-7k3f9q2m", "name: 排污许可证核发", in: "permits")
  )

  /// The list of one body, and the same as that of another.
  static let relisted = (refiled.0, refiled.0.replacing("organisation: sthjj", with: "organisation: swj"))

  /// An item, and another one under its id.
  static let reused = (
    list("id: p-7k3f9q2m", "name: 排污许可证核发"), list("id: p-7k3f9q2m", "name: 取水口设置审查")
  )

  /// Whole items: they come and go, become one or several.
  static let items = [
    ChangeRule(
      "change/power-added", Message(zh: "新增职权", en: "a power was added"), weight: .ofKind,
      why: Message(
        zh: "法无授权不可为。多了一项职权，要写明依据，按程序报批。",
        en: "no power without a law that gives it; a new one needs its basis and an approval"),
      source: [yichun, baicheng + "第四条"], confirmed: false, mirror: "change/power-removed",
      examples: [.init(before: "", after: permit, change: .added, severity: .substance)]),
    ChangeRule(
      "change/power-removed", Message(zh: "取消职权", en: "a power was removed"), weight: .ofKind, loss: true,
      why: Message(
        zh: "法定职责必须为。少了一项职权，要说明去向：依据废止、上级取消、下放，还是划给了别的单位。",
        en:
          "a duty by law must be done; say where it went: repealed, cancelled above, devolved or transferred"),
      source: [yichun, baicheng + "第五条"], confirmed: false, mirror: "change/power-added",
      examples: [.init(before: permit, after: "", change: .removed, severity: .loss)]),
    ChangeRule(
      "change/function-added", Message(zh: "新增职责", en: "a function was added"), weight: .ofKind,
      why: Message(
        zh: "职责由“三定”规定或者法律、法规规定，多出一项要有出处。",
        en: "functions come from the body's charter or a law; a new one needs its source"),
      mirror: "change/function-removed",
      examples: [.init(kind: "functions", before: "", after: duty, change: .added, severity: .substance)]),
    ChangeRule(
      "change/function-removed", Message(zh: "职责消失", en: "a function is gone"), weight: .ofKind, loss: true,
      why: Message(
        zh: "职责是权责事项的根。一项职责不见了，它下面的事项就没有人管，要写明由谁承接。",
        en: "powers hang on functions; where one is gone, say who takes it over"),
      mirror: "change/function-added",
      examples: [.init(kind: "functions", before: duty, after: "", change: .removed, severity: .loss)]),
    ChangeRule(
      "change/item-added", Message(zh: "新增事项", en: "an item was added"), weight: .ofKind,
      why: Message(
        zh: "不是职权、职责的清单多了一个事项，轻重由清单类型的 weight 定。",
        en: "an item of a list that is not of powers or functions; its kind says how grave that is"),
      mirror: "change/item-removed",
      examples: [.init(kind: "disclosure", before: "", after: page, change: .added, severity: .service)]),
    ChangeRule(
      "change/item-removed", Message(zh: "取消事项", en: "an item was removed"), weight: .ofKind, loss: true,
      why: Message(
        zh: "原来能查到的事项不见了，轻重由清单类型的 weight 定。",
        en: "an item that could be found is gone; its kind says how grave that is"),
      mirror: "change/item-added",
      examples: [.init(kind: "disclosure", before: page, after: "", change: .removed, severity: .service)]),
    ChangeRule(
      "change/merged", Message(zh: "合并", en: "items were merged"), weight: .ofKind,
      why: Message(
        zh: "几个事项并成一个。合并以后的事项要容得下原来各项的依据和责任；收不下的，逐项列出。没有批准的文件说明的，按取消看。",
        en:
          "several items became one, which must hold what each of them had; what it does not is told. Until an approved act says so they count as removed"
      ),
      source: [baicheng + "第六条"], confirmed: false, mirror: "change/split",
      examples: [.init(before: halves, after: whole, change: .merged, severity: .substance)]),
    ChangeRule(
      "change/split", Message(zh: "分设", en: "an item was split"), weight: .ofKind,
      why: Message(
        zh: "一个事项分成几个。各部分合起来不能少于原来的事项；少了的，逐项列出。没有批准的文件说明的，按取消看。",
        en:
          "one item became several, which together must be no less than it was; what they lack is told. Until an approved act says so it counts as removed"
      ),
      source: [baicheng + "第六条"], confirmed: false, mirror: "change/merged",
      examples: [.init(before: whole, after: halves, change: .split, severity: .substance)]),
  ]
}
