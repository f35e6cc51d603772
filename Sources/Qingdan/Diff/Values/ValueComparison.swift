public struct ValueComparison: Sendable {
  public init() {}
  public func change(from before: YAMLValue?, to after: YAMLValue?, of field: Field) -> ValueChange? {
    switch (before, after) {
    case (nil, nil): nil
    case (nil, _): .appeared
    case (_, nil): .vanished
    default: before == after ? nil : before?.normalised == after?.normalised ? .editorial : .other
    }
  }
}
