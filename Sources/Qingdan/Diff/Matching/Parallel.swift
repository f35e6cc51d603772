/// Work on independent things.
enum Parallel {
  /// What is made of each thing, in the order of the things.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ body: @Sendable (Element) -> Result
  ) -> [Result] {
    elements.map(body)
  }

  /// What is made of two different things.
  static func both<Left: Sendable, Right: Sendable>(
    _ left: @Sendable () -> Left, _ right: @Sendable () -> Right
  ) -> (Left, Right) {
    (left(), right())
  }
}
