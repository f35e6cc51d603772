import Qingdan

struct ShortTitle: ListValidator {
  static let rule = Rule(
    "citation/short-title",
    Message(zh: "依据写的是简称", en: "a citation gives a short title"),
    rationale: Message(
      zh: "公布的清单写全称，群众照着就能查到原文；简称有时指的是另一部地方性法规。",
      en: "people find the text by its full title; a short one may mean a local regulation"),
    severity: .note,
    good: ["id: p-7k3f9q2m\nbasis: 《中华人民共和国环境保护法》第四十五条第一款"],
    bad: ["id: p-7k3f9q2m\nbasis: ↓《环境保护法》第四十五条第一款"])

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgeCitations(into: &report) { cited in
      var verdict = CitationVerdict()
      cited.forEachKnown { citation, match in
        guard match.isShortTitle, !citation.isCarried, let title = citation.title else { return }
        let full = match.statute.title
        verdict.findings.append(
          .init(
            message: Message(
              zh: "《\(title.normalised)》是简称，全称是《\(full)》", en: "'\(title.normalised)' is short for '\(full)'"),
            part: title.range,
            replacement: (
              title.range, Citation.Title.marked(full), Message(zh: "写全称", en: "write the full title"), false
            )))
      }
      return verdict
    }
  }
}
