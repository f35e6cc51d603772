/// Findings that were there before, as often as each was.
struct KnownFindings {
  /// How often each fingerprint is known, and in which words.
  private var counts: [String: Int] = [:]
  private var words: [String: [String: Int]] = [:]

  init() {}

  init(_ findings: [Diagnostic]) {
    for finding in findings { add(finding.fingerprint, finding.message.zh) }
  }

  mutating func add(_ fingerprint: String, _ message: String, count: Int = 1) {
    counts[fingerprint, default: 0] += count
    words[fingerprint, default: [:]][message, default: 0] += count
  }

  /// Whether each of some findings is one that was there before.
  ///
  /// Where there are more of one fingerprint than there were, those that say the same as before are taken for the old
  /// ones, and then the first.
  func known(among findings: [Diagnostic]) -> [Bool] {
    var (counts, words) = (counts, words)
    let fingerprints = findings.map { counts.isEmpty ? "" : $0.fingerprint }
    var isKnown = findings.map { _ in false }
    for (index, finding) in findings.enumerated() {
      let print = fingerprints[index]
      guard let left = words[print]?[finding.message.zh], left > 0, counts[print, default: 0] > 0 else {
        continue
      }
      words[print]?[finding.message.zh] = left - 1
      counts[print, default: 0] -= 1
      isKnown[index] = true
    }
    for index in findings.indices where !isKnown[index] && counts[fingerprints[index], default: 0] > 0 {
      counts[fingerprints[index], default: 0] -= 1
      isKnown[index] = true
    }
    return isKnown
  }
}
