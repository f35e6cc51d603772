/// What the process says at its end; several at once: usage, then file, then plugin, then findings.
enum ExitStatus: Int32, Error {
  /// Nothing at or above the fail level.
  case success = 0
  /// Findings, differences, or a refused plan.
  case findings = 1
  case usage = 2
  /// A file could not be read or written.
  case file = 3
  /// A plugin failed.
  case plugin = 4
}
