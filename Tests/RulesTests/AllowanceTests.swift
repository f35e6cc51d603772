import Qingdan
import QingdanCLI
import Testing

/// Comments that allow findings (已说明).
@Suite struct AllowanceTests {
  private let blank = "  - id: p-7k3f9q2m\n    name: 甲　乙许可\n    type: 行政许可\n    basis: 《中华人民共和国水法》第四十八条第一款\n"
  private let allow = "# qingdan: 允许 text/stray-blank 至 2025-12-31 因为 公布的名称就是这样"

  @Test func `what is found without a comment is allowed with one`() async throws {
    let bare = SmallLibrary(blank)
    #expect(try await bare.run().lines(bare) == ["text/stray-blank 8"])
    for text in [
      "  \(allow)\n" + blank, blank.replacing("乙许可\n", with: "乙许可 \(allow)\n"),
      blank.replacing("    name", with: "    \(allow)\n    name"),
      blank.replacing("q2m\n", with: "q2m \(allow)\n"),
    ] {
      let library = SmallLibrary(text)
      let result = try await library.run(on: "2025-12-31")
      #expect(result.diagnostics == [], "\(text)")
      #expect(result.allowed.map(\.finding.rule) == ["text/stray-blank"])
      #expect(result.allowed.map(\.reason) == ["公布的名称就是这样"])
      #expect(result.allowed.map(\.until) == [Day(2025, 12, 31)])
      #expect(result.allowed.map(\.finding.owner) == ["甲"])
    }
  }

  @Test func `an expired comment allows nothing, and is told`() async throws {
    let library = SmallLibrary("  \(allow)\n" + blank)
    let result = try await library.run(on: "2026-01-01")
    #expect(result.lines(library) == ["allow/expired 7", "text/stray-blank 9"])
    #expect(result.allowed == [])
    // Without a day nothing ends: rules never read today's date by themselves.
    #expect(try await library.run().diagnostics == [])
  }

  @Test func `a comment beside another line or another item is of no use`() async throws {
    for text in [
      blank.replacing("行政许可\n", with: "行政许可 \(allow)\n"),
      blank + "  \(allow)\n" + blank.replacing("7k3", with: "8k3").replacing("甲　乙", with: "丙丁"),
    ] {
      let library = SmallLibrary(text)
      let result = try await library.run()
      #expect(Set(result.diagnostics.map(\.rule)) == ["allow/unused", "text/stray-blank"], "\(text)")
      #expect(result.allowed == [])
      let unused = try #require(result.diagnostics.first { $0.rule == "allow/unused" })
      #expect(unused.owner == "甲")
      // Without the comment the text is as it was before somebody wrote it.
      let fix = try #require(unused.fixes.first)
      #expect(!fix.isSafe)
      let bytes = Array(try #require(library.files[SmallLibrary.path]).utf8)
      let mended = try #require(fix.splices.applied(to: bytes))
      let plain = SmallLibrary(text.replacing("  \(allow)\n", with: "").replacing(" \(allow)", with: ""))
      #expect(String(decoding: mended, as: UTF8.self) == plain.files[SmallLibrary.path])
    }
  }

  @Test(
    arguments: [
      ("# qingdan: 允许 text/stray-blnk 至 2025-12-31 因为 甲", "没有 text/stray-blnk 这条规则。是不是 text/stray-blank？"),
      ("# qingdan: 允许 yaml/anchor 至 2025-12-31 因为 甲", "规则 yaml/anchor 不能允许"),
      ("# qingdan: 允许 text/stray-blank 因为 甲", "没有写允许到哪一天"),
      ("# qingdan: 允许 text/stray-blank 至 2025-12-31 因为 .", "没有写为什么"),
      ("# qingdan: 允许 text/stray-blank 至 2025-12-31 因为 \u{200B}", "没有写为什么"),
      ("# qingdan: 允许 text/stray-blank 至 2025-12-31 因为 理由", "没有写为什么"),
    ])
  func `a comment that cannot hold is told, and allows nothing`(_ comment: String, _ message: String)
    async throws
  {
    let library = SmallLibrary("  \(comment)\n" + blank)
    let result = try await library.run()
    #expect(result.lines(library) == ["allow/form 7", "text/stray-blank 9"])
    #expect(result.diagnostics.first?.message.zh.hasPrefix(message) == true)
  }

  /// What was understood stays; the rest is shown with an example.
  @Test(
    arguments: [
      ("qingdan: 允许 text/stray-blank 至 今天 因为 公布如此", "“今天”不是某年某月某日", "text/stray-blank 至 2026-12-31 因为 …"),
      (
        "qingdan: allow text/stray-blank until today", "“today”不是某年某月某日",
        "text/stray-blank 至 2026-12-31 因为 理由"
      ),
      (
        "qingdan: 允许 text/stray-blank 至 2027/3/1 因为 公布如此", "日期“2027/3/1”要写成 2027-03-01 的样子",
        "text/stray-blank 至 2027-03-01 因为 …"
      ),
      (
        "qingdan: 允许 text/stray-blank 至 2027年2月 因为 公布如此", "“2027年2月”不是某年某月某日",
        "text/stray-blank 至 2027-02-28 因为 …"
      ),
      (
        "qingdan: 允许 text/stray-blank 至 ２０２７-03-01 因为 公布如此", "日期“２０２７-03-01”要写成 2027-03-01 的样子",
        "text/stray-blank 至 2027-03-01 因为 …"
      ),
      (
        "qingdan: 允许 text/stray-blank 至 2027-02-30 因为 公布如此", "“2027-02-30”不是某年某月某日",
        "text/stray-blank 至 2026-12-31 因为 …"
      ),
      ("qingdan: 允许 text/stray-blank 2027-03-01 因为 公布如此", "日期前面少了“至”", "text/stray-blank 至 2027-03-01 因为 …"),
      (
        "qingdan: 允许 text/stray-blank 至 2027-03-01 公布如此", "日期和理由之间少了“因为”",
        "text/stray-blank 至 2027-03-01 因为 …"
      ),
      ("qingdan: 允许 text/stray-blank 至 2027-03-01", "没有写为什么", "text/stray-blank 至 2027-03-01 因为 理由"),
      ("qingdan: 允许 text/* 至 2027-03-01 因为 公布如此", "一条注释只允许一条规则，标识要写全，不能用“*”代替", "规则 至 2027-03-01 因为 …"),
      (
        "qingdan: 允许 text/stray-blank、text/wide-letter 至 2027-03-01 因为 公布如此", "一条注释只允许一条规则，几条规则就写几行",
        "text/stray-blank 至 2027-03-01 因为 …"
      ),
      (
        "qingdan 允许 text/stray-blank 至 2027-03-01 因为 公布如此", "“qingdan”后面少了冒号，这条注释不起作用",
        "text/stray-blank 至 2027-03-01 因为 …"
      ),
      ("qingdan allow text/stray-blank", "“qingdan”后面少了冒号，这条注释不起作用", "text/stray-blank 至 2026-12-31 因为 理由"),
      (
        "qingdan: 忽略 text/stray-blank 至 2027-03-01", "“qingdan:”后面只能写“允许”",
        "text/stray-blank 至 2027-03-01 因为 理由"
      ),
      (
        "qingdan: 允许 ［text／stray－blank］ 至 2027-03-01 因为 公布如此",
        "“［text／stray－blank］”不是规则的标识；标识写在问题后面的方括号里，如 text/stray-blank", "text/stray-blank 至 2027-03-01 因为 …"
      ),
      (
        "qingdan: 允许 多余空白 至 2027-03-01 因为 公布如此",
        "“多余空白”不是规则的标识；标识写在问题后面的方括号里，如 text/stray-blank", "规则 至 2027-03-01 因为 …"
      ),
      ("qingdan: 允许", "没有写允许的是哪条规则", "规则 至 2026-12-31 因为 理由"),
      ("QINGDAN: 允许 text/stray-blank 因为 公布如此", "没有写允许到哪一天", "text/stray-blank 至 2026-12-31 因为 …"),
    ])
  func `a comment that is written wrong is told as it should be`(
    _ comment: String, _ fault: String, _ form: String
  )
    async throws
  {
    let library = SmallLibrary("  # \(comment)\n" + blank)
    let result = try await library.run(on: "2026-11-28")
    #expect(result.lines(library) == ["allow/form 7", "text/stray-blank 9"])
    #expect(result.diagnostics.first?.message.zh == "\(fault)。写成“# qingdan: 允许 \(form)”")
  }

  @Test func `the day that is proposed is to come, and in December next month's`() async throws {
    let library = SmallLibrary("  # qingdan: 允许 text/stray-blank 因为 公布如此\n" + blank)
    for (day, proposed) in [
      ("2026-02-03", "2026-12-31"), ("2026-11-30", "2026-12-31"), ("2026-12-01", "2027-01-31"),
      ("2026-12-31", "2027-01-31"),
    ] {
      let found = try await library.run(on: day).diagnostics.first
      #expect(found?.message.zh.contains("至 \(proposed) 因为") == true)
      #expect(found?.message.en.contains("until \(proposed) because") == true)
    }
    #expect(try await library.run().diagnostics.first?.message.zh.contains("至 年-月-日 因为") == true)
  }

  @Test(
    arguments: [
      "qingdan: 允许text/stray-blank截至2027年3月1日为止，由于公布如此",
      "QINGDAN：ALLOW text/stray-blank UNTIL 2027-03-01, BECAUSE: so it is",
      "qingdan: 允许 text/stray-blank 至 二〇二七年三月一日 因为：公布如此",
    ])
  func `a comment is understood however it is spaced`(_ comment: String) async throws {
    let result = try await SmallLibrary("  # \(comment)\n" + blank).run(on: "2026-11-28")
    #expect(result.diagnostics == [])
    #expect(result.allowed.map(\.until) == [Day(2027, 3, 1)])
  }

  @Test(arguments: [
    "qingdan 是检查用的", "用 qingdan 允许 text/stray-blank", "qingdan-lists: allow a", "qingdan allows comments",
  ])
  func `other comments are nobody's business`(_ comment: String) async throws {
    let library = SmallLibrary("  # \(comment)\n" + blank)
    #expect(try await library.run().lines(library) == ["text/stray-blank 9"])
  }

  @Test func `of a rule that is switched off no comment is needed`() async throws {
    let library = SmallLibrary("  \(allow)\n" + blank, settings: "rules: { text/stray-blank: off }\n")
    let found = try #require(try await library.run(on: "2025-06-01").diagnostics.first)
    #expect(found.rule == "allow/unused")
    #expect(found.message.zh == "规则 text/stray-blank 在这个清单库里没有启用，用不着这条注释。删掉它")
    #expect(found.fixes.count == 1)
  }

  @Test func `a finding of broken text cannot be allowed`() async throws {
    let anchor = blank.replacing("name: 甲　乙许可", with: "name: &a 甲乙许可")
    let library = SmallLibrary("  # qingdan: allow yaml/anchor until 2025-12-31 because x\n" + anchor)
    #expect(try await library.run().lines(library) == ["allow/form 7", "yaml/anchor 9"])
  }

  @Test func `a rule over the library that saw a part of it leaves a comment alone`() async throws {
    let twice = "  - id: p-7k3f9q2m\n    name: 甲许可\n    type: 行政许可\n    basis: 《中华人民共和国水法》第四十八条第一款\n"
    let other = "list: powers\norganisation: b\neffective: 2025-03-01\ndefaults:\n  holder: b\nitems:\n"
    let library = SmallLibrary(
      twice,
      files: [
        "organisations/b/powers.yaml": other
          + "  # qingdan: allow id/duplicate until 2025-12-31 because of the move\n"
          + twice.replacing("甲许可", with: "乙许可")
      ])
    let whole = try await library.run()
    #expect(whole.diagnostics == [])
    #expect(whole.allowed.map(\.finding.rule) == ["id/duplicate"])
    let part = try await library.run(only: ["organisations/b/powers.yaml"])
    #expect(part.diagnostics == [] && part.allowed == [])
  }

  @Test func `what could not be checked is not called unused`() async throws {
    let open = "  - id: p-7k3f9q2m\n    name: 甲许可\n    type: 行政许可\n"
    func items(_ basis: String) -> String {
      open + "    # qingdan: allow citation/not-in-force until 2025-12-31 because x\n    basis: \(basis)\n"
    }
    // When the text of 2024 took effect is not on record.
    let unknown = SmallLibrary(items("《北京市优化营商环境条例》第五条"))
    #expect(
      try await unknown.run().tallies.contains { $0.rule == "citation/not-in-force" && $0.notCheckable > 0 })
    #expect(try await unknown.run().diagnostics == [])
    let known = SmallLibrary(items("《中华人民共和国水法》第四十八条第一款"))
    #expect(try await known.run().lines(known) == ["allow/unused 10"])
  }
}
