import Qingdan

/// The rank that a document of no register must have by its number or by its title; only where there is no doubt.
///
/// Since 2002 what the State Council enacts and rules come with a numbered order (行政法规、规章制定程序条例), so that a
/// later number such as 国发〔2010〕21号 belongs to neither, nor to a law or a local regulation, which have no such numbers.
struct NumberedRank {
  let rank: Rank
  /// What tells it: the number, or the word at the end of the title.
  let reason: String

  init?(_ citation: Citation) {
    let title = citation.title.map { TraditionalCharacters.simplified($0.normalised) } ?? ""
    if let word = ["意见", "通知", "函", "批复", "方案", "纪要"].first(where: title.hasSuffix) {
      (rank, reason) = (.normativeDocument, "……\(word)")
      return
    }
    // Of a joint document, or one that was issued anew, the first number need not be the one that counts.
    guard citation.numbers.count == 1, let number = citation.number, let rank = Self.rank(of: number) else {
      return nil
    }
    (self.rank, reason) = (rank, number.normalised)
  }

  private static func rank(of number: DocumentNumber) -> Rank? {
    switch number.form {
    case .announcement: return nil
    case .letters: return number.year.map { (2002...2100).contains($0) } ?? false ? .normativeDocument : nil
    case .order:
      let prefix = number.prefix
      if prefix == "主席令" { return .law }
      if prefix == "国务院令" || prefix == "国令" { return .administrativeRegulation }
      if prefix.hasSuffix("政府令") { return .governmentRule }
      return prefix.hasSuffix("部令") || prefix.hasPrefix("国家") ? .departmentRule : nil
    }
  }
}
