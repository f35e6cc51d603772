/// Gives each change its rule and its severity, by the kind of the list, the field and the type of the change.
public struct ChangeWeighing: Sendable {
  private let kind: Kind
  /// The kind as it was, where it has changed.
  private let former: Kind?

  /// - Parameter former: the kind as it was in the older state. Of two weights the graver holds: who changes the kind
  ///   together with its items does not make the change of the items lighter.
  public init(kind: Kind, former: Kind? = nil) {
    self.kind = kind
    self.former = former == kind ? nil : former
  }

  /// Sets `rule` and `severity`.
  public func weigh(_ change: inout Change) {
    change.rule = ruleID(change)
    let now = Self.severity(of: change, in: kind)
    change.severity = former.map { max(now, Self.severity(of: change, in: $0)) } ?? now
  }

  private static func severity(of change: Change, in kind: Kind) -> ChangeSeverity {
    let weight = weight(of: change, in: kind)
    return ChangeRules[change.rule]?.severity(ofKind: kind.weight, ofField: weight) ?? weight
  }

  private func ruleID(_ change: Change) -> RuleID {
    switch change.kind {
    case .added, .takenOver: return item("added")
    case .removed, .converted, .suspended, .movedOut: return item("removed")
    case .ended: return change.detail == .earlier ? "change/end-earlier" : "change/ended"
    case .restored: return "change/restored"
    case .merged: return "change/merged"
    case .split: return "change/split"
    case .devolved: return "change/devolved"
    case .recalled: return "change/recalled"
    case .reordered: return "change/reordered"
    case .refiled: return change.field == nil ? "change/refiled" : "change/list-organisation"
    case .transferred: return holder(change.detail)
    case .renamed: return change.detail == .editorial ? "change/editorial" : "change/renamed"
    case .recoded: return change.detail == .editorial ? "change/editorial" : "change/recoded"
    case .amended: return amended(change)
    }
  }

  private func item(_ direction: String) -> RuleID {
    switch kind.name {
    case "powers": RuleID(rawValue: "change/power-\(direction)")
    case "functions": RuleID(rawValue: "change/function-\(direction)")
    default: RuleID(rawValue: "change/item-\(direction)")
    }
  }

  private func holder(_ detail: ValueChange) -> RuleID {
    switch detail {
    case .appeared: "change/holder-named"
    case .vanished: "change/holder-removed"
    default: "change/transferred"
    }
  }

  private func amended(_ change: Change) -> RuleID {
    switch change.detail {
    case .editorial: return "change/editorial"
    case .elements(let elements) where elements.isFormOnly: return "change/reordered"
    default: break
    }
    let path = change.field ?? ""
    if path == "holder" { return holder(change.detail) }
    let type = kind.field(path: path).map { kind[$0].type }
    return ChangeTopic(field: path, type: type).rule(of: change.detail)
  }

  /// The weight of the field, else of the groups above it.
  private static func weight(of change: Change, in kind: Kind) -> ChangeSeverity {
    let named: String? =
      switch change.kind {
      case .renamed: change.field ?? "name"
      case .recoded: change.field ?? "code"
      default: change.field
      }
    guard let named, var number = kind.field(path: named) else { return .service }
    while true {
      if let weight = kind[number].weight { return weight }
      guard let group = kind.allFields[Int(number.index)].group else { return .service }
      number = group
    }
  }
}
