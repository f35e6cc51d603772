/// What a rule file may check, for the help of whoever writes one.
public enum RuleVocabulary {
  public struct Check: Sendable {
    public let name: String
    public let summary: Message
    public let example: String
  }

  /// The closed set of checks, in the order in which people need them.
  public static let checks = DeclaredChecks.all.map {
    Check(name: $0.name, summary: $0.summary, example: $0.example)
  }

  /// `group/pattern-found`.
  public static func isID(_ id: String) -> Bool {
    let parts = id.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    func isWord(_ word: some Collection<UInt8>) -> Bool {
      !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) }
    }
    let words = parts[1].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return isWord(parts[0]) && words.allSatisfy { isWord($0) }
  }
}
