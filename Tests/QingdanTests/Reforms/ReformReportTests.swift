import Foundation
import Testing

@testable import Qingdan

/// What a plan says to people: the same in words, in tables and as a picture.
@Suite struct ReformReportTests {
  private static let events = [
    "merge: { from: [b, c], into: { id: d, name: 丁局, short: [市丁局] } }",
    "transfer: { from: a, to: d, items: { ids: [p-00000001] } }",
    "transfer: { from: a, to: d, items: { ids: [p-00000003] }, extent: 部分, scope: { moved: 水, stays: 气 } }",
    "devolve: { from: a, to: { level: 区级 }, items: { ids: [p-00000002] }, supervision: 抽查 }",
  ]

  private static let files = ReformWritingTests.files.merging([
    "organisations/b/disclosure.yaml": """
    list: disclosure
    organisation: b
    defaults: { publisher: b }
    items:
      - { id: d-00000001, name: 公告<b>, content: [公告], channels: { website: true }, link: https://b.cn/w }

    """
  ]) { $1 }

  private func report(_ language: Language = .chinese) async throws -> ReformReport {
    let carried = try await ReformWritingTests.carried(Self.events, files: Self.files)
    return ReformReport(carried.outcome, carried.writing, in: carried.before, language: language)
  }

  @Test func `what one body gives to another is one hand-over, whatever the event`() async throws {
    let report = try await report()
    #expect(
      report.handovers.map { "\($0.from)→\($0.to) \($0.items.count)" } == [
        "市甲局→市丁局 2", "市甲局→区级 1", "乙局→市丁局 2",
      ])
    #expect(report.handovers[0].items.map(\.isPartial) == [false, true])
    #expect(report.handovers[0].items.map(\.basis) == ["《方案》", "《方案》"])
    let rows = report.rows(report.handovers[0])
    #expect(rows[1] == ["2", "p-00000003", "检查三", "行政检查", "划转", "部分：水", "《方案》"])
  }

  @Test func `the bands hold every item, those that stay and parts on both sides among them`() async throws {
    let flows = try await report().flows
    #expect(
      flows.map { "\($0.from)→\($0.to) \($0.count)\($0.leaves ? " out" : "")" } == [
        "乙局→市丁局 2", "市甲局→市丁局 2", "市甲局→市甲局 2", "市甲局→区级 1 out",
      ])
    let svg = try #require(FlowDiagram(flows)).svg("事项<去向>")
    #expect(svg.contains("<title id=\"flows\">事项&lt;去向&gt;</title>"))
    #expect(svg.components(separatedBy: "<path ").count == flows.count + 1)
    #expect(svg.contains(">市甲局 5</text>"))
    #expect(FlowDiagram([.init(from: "甲", to: "甲", count: 3, leaves: false, stays: true)]) == nil)
  }

  @Test func `a body that is no more hands its pages over, and nobody else does`() async throws {
    let report = try await report()
    #expect(report.closings.map(\.name) == ["乙局", "丙中心"])
    let closing = try #require(report.closings.first)
    #expect(closing.rows.map(\.to) == ["市丁局"])
    #expect(closing.rows.map(\.links) == [["https://b.cn/w"]])
    #expect(
      closing.tasks(report) == [
        "1 个公开事项改由市丁局公开，页面移过去", "1 个网址要跳转到新页面（见下）", "  https://b.cn/w",
        "自2027年3月1日起，网页上不再把“乙局”当作现有机构（正文、文件标题中的原名称不改）",
        "整合公告：根据《方案》，乙局自2027年3月1日起不再保留，原网站内容移至市丁局网站（网址：……），原网站停止更新。",
      ])
  }

  @Test func `page and Markdown say what the text says, and no name is markup`() async throws {
    let report = try await report()
    let page = String(decoding: ReformPage(report).html(), as: UTF8.self)
    let markdown = report.markdown()
    for name in ["检查二", "检查三", "市丁局", "区级", "https://b.cn/w".html] { #expect(page.contains(name), "\(name)") }
    for name in ["检查二", "检查三", "市丁局", "区级"] { #expect(markdown.contains(name), "\(name)") }
    #expect(page.contains("公告&lt;b&gt;") && !page.contains("公告<b>"))
    #expect(markdown.contains("公告&lt;b&gt;") && !markdown.contains("公告<b>"))
    #expect(!page.contains("<script") && !page.contains("src="))
    let english = try await self.report(.english)
    #expect(english.text().contains("What the website of 乙局 hands over"))
  }

  @Test func `the place says how the end of a website is announced, and for how long`() async throws {
    let files = Self.files.merging([
      "library.yaml": """
      library: x
      format: 1
      closing-notice: { days: 30, text: '{机构}（{施行日期}前）的内容见{承接单位}网站，{依据}。' }

      """
    ]) { $1 }
    let carried = try await ReformWritingTests.carried(Self.events, files: files)
    let report = ReformReport(carried.outcome, carried.writing, in: carried.before, language: .chinese)
    let tasks = try #require(report.closings.first).tasks(report)
    #expect(tasks.last == "整合公告（挂 30 天以上）：乙局（2027年3月1日前）的内容见市丁局网站，《方案》。")
  }

  @Test func `the plan shows the files and the lines that items take along`() async throws {
    let report = try await report()
    #expect(
      report.fileRows.contains(["organisations/d/powers.yaml", "新清单，自2027年3月1日起施行"]),
      "\(report.fileRows)")
    #expect(
      report.inheritedRows == [
        ["office: （无）", "p-00000004"], ["levels: 区级", "p-00000004"], ["note: 乙", "p-00000004"],
      ])
    #expect(report.written.parts.map(\.item) == ["p-00000003"])
    let page = String(decoding: ReformPage(report).html(), as: UTF8.self)
    for text in [page, report.markdown(), report.text()] {
      #expect(text.contains("organisations/d/powers.yaml") && text.contains(report.inheritedTitle))
    }
  }

  @Test func `items with a code that come to another body are those to apply for`() async throws {
    let coded = Self.files.merging([
      "organisations/a/powers.yaml": try #require(Self.files["organisations/a/powers.yaml"])
        .replacing("职权名称: 许可一 # 行内", with: "职权名称: 许可一 # 行内\n    code: \"110000001\"")
        .replacing("p-00000002, name: 检查二,", with: "p-00000002, name: 检查二, code: \"110000002\",")
    ]) { $1 }
    let carried = try await ReformWritingTests.carried(Self.events, files: coded)
    let report = ReformReport(carried.outcome, carried.writing, in: carried.before, language: .chinese)
    // The part of 检查三 that goes is new and has no code yet; what stays of it never had one.
    #expect(
      report.codeRows == [["110000001", "许可一", "市丁局", "《方案》"], ["", "检查三", "市丁局", "《方案》"]])
  }
}
