import Qingdan
import Testing

@Suite struct StatuteRegisterTests {
  private static let shipped = Result { try StatuteRegister.standard() }

  private func statute(_ title: String) throws -> Statute {
    try #require(try Self.shipped.get().statute(titled: title)?.statute, "\(title)")
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func text(_ title: String, on date: String) throws -> StatuteVersion {
    guard case .inForce(let version) = try statute(title).force(on: day(date)) else {
      Issue.record("\(title): \(try statute(title).force(on: day(date)))")
      throw RegisterError(line: 0, Message(zh: title, en: title))
    }
    return version
  }

  @Test func `article 20 on disclosure has one paragraph with fifteen items`() throws {
    let version = try text("中华人民共和国政府信息公开条例", on: "2024-03-01")
    #expect(version.day == (try day("2019-04-03")))
    #expect(version.shape(ofArticle: 20) == .exists(ArticleShape(paragraphs: [15])))
    #expect(version.shape(ofArticle: 56) == .exists(ArticleShape(paragraphs: [0])))
    #expect(version.shape(ofArticle: 57) == .missing)
    #expect(version.shape(ofArticle: 20, sub: 1) == .missing)
    #expect(version.shape(ofArticle: 0) == .missing)
    #expect(version.shape(ofArticle: -5) == .missing)
  }

  @Test(arguments: [
    ("水法", 48, [0, 0]), ("水法", 82, [0]), ("环境保护法", 45, [0, 0]), ("排污许可管理条例", 2, [0, 2, 0]),
    ("民法典", 1260, [0]), ("民法典", 463, [0]), ("刑法", 20, [0, 0, 0]), ("行政许可法", 12, [6]),
    ("刑事诉讼法", 128, [0]), ("公司法", 28, [0, 0]),
  ])
  func `an article has the paragraphs and items of its text`(_ title: String, _ article: Int, _ shape: [Int])
    throws
  {
    let version = try text(title, on: "2025-03-01")
    #expect(version.shape(ofArticle: article) == .exists(ArticleShape(paragraphs: shape)))
  }

  @Test func `an inserted article is told from the one it follows`() throws {
    let version = try text("中华人民共和国刑法", on: "2025-03-01")
    #expect(version.shape(ofArticle: 17, sub: 1) == .exists(ArticleShape(paragraphs: [0])))
    #expect(version.shape(ofArticle: 17, sub: 2) == .missing)
    #expect(version.shape(ofArticle: 120, sub: 6) == .exists(ArticleShape(paragraphs: [0])))
    #expect(version.shape(ofArticle: 453) == .missing)
  }

  @Test func `items that go on after a paragraph in between cannot be counted`() throws {
    let version = try text("诉讼费用交纳办法", on: "2024-03-01")
    #expect(version.shape(ofArticle: 14) == .notCountable)
    #expect(try text("中华人民共和国飞行基本规则", on: "2024-03-01").shape(ofArticle: 5) == .notCountable)
  }

  @Test func `a replaced law is no longer in force, and names its successor`() throws {
    let law = try statute("环境噪声污染防治法")
    let until = try day("2022-06-05")
    #expect(
      law.force(on: try day("2025-03-01")) == .noLonger(until: until, successor: "中华人民共和国噪声污染防治法"))
    #expect(law.force(on: until) == .noLonger(until: until, successor: "中华人民共和国噪声污染防治法"))
    #expect(law.repeal?.article == "90")
    #expect(try text("环境噪声污染防治法", on: "2022-06-04").shape(ofArticle: 64) != .missing)
    #expect(
      try statute("噪声污染防治法").force(on: until + -1) == .notYet(until))
  }

  @Test func `of a repealed statute that is not held its end is known`() throws {
    let law = try statute("执业医师法")
    #expect(law.rank == .law)
    #expect(
      law.force(on: try day("2022-03-01")) == .noLonger(until: try day("2022-03-01"), successor: "中华人民共和国医师法")
    )
    guard case .unknown = law.force(on: try day("2022-02-28")) else {
      Issue.record("the register holds no text of it")
      return
    }
    #expect(try statute("婚姻法").repeal?.successor == "中华人民共和国民法典")
  }

  @Test func `the law on penalties has article 76 since 2021, and its older text is not held`() throws {
    let law = try statute("行政处罚法")
    #expect(
      try text("行政处罚法", on: "2021-07-15").shape(ofArticle: 76) == .exists(ArticleShape(paragraphs: [5, 0])))
    #expect(law.versions.count == 1)
    guard case .unknown(let message) = law.force(on: try day("2020-11-04")) else {
      Issue.record("the text of 2017 is not held")
      return
    }
    #expect(message.zh == "2020年11月4日有效的是《中华人民共和国行政处罚法》2017年9月1日修正的文本，登记库未收录")
    #expect(law.force(on: try day("1990-01-01")) == .notYet(try day("1996-03-17")))
  }

  @Test func `each day gets the text that was in force on it`() throws {
    #expect(try text("公司法", on: "2024-06-30").day == (try day("2018-10-26")))
    #expect(try text("公司法", on: "2024-07-01").day == (try day("2023-12-29")))
    #expect(try text("公司法", on: "2024-07-01").shape(ofArticle: 266) != .missing)
    #expect(try text("公司法", on: "2020-01-01").shape(ofArticle: 266) == .missing)
    #expect(try statute("增值税法").force(on: day("2025-04-01")) == .notYet(day("2026-01-01")))
  }

  @Test func `what no text states is unknown for a while, and certain afterwards`() throws {
    // 广告法 was amended on 2021-04-29; the text does not say from when.
    guard case .unknown(let message) = try statute("广告法").force(on: day("2021-05-10")) else {
      Issue.record("the first day of the amendment is not on file")
      return
    }
    #expect(message.zh == "《中华人民共和国广告法》2021年4月29日修正的文本自何日起施行，登记库未载明")
    #expect(try text("广告法", on: "2024-03-01").day == (try day("2021-04-29")))
  }

  @Test func `an earlier document of the same title is not taken for this one`() throws {
    let regulation = try statute("娱乐场所管理条例")
    #expect(regulation.hasPredecessor)
    guard case .unknown = regulation.force(on: try day("2003-01-01")) else {
      Issue.record("in 2003 the document of 1999 was in force")
      return
    }
  }

  @Test func `every statute was in force or is unknown on some day, and its texts belong to its history`()
    throws
  {
    let register = try Self.shipped.get()
    let statutes = register.all
    #expect(statutes.count == register.count)
    #expect(statutes.filter { !$0.versions.isEmpty }.count == 1171)
    for statute in statutes where !statute.versions.isEmpty {
      for version in statute.versions {
        #expect(statute.enactments.contains { $0.day == version.day }, "\(statute.title) \(version.day)")
      }
      #expect(statute.rank != nil)
      #expect(register.statute(titled: statute.title)?.statute == statute)
      #expect(register.statute(titled: "《\(statute.title)》")?.isShortTitle == false)
    }
  }

  @Test(
    arguments: [
      ("《中华人民共和国水法》", false, nil), ("水法", true, nil), ("《水法》（2016修正）", true, "2016修正"),
      ("中华人民共和国 水法(2016年7月2日修正)", false, "2016年7月2日修正"), ("《水法（2016年修正本）》", true, "2016年修正本"),
    ] as [(String, Bool, String?)])
  func `a title is found as people write it`(_ written: String, _ isShort: Bool, _ remark: String?) throws {
    let match = try #require(try Self.shipped.get().statute(titled: written))
    #expect(match.statute.title == "中华人民共和国水法")
    #expect(match.isShortTitle == isShort)
    #expect(match.remark == remark)
  }

  @Test func `a title that holds another is found by its short form, and brackets of its own stay`() throws {
    let register = try Self.shipped.get()
    #expect(
      register.statute(titled: "北京市实施〈水法〉办法")?.statute.title == "北京市实施《中华人民共和国水法》办法")
    #expect(register.statute(titled: "宪法修正案（1988年）")?.statute.rank == .constitution)
    #expect(register.statute(titled: "") == nil)
    #expect(register.statute(titled: "中华人民共和国") == nil)
    #expect(register.statute(titled: String(repeating: "法", count: 100_000)) == nil)
    #expect(register.statute(titled: "（2021修订）") == nil)
  }

  @Test func `a wrong title brings near ones, best first`() throws {
    let register = try Self.shipped.get()
    #expect(register.titles(near: "信息公开条例").first == "中华人民共和国政府信息公开条例")
    #expect(register.titles(near: "大气污染防制法").first == "中华人民共和国大气污染防治法")
    #expect(register.titles(near: "量子通信中的纠缠").isEmpty)
    #expect(register.titles(near: String(repeating: "条例", count: 1_000_000)).count <= 3)
    #expect(register.titles(near: "水法", limit: 0).isEmpty)
  }

  @Test(
    arguments: [
      ("中华人民共合国水法", "中华人民共和国水法"), ("排污许可管理办理条例", "排污许可管理条例"), ("政府信息公开办法", "中华人民共和国政府信息公开条例"),
      ("中華人民共和國政府信息公開條列", "中华人民共和国政府信息公开条例"), ("环境维护法", "中华人民共和国环境保护法"),
      // What has all in common but its subject.
      ("环保法", nil), ("中华人民共和国环保法", nil), ("北京市新鲜条例", nil), ("水法实施条例", nil), ("营业税暂行条例", nil), ("条例", nil),
      // Repealed.
      ("环境噪声污染防制法", nil),
    ] as [(String, String?)])
  func `a wrong title brings what has the same subject, or nothing`(_ title: String, _ near: String?) throws {
    #expect(try Self.shipped.get().titles(near: title, limit: 1).first == near)
  }

  @Test func `a title in traditional characters is that of the same statute`() throws {
    let match = try #require(try Self.shipped.get().statute(titled: "中華人民共和國政府信息公開條例"))
    #expect(match.statute.title == "中华人民共和国政府信息公开条例")
    #expect(!match.isShortTitle)
    #expect(try Self.shipped.get().statute(titled: "環境保護法")?.isShortTitle == true)
  }

  @Test func `the first day of a text is that of the text, not of its file`() throws {
    #expect(try statute("长城保护条例").enactments.map(\.day) == [day("2006-10-11")])
    #expect(try statute("水产资源繁殖保护条例").enactments.map(\.day) == [day("1979-02-10")])
    #expect(try statute("禁止向企业摊派暂行条例").enactments.map(\.day) == [day("1988-04-28")])
  }

  @Test func `the register says up to which day it is complete`() throws {
    let register = try Self.shipped.get()
    let last = try day("2025-04-19")
    let first = try day("2021-01-01")
    #expect(register.completeness(of: .law) == first...last)
    #expect(register.completeness(of: .administrativeRegulation) == (try day("2025-01-20"))...last)
    #expect(register.completeness(of: .localRegulation, place: "北京市") == last...last)
    #expect(register.completeness(of: .localRegulation, place: "上海市") == nil)
    #expect(register.completeness(of: .departmentRule) == nil)
    #expect(register.isComplete(for: .law, on: last))
    #expect(!register.isComplete(for: .law, on: last + 1))
    #expect(register.isComplete(for: .law, on: first))
    #expect(!register.isComplete(for: .law, on: first + -1))
    #expect(register.caveat(for: try statute("水法"), on: last) == nil)
    #expect(
      register.caveat(for: try statute("水法"), on: try day("2026-11-23"))?.zh
        == "登记库收录至2025年4月19日，请核对《中华人民共和国水法》现行条文")
  }

  @Test func `histories keep orders and days`() throws {
    let regulation = try statute("政府信息公开条例")
    #expect(regulation.rank == .administrativeRegulation)
    let revised = try #require(regulation.enactments.last)
    #expect(revised.kind == .revised)
    #expect(revised.order == "国务院令第711号")
    #expect(revised.effective == (try day("2019-05-15")))
    #expect(try statute("北京市物业管理条例").place == "北京市")
  }
}
