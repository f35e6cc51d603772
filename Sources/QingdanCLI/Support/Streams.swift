import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error: what was written, what could not be, and what stands around it.
final class Streams: Sendable {
  enum Stream: Int32 {
    case output = 1
    case errors = 2
  }

  /// What is written, as far as somebody may read it as something else.
  enum Content {
    /// May hold text of lists.
    case text
    case own
    case data
    case json
    case binary
    /// Commands for the runner of a CI: no fence may be open, on neither stream.
    case commands
  }

  private struct State {
    /// The first error of standard output but a closed pipe: that nobody reads on is no failure of ours.
    var failure: Int32?
    var fenced: [Stream] = []
    /// Those that stand in the middle of a line.
    var begun: Set<Stream> = []
    var hasProgress = false
  }

  private let state = Mutex(State())
  private let fence = OutputFence()

  /// The numbers of streams that the caller has closed; taken, so that no file of a library gets one of them.
  static let closed = Set((Int32(0)...2).filter { fcntl($0, F_GETFD) < 0 && open("/", O_RDONLY) == $0 })

  static func isTerminal(_ number: Int32) -> Bool { isatty(number) == 1 }

  /// The error for which standard output is not what it should be.
  var failure: Int32? { state.withLock { $0.failure } }

  func write(_ bytes: [UInt8], to stream: Stream, as content: Content) {
    guard !bytes.isEmpty else { return }
    state.withLock { state in
      erase(&state)
      let bytes = content == .json || content == .data ? fence.guarded(bytes) : bytes
      if content == .commands { endFences(&state) }
      if isFenced(content, bytes, stream), !state.fenced.contains(stream) {
        state.fenced.append(stream)
        put(fence.opening, to: stream, &state)
      }
      put(bytes, to: stream, &state)
    }
  }

  /// Text is fenced wherever it goes; data only on its way to the log, and JSON never.
  private func isFenced(_ content: Content, _ bytes: [UInt8], _ stream: Stream) -> Bool {
    guard fence.isNeeded else { return false }
    switch content {
    case .text: return true
    case .own, .json, .binary, .commands: return false
    case .data:
      if bytes.first == UInt8(ascii: "{") || bytes.first == UInt8(ascii: "[") { return false }
      var status = stat()
      return fstat(stream.rawValue, &status) != 0 || status.st_mode & S_IFMT != S_IFREG
    }
  }

  /// Puts a line on the terminal that the next output takes away.
  func show(progress text: String) {
    state.withLock { state in
      put(Array("\r\u{1B}[K\(text)".utf8), to: .errors, &state)
      state.hasProgress = true
    }
  }

  /// Nothing is written after this.
  func close() {
    state.withLock { state in
      erase(&state)
      endFences(&state)
    }
  }

  private func endFences(_ state: inout State) {
    // Standard error first: the report goes on for longer than the complaints do.
    for stream in [Stream.errors, .output] where state.fenced.contains(stream) {
      put((state.begun.contains(stream) ? [0x0A] : []) + fence.closing, to: stream, &state)
    }
    state.fenced = []
  }

  private func erase(_ state: inout State) {
    if state.hasProgress { put(Array("\r\u{1B}[K".utf8), to: .errors, &state) }
    state.hasProgress = false
  }

  private func put(_ bytes: [UInt8], to stream: Stream, _ state: inout State) {
    if Self.closed.contains(stream.rawValue) {
      if stream == .output { state.failure = EBADF }
      return
    }
    if bytes.last == 0x0A { state.begun.remove(stream) } else { state.begun.insert(stream) }
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let written = systemWrite(
          stream.rawValue, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if written < 0, errno == EINTR { continue }
        if written < 0, errno != EPIPE, stream == .output { state.failure = state.failure ?? errno }
        if written <= 0 { return }
        done += written
      }
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// What the caller has set.
enum Environment {
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
