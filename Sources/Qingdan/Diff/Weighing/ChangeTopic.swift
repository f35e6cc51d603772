import YAMLText

/// What a field is about, which says by which rules its changes are weighed.
enum ChangeTopic: Hashable {
  case basis, deadline, period(isEnd: Bool)
  /// A name in ids with -added, -removed and -changed.
  case things(String)
  /// One rule, however it changed.
  case one(RuleID)

  /// - Parameter field: the path of the field, such as `limits.legal`.
  init(field: String, type: Field.ValueType?) {
    switch field.utf8.firstIndex(of: UInt8(ascii: ".")).map({ field[..<$0] }) ?? field[...] {
    case "with": self = .things("joint-holder")
    case "entrusted": self = .things("entrustment")
    case "fee": self = .things("fee")
    case "responsibilities": self = .things("duty")
    case "accountability": self = .things("accountability")
    case "levels": self = .things("level")
    case "object": self = .one("change/object")
    case "type": self = .one("change/type")
    case "name": self = .one("change/renamed")
    case "code", "implementation": self = .one("change/recoded")
    case "from": self = .period(isEnd: false)
    case "until": self = .period(isEnd: true)
    case "limits": self = .deadline
    default:
      switch type {
      case .citation: self = .basis
      case .deadline: self = .deadline
      default: self = .things("value")
      }
    }
  }

  func rule(of change: ValueChange) -> RuleID {
    switch self {
    case .one(let rule): rule
    case .things(let name): RuleID(rawValue: "change/\(name)-\(Direction(change).rawValue)")
    case .basis: Self.basis(change)
    case .deadline: Self.deadline(change)
    case .period(let isEnd): Self.period(change, isEnd: isEnd)
    }
  }

  /// Whether there is more than before, less, or something else.
  private enum Direction: String {
    case added, removed, changed

    init(_ change: ValueChange) {
      switch change {
      case .appeared: self = .added
      case .vanished: self = .removed
      case .elements(let elements) where elements.removed.isEmpty && !elements.hasChanged: self = .added
      case .elements(let elements) where elements.added.isEmpty && !elements.hasChanged: self = .removed
      default: self = .changed
      }
    }
  }

  private static func deadline(_ change: ValueChange) -> RuleID {
    switch change {
    case .appeared: "change/deadline-added"
    case .vanished: "change/deadline-removed"
    case .longer, .later: "change/deadline-longer"
    case .shorter, .earlier: "change/deadline-shorter"
    default: "change/deadline-changed"
    }
  }

  /// To begin later or to end earlier is to be in force for a shorter time.
  private static func period(_ change: ValueChange, isEnd: Bool) -> RuleID {
    switch change {
    case .appeared: "change/period-shorter"
    case .vanished: "change/period-longer"
    case .later, .longer: isEnd ? "change/end-later" : "change/period-shorter"
    case .earlier, .shorter: isEnd ? "change/period-shorter" : "change/period-longer"
    default: "change/value-changed"
    }
  }

  private static func basis(_ change: ValueChange) -> RuleID {
    switch change {
    case .citedPlace: return "change/basis-place"
    case .text: return "change/basis-words"
    case .elements(let elements) where elements.isBesideCitation: return cited(change)
    case .elements(let elements) where elements.added.isEmpty && elements.removed.isEmpty:
      let rules = Set(elements.changed.filter { $0.change != .editorial }.map { cited($0.change) })
      return rules.count == 1 ? rules.first ?? "change/basis-changed" : "change/basis-changed"
    default: return RuleID(rawValue: "change/basis-\(Direction(change).rawValue)")
    }
  }

  /// One citation: its place, or the words beside it, which are elements of one field each.
  private static func cited(_ change: ValueChange) -> RuleID {
    guard case .elements(let fields) = change else {
      return change == .citedPlace || change.isText ? basis(change) : "change/basis-changed"
    }
    guard fields.values.allSatisfy({ $0.scalar("text") != nil }) else { return "change/basis-changed" }
    return switch Direction(change) {
    case .added: "change/basis-words-added"
    case .removed: "change/basis-words-removed"
    case .changed: "change/basis-words"
    }
  }
}

extension ElementChanges {
  /// Whether an element became another in more than its form.
  var hasChanged: Bool { changed.contains { $0.change != .editorial } }

  fileprivate var values: [YAMLValue] { added + removed + changed.map(\.before) }

  /// Whether these are the words and the role beside one citation, not citations.
  fileprivate var isBesideCitation: Bool {
    values.allSatisfy { value in
      guard case .mapping(let fields) = value, fields.count == 1 else { return false }
      return fields[0].key == "text" || fields[0].key == "role"
    }
  }
}

extension ValueChange {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
