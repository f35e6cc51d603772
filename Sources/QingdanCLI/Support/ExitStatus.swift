/// What the process says at its end; several at once: usage, then file, then plugin, then findings.
enum ExitStatus: Int32, Error {
  /// Nothing at or above the fail level.
  case success = 0
  /// Findings, differences, a refused plan, or nothing found of what was looked for.
  case findings = 1
  case usage = 2
  /// A file could not be read or written.
  case file = 3
  /// A plugin failed.
  case plugin = 4

  /// The one of two that outweighs the other.
  func or(_ other: Self) -> Self {
    [.usage, .file, .plugin, .findings].first { $0 == self || $0 == other } ?? .success
  }
}
