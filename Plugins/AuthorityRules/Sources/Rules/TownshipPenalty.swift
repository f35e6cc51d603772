import Qingdan

struct TownshipPenalty: ListValidator {
  static let rule = Rule(
    "authority/township-penalty",
    Message(
      zh: "乡镇、街道行使行政处罚权，没有写省级的决定", en: "a township holds a penalty without the decision of its province"),
    rationale: Message(
      zh: "县级部门的行政处罚权交给乡镇、街道，要由省、自治区、直辖市决定并公布；清单上没有这个决定，被处罚的人可以不认。法律、法规也有直接规定由乡镇处罚的，所以只提醒。",
      en:
        "only a published decision of the province gives penalties of county departments to townships and subdistricts, and who is fined asks for it; some statutes name townships themselves, so that it is a warning"
    ),
    source: ["《中华人民共和国行政处罚法》第二十四条第一款"], severity: .warning,
    good: [
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item(
            "行政处罚", "对甲行为的处罚", "[《甲条例》第三条, 《北京市人民政府关于向街道办事处和乡镇人民政府下放部分行政执法职权的决定》]", ", holder: jd"))),
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政处罚", "对甲行为的处罚", "{ cite: 《甲条例》第三条, text: 由乡镇人民政府处以罚款。 }", ", holder: jd"))),
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政处罚", "对甲行为的处罚", "《甲条例》第三条", ", holder: qhbj"))),
    ],
    bad: [
      .init(
        stringLiteral: AuthorityExample.files(
          AuthorityExample.item("行政处罚", "对甲行为的处罚", "↓《甲条例》第三条", ", holder: jd")))
    ])

  /// The law in its present text took effect.
  private static let start = Day("2021-07-15")
  /// What a document says that gives powers to them, and a statute that names them.
  private static let words = ["乡", "镇", "街道", "赋权", "下放", "基层"]

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let bases = BasisCheck.of(check)
    for power in bases.powers where power.type == "行政处罚" && isTownship(power, check) {
      guard let day = check.day else {
        report.cannotCheck(.noDay, at: list.place(power.value))
        continue
      }
      if let start = Self.start, day < start { continue }
      report.count()
      if names(power, check) { continue }
      let own = power.bases.map { bases.bases[$0] }
      // A local regulation may be that decision.
      if own.contains(where: { $0.documents.contains { $0.rank == .localRegulation } }) { continue }
      if let doubt = own.lazy.compactMap(\.doubt).first {
        report.cannotCheck(doubt, at: list.place(power.value))
        continue
      }
      report.say(
        Message(
          zh: "由乡镇、街道行使的行政处罚权，依据里没有省、自治区、直辖市的决定",
          en: "a township holds this penalty, and no basis is a decision of its province"),
        at: power.value, in: list,
        advice: Message(
          zh: "补上省级公布的那份决定；法律、法规直接规定由乡镇、街道处罚的，把那句话写在 text 里",
          en: "name that decision; where a statute itself names townships, quote its words as 'text'"))
    }
  }

  private func isTownship(_ power: BasisCheck.Power, _ check: ListCheck) -> Bool {
    guard let holder = check.list.organisation(of: power.item) else { return false }
    if let body = check.context.organisations[holder] { return body.isTownship }
    return holder.contains("街道") || holder.contains("乡镇")
  }

  /// Whether one of its bases speaks of them.
  private func names(_ power: BasisCheck.Power, _ check: ListCheck) -> Bool {
    let list = check.list
    guard let field = list.kind.field("basis"), let node = list.value(power.item, field) else { return false }
    return list.elements(node).contains { element in
      let texts: [NodeID]
      switch list.document.kind(element) {
      case .mapping: texts = list.document.entries(element).map(\.1)
      default: texts = [element]
      }
      return texts.contains { text in
        guard list.document.kind(text) == .scalar else { return false }
        // 城乡、城镇 are of both.
        let words = list.document.text(text).replacing("城乡", with: "").replacing("城镇", with: "")
        return Self.words.contains(where: words.contains)
      }
    }
  }
}
