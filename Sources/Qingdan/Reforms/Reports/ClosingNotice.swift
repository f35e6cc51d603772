/// How a place announces that a body's website is closed (整合公告): its wording and how long it stands are the place's
/// (`closing-notice` of `library.yaml`). Seen: 湖北省政府办公厅 2018-11-29, with the new website's name and link; a city's
/// paper has at least 30 days.
public struct ClosingNotice: Hashable, Sendable {
  /// What a text may name.
  public static let words = ["机构", "承接单位", "施行日期", "依据"]

  /// For how many days at least it stands; nil where the place says nothing.
  public var days: Int?
  /// Such as `{机构}自{施行日期}起不再保留，原网站内容移至{承接单位}网站。`; nil for the program's own.
  public var wording: String?

  public init(days: Int? = nil, wording: String? = nil) {
    self.days = days
    self.wording = wording
  }

  init(_ record: Record, diagnostics: inout [Diagnostic]) {
    days = record.text("days").flatMap { Int($0) }
    wording = record.text("text")
    if let days, days < 1 {
      diagnostics.append(
        Diagnostic(
          rule: "library/closing-notice", severity: .error,
          message: Message(
            zh: "整合公告不能只挂 \(days) 天。写 1 以上的整数；本地没有规定挂多少天的，删掉 days",
            en:
              "a notice does not stand for \(days) days; write 1 or more, or leave 'days' out where nothing is laid down"
          ),
          place: record.place("days")))
      self.days = nil
    }
    for word in (wording ?? "").braced where !Self.words.contains(word) {
      let known = Self.words.map { "{\($0)}" }.joined(separator: "、")
      diagnostics.append(
        Diagnostic(
          rule: "library/closing-notice", severity: .error,
          message: Message(
            zh: "整合公告里不认识“{\(word)}”。可以写：\(known)",
            en: "the notice knows no '{\(word)}'; there are \(known)"),
          place: record.place("text")))
    }
  }

  /// The notice of one body; where nobody is on file the plan is pointed at.
  func text(of body: String, heirs: [String], _ reform: Reform, _ language: Language) -> String {
    let day = reform.dates.effective
    if let wording {
      let values = [
        body, heirs.isEmpty ? "方案确定的部门" : heirs.joined(separator: "、"), day?.chinese ?? "……",
        reform.basis ?? "……",
      ]
      return zip(Self.words, values).reduce(wording) { $0.replacing("{\($1.0)}", with: $1.1) }
    }
    guard language == .chinese else {
      let to = heirs.isEmpty ? "the bodies named in the plan" : heirs.joined(separator: ", ")
      return "\(body) is no more\(day.map { " from \($0) on" } ?? ""); its pages are with \(to) (address: …)."
    }
    let basis = reform.basis.map { "根据\($0)，" } ?? ""
    let to = heirs.isEmpty ? "方案确定的部门" : heirs.joined(separator: "、")
    return
      "\(basis)\(body)\(day.map { "自\($0.chinese)起" } ?? "")不再保留，原网站内容移至\(to)网站（网址：……），原网站停止更新。"
  }
}

extension String {
  /// What stands in braces, in the order of the text.
  fileprivate var braced: [String] {
    split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
