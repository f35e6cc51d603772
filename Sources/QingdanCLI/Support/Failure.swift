import Qingdan

/// Why a command cannot go on, in words for the person who called it.
struct Failure: Error {
  let message: Message
  let status: ExitStatus

  init(_ message: Message, _ status: ExitStatus = .usage) {
    self.message = message
    self.status = status
  }

  init(_ error: FileError) { self.init(error.message, .file) }
}
