/// The time limits that rules hold lists against, each with the document that sets it (`terms:` in library.yaml).
///
/// Those of the nation are in the base; a place that has others names them with its own document.
public struct Terms: Sendable {
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// 部门、各级政府的政府信息公开工作年度报告.
    case departmentReport = "department-report"
    case countyReport = "county-report"
    case prefectureReport = "prefecture-report"
    case governmentReport = "government-report"
    /// 重大行政决策、涉及市场主体的文件征求意见.
    case consultation
    case marketConsultation = "market-consultation"
    /// 政策解读.
    case interpretation
  }

  public struct Term: Hashable, Sendable {
    /// As it is written: 每年1月31日前, 30日, 3个工作日.
    public let text: String
    public let limit: Deadline
    public let basis: String

    /// How many days or working days it is; nil of a day of the year.
    public var count: Int? { limit.span?.count }
  }

  private var terms: [Name: Term] = [:]

  public init() {}

  public subscript(name: Name) -> Term? { terms[name] }

  /// Takes what a library says in the place of what its base says.
  mutating func add(_ library: Record, diagnostics: inout [Diagnostic]) {
    guard let record = library.record("terms") else { return }
    for name in Name.allCases {
      guard let entry = record.record(name.rawValue), let text = entry.text("limit"),
        let basis = entry.text("basis")
      else { continue }
      let reading = DeadlineReader.read(text)
      guard reading.isComplete, let limit = reading.deadline, name.fits(limit) else {
        diagnostics.append(name.refusal(text, at: entry.place("limit")))
        continue
      }
      terms[name] = Term(text: text, limit: limit, basis: basis)
    }
  }
}

extension Terms.Name {
  fileprivate func fits(_ limit: Deadline) -> Bool {
    switch self {
    case .departmentReport, .countyReport, .prefectureReport, .governmentReport:
      limit.due.map { $0.year == nil && $0.month != nil } ?? false
    case .consultation, .marketConsultation: limit.span.map { $0.unit == .days && $0.count > 0 } ?? false
    case .interpretation: limit.span.map { $0.unit == .workingDays && $0.count > 0 } ?? false
    }
  }

  private var example: String {
    switch self {
    case .departmentReport: "每年1月31日前"
    case .countyReport: "每年2月20日前"
    case .prefectureReport: "每年3月10日前"
    case .governmentReport: "每年3月31日前"
    case .consultation, .marketConsultation: "30日"
    case .interpretation: "3个工作日"
    }
  }

  fileprivate func refusal(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      rule: "library/term", severity: .error,
      message: Message(
        zh: "\(rawValue) 的时限“\(text.prefix(40))”不能这样写。写成 limit: \(example)",
        en: "the term '\(text.prefix(40))' of \(rawValue) has another form; write limit: \(example)"),
      place: place)
  }
}
