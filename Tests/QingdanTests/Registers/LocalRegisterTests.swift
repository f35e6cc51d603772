import Qingdan
import Testing

/// What a library adds to the registers that ship.
@Suite struct LocalRegisterTests {
  private func context(_ files: [String: String]) throws -> LibraryContext {
    try LibraryContext(
      MemoryTree(files.merging(["library.yaml": "library: a\nformat: 1\nbase: standard\n"]) { $1 }))
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `a statute of the library can be cited, and its articles are known`() throws {
    let context = try context([
      "registers/statutes.local.yaml": """
      statutes:
        - title: XX市噪声管理办法
          rank: 地方政府规章
          versions:
            - { adopted: 2024-03-09, effective: 2024-05-01, articles: "a3[4,0]" }
            - { adopted: 2025-03-09, event: 修订, effective: 2025-05-01, articles: b2 }
          until: 2026-01-01
          successor: 乙办法
      """
    ])
    #expect(context.diagnostics == [])
    let statute = try #require(context.statutes.statute(titled: "《XX市噪声管理办法》")?.statute)
    #expect(statute.rank == .governmentRule)
    #expect(statute.enactments.map(\.kind) == [.adopted, .revised])
    guard case .inForce(let version) = statute.force(on: try day("2024-06-01")) else {
      Issue.record("\(statute.force(on: try day("2024-06-01")))")
      return
    }
    #expect(version.shape(ofArticle: 4) == .exists(ArticleShape(paragraphs: [4, 0])))
    #expect(version.shape(ofArticle: 5) == .missing)
    #expect(
      statute.force(on: try day("2026-06-01")) == .noLonger(until: try day("2026-01-01"), successor: "乙办法"))
  }

  @Test func `a new text of a shipped statute loses none of the old ones, and what differs is told`() throws {
    let context = try context([
      "registers/statutes.local.yaml": """
      statutes:
        - title: 中华人民共和国政府信息公开条例
          rank: 法律
          versions:
            - { adopted: 2026-03-09, effective: 2026-05-01, articles: a60 }
      """
    ])
    let statute = try #require(context.statutes.statute(titled: "政府信息公开条例")?.statute)
    #expect(statute.versions.count > 1)
    #expect(statute.rank == .law)
    #expect(context.diagnostics.map(\.rule) == ["statute/differs"])
    #expect(context.diagnostics.first?.severity == .note)
  }

  @Test func `a text without its event keeps the event, the order and the day that ship`() throws {
    let context = try context([
      "registers/statutes.local.yaml": """
      statutes:
        - title: 政府信息公开条例
          rank: 行政法规
          versions:
            - { adopted: 2019-04-03, articles: a56 }
            - { adopted: 2026-03-09, effective: 2026-05-01 }
      """
    ])
    let statute = try #require(context.statutes.statute(titled: "政府信息公开条例")?.statute)
    #expect(statute.enactments.map(\.kind) == [.adopted, .revised, .amended])
    #expect(statute.enactments[1].order == "国务院令第711号")
    #expect(statute.enactments[1].effective == (try day("2019-05-15")))
  }

  @Test func `a statute of the library ends those that it replaces, and tells where their articles are`()
    throws
  {
    let context = try context([
      "registers/statutes.local.yaml": """
      statutes:
        - title: 生态环境法典
          rank: 法律
          versions:
            - { adopted: 2026-03-12, effective: 2026-08-15 }
          replaces:
            - 甲法
            - { title: 环境保护法, articles: [{ old: 45, new: 第一百二十条之一 }, { old: 第四十六条 }] }
        - title: 乙办法
          rank: 地方政府规章
          versions:
            - { adopted: 2020-01-01, until: 2024-01-01 }
      """
    ])
    #expect(context.diagnostics == [])
    let old = try #require(context.statutes.statute(titled: "环境保护法")?.statute)
    #expect(
      old.force(on: try day("2026-08-15"))
        == .noLonger(until: try day("2026-08-15"), successor: "生态环境法典"))
    guard case .inForce = old.force(on: try day("2026-08-14")) else {
      Issue.record("\(old.force(on: try day("2026-08-14")))")
      return
    }
    #expect(
      old.repeal?.moves == [
        Statute.Move(ArticleNumber(45), ArticleNumber(120, sub: 1)), Statute.Move(ArticleNumber(46), nil),
      ])
    #expect(context.statutes.titles(near: "环境保护发") != ["中华人民共和国环境保护法"])
    let short = try #require(context.statutes.statute(titled: "乙办法")?.statute)
    #expect(short.repeal?.until == (try day("2024-01-01")))
  }

  @Test(
    arguments: [
      ("20", 20, 0), ("第二十条", 20, 0), ("120之一", 120, 1), ("第一百二十条之一", 120, 1), ("120-1", 120, 1),
      ("二十条", 20, 0),
    ])
  func `the number of an article as people write it`(_ text: String, _ article: Int, _ sub: Int) {
    #expect(ArticleNumber(text) == ArticleNumber(article, sub: sub))
  }

  @Test(arguments: ["", "条", "第条", "20之", "20条第一款", "甲", "120之一之二", "20.1"])
  func `what is no number of an article`(_ text: String) { #expect(ArticleNumber(text) == nil) }

  @Test func `closing days of the place are added to a year that ships`() throws {
    let context = try context([
      "registers/calendar.yaml": """
      days:
        - { day: 2026-03-03, kind: off, name: 本地节日 }
        - { day: 2026-03-07, kind: work }
        - { day: 2031-03-04, kind: off }
      """
    ])
    #expect(context.diagnostics == [])
    let plain = try WorkingCalendar.standard()
    for (text, isWorked, wasWorked) in [
      ("2026-03-03", false, true), ("2026-03-07", true, false), ("2026-01-01", false, false),
      ("2031-03-04", false, true),
    ] {
      #expect(context.calendar.isWorkingDay(try day(text)).value == isWorked, "\(text)")
      #expect(plain.isWorkingDay(try day(text)).value == wasWorked, "\(text)")
    }
    // One closing day does not make a year known.
    #expect(context.calendar.isWorkingDay(try day("2031-05-06")).unregisteredYears == [2031])
    #expect(context.calendar.isWorkingDay(try day("2026-05-06")).unregisteredYears == [])
  }

  @Test func `a year that the library writes out is known, and holds instead of the shipped one`() throws {
    let context = try context([
      "registers/calendar.yaml": """
      years: [2031, 2026]
      days:
        - { day: 2031-01-01, kind: off, name: 元旦 }
        - { day: 2031-01-04, kind: work, name: 元旦 }
      """
    ])
    #expect(context.diagnostics == [])
    #expect(context.calendar.isWorkingDay(try day("2031-01-04")).value)
    #expect(context.calendar.isWorkingDay(try day("2031-01-04")).unregisteredYears == [])
    #expect(context.calendar.isWorkingDay(try day("2026-01-01")).value)
  }

  @Test(arguments: [
    ("registers/calendar.yaml", "days:\n  - { day: 2099-01-03, kind: work }\n", "calendar/unwritten-year"),
    ("registers/calendar.yaml", "days:\n  - { day: 2099年, kind: off }\n", "field/type"),
    (
      "registers/statutes.local.yaml",
      "statutes:\n  - { title: 甲, rank: 法律, versions: [{ effective: 2024-01-01 }] }\n",
      "statute/undated"
    ),
    (
      "registers/statutes.local.yaml",
      "statutes:\n  - { title: 甲, rank: 法律, versions: [{ adopted: 2024-01-01, articles: 三条 }] }\n",
      "statute/articles"
    ),
    ("registers/statutes.local.yaml", "statutes:\n  - { title: 甲, rank: 国法 }\n", "field/type"),
    (
      "registers/statutes.local.yaml",
      "statutes:\n  - { title: 甲, rank: 法律, replaces: [{ title: 乙, articles: [{ old: 某条 }] }] }\n",
      "statute/articles"
    ),
  ])
  func `what is wrong with an entry is told at its place`(_ path: String, _ text: String, _ rule: String)
    throws
  {
    let context = try context([path: text])
    #expect(context.diagnostics.map(\.rule.rawValue) == [rule])
    #expect(context.diagnostics.first?.place?.file == path)
  }
}
