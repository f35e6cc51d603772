import Foundation
import Qingdan
import QingdanCLI
import Testing

/// What is said of citations whose words, whose label or whose text is another than it should be.
@Suite struct QuotationFindingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL
  private static let folder = root.deletingLastPathComponent().appending(path: "shared/field/law-texts")
  private static var hasTexts: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  private static func texts() throws -> StatuteTexts {
    let tree = try FolderTree(folder.path())
    return StatuteTexts(tree, paths: try tree.paths())
  }

  private func run(
    _ basis: String, on day: String, texts: StatuteTexts? = nil, files: [String: String] = [:]
  ) async throws -> Validation.Result {
    let base = [
      "library.yaml": "library: a\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": "organisations:\n  - { id: a, names: [{ name: 甲局 }] }\n",
      "organisations/a/powers.yaml":
        "list: powers\norganisation: a\neffective: \(day)\nitems:\n  - { id: p-7k3f9q2m, name: 甲, type: 行政检查, basis: \(basis) }\n",
    ]
    let tree = MemoryTree(base.merging(files) { $1 })
    return await Validation(try Registry(Plugins.all), in: try LibraryContext(tree), texts: texts).run(tree)
  }

  private static func only(_ rule: RuleID, _ result: Validation.Result) -> [Diagnostic] {
    result.diagnostics.filter { $0.rule == rule }
  }

  @Test(
    .enabled(if: hasTexts, "../shared/field/law-texts is absent: the quotations of Lists are NOT compared"))
  func `every quotation of the lists is what the texts of the statutes say`() async throws {
    let tree = try FolderTree(Self.root.appending(path: "Lists").path())
    let context = try LibraryContext(tree)
    let result = await Validation(try Registry(Plugins.all), in: context, texts: try Self.texts()).run(tree)
    let wrong = result.diagnostics.filter {
      ["citation/wrong-quotation", "citation/later-version"].contains($0.rule) || $0.severity > .note
    }
    #expect(wrong.map { "\($0.place?.file ?? ""): \($0.message.zh) [\($0.rule)]" } == [])
    let tally = try #require(result.tallies.first { $0.rule == "citation/wrong-quotation" })
    #expect(tally.checked >= 500)
    #expect(tally.notCheckable * 20 <= tally.checked, "\(Set(tally.examples.map(\.reason.zh)))")
  }

  @Test func `without texts quotations are not checkable, and nothing is said`() async throws {
    let result = try await run("{ cite: 《中华人民共和国水法》第四十八条第一款, text: 乱写的 }", on: "2024-03-01")
    let tally = try #require(result.tallies.first { $0.rule == "citation/wrong-quotation" })
    #expect(tally.checked == 1)
    #expect(tally.examples.map(\.reason.zh).first?.hasPrefix("没有法律、法规的文本") == true)
    #expect(Self.only("citation/wrong-quotation", result).isEmpty)
  }

  @Test(
    .enabled(if: hasTexts, "../shared/field/law-texts is absent"),
    arguments: [
      // An excerpt, another article than the cited one, one wrong word.
      ("{ cite: 《中华人民共和国行政处罚法》第二十四条第一款, text: 决定应当公布。 }", "2024-03-01", 0),
      ("《中华人民共和国行政处罚法》第二十四条：决定应当公布。", "2024-03-01", 0),
      ("{ cite: 《中华人民共和国行政处罚法》第二十五条第一款, text: 决定应当公布。 }", "2024-03-01", 1),
      ("《中华人民共和国行政处罚法》第二十四条：决定必须公布。", "2024-03-01", 1),
      // Of the day's text there is none.
      ("《中华人民共和国行政处罚法》第二十四条：决定必须公布。", "2020-11-04", 0),
    ])
  func `quotations are held against the cited article`(_ basis: String, _ day: String, _ count: Int)
    async throws
  {
    let result = try await run(
      "'\(basis)'".replacing("'{", with: "{").replacing("}'", with: "}"), on: day, texts: try Self.texts())
    #expect(Self.only("citation/wrong-quotation", result).count == count)
    #expect(Self.only("citation/later-version", result).isEmpty)
  }

  @Test func `a list of an old day with the numbers of a later text is told both texts`() async throws {
    let result = try await run("《中华人民共和国行政复议法》第八十条", on: "2023-06-01")
    #expect(Self.only("citation/no-such-article", result).isEmpty)
    let found = try #require(Self.only("citation/later-version", result).first)
    #expect(
      found.message.zh
        == "“甲”的设定依据：本清单日期为2023年6月1日，那天适用《中华人民共和国行政复议法》2017年9月1日的文本，里面没有第八十条；2023年9月1日修订的文本（自2024年1月1日起施行）才有"
    )
    // No text has it.
    let none = try await run("《中华人民共和国行政复议法》第九十九条", on: "2023-06-01")
    #expect(Self.only("citation/no-such-article", none).count == 1)
    #expect(Self.only("citation/later-version", none).isEmpty)
  }

  @Test(.enabled(if: hasTexts, "../shared/field/law-texts is absent"))
  func `the sheet of 2020 that cites the numbers of 2021 is told so, once the text of its day is at hand`()
    async throws
  {
    // real-lists/35: 报送时间 2020-11-4, 行政处罚法第七十六条. The old text ended with 第六十四条; its words do not matter here.
    let basis = "《中华人民共和国行政处罚法》第七十六条"
    let unknown = try await run(basis, on: "2020-11-04")
    #expect(Self.only("citation/later-version", unknown).isEmpty)
    #expect(unknown.tallies.first { $0.rule == "citation/later-version" }?.notCheckable == 1)
    let tree = MemoryTree([
      "行政处罚法(2017-09-01).md": "# 中华人民共和国行政处罚法\n第六十四条 本法自1996年10月1日起施行。\n"
    ])
    let known = try await run(basis, on: "2020-11-04", texts: StatuteTexts(tree, paths: tree.paths()))
    let found = try #require(Self.only("citation/later-version", known).first)
    #expect(found.message.zh.contains("2017年9月1日的文本，里面没有第七十六条；2021年1月22日修订的文本（自2021年7月15日起施行）才有"))
    #expect(Self.only("citation/no-such-article", known).isEmpty)
  }

  @Test(arguments: [
    ("【规章】《中华人民共和国水法》第四十八条", "【法律】", true), ("【规章】《水法》第四十八条", "【法律】", false),
    ("【规范性文件】《国务院对确需保留的行政审批项目设定行政许可的决定》（2004年6月29日国务院令第412号，2009年1月29日予以修改）", "【行政法规】", false),
    ("【行政法规】《辽宁省矿产资源权益金制度改革实施方案》（辽政发【2017】33号）", "【规范性文件】", false),
    ("【行政法规】《矿业权出让收益征收管理暂行办法》（财综【2017】35号）", "【规范性文件】", false),
    ("【條例】《住房城鄉建設部財政部關于做好城鎮住房保障家庭租賃補貼工作的指導意見》（建保〔2016〕281號）", "【规范性文件】", false),
  ])
  func `a label that is not the rank is told, with the right one`(
    _ basis: String, _ label: String, _ isSafe: Bool
  )
    async throws
  {
    let found = try #require(
      Self.only("citation/wrong-label", try await run("'\(basis)'", on: "2024-03-01")).first)
    let fix = try #require(found.fixes.first)
    #expect(fix.splices.map { String(decoding: $0.replacement, as: UTF8.self) } == [label])
    #expect(fix.isSafe == isSafe)
  }

  @Test(arguments: [
    "【规章】《商业银行柜台记账式国债交易管理办法》（中国人民银行令〔2002〕2号）第三十八条",
    "【行政法规】《彩票管理条例》（2009年4月22日国务院第58次常务会议通过 自2009年7月1日起实行） 第十五条",
    "【规范性文件】《残疾退役军人医疗保障办法》退役军人部发〔2022〕3号", "【法律】《中华人民共和国文物保护法》（1982年11月19日第五届全国人大常委会令第11号，2015年4月24日予以修改）",
    "【规范性文件】《国家税务总局关于发布〈出口货物劳务增值税和消费税管理办法〉的公告》（国家税务总局公告2012年第24号）", "【部门规章及规范性文件】《关于印发某方案的通知》（国人口发〔2007〕78号）",
    "【地方性法规】《辽宁省消防条例》（2012年3月3日施行）第四十四条", "【规章】《辽宁省建设工程造价管理办法》（2011年9月22日辽宁省人民政府令第260号，2018年11月26日予以修正） 第十八条",
  ])
  func `labels of real lists that are right are left alone`(_ basis: String) async throws {
    #expect(Self.only("citation/wrong-label", try await run("'\(basis)'", on: "2024-03-01")).isEmpty)
  }

  @Test func `a statute that was replaced twice is told with the last one`() async throws {
    let files = [
      "registers/statutes.local.yaml": """
      statutes:
        - { title: 甲办法, rank: 部门规章, versions: [{ adopted: 2010-01-01, effective: 2010-01-01 }] }
        - { title: 乙办法, rank: 部门规章, versions: [{ adopted: 2015-01-01, effective: 2015-01-01 }], replaces: [甲办法] }
        - { title: 丙办法, rank: 部门规章, versions: [{ adopted: 2020-01-01, effective: 2020-01-01 }], replaces: [乙办法] }

      """
    ]
    let found = try await run("《甲办法》第一条", on: "2024-03-01", files: files)
    #expect(
      Self.only("citation/not-in-force", found).map(\.message.zh)
        == ["“甲”的设定依据：《甲办法》自2015年1月1日起不再有效，由《乙办法》代替，后来又由《丙办法》代替；本清单日期为2024年3月1日"])
    let between = try await run("《甲办法》第一条", on: "2018-03-01", files: files)
    #expect(
      Self.only("citation/not-in-force", between).map(\.message.zh)
        == ["“甲”的设定依据：《甲办法》自2015年1月1日起不再有效，由《乙办法》代替；本清单日期为2018年3月1日"])
  }
}
