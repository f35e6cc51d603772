import Qingdan

struct UnrecordedStatute: ListValidator {
  static let rule = Rule(
    "citation/not-recorded",
    Message(zh: "所引的文件不在依据文件库里", en: "a cited document is not in the register"),
    rationale: Message(
      zh: "收录齐全的法律、行政法规里都没有，多半是题名写错，或者文件早已废止；职权就没有了依据。",
      en:
        "where the register is complete, the title is wrong or the document long repealed: the power has no basis"
    ),
    good: [
      "id: p-7k3f9q2m\nbasis: 《中华人民共和国环境保护法》第四十五条",
      "list: powers\norganisation: sthjj\neffective: 2024-03-01\nitems:\n  - id: p-7k3f9q2m\n    basis: 中办发〔2015〕21号",
    ],
    bad: [
      "id: p-7k3f9q2m\nbasis: ↓《中华人民共和国环境维护法》第四十五条", "id: p-7k3f9q2m\nbasis: 【行政法规】↓《排污许可管理办理条例》第六条",
      "id: p-7k3f9q2m\nbasis: ↓《关于进一步规范权责清单工作的通知》（市编办发〔2019〕3号）",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let register = check.context.statutes
    let place = check.context.configuration.place
    check.judgeCitations(into: &report) { cited in
      var verdict = CitationVerdict()
      for (citation, match) in zip(cited.reading.citations, cited.statutes) {
        guard match == nil, !citation.isCarried, let title = citation.title else { continue }
        let near = register.titles(near: title.normalised, limit: 1).first
        let rank = RankGuess(citation, place: place, isKnown: near != nil)
        verdict.findings.append(Self.finding(title, near, rank, check.day, register))
      }
      return verdict
    }
  }

  private static func finding(
    _ title: Citation.Title, _ near: String?, _ rank: RankGuess?, _ day: Day?, _ register: StatuteRegister
  ) -> CitationVerdict.Finding {
    var zh = "《\(title.normalised)》不在依据文件库中"
    var en = "'\(title.normalised)' is not in the register"
    var isError = false
    if let rank, let days = register.completeness(of: rank.rank, place: rank.place) {
      let what = (rank.place ?? "") + rank.rank.rawValue
      if let day, day < days.lowerBound {
        zh += "（\(days.lowerBound.chinese)以前的\(what)收录不全）"
        en += " (which does not hold all \(rank.rank.title.en)s before \(days.lowerBound))"
      } else {
        zh += "（\(what)收录至\(days.upperBound.chinese)）"
        en += " (\(rank.rank.title.en)s up to \(days.upperBound))"
      }
      isError = day.map(days.contains) ?? false
    }
    if let near {
      zh += "。是不是《\(near)》？"
      en += "; did you mean '\(near)'?"
    }
    return .init(
      message: Message(zh: zh, en: en), part: title.range, severity: isError ? nil : .note,
      advice: Message(
        zh: "名称无误的，用 qingdan statute add 登记", en: "if the title is right, record it with qingdan statute add"),
      replacement: near.map { near in
        let written = Citation.Title.marked(near)
        return (title.range, written, Message(zh: "写成\(written)", en: "write '\(written)'"), false)
      })
  }
}
