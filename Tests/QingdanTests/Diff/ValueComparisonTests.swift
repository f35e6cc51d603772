import Qingdan
import Testing

/// What is said of two values of a field, type by type.
@Suite struct ValueComparisonTests {
  private static func compare(_ field: Field, _ before: YAMLValue?, _ after: YAMLValue?) -> ValueChange? {
    ValueComparison().change(from: before, to: after, of: field)
  }

  @Test(arguments: [
    ("20个工作日", "10个工作日", ValueChange.shorter),
    ("10个工作日", "二十个工作日", .longer),
    ("20个工作日", "二十个工作日", .editorial),
    ("1年", "12个月", .editorial),
    ("7日", "一周", .editorial),
    ("30日", "1个月", .other),
    ("1个月", "31日", .longer),
    ("28日", "1个月", .longer),
    ("20个工作日", "1个月", .other),
    ("20个工作日", "2个月", .longer),
    ("10日", "10个工作日", .longer),
    ("15日", "10个工作日", .other),
    ("当日", "1个工作日", .longer),
    ("自受理之日起20个工作日内", "自受理之日起10个工作日内", .shorter),
    ("自受理之日起20个工作日内", "自收到申请之日起10个工作日内", .other),
    ("20个工作日", "自受理之日起10个工作日内", .other),
    ("6月底前", "9月底前", .later),
    ("2025年3月31日前", "2024年3月31日前", .earlier),
    ("2024年10月", "2024年10月31日前", .editorial),
    ("1月31日前", "2024年1月31日前", .other),
    ("每月10日前", "每月20日前", .later),
    ("按季度", "按月", .shorter),
    ("按季度", "每半年", .longer),
    ("及时", "10个工作日", .other),
    ("公示7个工作日", "公示5个工作日", .shorter),
    ("长期", "永久", .other),
    ("说不清", "10个工作日", .other),
    ("20个工作日（法律另有规定的，从其规定）", "10个工作日", .other),
  ])
  func `a time limit`(_ before: String, _ after: String, _ expected: ValueChange) {
    let field = Field("limit", .deadline)
    #expect(Self.compare(field, .scalar(before), .scalar(after)) == expected)
    let mirror: ValueChange =
      switch expected {
      case .longer: .shorter
      case .shorter: .longer
      case .later: .earlier
      case .earlier: .later
      default: expected
      }
    #expect(Self.compare(field, .scalar(after), .scalar(before)) == mirror)
  }

  @Test(arguments: [
    ("《环境保护法》第45条", "《中华人民共和国环境保护法》第四十五条", ValueChange.editorial),
    ("《环境保护法》第四十五条", "《环境保护法》第四十六条", .citedPlace),
    ("《环境保护法》第四十五条", "《水法》第四十五条", .other),
    ("《价格管理条例》第三条", "《中华人民共和国价格管理条例》第三条", .other),
    ("《政府信息公开条例》（国务院令第711号）第二十条", "《政府信息公开条例》第二十条", .editorial),
    ("《政府信息公开条例》（国务院令第492号）第二十条", "《政府信息公开条例》（国务院令第711号）第二十条", .other),
    ("《甲法》（2015年4月24日修正）第一条", "《甲法》（2021年4月29日修正）第一条", .other),
    ("【法律】《环境保护法》第四十五条", "《环境保护法》第四十五条", .editorial),
    ("《环境保护法》第四十五条及其他", "《环境保护法》第四十五条", .other),
    ("国办发[2019]54号", "国办发〔2019〕54号", .editorial),
    ("不知所云", "另一种说法", .other),
  ])
  func `a citation`(_ before: String, _ after: String, _ expected: ValueChange) {
    let field = Field("basis", .citation)
    #expect(Self.compare(field, .scalar(before), .scalar(after)) == expected)
    #expect(Self.compare(field, .scalar(after), .scalar(before)) == expected)
  }

  @Test func `citations are matched by what they cite`() {
    let field = Field("basis", .citation, many: true)
    let before: YAMLValue = ["《甲法》第一条", "《乙法》第二条", "《丙法》第三条"]
    let after: YAMLValue = ["《乙法》第二条", "《甲法》第四条", "《丁法》第五条"]
    let expected = ElementChanges(
      added: ["《丁法》第五条"], removed: ["《丙法》第三条"],
      changed: [.init(before: "《甲法》第一条", after: "《甲法》第四条", change: .citedPlace)])
    #expect(Self.compare(field, before, after) == .elements(expected))
    #expect(Self.compare(field, ["《甲法》第1条"], ["《甲法》第一条"]) == .editorial)
  }

  @Test func `choices are a set`() {
    let field = Field("levels", .choice, many: true)
    #expect(
      Self.compare(field, ["市级", "区级"], ["区级", "省级"]) == .elements(.init(added: ["省级"], removed: ["市级"])))
    #expect(Self.compare(field, ["市级", "区级"], ["区级", "市级"]) == .elements(.init(isReordered: true)))
    #expect(Self.compare(field, ["市级", "市级"], ["市级"]) == .editorial)
    #expect(Self.compare(field, .scalar("市级"), ["市级"]) == .editorial)
  }

  @Test func `groups of many are matched by what tells them apart`() {
    let field = Field(
      "responsibilities", .group, many: true,
      fields: [Field("stage", .text), Field("text", .text), Field("basis", .citation, many: true)])
    let before: YAMLValue = [
      ["stage": "受理", "text": "公示材料"], ["stage": "审查", "text": "审查材料"], ["stage": "决定", "text": "作出决定"],
    ]
    let after: YAMLValue = [
      ["stage": "受理", "text": "公示材料"], ["stage": "决定", "text": "依法作出决定", "basis": ["《甲法》第一条"]],
      ["stage": "送达", "text": "送达决定"],
    ]
    guard case .elements(let changes)? = Self.compare(field, before, after) else {
      Issue.record("no elements")
      return
    }
    #expect(changes.added == [["stage": "送达", "text": "送达决定"]])
    #expect(changes.removed == [["stage": "审查", "text": "审查材料"]])
    #expect(changes.changed.count == 1)
    let pieces = [TextPiece(.added, "依法"), TextPiece(.kept, "作出决定")]
    let expected = ElementChanges(
      added: [["basis": ["《甲法》第一条"]]],
      changed: [.init(before: ["text": "作出决定"], after: ["text": "依法作出决定"], change: .text(pieces))])
    #expect(changes.changed.first?.change == .elements(expected))
  }

  @Test func `groups that nothing tells apart are matched by their text`() {
    let field = Field("accountability", .group, many: true, fields: [Field("text", .text)])
    let before: YAMLValue = [["text": "对符合条件的申请不予受理的"], ["text": "违法收取费用的"]]
    let after: YAMLValue = [["text": "索取财物的"], ["text": "对符合法定条件的申请不予受理的"]]
    guard case .elements(let changes)? = Self.compare(field, before, after) else {
      Issue.record("no elements")
      return
    }
    #expect(changes.added == [["text": "索取财物的"]])
    #expect(changes.removed == [["text": "违法收取费用的"]])
    #expect(changes.changed.map(\.after) == [["text": "对符合法定条件的申请不予受理的"]])
  }

  @Test func `texts in a list are matched by what they have in common`() {
    let field = Field("content", .text, many: true)
    let change = Self.compare(field, ["机构职能、机构设置", "负责人姓名"], ["机构职能、机构设置和人员", "负责人姓名"])
    let pieces = [TextPiece(.kept, "机构职能、机构设置"), TextPiece(.added, "和人员")]
    #expect(
      change
        == .elements(
          .init(changed: [.init(before: "机构职能、机构设置", after: "机构职能、机构设置和人员", change: .text(pieces))])))
  }

  @Test func `whatever is the same in its normal form is editorial, and what is the same is nothing`() {
    for type in Field.ValueType.allCases {
      for isMany in [false, true] {
        let field = Field("field", type, many: isMany)
        #expect(Self.compare(field, "甲（乙）", "甲 (乙)") == .editorial, "\(type)")
        #expect(Self.compare(field, "甲", "甲") == nil)
        #expect(Self.compare(field, nil, "甲") == .appeared)
        #expect(Self.compare(field, "甲", nil) == .vanished)
        #expect(Self.compare(field, "甲", .null) == .vanished)
        #expect(Self.compare(field, nil, .null) == nil)
        #expect(Self.compare(field, ["a": "b"], ["c", ["d": "e"]]) != nil)
      }
    }
  }

  @Test func `dates`() {
    let field = Field("from", .date)
    #expect(Self.compare(field, "2024-03-01", "2024-02-29") == .earlier)
    #expect(Self.compare(field, "2024-03-01", "2025-01-01") == .later)
    #expect(Self.compare(field, "2024-03-01", "soon") == .other)
  }
}
