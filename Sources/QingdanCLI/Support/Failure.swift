import Qingdan

/// Why a command cannot go on, in words for the person who called it.
struct Failure: Error {
  let message: Message
  /// Further lines, such as what there is to choose from.
  let details: [Message]
  let status: ExitStatus
  /// Whether something was looked for and not found; it may stand in a file that could not be read.
  let isAbsence: Bool

  init(
    _ message: Message, _ status: ExitStatus = .usage, details: [Message] = [], isAbsence: Bool = false
  ) {
    self.message = message
    self.details = details
    self.status = status
    self.isAbsence = isAbsence
  }

  init(_ error: FileError) { self.init(error.message, .file) }

  /// Something is not there.
  static func absent(_ message: Message, _ status: ExitStatus = .usage) -> Failure {
    Failure(message, status, isAbsence: true)
  }

  /// Several at once; nil where there is none.
  static func joined(_ failures: [Failure]) -> Failure? {
    guard let first = failures.first else { return nil }
    let status = failures.reduce(first.status) { $0.or($1.status) }
    let details = first.details + failures.dropFirst().flatMap { [$0.message] + $0.details }
    return Failure(first.message, status, details: details)
  }
}
