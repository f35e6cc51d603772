import Qingdan
import Testing

/// Rules that a library declares: what each check says, and what the whole costs.
@Suite struct DeclaredRuleTests {
  @Test(
    arguments: [
      ("{ field: note, required: true }", "", "没有填写"),
      ("{ field: note, required: true }", "note: ' '", "没有填写"),
      ("{ field: note, required-when: { field: days, range: { at-most: 29 } } }", "days: 29", "没有填写"),
      (
        "{ field: note, forbidden-when: { field: days, range: { at-least: 30 } } }", "days: 30, note: 急",
        "这里不应当填写"
      ),
      ("{ field: note, pattern: 'a+b' }", "note: aac", "“aac”不合规定的格式"),
      ("{ field: tags, choice: [甲, 乙] }", "tags: [甲, 丙]", "“丙”不在规定的值里：甲、乙"),
      ("{ field: note, contains: [依据, 条件] }", "note: 程序", "“依据”“条件”一个也没有写到"),
      ("{ field: note, length: { at-most: 2 } }", "note: 甲乙丙", "有3个字，应当最多2个字"),
      ("{ field: days, range: { at-least: 1, at-most: 30 } }", "days: 31", "31应当至少1、最多30"),
      ("{ field: tags, count: { at-least: 2 } }", "tags: [甲]", "有1个，应当至少2个"),
      ("{ field: holder, same-as: list.organisation }", "holder: b", "“b”和清单的机构“a”不一致"),
      (
        "{ field: opens, before: closes }", "opens: 2024-01-02, closes: 2024-01-02",
        "2024年1月2日应当早于截止（2024年1月2日）"
      ),
      ("{ field: closes, after: list.day }", "closes: 2024-03-01", "2024年3月1日应当晚于清单日期（2024年3月1日）"),
      (
        "{ field: closes, days: { since: opens, at-least: 30 } }", "opens: 2024-01-01, closes: 2024-01-30",
        "自开始（2024-01-01）起29天，应当至少30天"
      ),
      (
        "{ field: closes, days: { since: opens, at-least: 0 } }", "opens: 2024-01-02, closes: 2024-01-01",
        "2024-01-01在开始（2024-01-02）之前"
      ),
      ("{ field: g.code, pattern: '[0-9]+' }", "g: [{ code: '12' }, { code: a }]", "“a”不合规定的格式"),
      ("{ field: link, link-to: { kind: far } }", "link: m-0000000a", "“m-0000000a”不是远方里的事项"),
      ("{ field: note, reference: { kind: far, field: code } }", "note: x2", "“x2”不在远方的代码里"),
      ("{ field: link, link-to: { kind: far, back: back } }", "link: m-00000002", "“m-00000002”的返回里没有写这个事项"),
      ("{ field: link.code, pattern: 'y.*' }", "link: m-00000001", "“x1”不合规定的格式"),
      ("{ not: { field: note, contains: 待定 } }", "note: 待定", "出了毛病"),
      ("{ any: [{ field: note, required: true }, { field: days, required: true }] }", "", "出了毛病"),
    ])
  func `each check says what is wrong, and where`(
    _ check: String, _ item: String, _ message: String
  ) async throws {
    let found = try await DeclaredRuleLibrary(check: check).findings(of: item)
    #expect(
      found.map { $0.message.zh.split(separator: "：", maxSplits: 1).last.map(String.init) } == [message])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.allSatisfy { $0.item == "k-00000001" && $0.owner == "甲局" })
  }

  @Test(
    arguments: [
      ("{ field: note, pattern: 'a+b' }", ""), ("{ field: note, pattern: 'a+b' }", "note: aab"),
      ("{ field: days, range: { at-least: 1 } }", "days: 多"), ("{ field: tags, count: { at-least: 2 } }", ""),
      ("{ field: note, required-when: { field: days, range: { at-most: 29 } } }", "days: 30"),
      (
        "{ field: closes, days: { since: opens, at-least: 30, inclusive: true } }",
        "opens: 2024-01-01, closes: 2024-01-30"
      ),
      ("{ field: closes, workdays: { since: opens, at-most: 3 } }", "opens: 2024-01-01, closes: 2024-03-01"),
      ("{ field: link, link-to: { kind: far, back: back } }", "link: m-00000001"),
      ("{ field: link.code, required: true }", "link: m-0000000a"),
      ("{ field: note, reference: { kind: far, field: code } }", "note: x1"),
      ("{ not: { field: note, contains: 待定 } }", ""),
      ("{ any: [{ field: note, required: true }, { field: days, required: true }] }", "days: 1"),
    ])
  func `a check is silent where all is well, and where there is nothing to judge`(
    _ check: String, _ item: String
  ) async throws {
    #expect(try await DeclaredRuleLibrary(check: check).findings(of: item).map(\.message.zh) == [])
  }

  @Test func `working days of a year without holidays on file are not guessed`() async throws {
    let library = DeclaredRuleLibrary(check: "{ field: closes, workdays: { since: opens, at-most: 3 } }")
    let result = try await library.result(of: ["opens: 2031-01-01, closes: 2031-03-01"])
    let tally = try #require(result.tallies.first { $0.rule == "xx/wrong" })
    #expect([tally.checked, tally.notCheckable] == [1, 1])
  }

  @Test func `items that are not selected and items of another day are not judged`() async throws {
    let library = DeclaredRuleLibrary(
      check: "{ field: note, required: true }", where: "{ field: tags, choice: [甲] }")
    let result = try await library.result(of: [
      "tags: [乙]", "", "tags: [甲]", "tags: [甲], until: 2020-01-01", "tags: [甲], note: 有",
    ])
    #expect(result.diagnostics.map(\.item) == ["k-00000003"])
    #expect(result.tallies.map(\.checked) == [2])
  }

  @Test func `what is unique is told at the second place, with the first`() async throws {
    let result = try await DeclaredRuleLibrary(check: "{ field: note, unique: true }")
      .result(of: ["note: 甲", "note: 乙", "note: 甲"])
    #expect(result.diagnostics.map(\.item) == ["k-00000003"])
    #expect(result.diagnostics.first?.notes.count == 1)
  }

  @Test func `a declared rule is switched and weighed as all others`() async throws {
    let check = "{ field: note, required: true }"
    let off = try await DeclaredRuleLibrary(check: check, settings: "rules: { xx/wrong: off }").findings(
      of: "")
    #expect(off.isEmpty)
    let grave = try await DeclaredRuleLibrary(check: check, settings: "rules: { xx/wrong: error }").findings(
      of: "")
    #expect(grave.map(\.severity) == [.error])
    // What rests on an unread source stays a warning.
    let unread = try await DeclaredRuleLibrary(
      check: check, settings: "rules: { xx/wrong: error }", more: "confirmed: false"
    ).findings(of: "")
    #expect(Set(unread.map(\.rule)) == ["xx/wrong", "library/unconfirmed-rule"])
    #expect(unread.map(\.severity) == [.warning, .warning])
  }

  @Test(
    arguments: [
      ("{ field: note, patern: 'a' }", "rule/check", "没有“patern”这种检查。是不是“pattern”？"),
      ("{ field: note, pattern: 'a(' }", "rule/check", "“(”没有配对的“)”"),
      ("{ field: nmae, required: true }", "rule/field", "没有“nmae”这个字段。是不是“名称（name）”？"),
      (
        "{ field: note.text, required: true }", "rule/field",
        "“备注（note）”里面没有可以单独检查的字段，没有“text”。写成 field: note"
      ),
      ("{ field: g.kode, required: true }", "rule/field", "没有“kode”这个字段。是不是“代码（code）”？"),
      (
        "{ field: note, length: { atmost: 3 } }", "rule/check",
        "没有“atmost”这个选项，是不是“at-most”。例如：{ field: name, length:"
      ),
      ("{ field: note, length: { at-least: 3, at-most: 2 } }", "rule/check", "at-least 大于 at-most"),
      ("{ field: note, range: { at-most: 3 } }", "rule/check", "这种检查要的是整数（integer）"),
      ("{ field: note, days: { since: opens, at-most: 3 } }", "rule/check", "这种检查要的是日期（date）"),
      ("{ field: closes, days: { since: note, at-most: 3 } }", "rule/check", "“note”不是日期（date）"),
      ("{ field: link, link-to: { kind: fra } }", "rule/check", "没有“fra”这种清单，是不是“far”"),
      ("{ all: [] }", "rule/check", "all 里没有检查"),
      ("{ field: note }", "rule/check", "没有写检查什么"),
      ("{ required: true }", "rule/check", "没有写 field"),
    ])
  func `a mistake in a rule file is told at its place, with what may stand there`(
    _ check: String, _ rule: String, _ words: String
  ) async throws {
    let found = try await DeclaredRuleLibrary(check: check).findings(of: "")
    let mistake = try #require(found.first { $0.rule.rawValue == rule })
    #expect(mistake.message.zh.contains(words), "\(mistake.message.zh)")
    #expect(mistake.place?.file == "rules/wrong.yaml")
    #expect(mistake.severity == .error)
    // A rule with a mistake does not judge.
    #expect(!found.contains { $0.rule == "xx/wrong" })
  }

  @Test func `a condition that is nested too deep is refused, and so are too many checks`() async throws {
    var deep = "{ field: note, required: true }"
    for _ in 0..<12 { deep = "{ not: \(deep) }" }
    #expect(try await DeclaredRuleLibrary(check: deep).findings(of: "").map(\.rule) == ["rule/check"])
    let many = "[" + String(repeating: "{ field: note, required: true }, ", count: 65) + "]"
    let found = try await DeclaredRuleLibrary(check: many).findings(of: "")
    #expect(found.first?.rule == "rule/check")
    #expect(found.first?.message.zh.contains("最多64项") == true)
  }
}

/// Rules and texts of somebody who wants the check to hang.
@Suite struct HostileRuleTests {
  @Test(arguments: ["(((){2000}){2000}){2000}", "((a{40}){40}){40}", "(((a?){0,50}){0,50}){0,50}"])
  func `a pattern that would be made for ever is refused`(_ pattern: String) {
    #expect(throws: Pattern.SyntaxError.self) { try Pattern(pattern) }
  }

  @Test func `a pattern that makes other matchers go back takes linear time`() throws {
    let pattern = try Pattern("(a|a)*(a|aa)*(a*)*b")
    #expect(!pattern.matches(String(repeating: "a", count: 20_000)))
    #expect(pattern.matches(String(repeating: "a", count: 20_000) + "b"))
  }

  @Test func `a pattern that costs too much is given up, and nobody is accused`() async throws {
    let library = DeclaredRuleLibrary(check: "{ field: note, pattern: '(((a|b|c|d|e)?){0,50})*x' }")
    let text = String(repeating: "abcde", count: 50)
    let items = (0..<200).map { _ in "note: \(text)" }
    let result = try await library.result(of: items)
    let tally = try #require(result.tallies.first { $0.rule == "xx/wrong" })
    #expect(tally.checked < 200)
    #expect(tally.examples.last?.reason.zh.hasPrefix("这条规则要比对的太多") == true)
    // What was judged before stays said.
    #expect(result.diagnostics.count == tally.checked - tally.notCheckable)
  }
}
