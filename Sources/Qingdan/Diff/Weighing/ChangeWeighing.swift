public struct ChangeWeighing {
  private let kind: Kind
  public init(kind: Kind) { self.kind = kind }
  public func weigh(_ change: inout Change) {
    switch change.kind {
    case .removed: change.severity = kind.weight
    case .reordered, .refiled: change.severity = .editorial
    default: change.severity = change.detail == .editorial ? .editorial : .substance
    }
  }
}
