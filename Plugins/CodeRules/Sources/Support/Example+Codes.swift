import Qingdan

extension Rule.Example {
  /// A list of two items with codes, of which the second is in quotes: a number of many digits is a text.
  static func codes(_ first: String, _ second: String) -> Self {
    """
    list: powers
    organisation: sthjj
    effective: 2024-03-01
    items:
      - id: p-7k3f9q2m
        code: \(first)
      - id: p-4m8x2c5r
        code: \(second.hasPrefix("↓") ? "↓'\(second.dropFirst())'" : "'\(second)'")
    """
  }
}
