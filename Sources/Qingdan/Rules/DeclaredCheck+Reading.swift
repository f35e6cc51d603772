/// A check whose options are bounds alone: `{ at-least: 1, at-most: 30 }`.
protocol BoundedCheck: DeclaredCheck {
  init(slot: Int, bounds: Bounds)
}

extension BoundedCheck {
  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard let bounds = reader.bounds(options) else { return nil }
    self.init(slot: options.slot, bounds: bounds)
  }
}

/// A check whose options are a condition, under which alone it asks anything.
protocol ConditionalCheck: DeclaredCheck {
  init(slot: Int, when: Condition)
}

extension ConditionalCheck {
  init?(_ options: CheckOptions, _ reader: inout ConditionReader) {
    guard let record = options.record.record(options.key), let when = reader.condition(record) else {
      return nil
    }
    self.init(slot: options.slot, when: when)
  }
}
