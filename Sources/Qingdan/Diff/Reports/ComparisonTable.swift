/// 动态调整对照表: a row for each change, with the columns by which reviewers sort.
///
/// Its words are Chinese, whatever language the command speaks: it is a paper of the office. A re-ordering, another
/// file and what differs in form only are no rows; a transfer is one row for the city, and one for each of the two
/// bodies in a table of its own (划出, 划入).
public struct ComparisonTable: Sendable {
  /// Characters in one cell; Excel and WPS hold 32,767 units of UTF-16.
  static let longestCell = 16_000

  public static let header = [
    "序号", "职权编码", "职权名称", "职权类型", "实施主体", "调整类型", "调整要素", "调整前", "调整后", "调整依据", "调整理由", "备注",
  ]

  /// As wide as the header.
  public private(set) var rows: [[String]] = []

  /// - Parameters:
  ///   - organisation: the body whose table it is; nil for all.
  ///   - acts: what the acts that explain the changes say.
  public init(_ difference: Difference, organisation: String? = nil, acts: some ActTexts = NoActTexts()) {
    let reader = ChangeReader(difference, language: .chinese)
    var candidates: [ItemReference: [String]] = [:]
    for candidate in difference.candidates {
      let score = candidate.score.hundredths
      candidates[candidate.before, default: []].append("可能与新增的“\(candidate.after.label)”是同一事项（相似度\(score)）")
      candidates[candidate.after, default: []].append("可能与取消的“\(candidate.before.label)”是同一事项（相似度\(score)）")
    }
    func said(_ text: String?) -> String { text.map { difference.secrets?.shown($0) ?? $0 } ?? "" }
    for item in difference.items {
      guard organisation.map({ item.concerns($0) }) ?? true, let shown = item.item else { continue }
      for change in item.changes where change.severity > .format && change.isAdjustment {
        let view = reader.view(change, of: item)
        var remarks = change.kind == .added || change.kind == .removed ? candidates[shown] ?? [] : []
        if change.severity == .editorial { remarks.append(change.severity.title.zh) }
        // What the drafter of an end has to do is no remark for those who sign.
        if let remark = view.remark, change.kind != .ended { remarks.append(remark.zh) }
        if let state = change.explanation.remark(change.severity) { remarks.append(state) }
        let act = change.explanation.act
        rows.append([
          "\(rows.count + 1)", shown.code ?? "", shown.name, shown.type ?? "", shown.organisationName,
          change.departure?.word.zh ?? change.kind.adjustment(of: item, for: organisation),
          reader.element(change, of: item),
          view.side(.before)?.cut(to: Self.longestCell) ?? "",
          view.side(.after)?.cut(to: Self.longestCell) ?? change.departure?.title.zh ?? "",
          said(act.flatMap { acts.basis(of: $0, for: change) }),
          said(act.flatMap { acts.reason(of: $0, for: change) }), remarks.joined(separator: "；"),
        ])
      }
    }
  }

  /// The table as CSV (RFC 4180, lines end with CR LF), in which no text is a formula.
  ///
  /// - Parameter bom: whether it begins with the mark by which spreadsheets know UTF-8.
  public func csv(bom: Bool = true) -> [UInt8] { [UInt8](csv: [Self.header] + rows, bom: bom) }
}

/// What the acts on file say of a change, for tables that quote them.
public protocol ActTexts: Sendable {
  /// 调整依据: what the act rests on; nil where it is not on file.
  func basis(of act: String, for change: Change) -> String?
  /// 调整理由.
  func reason(of act: String, for change: Change) -> String?
}

/// No act is on file.
public struct NoActTexts: ActTexts {
  public init() {}
  public func basis(of act: String, for change: Change) -> String? { nil }
  public func reason(of act: String, for change: Change) -> String? { nil }
}

extension Change {
  /// Whether it is a 动态调整 at all.
  var isAdjustment: Bool { kind != .reordered && kind != .refiled }
}

extension Change.Kind {
  /// Whether it is about a field of an item that stays where it is (变更要素).
  var isOfFields: Bool {
    switch self {
    case .amended, .renamed, .recoded, .ended, .restored: true
    case .added, .removed, .transferred, .devolved, .recalled, .merged, .split, .reordered, .refiled,
      .converted, .suspended,
      .movedOut, .takenOver:
      false
    }
  }

  /// 调整类型; a transfer is 划出 for the one body and 划入 for the other.
  func adjustment(of item: Difference.ItemChange, for organisation: String?) -> String {
    switch self {
    case .amended, .renamed, .recoded: "变更要素"
    case .transferred where organisation != nil && item.before?.organisation == organisation: "划出"
    case .transferred where organisation != nil: "划入"
    case .devolved where organisation != nil && item.before?.organisation != organisation: "承接"
    default: title.zh
    }
  }
}

extension Difference.ItemChange {
  /// Whether the body had the item or has it.
  func concerns(_ organisation: String) -> Bool {
    before?.organisation == organisation || after?.organisation == organisation
      || others.contains { $0.organisation == organisation }
  }
}

extension Explanation {
  /// What a reviewer must not miss.
  fileprivate func remark(_ severity: ChangeSeverity) -> String? {
    switch self {
    case .none: severity < .substance ? nil : "未说明"
    case .pending(let act): "\(act)，尚未批准"
    case .approved(let act): act
    case .stale(let act, _): "\(act)，批准后又改动"
    }
  }
}

extension ChangeReader {
  /// 调整要素: the title of the field, of a group's field behind that of the group.
  func element(_ change: Change, of item: Difference.ItemChange) -> String {
    guard change.kind.isOfFields else { return "" }
    let path = change.field ?? (change.kind == .renamed ? "name" : change.kind == .recoded ? "code" : "")
    guard let kind = kind(item) else { return path }
    let parts = path.split(separator: ".")
    let titles = parts.indices.compactMap { last in
      kind.field(path: parts[...last].joined(separator: ".")).map { kind[$0].title.zh }
    }
    return titles.count == parts.count ? titles.joined(separator: "·") : path
  }
}
