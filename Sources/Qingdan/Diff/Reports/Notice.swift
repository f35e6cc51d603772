/// The paragraph and the annex of a public announcement of what was adjusted (动态调整公告), in the office's Chinese.
///
/// Every number is counted from the difference and from the totals of both states. A line that does not add up is not
/// written; it says instead by how much it fails.
public struct Notice: Sendable {
  enum Block: Sendable {
    case title(String)
    case heading(String)
    case paragraph(String)
    case lines([String])
    case table(header: [String], rows: [[String]])
  }

  private(set) var blocks: [Block] = []
  /// What must be settled before it is published: numbers that do not add up, lists that could not be read, changes
  /// that nobody explained or approved.
  public private(set) var problems: [Message] = []
  private let difference: Difference
  private let totals: (before: ItemTotals, after: ItemTotals)
  private let movements: ItemMovements

  /// - Parameters:
  ///   - before: the totals of the whole older state, in the same unit as those of the newer.
  ///   - after: the totals of the whole newer state; they say which kind of list it is about.
  public init(_ difference: Difference, before: ItemTotals, after: ItemTotals) {
    self.difference = difference
    totals = (before, after)
    movements = ItemMovements(difference, before: before, after: after)
    write()
  }

  private mutating func write() {
    let kind = difference.after.library.context.kinds[totals.after.kind]
    blocks.append(.title("\(kind?.title.zh ?? totals.after.kind)动态调整情况"))
    blocks += ReformAnnouncement.all(of: difference).map { .paragraph($0.text) }
    writeSummary()
    writeBodies()
    writeTotals()
    writeAnnex()
    let unexplained = DifferenceTotals(difference).unexplained
    if unexplained > 0 {
      problems.append(
        Message(
          zh: "有 \(unexplained) 处缺失或实质变更没有说明。公告之前先写明：qingdan adjustment draft",
          en:
            "\(unexplained) losses or changes of substance are unexplained; explain them first: qingdan adjustment draft"
        ))
    }
    let pending = difference.changes.filter { $0.severity >= .substance && $0.isPending }
    let acts = Set(pending.compactMap(\.explanation.act)).sorted()
    if !acts.isEmpty {
      let known = difference.after.library.context.acts
      let areReforms = acts.allSatisfy { known.reform($0) != nil }
      let command = "qingdan \(areReforms ? "reform" : "adjustment") status"
      problems.append(
        Message(
          zh: "有 \(pending.count) 处变更还没有批准，不能公告：\(acts.joined(separator: "、"))。看办到哪一步：\(command)",
          en:
            "\(pending.count) changes are not approved yet and must not be announced: \(acts.joined(separator: ", ")); see \(command)"
        ))
    }
  }

  private mutating func writeSummary() {
    let counts = NoticeCounts(difference, movements, kind: totals.after.kind)
    let phrase = counts.phrase(isOneBody: false)
    var text = "\(period)，\(phrase.isEmpty ? "权责事项没有调整" : "\(word)\(phrase)")\(beside(nil))。"
    if !counts.elements.isEmpty {
      let elements = counts.elements.map { "\($0.title)\($0.count)处" }.joined(separator: "、")
      text += "变更的要素：\(elements)。"
    }
    text += "计数单位：\(totals.after.unit.title.zh)；既划转又变更要素的事项只计入划转。"
    blocks.append(.paragraph(text))
  }

  /// What happened to items that are not counted, such as 子项, for all bodies or for one: they are told apart.
  private func beside(_ organisation: String?) -> String {
    let kind = totals.after.kind
    let counts = NoticeCounts(
      difference, movements, kind: kind, organisation: organisation, counted: false)
    let phrase = counts.phrase(isOneBody: organisation != nil)
    if phrase.isEmpty { return "" }
    let others = (totals.after.unit == .main ? "子项" : "设有子项的主项") + (totals.after.isApart ? "和单列的事项" : "")
    return "；另有\(others)\(phrase)，不计在内"
  }

  /// A line for each body that something happened to.
  private mutating func writeBodies() {
    var seen: Set<String> = []
    var lines: [String] = []
    for item in difference.items where item.item?.kind == totals.after.kind {
      for reference in [item.before, item.after] {
        guard let reference, let body = reference.organisation, seen.insert(body).inserted else { continue }
        let counts = NoticeCounts(difference, movements, kind: totals.after.kind, organisation: body)
        let phrase = counts.phrase(isOneBody: true)
        let beside = beside(body)
        guard !phrase.isEmpty || !beside.isEmpty else { continue }
        lines.append(
          "\(name(body, reference))：\(phrase.isEmpty ? "没有调整" : phrase)\(beside)。"
            + line(organisation: body, type: nil))
      }
    }
    guard !lines.isEmpty else { return }
    blocks += [.heading("各单位调整情况"), .lines(lines)]
  }

  private mutating func writeTotals() {
    let (before, after) = totals
    guard before.unread.isEmpty, after.unread.isEmpty else {
      problems.append(
        Message(
          zh: "有清单未能读取，所以不列总数。先运行 qingdan validate，改好后重新生成",
          en: "some lists could not be read, so there are no totals; mend what validate finds and try again"))
      return
    }
    let types = sortedTypes
    let parts = types.map { ($0, after.count(type: $0)) }.filter { $0.1 > 0 }
    var text = "\(end)共有\(word)\(after.count())项"
    if !parts.isEmpty { text += "，其中：\(parts.map { "\(named($0.0))\($0.1)项" }.joined(separator: "、"))" }
    blocks += [.heading("总数"), .paragraph(text + "。" + apart)]
    let lines = ([nil] + types.map { Optional($0) }).map { type in
      "\(type.map(named) ?? "合计")：\(line(organisation: nil, type: type))"
    }
    blocks.append(.lines(lines))
  }

  /// 部门共性权力2项、审核转报1项、受委托事项1项, within the total or beside it.
  private var apart: String {
    let classes = ["部门共性权力", "审核转报", "受委托事项"].map { ($0, totals.after.classes[$0] ?? 0) }
    let phrase = classes.filter { $0.1 > 0 }.map { "\($0.0)\($0.1)项" }.joined(separator: "、")
    if phrase.isEmpty { return "没有部门共性权力、审核转报和受委托事项。" }
    return totals.after.isApart ? "另有\(phrase)，不计在总数内。" : "总数含\(phrase)。"
  }

  /// 上年末3项＋新增1项－取消1项＝本年末3项; what is wrong with it where it does not add up.
  private mutating func line(organisation: String?, type: String?) -> String {
    guard totals.before.unread.isEmpty, totals.after.unread.isEmpty else { return "" }
    let before = totals.before.count(organisation: organisation, type: type)
    let after = totals.after.count(organisation: organisation, type: type)
    let terms = movements.terms(organisation: organisation, type: type)
    let sum = terms.reduce(before) { $0 + $1.count }
    guard sum == after else {
      let subject = organisation.map { name($0, nil) } ?? type.map(named) ?? "合计"
      problems.append(
        Message(
          zh: "“\(subject)”的数对不上：\(start)\(before)项，加减之后\(sum)项，清单里\(after)项",
          en: "the numbers of '\(subject)' do not add up: \(before) before, \(sum) computed, \(after) counted"
        ))
      return "（数对不上，未列出：\(start)\(before)项，加减之后\(sum)项，清单里\(after)项）"
    }
    let parts = terms.map { "\($0.count > 0 ? "＋" : "－")\($0.term.rawValue)\(abs($0.count))项" }
    return "\(start)\(before)项\(parts.joined())＝\(end)\(after)项。"
  }

  private mutating func writeAnnex() {
    let rows = NoticeAnnex(difference, kind: totals.after.kind).rows
    guard !rows.isEmpty else { return }
    blocks += [.heading("附件：调整事项目录"), .table(header: NoticeAnnex.header, rows: rows)]
  }

  // Words.

  private var word: String { totals.after.kind == "powers" ? "权责事项" : "事项" }
  private var isYearly: Bool {
    guard let old = difference.before.day?.parts.year, let new = difference.after.day?.parts.year else {
      return false
    }
    return new == old + 1
  }
  private var start: String { isYearly ? "上年末" : "调整前" }
  private var end: String { isYearly ? "本年末" : "调整后" }
  private func named(_ type: String) -> String { type.isEmpty ? "未写明类型" : type }

  private var period: String {
    switch (difference.before.day, difference.after.day) {
    case (let old?, let new?) where old != new: "\(old.chinese)至\(new.chinese)"
    case (_, let new?): "截至\(new.chinese)"
    default: "本次调整"
    }
  }

  private func name(_ organisation: String, _ reference: ItemReference?) -> String {
    let known =
      difference.after.library.context.organisations[organisation]
      ?? difference.before.library.context.organisations[organisation]
    return known?.name(on: difference.after.day) ?? reference?.organisationName ?? organisation
  }

  /// The types in the order of the kind, then those that it does not know.
  private var sortedTypes: [String] {
    let used = Set(
      [totals.before, totals.after].flatMap { $0.counts.keys.map(\.type) } + movements.keys.map(\.type))
    let kind = difference.after.library.context.kinds[totals.after.kind]
    let known = kind?.field("type").flatMap { kind?[$0].choices.map(\.value) } ?? []
    return known.filter(used.contains) + used.subtracting(known).sorted()
  }
}
