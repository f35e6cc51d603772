import Testing

@testable import Qingdan

@Suite struct AllowCommentTests {
  @Test(
    arguments: [
      "# qingdan: allow text/stray-blank until 2025-12-31 because it is printed so",
      "#qingdan:allow text/stray-blank until 2025-12-31 because: it is printed so",
      "# qingdan: 允许 text/stray-blank 至 2025-12-31 因为 it is printed so",
      "# qingdan：允许text/stray-blank至2025年12月31日，因为：it is printed so",
      "## Qingdan: 允许 text/stray-blank 到 2025-12-31 因 it is printed so  ",
    ])
  func `a comment says which rule, until when and why`(_ text: String) throws {
    let comment = try #require(try AllowComment(text))
    #expect(comment.rule == "text/stray-blank")
    #expect(comment.until == Day(2025, 12, 31))
    #expect(comment.reason == "it is printed so")
  }

  @Test(
    arguments: [
      ("# qingdan: ignore text/stray-blank", "后面只能写“允许”"), ("# qingdan: 允许", "没有写允许的是哪条规则"),
      ("# qingdan: 允许 空白 至 2025-12-31 因为 甲", "“空白”不是规则的标识"),
      ("# qingdan: 允许 text/stray-blank 因为 甲", "没有写允许到哪一天"),
      ("# qingdan: 允许 text/stray-blank 至 因为 甲", "没有写允许到哪一天"),
      ("# qingdan: 允许 text/stray-blank 至 2025-02-30 因为 甲", "“2025-02-30”不是某年某月某日"),
      ("# qingdan: 允许 text/stray-blank 至 2025年13月1日 因为 甲", "“2025年13月1日”不是某年某月某日"),
      ("# qingdan: 允许 text/stray-blank 至 2025-12-31", "没有写为什么"),
      ("# qingdan: 允许 text/stray-blank 至 2025-12-31 因为 ", "没有写为什么"),
      ("# qingdan: 允许 text/stray-blank 至 2025-12-31 暂不改", "日期和理由之间少了“因为”"),
    ])
  func `a comment that lacks one of them says which`(_ text: String, _ message: String) {
    #expect {
      try AllowComment(text)
    } throws: { error in
      (error as? AllowMistake)?.what.zh.contains(message) ?? false
    }
  }

  @Test(
    arguments: [
      "qingdna", "qingdang", "Qindan", "qngdan", "qing dan", "qing-dan", "qiingdan",
    ])
  func `a comment with a slip in the name of the tool is told how to type it`(_ word: String) throws {
    for verb in ["allow", "允许"] {
      let error = #expect(throws: AllowMistake.self) {
        try AllowComment("# \(word): \(verb) text/stray-blank 至 2025-12-31 因为 甲乙丙")
      }
      #expect(
        error?.message(on: nil).zh
          == "“\(word)”应当是“qingdan”，这条注释不起作用。写成“# qingdan: 允许 text/stray-blank 至 2025-12-31 因为 …”")
    }
  }

  @Test func `a file with a slip in the name of the tool is looked at`() {
    for comment in ["#qngdan", "# QINGDNA", "\t#　qgindan", "# qindan"] {
      let text = Array("- id: p-qnq1qi2qg\n  \(comment)".utf8)
      #expect(text.withUnsafeBufferPointer(ByteScan.mayNameQingdan))
    }
    let ids = Array("- id: p-qnq1qi2qg\n  name: 青岛 q 1q i # 名qq n".utf8)
    #expect(!ids.withUnsafeBufferPointer(ByteScan.mayNameQingdan))
  }

  @Test(
    arguments: [
      "# Qingdao: allow parking until 2025-12-31 because it is so", "# qingdao 允许 停车 至 2025-12-31",
      "# qingming: allow a/b",
      "# qing", "# quality: allow text/stray-blank", "# wingdings: allow text/a", "# qingdna 写的",
    ])
  func `words that are near to the name of the tool are left alone`(_ text: String) throws {
    #expect(try AllowComment(text) == nil)
  }

  @Test(arguments: ["# 允许 text/stray-blank", "# qingdan 写的", "#", "# 清单 qingdan: x", "# qing dan: 允许"])
  func `other comments are left alone`(_ text: String) throws {
    #expect(try AllowComment(text) == nil)
  }
}
