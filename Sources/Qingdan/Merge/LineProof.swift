/// Tells which lines that a side added or removed the result of a merge does not have so.
///
/// Lines are looked for anywhere, blank ones not at all: it says whose change is missing, and proves nothing.
struct LineProof {
  let base: [UInt8]
  let ours: [UInt8]
  let theirs: [UInt8]
  let result: [UInt8]

  func message(_ ours: String, _ theirs: String) -> Message {
    let missing = [(ours, self.ours), (theirs, self.theirs)].compactMap { change(of: $0, $1) }
    guard !missing.isEmpty else {
      return Message(zh: "双方加的行都在，删的行都不在", en: "the lines that each added or removed are as it wants them")
    }
    return Message(
      zh: missing.map(\.zh).joined(separator: "；"), en: missing.map(\.en).joined(separator: "; "))
  }

  /// What of a side's change is missing; nil where nothing is.
  private func change(of label: String, _ side: [UInt8]) -> Message? {
    let (before, after, merged) = (Self.lines(base), Self.lines(side), Self.lines(result))
    let isThere = Set(merged)
    let old = Set(before)
    let new = Set(after)
    let added = after.filter { !old.contains($0) && !isThere.contains($0) }
    let removed = before.filter { !new.contains($0) && isThere.contains($0) }
    let parts = [
      added.first.map { first in
        Message(
          zh: "加的 \(added.count) 行不在（“\(Self.shown(first))”）",
          en: "added \(added.count) lines that are missing ('\(Self.shown(first))')")
      },
      removed.first.map { first in
        Message(
          zh: "删的 \(removed.count) 行还在（“\(Self.shown(first))”）",
          en: "removed \(removed.count) lines that are there ('\(Self.shown(first))')")
      },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return Message(
      zh: "\(label) " + parts.map(\.zh).joined(separator: "、"),
      en: "\(label) " + parts.map(\.en).joined(separator: " and "))
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A).map { Array($0.last == 0x0D ? $0.dropLast() : $0) }
      .filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }

  private static func shown(_ line: [UInt8]) -> String {
    let text = String(decoding: line.drop { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
    return text.count > 40 ? text.prefix(39) + "…" : text
  }
}
