import Qingdan

/// A power, by the number of its list and its number there.
struct PowerPosition: Hashable, Comparable {
  let list: Int
  let power: Int
  static func < (left: Self, right: Self) -> Bool { (left.list, left.power) < (right.list, right.power) }
}

/// Two powers that may be one; the first stands earlier.
struct PowerPair {
  let first: PowerPosition
  let second: PowerPosition
  var score = 1.0
}

extension [PowerSketches] {
  /// A power is held against so many of those before it that share a key, no more: the work is linear.
  private static var reach: Int { 16 }

  subscript(position: PowerPosition) -> PowerSketches.Power { self[position.list].powers[position.power] }

  /// For each power the best of the earlier ones that share a key with it, as far as they are wanted; in the order of the
  /// files.
  ///
  /// - Parameters:
  ///   - keys: what a power can be found by.
  ///   - score: how much speaks for the two being one; nil where nothing does.
  func pairs(
    by keys: (PowerSketches, Int) -> [UInt64], _ score: (PowerPosition, PowerPosition) -> Double?
  ) -> [PowerPair] {
    var entries: [(key: UInt64, list: UInt32, power: UInt32)] = []
    for list in indices {
      for power in self[list].powers.indices {
        for key in keys(self[list], power) { entries.append((key, UInt32(list), UInt32(power))) }
      }
    }
    entries.sort { ($0.key, $0.list, $0.power) < ($1.key, $1.list, $1.power) }
    var best: [PowerPosition: PowerPair] = [:]
    var start = 0
    for index in entries.indices {
      if entries[index].key != entries[start].key { start = index }
      for earlier in Swift.max(start, index - Self.reach)..<index {
        let first = PowerPosition(list: Int(entries[earlier].list), power: Int(entries[earlier].power))
        let second = PowerPosition(list: Int(entries[index].list), power: Int(entries[index].power))
        guard first != second, let score = score(first, second), score > best[second]?.score ?? 0 else {
          continue
        }
        best[second] = PowerPair(first: first, second: second, score: score)
      }
    }
    return best.values.sorted { $0.second < $1.second }
  }

  /// Whether both cite one place.
  func shareBasis(_ first: PowerPosition, _ second: PowerPosition) -> Bool {
    self[first.list].cited(first.power).contains { one in
      self[second.list].cited(second.power).contains { $0.place == one.place }
    }
  }

  /// Whether both cite one document.
  func shareTitle(_ first: PowerPosition, _ second: PowerPosition) -> Bool {
    self[first.list].cited(first.power).contains { one in
      self[second.list].cited(second.power).contains { $0.title == one.title }
    }
  }

  func name(_ position: PowerPosition) -> String { self[position.list].name(position.power) }
  func holder(_ position: PowerPosition) -> String { self[position.list].holder(position.power) }
  func place(_ position: PowerPosition) -> Place { self[position.list].place(position.power) }

  func likeness(_ first: PowerPosition, _ second: PowerPosition) -> Double {
    self[first.list].likeness(first.power, to: second.power, of: self[second.list])
  }
}

extension PowerSketches {
  /// By name and type.
  static func byName(_ sketches: PowerSketches, _ power: Int) -> [UInt64] {
    let power = sketches.powers[power]
    return [mixed(power.name, UInt64(power.block))]
  }

  /// By type, a cited place and a sample of the name.
  static func byBasis(_ sketches: PowerSketches, _ power: Int) -> [UInt64] {
    let own = sketches.powers[power]
    return sketches.cited(power).prefix(2).flatMap { cited in
      let place = UInt64(cited.place) << 32 | UInt64(own.block)
      return own.bands.indices.map { mixed(place, UInt64(own.bands[$0]) | UInt64($0) << 32) }
    }
  }

  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: right &* 2 | 1)
    return product.high ^ product.low
  }
}
