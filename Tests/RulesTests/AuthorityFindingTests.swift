import Foundation
import Qingdan
import QingdanCLI
import Testing

/// What may create a power, and what of that nobody can tell.
@Suite struct AuthorityFindingTests {
  private static let statutes = """
    statutes:
      - { title: 甲管理办法, rank: 部门规章, versions: [{ adopted: 2015-03-01, effective: 2015-06-01 }] }
      - { title: 甲市管理办法, rank: 地方政府规章, place: 石家庄市, versions: [{ adopted: 2024-01-01, effective: 2024-01-01 }] }
      - { title: 北京市新办法, rank: 地方政府规章, place: 北京市, versions: [{ adopted: 2024-01-01 }] }
      - { title: 北京市甲条例, rank: 地方性法规, place: 北京市, versions: [{ adopted: 2015-03-01, effective: 2015-06-01 }] }
      - { title: 国务院关于甲的决定, rank: 规范性文件, issuer: 国务院, versions: [{ adopted: 2015-03-01, effective: 2015-06-01 }] }

    """

  private func run(_ item: String, day: String? = "2024-03-01", head: String = "") async throws
    -> Validation.Result
  {
    let tree = MemoryTree([
      "library.yaml": "library: a\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": """
      organisations:
        - { id: a, names: [{ name: 甲局 }] }
        - { id: b, names: [{ name: 乙中心 }], uscc: '11110000000021004G' }
        - { id: c, names: [{ name: 丙总队 }] }

      """,
      "registers/statutes.local.yaml": Self.statutes,
      "organisations/a/powers.yaml":
        "list: powers\norganisation: a\n\(day.map { "effective: \($0)\n" } ?? "")\(head)items:\n  - { id: p-7k3f9q2m, name: \(item) }\n",
    ])
    return await Validation(try Registry(Plugins.all), in: try LibraryContext(tree)).run(tree)
  }

  private static func told(_ result: Validation.Result) -> [String] {
    result.diagnostics.map(\.rule.rawValue).filter { $0.hasPrefix("authority/") }
  }

  private static func open(_ result: Validation.Result) -> [String] {
    result.tallies.filter { $0.notCheckable > 0 && $0.rule.rawValue.hasPrefix("authority/") }.map(
      \.rule.rawValue)
  }

  @Test(arguments: [
    // Nothing is said where one basis is enough, whatever stands beside it.
    ("甲, type: 行政许可, basis: [《甲管理办法》第三条, 《中华人民共和国水法》第四十八条]", "", ""),
    ("甲, type: 行政许可, basis: 《国务院关于甲的决定》", "", ""), ("甲, type: 行政检查, basis: 《甲管理办法》第三条", "", ""),
    ("甲, type: 行政许可, basis: 《甲管理办法》第三条", "authority/permit-basis", ""),
    ("甲, type: 行政许可, basis: 《甲市管理办法》第三条", "authority/permit-basis", ""),
    // A document that nobody has recorded, words that are not understood, a day that is not on file.
    ("甲, type: 行政许可, basis: [《甲管理办法》第三条, 《某规定》第一条]", "", "authority/permit-basis"),
    ("甲, type: 行政许可, basis: [《甲管理办法》第三条, 同上]", "", "authority/permit-basis"),
    ("甲, type: 行政许可, basis: 《北京市新办法》第三条", "", "authority/permit-basis"),
    ("对甲的处罚, type: 行政处罚, basis: 《甲管理办法》第三条", "", ""),
    ("没收甲物品, type: 行政处罚, basis: 《甲管理办法》第三条", "authority/penalty-basis", ""),
    ("吊销营业执照, type: 行政处罚, basis: [《甲管理办法》第三条, 《北京市甲条例》第三条]", "authority/penalty-basis", ""),
    ("查封甲场所, type: 行政强制, basis: 《北京市甲条例》第三条", "", ""),
    ("强制拆除甲设施, type: 行政强制, basis: 《北京市甲条例》第三条", "authority/enforcement-basis", ""),
    ("甲的代履行, type: 行政强制, basis: 《甲管理办法》第三条", "", ""),
    ("对甲的强制, type: 行政强制, basis: 《北京市甲条例》第三条", "", ""),
    // By its code it is an organ, whatever its name; of the other nothing is known.
    (
      "甲, type: 行政许可, basis: 《中华人民共和国水法》第四十八条, entrusted: [{ organisation: b, document: 'https://a.cn/b' }]",
      "", ""
    ),
    (
      "甲, type: 行政许可, basis: 《中华人民共和国水法》第四十八条, entrusted: [{ organisation: c, document: 'https://a.cn/b' }]",
      "",
      "authority/entrusted-permit"
    ),
    (
      "甲, type: 行政许可, basis: 《中华人民共和国水法》第四十八条, entrusted: [{ 机构: b, 委托书: 'https://a.cn/b' }]", "", ""
    ),
    (
      "查封甲场所, type: 行政强制, basis: 《中华人民共和国水法》第四十八条, entrusted: [{ organisation: c }]",
      "authority/entrusted-measure", ""
    ),
  ])
  func `a power needs one basis that may create it`(_ item: String, _ told: String, _ open: String)
    async throws
  {
    let result = try await run(item)
    #expect(Self.told(result) == [told].filter { !$0.isEmpty })
    #expect(Self.open(result) == [open].filter { !$0.isEmpty })
  }

  @Test func `before the law there is nothing to find, and without a day nothing to tell`() async throws {
    let item = "甲, type: 行政许可, basis: 《甲管理办法》第三条"
    #expect(Self.told(try await run(item, day: "2003-03-01")).isEmpty)
    let undated = try await run(item, day: nil)
    #expect(Self.told(undated).isEmpty)
    #expect(Self.open(undated) == ["authority/permit-basis"])
  }

  @Test func `a basis of the defaults is that of every item without its own`() async throws {
    let result = try await run(
      "甲, type: 行政许可", head: "defaults:\n  basis: 《甲管理办法》第三条\n")
    #expect(Self.told(result) == ["authority/permit-basis"])
  }
}
