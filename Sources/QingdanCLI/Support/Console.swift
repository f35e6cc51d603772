import Qingdan
import Spreadsheets
import Synchronization

/// Where the command writes, and in which language.
///
/// Text for people is fenced where GitHub Actions would obey it; data and the command's own words go out as they are.
struct Console: Sendable {
  @TaskLocal static var current = Console()

  /// `--language`, which decides over everything.
  private let requested: Language?
  /// The library that the arguments mean, for what is said before it is opened.
  private let meant: @Sendable () -> Language?
  private let streams = Streams()
  private let session = Session()

  init(requested: Language? = nil, meant: @escaping @Sendable () -> Language? = { nil }) {
    self.requested = requested
    self.meant = meant
  }

  private final class Session: Sendable {
    let library = Mutex<OpenLibrary?>(nil)
    /// Whether what is printed is looked through.
    let isGuarded = Mutex(false)
    let guardian = Mutex<OutputGuard?>(nil)
  }

  /// From now on whatever is printed is looked through for what must not be shown.
  func beginGuarding() { session.isGuarded.withLock { $0 = true } }

  private var guardian: OutputGuard? {
    guard session.isGuarded.withLock(\.self), let library else { return nil }
    return session.guardian.withLock { known in
      let guardian = known ?? OutputGuard(library, language(of: library.context))
      known = guardian
      return guardian
    }
  }

  /// A text as it may be printed, or written to a file that is handed on.
  func shown(_ text: String) -> [UInt8] { Array((guardian?.shown(text) ?? text).utf8) }

  /// Keeps the library that was opened, so that a failure later on is told in its language, with its reasons.
  func remember(_ library: OpenLibrary) { session.library.withLock { $0 = library } }

  var library: OpenLibrary? { session.library.withLock { $0 } }

  /// The language of messages: the option, then `QINGDAN_LANGUAGE`, then the library, then the locale.
  func language(of context: LibraryContext?) -> Language {
    if let requested { return requested }
    if let named = Environment.value("QINGDAN_LANGUAGE").flatMap(Language.init) { return named }
    if let language = (context ?? library?.context)?.configuration.language ?? meant() { return language }
    let locale =
      Environment.value("LC_ALL") ?? Environment.value("LC_MESSAGES") ?? Environment.value("LANG") ?? ""
    return locale.hasPrefix("en") ? .english : .chinese
  }

  /// Whether output goes to a terminal that wants colour.
  var isColoured: Bool {
    Streams.isTerminal(1) && Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb"
  }

  /// Text for people, which may hold text of lists.
  func write(_ text: String) { streams.write(shown(text), to: .output, as: .text) }

  /// Words and numbers of the command's own, which a script may read.
  func write(own text: String) { streams.write(Array(text.utf8), to: .output, as: .own) }

  /// A file that goes to standard output instead.
  func write(_ bytes: [UInt8]) {
    let told = guardian.map { Array($0.shown(String(decoding: bytes, as: UTF8.self)).utf8) } ?? bytes
    streams.write(told, to: .output, as: .data)
  }

  /// Commands that the runner of a CI is to obey.
  func write(commands bytes: [UInt8]) { streams.write(bytes, to: .output, as: .commands) }

  /// A file that is no text: never onto a terminal, which would obey it.
  func write(binary bytes: [UInt8]) throws {
    guard !Streams.isTerminal(1) else {
      throw Failure(
        Message(zh: "这种格式不能写到终端上。写到文件里：在命令后面加 > 文件名", en: "this format is not for a terminal; add > FILE"))
    }
    streams.write(bytes, to: .output, as: .binary)
  }

  /// A table as a file of Excel and WPS.
  func write(_ sheet: Sheet) throws {
    var sheet = sheet
    if let guardian {
      sheet.title = sheet.title.map { guardian.shown([$0])[0] }
      sheet.rows = sheet.rows.map { guardian.shown($0) }
    }
    try write(binary: sheet.bytes())
  }

  func write(_ json: JSON) {
    streams.write(Array((guardian?.shown(json) ?? json).pretty.utf8), to: .output, as: .json)
  }

  /// A value a line.
  func write(line json: JSON) {
    streams.write(Array((guardian?.shown(json) ?? json).line.utf8) + [0x0A], to: .output, as: .json)
  }

  func complain(_ text: String) { streams.write(shown(text), to: .errors, as: .text) }

  /// Says what was done.
  func say(_ message: Message) { write(message[language(of: nil)].visibleLines + "\n") }

  /// Tells what a person should know beside the result.
  func notify(_ message: Message?) {
    if let message { complain("qingdan: \(message[language(of: nil)].visible)\n") }
  }

  /// Says why a command could not go on.
  func complain(_ failure: Failure) {
    notify(failure.message)
    for line in failure.details { complain(line[language(of: nil)].visible + "\n") }
  }

  /// Where a person waits at a terminal, says how far a walk has come; nothing in CI.
  func progress() -> WalkProgress? {
    guard Streams.isTerminal(2), Environment.value("CI") == nil, Environment.value("TERM") != "dumb" else {
      return nil
    }
    return WalkProgress { done, all in
      let line = Message(zh: "已检查 \(done)/\(all) 个清单…", en: "checked \(done) of \(all) lists…")
      streams.show(progress: line[language(of: nil)])
    }
  }

  /// Ends the output; a result that nobody could be given is no success.
  func finish(_ status: ExitStatus) -> ExitStatus {
    defer { streams.close() }
    guard let code = streams.failure else { return status }
    let reasons = ["标准输出", "standard output"].map { FileError($0, .system(errno: code)).message }
    notify(Message(zh: "结果没有写出来：\(reasons[0].zh)", en: "the result was not written: \(reasons[1].en)"))
    return status.or(.file)
  }
}

extension String {
  /// The text as a terminal may show it, its line breaks kept.
  var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(
      separator: "\n")
  }
}
