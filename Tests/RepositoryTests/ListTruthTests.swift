import Foundation
import Qingdan
import Testing

/// The lists of XX市 are true: the words that give a power stand in the article that the item cites.
@Suite struct ListTruthTests {
  /// The words that a text giving a power of each type must hold one of.
  private static let verbs: [String: [String]] = [
    "行政许可": ["许可", "批准", "核准", "核发", "审批", "资质", "同意", "登记", "资格", "执业证"],
    "行政处罚": ["罚款", "处罚", "警告", "没收", "吊销", "责令停", "降低资质", "取消", "撤销"],
    "行政强制": ["强制", "查封", "扣押", "代履行", "代为", "加处", "滞纳金", "拆除", "封存", "暂扣", "先行登记保存"],
    "行政征收": ["征收", "缴纳", "收取"],
    "行政给付": ["给予", "发给", "发放", "补助", "救助", "抚恤", "供养", "补贴", "支付", "提供"],
    // 监督 alone, be it 考核 or 日常监督管理, gives no power to inspect.
    "行政检查": ["检查", "抽查", "抽测", "巡查", "核查", "查验"],
    "行政确认": ["确认", "认定", "登记", "鉴定", "核定", "评定", "审定", "确定", "公证"],
    "行政奖励": ["奖励", "表彰", "表扬"],
    "行政裁决": ["裁决", "处理", "裁定"],
  ]

  /// A quotation in a list, with the citation it belongs to.
  private struct Quotation {
    let list: ListFile
    let item: ListFile.Item
    let cite: String
    let text: String
    var place: String { "\(list.path) \(list.id(item) ?? "") \(list.name(item) ?? "")" }
  }

  private static func library() async throws -> Library {
    try await Library(try FolderTree(Repository.root.appending(path: "Lists").path()))
  }

  private static func quotations(_ list: ListFile) -> [Quotation] {
    guard let basis = list.kind.field("basis") else { return [] }
    return list.items.flatMap { item -> [Quotation] in
      guard let node = list.value(item, basis) else { return [] }
      return list.elements(node).compactMap { element in
        guard list.document.kind(element) == .mapping,
          let cite = list.document.value(of: element, for: "cite"),
          let text = list.document.value(of: element, for: "text")
        else { return nil }
        return Quotation(
          list: list, item: item, cite: list.document.text(cite), text: list.document.text(text))
      }
    }
  }

  @Test func `every power quotes the words that give it, with the verb of its type`() async throws {
    var powers = 0
    for list in try await Self.library().lists where list.kind.name == "powers" {
      let basis = try #require(list.kind.field("basis"))
      for item in list.items {
        powers += 1
        let first = try #require(list.value(item, basis).flatMap { list.elements($0).first })
        let text = list.document.value(of: first, for: "text").map { list.document.text($0) } ?? ""
        let type = list.text(item, list.kind.field("type")) ?? ""
        #expect(!text.isEmpty, "\(list.path): “\(list.name(item) ?? "")” quotes nothing")
        if let verbs = Self.verbs[type] {
          #expect(
            verbs.contains { text.contains($0) }, "\(list.path): “\(list.name(item) ?? "")” is no \(type)")
        }
      }
    }
    #expect(powers >= 160)
  }

  @Test(.enabled(if: LawTexts() != nil, "../shared/field/law-texts is absent: quotations are NOT checked"))
  func `every quotation stands in the cited article of the statute's text`() async throws {
    let laws = try #require(LawTexts())
    var checked = 0
    for list in try await Self.library().lists {
      let day = try #require(list.head.effective)
      for quotation in Self.quotations(list) {
        let reading = CitationReader.read(quotation.cite)
        let citation = try #require(reading.citations.first, "\(quotation.place): \(quotation.cite)")
        #expect(reading.isComplete, "\(quotation.place): \(quotation.cite)")
        let title = citation.title?.normalised ?? ""
        let law = try #require(laws.text(of: title, on: day), "\(quotation.place): no text of \(title)")
        let words = citation.places.map { law.articles["\($0.first.article ?? 0)-\($0.first.sub)"] ?? "" }
          .joined()
        for piece in LawTexts.withoutBlanks(quotation.text).split(separator: "……") {
          #expect(
            words.contains(piece), "\(quotation.place): “\(piece.prefix(40))” is not in \(quotation.cite)")
        }
        checked += 1
      }
    }
    #expect(checked >= 500)
  }

  @Test func `at least eight departments have twenty powers and fifteen disclosure items`() async throws {
    var counts: [String: [String: Int]] = [:]
    for list in try await Self.library().lists {
      counts[list.head.organisation ?? "", default: [:]][list.kind.name, default: 0] += list.count
    }
    let full = counts.filter { $0.value["powers"] ?? 0 >= 20 && $0.value["disclosure"] ?? 0 >= 15 }
    #expect(full.count >= 8)
    #expect(full.allSatisfy { $0.value["functions"] ?? 0 >= 5 })
  }
}
