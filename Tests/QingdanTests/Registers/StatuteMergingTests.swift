import Qingdan
import Testing

@Suite struct StatuteMergingTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `a new text of the library stands beside the shipped ones`() throws {
    let shipped = try StatuteRegister.standard()
    let table = try #require(ArticleTable([CountedArticle(article: 1, shape: ArticleShape(paragraphs: [2]))]))
    let amended = try day("2026-01-01")
    let law = Statute(
      title: "中华人民共和国水法", rank: .law,
      enactments: [.init(amended, .revised, effective: try day("2026-06-01"))],
      versions: [StatuteVersion(day: amended, articles: table)])
    let (register, differences) = shipped.merging([law])
    #expect(differences.isEmpty)
    #expect(register.count == shipped.count)
    let merged = try #require(register.statute(titled: "水法")?.statute)
    guard case .inForce(let new) = merged.force(on: try day("2026-06-01")),
      case .inForce(let old) = merged.force(on: try day("2026-05-31"))
    else {
      Issue.record("both texts are on file")
      return
    }
    #expect(new.shape(ofArticle: 1) == .exists(ArticleShape(paragraphs: [2])))
    #expect(new.shape(ofArticle: 2) == .missing)
    #expect(old.shape(ofArticle: 48) == .exists(ArticleShape(paragraphs: [0, 0])))
    #expect(register.caveat(for: merged, on: try day("2026-11-23")) == nil)
  }

  @Test func `a shipped entry never overwrites one of the library, the difference is reported`() throws {
    let shipped = try StatuteRegister.standard()
    let version = try day("2019-04-03")
    let table = try #require(ArticleTable([CountedArticle(article: 1, shape: nil)]))
    let local = Statute(
      title: "政府信息公开条例", rank: .departmentRule,
      enactments: [.init(version, .revised, effective: try day("2019-06-01"))],
      versions: [StatuteVersion(day: version, articles: table)])
    let (register, differences) = shipped.merging([local])
    #expect(differences.map(\.subject) == [.rank, .effective(version), .articles(version)])
    #expect(differences[0].message.zh == "《中华人民共和国政府信息公开条例》的效力级别：本库登记为“部门规章”，随附登记库为“行政法规”，以本库为准")
    let merged = try #require(register.statute(titled: "中华人民共和国政府信息公开条例")?.statute)
    #expect(merged.rank == .departmentRule)
    #expect(merged.versions.first { $0.day == version }?.shape(ofArticle: 1) == .notCountable)
  }

  @Test func `a document that is not in the register is added`() throws {
    let shipped = try StatuteRegister.standard()
    let notice = Statute(
      title: "XX市政务公开办法", rank: .normativeDocument, place: "XX市", documentNumber: "X政办〔2024〕1号")
    let (register, differences) = shipped.merging([notice])
    #expect(differences.isEmpty)
    #expect(register.count == shipped.count + 1)
    #expect(register.statute(titled: "《XX市政务公开办法》")?.statute == notice)
    #expect(register.titles(near: "XX市政务公开办").first == notice.title)
    #expect(shipped.statute(titled: "XX市政务公开办法") == nil)
  }
}
