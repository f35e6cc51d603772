public import ArgumentParser
public import Qingdan
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the command writes, and in which language.
struct Console: Sendable {
  @TaskLocal static var current = Console()

  /// `--language`, which decides over everything.
  var requested: Language?
  private let library = LibraryLanguage()

  init(requested: Language? = nil) { self.requested = requested }

  /// Keeps the language of the library that was opened, so that a failure later on is told in it too.
  func remember(_ context: LibraryContext) {
    library.value.withLock { $0 = context.configuration.language }
  }

  private final class LibraryLanguage: Sendable {
    let value = Mutex<Language?>(nil)
  }

  /// The language of messages: the option, then `QINGDAN_LANGUAGE`, then the library, then the locale.
  func language(of context: LibraryContext?) -> Language {
    if let requested { return requested }
    if let named = Self.variable("QINGDAN_LANGUAGE").flatMap(Language.init) { return named }
    if let language = context?.configuration.language ?? library.value.withLock({ $0 }) { return language }
    let locale = Self.variable("LC_ALL") ?? Self.variable("LC_MESSAGES") ?? Self.variable("LANG") ?? ""
    return locale.hasPrefix("en") ? .english : .chinese
  }

  /// Whether output goes to a terminal that wants colour.
  var isColoured: Bool {
    isatty(1) == 1 && Self.variable("NO_COLOR") == nil && Self.variable("TERM") != "dumb"
  }

  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  func write(_ text: String) { write(Array(text.utf8)) }
  func write(_ bytes: [UInt8]) { Self.write(bytes, to: 1) }
  func complain(_ text: String) { Self.write(Array(text.utf8), to: 2) }

  /// Says what was done.
  func say(_ message: Message) { write(message[language(of: nil)].visibleLines + "\n") }

  /// Tells what a person should know beside the result.
  func notify(_ message: Message?) {
    if let message { complain("qingdan: \(message[language(of: nil)].visible)\n") }
  }

  /// Writes everything; where nobody reads any more (a closed pipe), that is no failure of ours.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let written = posixWrite(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if written < 0, errno == EINTR { continue }
        if written <= 0 { return }
        done += written
      }
    }
  }
}

private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

extension Language: ExpressibleByArgument {}

extension String {
  /// The text as a terminal may show it, its line breaks kept.
  var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(
      separator: "\n")
  }
}
