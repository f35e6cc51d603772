/// Points of an assessment (分), to the hundredth: counted in whole numbers, so that no sum is a little off.
public struct Points: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var hundredths: Int

  public init(hundredths: Int) { self.hundredths = hundredths }

  /// Reads `10`, `0.5`, `0.25`; nil for anything else, also for less than nothing and for more than a million.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) }),
      let whole = Int(parts[0]), whole <= 1_000_000
    else { return nil }
    guard parts.count == 2 else {
      hundredths = whole * 100
      return
    }
    guard parts[1].utf8.count <= 2, let part = Int(parts[1].utf8.count == 1 ? parts[1] + "0" : parts[1])
    else {
      return nil
    }
    hundredths = whole * 100 + part
  }

  /// `9.5`; without zeros at its end.
  public var description: String {
    let (whole, part) = (hundredths / 100, hundredths % 100)
    if part == 0 { return "\(whole)" }
    return part % 10 == 0 ? "\(whole).\(part / 10)" : "\(whole).\(part < 10 ? "0" : "")\(part)"
  }

  public static let none = Points(hundredths: 0)

  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.hundredths < rhs.hundredths }
  static func + (lhs: Self, rhs: Self) -> Self { Points(hundredths: lhs.hundredths + rhs.hundredths) }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
