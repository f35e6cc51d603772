import Qingdan

struct UnreadCitation: ListValidator {
  static let rule = Rule(
    "citation/not-understood",
    Message(zh: "依据没有写成能读懂的样子", en: "a citation, or a part of it, is not understood"),
    rationale: Message(
      zh: "读不懂的依据，无法核对它是否有效、条款是否存在；法律修改时，也查不出哪些事项要跟着改。",
      en: "what is not understood cannot be checked, nor found when the law is amended"),
    severity: .warning,
    good: ["id: p-7k3f9q2m\nbasis:\n  - 《排污许可管理条例》（国务院令第736号）第二条第一款、第六条"],
    bad: [
      "id: p-7k3f9q2m\nbasis: ↓市里的有关文件", "id: p-7k3f9q2m\nbasis: 《排污许可管理条例》第六条↓详见附表说明",
      "id: p-7k3f9q2m\nbasis: ↓同上", "id: p-7k3f9q2m\nbasis:\n  - 《排污许可管理条例》第六条\n  - ↓第八条",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgeCitations(into: &report) { cited in
      let reading = cited.reading
      var verdict = CitationVerdict()
      if reading.reference != nil {
        verdict.findings.append(
          .init(
            message: Message(zh: "每个事项的依据要单独写，不写“同上”", en: "each item cites for itself, not 'as above'"),
            advice: Message(zh: "把上面的依据抄一遍", en: "repeat the citation")))
      }
      for citation in reading.citations where citation.title == nil && citation.numbers.isEmpty {
        let place = citation.places.first.map(\.description) ?? ""
        verdict.findings.append(
          .init(
            message: Message(zh: "“\(place)”前面没有题名", en: "there is no title before '\(place)'"),
            part: citation.range,
            advice: Message(zh: "写成《题名》\(place)", en: "write the title before it")))
      }
      if let finding = Self.leftovers(reading) { verdict.findings.append(finding) }
      return verdict
    }
  }

  private static func leftovers(_ reading: CitationReading) -> CitationVerdict.Finding? {
    guard let first = reading.leftovers.first else { return nil }
    let pieces = reading.leftovers.prefix(3).map { String($0.text.prefix(24)) }
    let form = Message(
      zh: "写成《题名》（文号）第几条第几款第（几）项", en: "write 《title》（number） and the article, paragraph and item")
    return .init(
      message: Message(
        zh: "没有读懂“\(pieces.joined(separator: "”“"))”",
        en: "not understood: '\(pieces.joined(separator: "', '"))'"),
      part: first.range, advice: form)
  }
}
