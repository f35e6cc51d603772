/// A version of a list such as 2024.2, as far as versions have an order.
struct ListVersion {
  private let numbers: [Int]

  /// Nil where there is anything but numbers with dots or hyphens between them.
  init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
    let numbers = parts.compactMap { Int($0) }
    guard !numbers.isEmpty, numbers.count == parts.count else { return nil }
    self.numbers = numbers
  }

  /// Nil where they are not of one form.
  func isOlder(than other: ListVersion) -> Bool? {
    guard numbers.count == other.numbers.count else { return nil }
    return numbers.lexicographicallyPrecedes(other.numbers)
  }
}
