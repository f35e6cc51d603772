import Foundation
import Testing

@testable import Qingdan

@Suite("Items that may be the same") struct SimilarItemsTests {
  static let seeds =
    UInt64(ProcessInfo.processInfo.environment["QINGDAN_CASES"] ?? "").map { max(6, $0 / 100) } ?? 6
  private static let lists = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../Lists")

  @Test func `of renamed items of the real lists nearly all are found`() async throws {
    let tree = try FolderTree(Self.lists.path())
    var texts: [String: String] = [:]
    for path in try tree.paths() where path.hasPrefix("organisations/") && !path.hasSuffix("tasks.yaml") {
      texts[path] = String(decoding: try tree.read(path), as: UTF8.self)
    }
    let register = String(decoding: try tree.read("registers/organisations.yaml"), as: UTF8.self)
    var all = CandidateTally()
    for seed in 1...Self.seeds {
      let planted = PlantedLibrary(seed: seed, lists: texts, register: register)
      let tally = try await CandidateTally(planted)
      #expect(tally.planted > 90)
      #expect(tally.found * 100 >= tally.planted * 95, "seed \(seed): \(tally.missed)")
      all.add(tally)
    }
    print("real lists: \(all.found) of \(all.planted) found, \(all.wrong.count) wrong of \(all.others)")
    // Real lists have powers of one article that differ in a word: 劳务派遣单位, 用工单位. A person tells them apart.
    #expect(all.wrong.count * 125 <= all.others, "\(all.wrong)")
  }

  @Test func `of one template only what was renamed is found`() async throws {
    var all = CandidateTally()
    for seed in 1...Self.seeds {
      let lists = TemplateLists.lists(seed: seed)
      let planted = PlantedLibrary(seed: seed, lists: lists, register: TemplateLists.register)
      let tally = try await CandidateTally(planted)
      #expect(tally.wrong == [], "seed \(seed)")
      all.add(tally)
    }
    print("templates: \(all.found) of \(all.planted) found")
    // One state has few renamed ones: 95 % of them would be all but one.
    #expect(all.planted > 15 * Self.seeds)
    #expect(all.found * 100 >= all.planted * 95, "\(all.missed)")
  }

  @Test func `what only went and what only came are no pairs`() async throws {
    for seed in 11..<(11 + Self.seeds) {
      let lists = TemplateLists.lists(seed: seed)
      let planted = PlantedLibrary(
        seed: seed, lists: lists, register: TemplateLists.register, planted: 0, gone: 30)
      #expect(planted.removed > 30 && planted.added > 30)
      let wrong = try await CandidateTally(planted).wrong
      #expect(wrong == [], "seed \(seed)")
    }
  }

  @Test func `the same content under another id is the same, but for form`() async throws {
    let result = try await candidates(
      [item("p-00000001", "取水许可", "《取水许可和水资源费征收管理条例》第二条", "（申请人）")],
      [item("p-00000002", "取水 许可", "《取水许可和水资源费征收管理条例》第二条", "(申请人)")])
    #expect(result.pairs.map(\.score) == [1])
    #expect(result.pairs.map { $0.evidence.map(\.zh) } == [["除标识外内容完全相同"]])
    #expect(result.notes == [])
  }

  @Test func `says what speaks for a pair`() async throws {
    let result = try await candidates(
      [item("p-00000001", "取水许可", "《中华人民共和国水法》第四十八条", "取水单位和个人", "holder: hbj")],
      [item("p-00000002", "取水许可审批", "《水法》第四十八条", "取水单位和个人", "holder: sthjj")])
    #expect(
      result.pairs.map { $0.evidence.map(\.zh) } == [
        [
          "名称相近（0.75）", "依据相同：《中华人民共和国水法》第四十八条", "其余内容相同", "机构有承接关系：市环保局 → 市生态环境局",
        ]
      ])
  }

  @Test func `two that are alike are no candidate`() async throws {
    let old = [item("p-00000001", "取水许可", "《水法》第四十八条", "取水单位")]
    let new = [
      item("p-00000002", "取水许可甲", "《水法》第四十八条", "取水单位"),
      item("p-00000003", "取水许可乙", "《水法》第四十八条", "取水单位"),
    ]
    #expect(try await candidates(old, new).pairs == [])
    #expect(try await candidates(old, [new[0]]).pairs.count == 1)
  }

  @Test func `a word that tells other items apart tells these apart too`() async throws {
    func power(_ id: String, _ name: String) -> String { item(id, name, "《水法》第四十八条", "取水单位") }
    let kept = ["排污", "采砂", "燃气", "供热", "取土"].enumerated().flatMap { number, matter in
      [("p-1000000", "对违反\(matter)管理规定行为的处罚"), ("p-2000000", "对\(matter)中弄虚作假行为的处罚")]
        .map { power("\($0)\(number)", $1).replacing("取水单位", with: "\(matter)单位") }
    }
    let old = power("p-00000001", "对违反取水管理规定行为的处罚")
    // Both states use both forms, so these are two powers; nobody knows the other word, so it is a new one for the same.
    let other = power("p-00000002", "对取水中弄虚作假行为的处罚")
    let renamed = power("p-00000003", "对违反取水监督规定行为的处罚")
    #expect(try await candidates([old] + kept, [other] + kept, newly: 1).pairs == [])
    #expect(try await candidates([old] + kept, [renamed] + kept, newly: 1).pairs.count == 1)
  }

  @Test func `a name that many departments have says nothing between two of them`() async throws {
    // More items stayed than are looked at, and the third department's is none of those.
    func state(_ id: String, _ holder: String, third: String) async throws -> UnmatchedItem {
      var texts = [
        item(id, "规范性文件", "《水法》第一条", "单位", "holder: \(holder)"),
        item("p-20000000", "取水许可", "《水法》第二条", "单位"),
        item("p-20000001", third, "《水法》第一条", "单位", "holder: zjw"),
      ]
      texts += (2..<400).map { item("p-2000\(1000 + $0)", "第\($0)号工程验收", "《水法》第\($0)条", "单位") }
      let list = try #require(try await library(texts, of: holder).lists.first)
      return UnmatchedItem(list: list, item: ListFile.Item(index: 0))
    }
    let context = try await library([]).context
    for (third, count) in [("规范性文件", 0), ("取土许可", 1)] {
      let old = try await state("p-00000001", "gtj", third: third)
      let new = try await state("p-00000002", "slj", third: third)
      let found = SimilarItems(before: context, after: context).candidates(gone: [old], new: [new])
      #expect(found.pairs.count == count, "\(third): \(found.pairs)")
    }
  }

  @Test func `a name alone has to be nearly the same`() async throws {
    func bare(_ id: String, _ name: String) -> String { "  - { id: \(id), name: \(name), type: 行政许可 }\n" }
    let result = try await candidates(
      [bare("p-00000001", "取水许可"), bare("p-00000002", "排污许可证核发和管理")],
      [bare("p-00000003", "取水"), bare("p-00000004", "排污许可证核发与管理"), bare("p-00000005", "取水许可")])
    #expect(result.pairs.map { [$0.gone, $0.new] } == [[0, 2], [1, 1]])
  }

  @Test func `another type is another power`() async throws {
    let old = item("p-00000001", "取水许可", "《水法》第四十八条", "取水单位")
    let new = old.replacing("p-00000001", with: "p-00000002").replacing("type: 行政许可", with: "type: 行政确认")
    #expect(try await candidates([old], [new]).pairs == [])
  }

  @Test func `where too many are alike it says that it did not search`() async throws {
    let old = (0..<60).map { "  - { id: p-0000\(1000 + $0), name: 许可, type: 行政许可, basis: [《水法》第一条] }\n" }
    let new = (0..<60).map { "  - { id: p-0000\(2000 + $0), name: 许可, type: 行政许可, basis: [《水法》第二条] }\n" }
    let result = try await candidates(old, new)
    #expect(result.pairs == [])
    #expect(
      result.notes.map(\.zh) == [
        "有60项消失的事项没有查找相近的新增事项：它们的名称、依据和内容都与48项以上的新增事项相同，分不出哪一项是它。"
          + "由人对照，把新旧标识写进动态调整记录"
      ])
  }

  @Test func `no item, no name and deep texts do not hurt`() async throws {
    #expect(try await candidates([], [item("p-00000001", "取水许可", "《水法》第一条", "单位")]).pairs == [])
    let long = String(repeating: "取水许可", count: 6000)
    let odd = [
      "  - { id: p-00000001 }\n", "  - { id: p-00000002, name: ~, basis: [] }\n", "  - 取水\n",
      "  - [a, [b, [c]]]\n",
      item("p-00000003", long, long, long),
    ]
    let edited = odd.map { $0.replacing("p-0", with: "p-1").replacing("可,", with: "可证,", maxReplacements: 1) }
    let result = try await candidates(odd, edited)
    #expect(
      result.pairs.map { $0.evidence.map(\.zh) } == [["名称相近（0.99）", "其余内容相同", "同一机构"]])
  }

  private func item(
    _ id: String, _ name: String, _ basis: String, _ object: String, _ more: String = "holder: sthjj"
  ) -> String {
    "  - { id: \(id), name: \(name), type: 行政许可, basis: [\(basis)], object: \(object), \(more) }\n"
  }

  /// - Parameter count: how many of the items are without a partner; the others stayed.
  private func candidates(
    _ old: [String], _ new: [String], newly count: Int = .max
  ) async throws -> (pairs: [SimilarItems.Pair], notes: [Message]) {
    let (before, after) = try await (library(old), library(new))
    let items = [before, after].map { library in
      library.lists.flatMap { list in
        list.items.prefix(count).map { UnmatchedItem(list: list, item: $0) }
      }
    }
    return SimilarItems(before: before.context, after: after.context).candidates(
      gone: items[0], new: items[1])
  }

  private func library(_ items: [String], of organisation: String = "sthjj") async throws -> Library {
    try await Library(
      MemoryTree([
        "library.yaml": "library: similar\nformat: 1\nbase: standard\nplace: 北京市\n",
        "registers/organisations.yaml": """
        organisations:
          - { id: hbj, successors: [sthjj], names: [{ name: XX市环境保护局, short: [市环保局] }] }
          - { id: sthjj, names: [{ name: XX市生态环境局, short: [市生态环境局] }] }

        """,
        "organisations/\(organisation)/powers.yaml": "list: powers\norganisation: \(organisation)\nitems:\n"
          + items.joined(),
      ]))
  }
}
