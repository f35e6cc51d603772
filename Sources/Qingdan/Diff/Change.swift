/// One thing that differs between two states of an item: the unit that is explained and approved (变更).
public struct Change: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case added, removed
    /// It stays in the list, and is in force no more from a day on that was not written before (取消); is again (恢复).
    case ended, restored
    /// A field has another value (变更要素).
    case amended
    /// To another organisation (划转).
    case transferred
    /// To a lower level (下放), to a higher one (上收).
    case devolved, recalled
    case renamed
    /// Another official code.
    case recoded
    /// Several items became one (合并), one became several (分设).
    case merged, split
    /// Another place in the same list.
    case reordered
    /// Another file of the same organisation; with the field `organisation`, the list of another one, the holder as it was.
    case refiled
    /// What an act makes of a removal (`effect`), and no change by itself: 转为公共服务 or 内部管理; 移出, to a body outside
    /// government.
    case converted
    /// 暂停实施: it may come back.
    case suspended
    case movedOut = "moved-out"
    /// What an act makes of an addition: 承接, from another level.
    case takenOver = "taken-over"
  }

  public var kind: Kind
  /// The id of the item: in the older state, or of an added one in the newer.
  public var item: String
  /// The field, with the groups above it: `limits.legal`. Nil where the whole item is meant.
  public var field: String?
  /// The canonical values (`ListFile.canonicalValue`); of an added or removed item all of it.
  public var before: YAMLValue?
  public var after: YAMLValue?
  /// How the value changed, in the words of its type.
  public var detail: ValueChange
  /// The rule that weighs it.
  public var rule: RuleID
  public var severity: ChangeSeverity
  public var explanation: Explanation
  /// Where the act took the item that explains why it is gone; nil where it is cancelled, or nobody says why.
  public var departure: Departure?
  /// Whether an act took it over from another level (承接) by which it came.
  public var isTakenOver = false
  /// Where it stands in each state.
  public var oldPlace: Place?
  public var newPlace: Place?

  public init(
    _ kind: Kind, item: String, field: String? = nil, before: YAMLValue? = nil, after: YAMLValue? = nil,
    detail: ValueChange = .other, rule: RuleID = "change/value-changed", severity: ChangeSeverity = .service,
    explanation: Explanation = .none, oldPlace: Place? = nil, newPlace: Place? = nil
  ) {
    self.kind = kind
    self.item = item
    self.field = field
    self.before = before
    self.after = after
    self.detail = detail
    self.rule = rule
    self.severity = severity
    self.explanation = explanation
    self.oldPlace = oldPlace
    self.newPlace = newPlace
  }

  /// What an approval holds for: the type of the change, the item, the field, and the values before and after in their
  /// normal form; never wording of ours, language, place or list.
  public var fingerprint: Digest {
    let parts = [kind.rawValue, item, field ?? "", before?.digest.hex ?? "", after?.digest.hex ?? ""]
    return Digest(of: Array(parts.joined(separator: "\n").utf8))
  }
}

/// Which act on file says that a change was meant (说明).
public enum Explanation: Hashable, Sendable {
  case none
  /// An act names it, and its approval stands out.
  case pending(act: String)
  /// An act names it, and what it says was approved.
  case approved(act: String)
  /// An act names it, but the text was changed after the approval (批准后又改动); what was approved, where it is known.
  case stale(act: String, approved: YAMLValue?)

  public var act: String? {
    switch self {
    case .none: nil
    case .pending(let act), .approved(let act), .stale(let act, _): act
    }
  }
}

extension Change {
  /// What it comes to, by the act that explains it: the law does not hold what is devolved for cancelled.
  public var effect: Kind {
    if let departure { return departure.kind }
    return isTakenOver ? .takenOver : kind == .ended && field == "from" ? .suspended : kind
  }

  /// Whether the item is gone by it, at once or from a day on.
  var endsItem: Bool { kind == .removed || kind == .ended && field != "from" }

  /// Whether an act on file names it that is not approved yet.
  public var isPending: Bool { if case .pending = explanation { true } else { false } }
}

extension Explanation {
  public var isApproved: Bool {
    if case .approved = self { true } else { false }
  }
}

extension Change {
  /// Whether it is grave enough to need an act on file, and has none that means this very text.
  public var isUnexplained: Bool {
    guard severity >= .substance else { return false }
    switch explanation {
    case .none, .stale: return true
    case .pending, .approved: return false
    }
  }
}
