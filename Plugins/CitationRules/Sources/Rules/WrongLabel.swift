import Qingdan

struct WrongLabel: ListValidator {
  static let rule = Rule(
    "citation/wrong-label",
    Message(zh: "依据前面标的效力层级不对", en: "the label of a citation is not the rank of the document"),
    rationale: Message(
      zh: "【规章】还是【行政法规】，决定这个依据能不能设定许可、处罚；标错了，按层级分列的表也跟着错。",
      en:
        "whether a basis may create a licence or a penalty depends on its rank, and tables are split by it; a wrong label puts it into the wrong column"
    ),
    source: ["《规章制定程序条例》第三十条第一款"], severity: .warning,
    good: [
      "id: p-7k3f9q2m\nbasis: 【行政法规】《排污许可管理条例》第六条第一款",
      "id: p-7k3f9q2m\nbasis: 【法律法规】《中华人民共和国环境保护法》第四十五条第一款",
      "id: p-7k3f9q2m\nbasis: 【规章】《税务登记管理办法》（国家税务总局令第7号公布）第十五条",
      "id: p-7k3f9q2m\nbasis: 【规范性文件】《国务院关于第五批取消和下放管理层级行政审批项目的决定》（国发〔2010〕21号）",
    ],
    bad: [
      "id: p-7k3f9q2m\nbasis: ↓【规章】《中华人民共和国环境保护法》第四十五条第一款",
      "id: p-7k3f9q2m\nbasis: ↓【规范性文件】《国务院对确需保留的行政审批项目设定行政许可的决定》（国务院令第412号）",
      "id: p-7k3f9q2m\nbasis: ↓【行政法规】《辽宁省矿产资源权益金制度改革实施方案》（辽政发〔2017〕33号）",
      "id: p-7k3f9q2m\nbasis: ↓【条例】《关于做好城镇住房保障家庭租赁补贴工作的指导意见》（建保〔2016〕281号）",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgeCitations(into: &report) { cited in
      var verdict = CitationVerdict()
      for (citation, match) in zip(cited.reading.citations, cited.statutes) {
        // A label holds for the titles behind it, too, but whether its author meant that nobody can tell.
        guard let range = citation.labelRange, let label = citation.label, !citation.claimedRanks.isEmpty
        else {
          continue
        }
        if let match {
          guard let rank = match.statute.rank, !citation.claimedRanks.contains(rank) else { continue }
          // With a short title, or a remark, another document may be meant.
          verdict.findings.append(
            Self.finding(
              label, rank, "《\(match.statute.title)》", range,
              isSure: !match.isShortTitle && match.remark == nil))
        } else if let found = NumberedRank(citation), !citation.claimedRanks.contains(found.rank) {
          verdict.findings.append(Self.finding(label, found.rank, found.reason, range, isSure: false))
        }
      }
      return verdict
    }
  }

  private static func finding(
    _ label: String, _ rank: Rank, _ what: String, _ range: Range<Int>, isSure: Bool
  ) -> CitationVerdict.Finding {
    let new = "【\(rank.rawValue)】"
    return .init(
      message: Message(
        zh: "标的是【\(label)】，\(what)是\(rank.rawValue)",
        en: "the label is 【\(label)】; \(what) is a \(rank.title.en)"),
      part: range, replacement: (range, new, Message(zh: "写成\(new)", en: "write '\(new)'"), isSure))
  }
}
