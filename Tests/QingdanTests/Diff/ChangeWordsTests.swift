import Qingdan
import Testing

/// What people are told of a change.
@Suite struct ChangeWordsTests {
  @Test(arguments: [
    ("limits: { promised: 20个工作日 }", "limits: { promised: 10个工作日 }", "变更要素：承诺时限由20个工作日缩短为10个工作日"),
    ("", "limits: { promised: 10个工作日 }", "变更要素：承诺时限新增“10个工作日”"),
    ("supervision: { phone: 010-12345678 }", "", "变更要素：监督方式的电话删去“010-12345678”"),
    ("holder: hbj", "holder: sthjj", "划转：由XX市环境保护局划入XX市生态环境局"),
    ("levels: [市级]", "levels: [区级]", "下放：由市级下放到区级"),
    ("levels: [区级]", "levels: [市级]", "上收：由区级上收到市级"),
    ("levels: [市级]", "levels: [市级, 区级]", "变更要素：行使层级增加“区级”"),
    ("name: 排污许可", "name: 排污许可证核发", "更名：由“排污许可”更名为“排污许可证核发”"),
    ("with: [swj]", "with: [sjj]", "变更要素：共同实施主体增加“XX市数据局”，减少“XX市水务局”"),
    (
      "basis: [《甲法》第一条]", "basis: [《甲法》第二条, 《乙法》第三条]",
      "变更要素：设定依据增加“《乙法》第三条”，“《甲法》第一条”变更为“《甲法》第二条”"
    ),
    ("object: 企业", "object: 企业和个体工商户", "变更要素：实施对象由“企业”变更为“企业和个体工商户”"),
    ("code: \"000118001000\"", "code: \"000118002000\"", "变更要素：职权编码由000118001000变更为000118002000"),
    ("object: 企业(含分支机构)", "object: 企业（含分支机构）", "变更要素：实施对象文字书写调整"),
    ("levels: [市级, 区级]", "levels: [区级, 市级]", "变更要素：行使层级调整顺序"),
  ])
  func `a change in the field's phrases`(_ before: String, _ after: String, _ expected: String) async throws {
    let head = "id: p-7k3f9q2m\ntype: 行政许可\n"
    let example = try await DiffExample(before: head + before, after: head + after)
    let phrases = try phrases(example)
    #expect(phrases.map(\.zh) == [expected])
    #expect(phrases.allSatisfy { !$0.en.isEmpty })
  }

  @Test func `of a long text what changed`() async throws {
    let text = String(repeating: "依照法律、法规的规定", count: 10)
    let example = try await DiffExample(
      before: "id: p-7k3f9q2m\nobject: 企业\(text)。甲", after: "id: p-7k3f9q2m\nobject: 单位\(text)。")
    #expect(try phrases(example).map(\.zh) == ["变更要素：实施对象修改2处：“企业”改为“单位”，删去“甲”"])
  }

  @Test func `whole items by their names`() async throws {
    let rules = ["change/power-added", "change/power-removed", "change/merged", "change/split"] as [RuleID]
    var found: [String] = []
    for rule in rules {
      guard let example = ChangeRules[rule]?.examples.first else { continue }
      found += try phrases(try await DiffExample(example)).map(\.zh)
    }
    #expect(
      found == [
        "新增“排污许可证核发”", "取消“排污许可证核发”",
        "合并：“户外广告设施设置许可”并入“户外广告设施、标语和宣传品设置许可”",
        "合并：“标语和宣传品设置许可”并入“户外广告设施、标语和宣传品设置许可”",
        "分设：由“户外广告设施、标语和宣传品设置许可”分设",
      ])
  }

  private func phrases(_ example: DiffExample) throws -> [Message] {
    let difference = example.difference
    let words = ChangeWords(before: difference.before, after: difference.after)
    let kind = try #require(difference.after.library.context.kinds["powers"])
    return difference.changes.map { words.phrase($0, kind: kind) }
  }
}
