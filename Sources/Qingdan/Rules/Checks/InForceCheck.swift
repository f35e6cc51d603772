/// What is cited, or the body that is named, is in force on the day of the list.
struct InForceCheck: DeclaredCheck {
  static let name = "in-force"
  static let summary = Message(
    zh: "所引的文件、所写的机构在清单日期有效", en: "is a document or a body that is in force on the day of the list")
  static let example = "{ field: basis, in-force: true }"

  private let slot: Int
  private let isCitation: Bool

  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard options.path.type == .citation || options.path.type == .organisation else {
      reader.refuseType(
        options, Message(zh: "依据（citation）或者机构（organisation）", en: "citations and organisations"))
      return nil
    }
    guard options.text == "true" else {
      reader.refuse(options, "只能写 true", "'true' alone belongs here")
      return nil
    }
    slot = options.slot
    isCitation = options.path.type == .citation
  }

  func judge(_ item: RuleItem, _ run: inout RuleRun) -> Verdict {
    forEachValue(of: slot, item, &run) { text, run in
      guard let day = item.day else { return .unknown(.noDay) }
      let value = text.string
      let key = "\(day.number) \(value)"
      let fault: Message?
      if let known = run.known[key] {
        fault = known
      } else {
        fault =
          isCitation
          ? Self.ended(cited: value, on: day, run.context) : Self.ended(body: value, on: day, run.context)
        run.known[key] = .some(fault)
      }
      return fault.map { .fails(Fault(message: $0, range: text.range, slot: slot)) } ?? .holds
    }
  }

  /// What the registers do not know is no finding.
  private static func ended(cited text: String, on day: Day, _ context: LibraryContext) -> Message? {
    for match in CitedStatutes(text, in: context.statutes).statutes.compactMap(\.self) {
      switch match.statute.force(on: day) {
      case .inForce, .unknown: continue
      case .notYet, .noLonger:
        return Message(
          zh: "《\(match.statute.title)》在\(day.chinese)不是有效的文件",
          en: "'\(match.statute.title)' is not in force on \(day)")
      }
    }
    return nil
  }

  private static func ended(body id: String, on day: Day, _ context: LibraryContext) -> Message? {
    guard let body = context.organisations[id], !body.period.contains(day) else { return nil }
    return Message(
      zh: "“\(body.shortName())”在\(day.chinese)不存续", en: "'\(body.shortName())' does not exist on \(day)")
  }
}
