import Qingdan
import Testing

@Suite struct PublicationTests {
  private let powers = "organisations/sthjj/powers.yaml"
  private let functions = "organisations/sthjj/functions.yaml"

  private func released() async throws -> ReleasedLibrary {
    var library = ReleasedLibrary()
    let path = "adjustments/2026-sthjj-01.yaml"
    let act = """
      adjustment: 2026-sthjj-01
      title: 调整
      applicant: sthjj
      trigger: { basis: 《排污许可管理条例》第六条, date: 2026-01-02 }
      changes:
        - cancel: { item: p-00000001, content: "\(Digest(of: []).prefixed)" }
      supervision: 加强检查

      """
    let seen = try #require(try Acts.read(MemoryTree([path: act])).acts.adjustments.first).contentDigest
    library.files[path] = """
      \(act)opinions:
        - { role: 合法性审核, organisation: sfj, opinion: 同意, date: 2026-01-05, content: "\(seen.prefixed)" }
        - { role: 批准, organisation: szf, opinion: 同意, date: 2026-01-20, content: "\(seen.prefixed)" }

      """
    try await library.release("1", "2026-01-05")
    return library
  }

  private func request(
    _ release: String = "1", _ organisation: String = "sthjj", lists: [String] = [],
    day: String = "2026-01-12",
    address: String = "https://www.example.gov.cn/qzqd/",
    review: Publication.Review? = .init(by: "张三", on: nil)
  ) throws -> PublicationRequest {
    PublicationRequest(
      release: release, organisation: organisation, lists: lists, column: "权责清单", address: address,
      day: try #require(Day(day)), review: review)
  }

  private func record(_ requests: [PublicationRequest], in library: inout ReleasedLibrary) throws {
    let context = try LibraryContext(library.tree)
    for request in requests {
      let publication = try request.publication(try library.chain, context)
      let old = library.files[publication.path].map { Array($0.utf8) }
      library.files[publication.path] = String(
        decoding: try PublicationBook.adding([publication], to: old), as: UTF8.self)
    }
  }

  private func report(_ library: ReleasedLibrary, terms: PublicationTerms = .init()) async throws
    -> PublicationReport
  {
    PublicationReport(
      try PublicationBook.read(library.tree), try library.chain, try LibraryContext(library.tree),
      terms: terms,
      approvals: ApprovalDays(try await Library(library.tree)))
  }

  @Test func `a publication is written as people would and reads back`() async throws {
    var library = try await released()
    let digest = Digest(of: Array("<html>".utf8))
    var first = try request(lists: [powers], review: .init(by: "张三: 办公室", on: Day("2026-01-09")))
    first.digest = digest
    try record([first, try request(day: "2026-02-02", review: nil)], in: &library)
    let list = try #require(try library.chain.newest?.release[powers])
    #expect(
      library.files["publications/2026.yaml"]?.contains(
        """
        publications:
          - release: "1"
            organisation: sthjj
            lists:
              - { file: organisations/sthjj/powers.yaml, digest: \(list.digest.labelled) }
            column: 权责清单
            address: https://www.example.gov.cn/qzqd/
            day: 2026-01-12
            digest: \(digest.labelled)
            reviewed: { by: "张三: 办公室", on: 2026-01-09 }
        """) == true, "\(library.files["publications/2026.yaml"] ?? "")")
    let book = try PublicationBook.read(library.tree)
    #expect(book.findings == [])
    #expect(book.entries.map(\.publication.lists.count) == [1, 2])
    #expect(
      book.entries[0].publication == (try first.publication(try library.chain, LibraryContext(library.tree))))
    #expect(book.contains(book.entries[1].publication))
  }

  @Test(arguments: [
    ("2026-01-12", 5, []), ("2026-02-02", 20, []), ("2026-02-03", 21, ["publication/late"]),
    ("2026-01-05", 0, []),
  ])
  func `working days are counted from the day on which a list took effect`(
    _ day: String, _ days: Int, _ rules: [String]
  ) async throws {
    var library = try await released()
    try record([try request(day: day)], in: &library)
    let report = try await report(library)
    #expect(report.rows[0].days?.value == days)
    #expect(report.findings.map(\.rule.rawValue) == rules)
    #expect(report.unpublished.isEmpty)
  }

  @Test func `only what had not been published before counts, and the place may ask for less`() async throws {
    var library = try await released()
    try record([try request(lists: [functions], day: "2026-01-06")], in: &library)
    try library.edit(powers, "version: \"1\"", "version: \"2\"")
    var release = try Release(
      "2", effective: try #require(Day("2026-02-02")), of: try await Library(library.tree), in: library.tree,
      after: library.chain.newest, acts: ["2026-sthjj-01"])
    library.files["releases/2.yaml"] = release.text
    try record([try request("2", day: "2026-02-05")], in: &library)
    let report = try await report(library, terms: .init(afterApproval: 3))
    #expect(report.rows.map(\.changed) == [Day("2026-01-05"), Day("2026-02-02")])
    #expect(report.rows.map(\.days?.value) == [1, 3])
    #expect(report.rows[1].approved == Day("2026-01-20"))
    #expect(report.rows[1].daysFromApproval?.value == 12)
    #expect(report.findings.map(\.rule) == ["publication/late"])
    #expect(report.findings.first?.message.zh.contains("自批准（2026-01-20）到公开用了 12 个工作日，超过 3 个") == true)
    release.acts = []
  }

  @Test func `a list that was released and not published is told with its last day`() async throws {
    var library = try await released()
    try record([try request(lists: [functions])], in: &library)
    let report = try await report(library)
    #expect(report.unpublished.map(\.list.path) == [powers])
    #expect(report.unpublished.map(\.due.value) == [Day("2026-02-02")])
  }

  @Test func `a record that does not fit its release is a finding`() async throws {
    var library = try await released()
    try record([try request(review: nil)], in: &library)
    let digest = try #require(try library.chain.newest?.release[powers]?.digest.labelled)
    try library.edit("publications/2026.yaml", digest, Digest(of: []).labelled)
    #expect(
      try await report(library).findings.map(\.rule) == ["publication/digest", "publication/unreviewed"])
    try library.edit("publications/2026.yaml", "release: \"1\"", "release: \"9\"")
    try library.edit("publications/2026.yaml", "organisation: sthjj", "organisation: sthj")
    #expect(
      try await report(library).findings.map(\.rule) == [
        "publication/unknown-release", "publication/unreviewed",
      ])
    library.files["publications/2026.yaml"] = "publications:\n  - { release: 1, day: gestern }\n  - x\n"
    #expect(try await report(library).findings.allSatisfy { $0.place?.file == "publications/2026.yaml" })
    #expect(try await report(library).rows.isEmpty)
  }

  @Test func `what cannot be is not recorded`() async throws {
    let library = try await released()
    let context = try LibraryContext(library.tree)
    func problem(_ request: PublicationRequest) -> String? {
      let error = #expect(throws: PublicationProblem.self) {
        try request.publication(try library.chain, context)
      }
      return error?.message.zh
    }
    #expect(problem(try request("2")) == "没有“2”这个版本。已有的版本：1")
    #expect(problem(try request("1", "sthj")) == "机构库里没有“sthj”。是不是“sthjj”？")
    #expect(problem(try request(address: "javascript:1"))?.hasPrefix("“javascript:1”不是网址") == true)
    #expect(problem(try request(lists: ["x.yaml"]))?.contains("没有“x.yaml”这个清单") == true)
    #expect(try request("1", "市生态环境局").publication(try library.chain, context).organisation == "sthjj")
  }

  private func table(_ text: String) -> PublicationTable { PublicationTable(rows: CSVTable(text).rows) }

  @Test func `a day may be a number, as spreadsheets store it`() throws {
    let table = table("版本,机构,栏目,网址,公开日期\n1,sthjj,权责清单,https://a.cn/,46034\n")
    #expect(try table.requests.map(\.request.day) == [Day("2026-01-12")])
  }

  @Test func `a table gives many at once, or the row that is wrong`() throws {
    let table = table(
      """
      \u{FEFF}版本,机构,清单,栏目,网址,公开日期,审查人,审查日期
      1,sthjj,,"权责,清单",https://a.cn/,2026-01-12,张三,2026-01-11

      1,sthjj,organisations/sthjj/powers.yaml,权责清单,https://b.cn/,2026-01-13,,
      """)
    let requests = try table.requests
    #expect(requests.map(\.row) == [2, 4])
    #expect(requests.map(\.request.column) == ["权责,清单", "权责清单"])
    #expect(requests[0].request.review == Publication.Review(by: "张三", on: Day("2026-01-11")))
    #expect(requests[1].request.lists == [powers])
    #expect(requests[1].request.review == nil)
  }

  @Test(arguments: [
    ("", "表是空的"), ("版本,机构\n", "只有列名"), ("版本,地方\n1,2\n", "“地方”"), ("版本,版本号\n1,2\n", "“版本号”"),
    ("版本,机构,栏目,网址,公开日期\n1,a,b,https://a,3月\n", "第 2 行：“3月”不是日期"),
    ("版本,机构,栏目,网址,公开日期\n1,a,b,https://a\n", "第 2 行：缺少“公开日期”"),
  ])
  func `a table that cannot be read says where`(_ text: String, _ words: String) {
    let error = #expect(throws: PublicationProblem.self) { try table(text).requests }
    #expect(error?.message.zh.contains(words) == true, "\(error?.message.zh ?? "")")
  }
}
