private import CPlatform
import Qingdan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that runs, confined, and the lines that go to it and come from it.
///
/// One thread at a time: it reads while it writes, so that neither side waits for the other for ever, and looks at
/// the limits at every step.
struct ProgramTalk: Sendable {
  private let process: Int32
  private let descendants: Descendants
  private let folder: RunFolder
  private let limits: ProgramLimits
  /// How much longer it may be waited for: what the host does meanwhile is not the program's to answer for.
  private var patience: Duration
  /// Its standard input, -1 where that is closed.
  private var input: Int32
  /// Its standard output, -1 when all is over.
  private var output: Int32
  private var received: [UInt8] = []
  /// Where the first line begins that was not taken yet, and up to where no line's end was found.
  private var start = 0
  private var searched = 0
  private var total = 0
  private var hasEnded = false
  /// Its status, once it was asked for: from then on its number may be another process's.
  private var status: Int32?
  /// The lines of both sides, where they are kept: an author may read them.
  private var spoken: (host: [[UInt8]], program: [[UInt8]])?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - confiner: a `qingdan`, which confines itself and then becomes the program.
  ///   - keeps: whether the conversation is kept.
  init(
    _ bytes: [UInt8], _ limits: ProgramLimits, confiner: String, keeps: Bool = false
  ) throws(ProgramFault) {
    _ = Self.survivesClosedPipes
    let folder: RunFolder
    do { folder = try RunFolder(bytes) } catch { throw .notStarted(error.message) }
    let descendants = Descendants()
    let words = [
      confiner, "__confine", "folder=\(folder.work)", "parent=\(getpid())", "cpu=\(limits.seconds)",
      "memory=\(limits.memory << 20)", "file=\(limits.output)", "files=\(limits.files)", "--", folder.program,
    ]
    // Nothing of the person's own surroundings: no keys, no proxies, no paths.
    let variables = [
      "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(folder.work)", "TMPDIR=\(folder.work)", "LANG=C.UTF-8",
      "LC_ALL=C.UTF-8", "QINGDAN_PROTOCOL=\(ProgramProtocol.version)",
    ]
    var (toProgram, fromProgram): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    let errors = open(folder.errors, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard errors >= 0, qingdan_pipe(&toProgram) == 0, qingdan_pipe(&fromProgram) == 0 else {
      for descriptor in [errors] + toProgram + fromProgram where descriptor >= 0 { close(descriptor) }
      folder.remove()
      throw .notStarted(FileError(folder.errors, .system(errno: errno)).message)
    }
    var (process, failure): (Int32, Int32) = (0, 0)
    descendants.start {
      failure = Self.start(words, variables, [toProgram[0], fromProgram[1], errors], &process)
      return failure == 0 ? process : nil
    }
    for descriptor in [toProgram[0], fromProgram[1], errors] { close(descriptor) }
    guard failure == 0 else {
      close(toProgram[1])
      close(fromProgram[0])
      folder.remove()
      throw .notStarted(FileError(confiner, .system(errno: failure)).message)
    }
    _ = fcntl(toProgram[1], F_SETFL, O_NONBLOCK)
    _ = fcntl(fromProgram[0], F_SETFL, O_NONBLOCK)
    // Fewer turns with long lines; where the system allows less, it stays as it is.
    _ = fcntl(toProgram[1], Self.setPipeSize, 1 << 20)
    self.process = process
    self.descendants = descendants
    self.folder = folder
    self.limits = limits
    patience = .seconds(limits.seconds)
    input = toProgram[1]
    output = fromProgram[0]
    spoken = keeps ? ([], []) : nil
  }

  /// Each line of the host with its answer.
  var transcript: String {
    guard let spoken else { return "" }
    let answers = spoken.program.map { "< \(String(decoding: $0, as: UTF8.self))\n" } + [""]
    return zip(spoken.host, answers).map { "> \(String(decoding: $0, as: UTF8.self))\($1)" }.joined()
  }

  /// `F_SETPIPE_SZ`, which Swift's module does not show.
  private static let setPipeSize: Int32 = 1_031

  /// A program that ends before it has read everything must not end this one.
  private static let survivesClosedPipes = signal(SIGPIPE, SIG_IGN) != nil

  private static func start(
    _ words: [String], _ variables: [String], _ streams: [Int32], _ process: inout Int32
  ) -> Int32 {
    var (words, variables) = (words.map { strdup($0) } + [nil], variables.map { strdup($0) } + [nil])
    defer { for text in words + variables { free(text) } }
    return qingdan_start(&words, &variables, streams, &process)
  }

  /// Sends a line, which has its line break, and takes in what the program says meanwhile.
  mutating func send(_ parts: [UInt8]...) throws(ProgramFault) {
    spoken?.host.append(Array(parts.joined()))
    for part in parts {
      var sent = 0
      while sent < part.count {
        guard !hasEnded, input >= 0 else { throw fault() }
        let count = part.withUnsafeBytes { write(input, $0.baseAddress.map { $0 + sent }, $0.count - sent) }
        if count > 0 {
          sent += count
        } else if count < 0, errno == EPIPE {
          hasEnded = true
        } else {
          try wait(writing: true)
        }
      }
    }
  }

  /// Tells the program that nothing more comes.
  mutating func finish() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// The next line, without its break; waits for it.
  mutating func line() throws(ProgramFault) -> [UInt8] {
    while true {
      if let line = try taken() { return line }
      if hasEnded { throw fault() }
      try wait(writing: false)
    }
  }

  /// The next line if it is there already.
  mutating func lineIfThere() throws(ProgramFault) -> [UInt8]? {
    if !hasEnded { try receive() }
    return try taken()
  }

  /// Waits for the program to end by itself; what it still says is of no interest.
  ///
  /// It has ended when the process has: one that it has left behind may hold its output open for ever.
  mutating func awaitEnd() throws(ProgramFault) {
    finish()
    while !isOver() {
      try wait(writing: false, atMost: 20)
      (received, start, searched) = ([], 0, 0)
    }
  }

  private mutating func taken() throws(ProgramFault) -> [UInt8]? {
    guard let end = received[searched...].firstIndex(of: 0x0A) else {
      searched = received.count
      if received.count - start > limits.line { throw .longLine(limits.line) }
      return nil
    }
    let line = Array(received[start..<end])
    (start, searched) = (end + 1, end + 1)
    if start == received.count { (received, start, searched) = ([], 0, 0) }
    if line.count > limits.line { throw .longLine(limits.line) }
    spoken?.program.append(line)
    return line
  }

  /// Waits until something can be read (or written), at most until the run must be over.
  private mutating func wait(writing: Bool, atMost limit: Double = 3_600_000) throws(ProgramFault) {
    guard patience > .zero else { throw .timeout(limits) }
    let start = ContinuousClock.now
    var streams = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
    if writing { streams.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    _ = poll(&streams, nfds_t(streams.count), Int32(min(limit, patience / .milliseconds(1) + 1)))
    // A closed output is no longer waited for, but the process behind it may be.
    if hasEnded { usleep(1_000) }
    patience -= ContinuousClock.now - start
    try receive()
  }

  private mutating func receive() throws(ProgramFault) {
    if start > 1 << 20 {
      received.removeFirst(start)
      (start, searched) = (0, searched - start)
    }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(output, &buffer, buffer.count)
      if count == 0 { hasEnded = true }
      if count <= 0 { return }
      received += buffer[..<count]
      total += count
      if total > limits.output { throw .flood(limits.output) }
      if received.count - start > limits.line { return }
    }
  }

  /// Whether the process has ended.
  private mutating func isOver() -> Bool {
    guard status == nil else { return true }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return false }
    self.status = status
    return true
  }

  /// What to say of a program that has closed its output, or no longer reads: what it has reported, else how it ended.
  private mutating func fault() -> ProgramFault {
    do throws(ProgramFault) {
      try receive()
      while let line = try taken() {
        let message = try ProgramMessage(line[...])
        if message.type == "error" { try message.expect("ready") }
      }
    } catch {
      return error
    }
    for _ in 0..<200 where !isOver() { usleep(5_000) }
    let how = status.map(Self.told) ?? Message(zh: "它关闭了输出，却还在运行", en: "it closed its output and still runs")
    return .ended(how, words: folder.lastWords)
  }

  private static func told(_ status: Int32) -> Message {
    let signal = status & 0x7F
    guard signal != 0 else {
      let code = status >> 8 & 0xFF
      return Message(zh: "退出状态 \(code)", en: "exit status \(code)")
    }
    switch signal {
    case SIGXCPU: return Message(zh: "用完了处理器时间", en: "it has used up its processor time")
    case SIGXFSZ: return Message(zh: "写的文件太大", en: "it wrote too large a file")
    default: return Message(zh: "被信号 \(signal) 结束", en: "signal \(signal)")
    }
  }

  /// Ends the program and everything that came of it, and clears its folder away.
  ///
  /// - Returns: whether nothing of it is left.
  mutating func end() -> Bool {
    guard output >= 0 else { return true }
    finish()
    close(output)
    output = -1
    let isEnded = descendants.end(process, isReaped: status != nil)
    if status == nil { waitpid(process, nil, 0) }
    folder.remove()
    return isEnded
  }
}
