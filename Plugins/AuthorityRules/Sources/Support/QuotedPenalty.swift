import Qingdan

/// A kind of penalty that the quoted words of a rule impose: 情节严重的，吊销许可证。
///
/// Much that only sounds so is none: 被吊销许可证的 is who is punished, 由发证机关依法吊销 is done by another body under
/// another law. So a clause must begin with the penalty, and no clause of its sentence may point elsewhere.
enum QuotedPenalty {
  /// Kinds that no rule may create (《中华人民共和国行政处罚法》第九条、第十三条、第十四条).
  private static let kinds = ["吊销", "暂扣", "没收", "责令停产停业", "责令关闭"].map { Letters($0).scalars }
  private static let finder = WordFinder(["吊销", "暂扣", "没收", "责令停产停业", "责令关闭"])
  private static let leads = ["并可以", "并可", "并处", "并", "可以", "可", "应当", "予以", "直接"].map { Letters($0).scalars }
  /// Who or what else imposes it.
  private static let elsewhere = WordFinder([
    "依法", "依照", "按照", "根据", "建议", "提请", "移送", "移交", "通报", "机关吊销", "机关暂扣", "部门吊销", "部门暂扣", "《",
  ])
  private static let sentenceEnds = Set("。；;\n".unicodeScalars)
  private static let clauseEnds = Set("，,：:。；;\n".unicodeScalars)

  static func mayOccur(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { finder.isFound(in: bytes) }

  /// The clause with the penalty, such as 吊销许可证.
  static func clause(in text: String) -> String? {
    for sentence in text.unicodeScalars.split(whereSeparator: sentenceEnds.contains)
    where !elsewhere.isFound(in: String(sentence)) {
      for clause in sentence.split(whereSeparator: clauseEnds.contains) where imposes(Array(clause)) {
        return String(clause)
      }
    }
    return nil
  }

  private static func imposes(_ clause: [Unicode.Scalar]) -> Bool {
    var rest = clause[...]
    if let lead = leads.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(lead.count) }
    // 吊销许可证的 says when, and not what.
    return kinds.contains { rest.starts(with: $0) } && clause.last != "的" && clause.last != "后"
  }
}

extension ListCheck {
  /// The quoted words of the bases of a list that may impose such a penalty, by the number of the item.
  func quotedPenalties() -> [Int: [ListFile.Value]] {
    var quoted: [Int: [ListFile.Value]] = [:]
    let field = list.kind.field("basis")
    let beside = list.quotations.map(\.text)
    let behind = citations.filter { use in use.reading.reading.citations.contains { $0.quotation != nil } }
    for value in beside + behind.map(\.value) where value.field == field {
      guard let item = value.item, list.document.withText(value.node, QuotedPenalty.mayOccur) else {
        continue
      }
      quoted[item.index, default: []].append(value)
    }
    return quoted
  }
}
