import Qingdan

struct OddCitation: ListValidator {
  static let rule = Rule(
    "citation/form",
    Message(zh: "依据写得不规范，但读得懂", en: "a citation is written oddly, though it is understood"),
    rationale: Message(
      zh: "“第（一）款”之类的写法，读的人要猜是款还是项；文号的括号不对，按文号就查不到。",
      en: "readers must guess what is meant, and a number in other brackets is not found by searches"),
    source: ["《党政机关公文格式》（GB/T 9704—2012）"], confirmed: false, severity: .warning,
    good: ["id: p-7k3f9q2m\nbasis: 《排污许可管理条例》（国务院令第736号）第六条第一款"],
    bad: [
      "id: p-7k3f9q2m\nbasis: 《排污许可管理条例》第六条↓第（一）款",
      "id: p-7k3f9q2m\nbasis: 《关于推行权力清单制度的指导意见》（中办发↓[2015]21号）",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    check.judgeCitations(into: &report) { cited in
      CitationVerdict(
        findings: cited.reading.notes.map { note in
          CitationVerdict.Finding(
            message: note.message, part: note.range,
            replacement: note.suggestion.map { text in
              let title =
                text.isEmpty
                ? Message(zh: "删去", en: "remove it") : Message(zh: "写成“\(text)”", en: "write '\(text)'")
              return (note.range, text, title, nil)
            })
        })
    }
  }
}
