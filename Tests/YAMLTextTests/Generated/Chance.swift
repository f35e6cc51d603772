import Foundation
import Testing

/// Seeded randomness: the same seed gives the same document on every machine.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// True in one of `cases`.
  mutating func one(in cases: Int) -> Bool { Int.random(in: 0..<cases, using: &self) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// How many generated cases a test tries, and from which seed; both can be set from outside.
enum Runs {
  static let cases = Int(ProcessInfo.processInfo.environment["QINGDAN_CASES"] ?? "") ?? 400
  static let seed: UInt64 = {
    let seed = UInt64(ProcessInfo.processInfo.environment["QINGDAN_SEED"] ?? "") ?? 20_240_501
    print("QINGDAN_SEED=\(seed) QINGDAN_CASES=\(cases)")
    return seed
  }()

  /// Runs a test for every case, each with a seed of its own that a failure names.
  static func each(_ body: (UInt64) throws -> Void) rethrows {
    for number in 0..<UInt64(cases) { try body(seed &+ number &* 7919) }
  }
}
