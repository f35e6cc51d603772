/// The words that stand in 【】 before a citation and claim a rank for it.
enum CitationLabel {
  /// The ranks that a label claims; nil where the word is no label.
  static func ranks(_ word: String) -> [Rank]? {
    switch word {
    case "宪法": [.constitution]
    case "法律": [.law]
    case "行政法规": [.administrativeRegulation]
    case "地方性法规", "地方法规": [.localRegulation]
    case "法规", "条例": [.administrativeRegulation, .localRegulation]
    case "法律法规", "法律、法规": [.law, .administrativeRegulation, .localRegulation]
    case "部门规章", "部委规章", "国务院部门规章": [.departmentRule]
    case "政府规章", "地方政府规章", "地方规章": [.governmentRule]
    case "规章": [.departmentRule, .governmentRule]
    case "规范性文件", "政策文件", "行政规范性文件": [.normativeDocument]
    case "部门规章及规范性文件": [.departmentRule, .normativeDocument]
    case "规章及规范性文件": [.departmentRule, .governmentRule, .normativeDocument]
    default: nil
    }
  }

  struct Found {
    var word: String
    var ranks: [Rank]
    var end: Int
    var leftovers: [Range<Int>]
  }

  /// A label in square brackets of any form at an index.
  static func read(_ text: ScannedText, at index: Int) -> Found? {
    guard text.key(index) == Key.squareOpen, let close = text.close(index, before: text.count) else {
      return nil
    }
    guard close - index < 40 else { return nil }
    let content = TitleReader(text: text).content((index + 1)..<close)
    let word = TraditionalCharacters.simplified(content.normalised)
    guard let ranks = ranks(word) else { return nil }
    return Found(word: word, ranks: ranks, end: close + 1, leftovers: content.leftovers)
  }
}
