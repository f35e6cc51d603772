/// What a person calls a state of the library: a folder, a revision of git, a release, or a day.
///
/// `A...B` is where the histories of A and B part, as in git; `A...` is the same with what is checked out now.
public enum StateName: Hashable, Sendable {
  case folder(String)
  case revision(String)
  case mergeBase(String, String)
  /// `release:2024.1`.
  case release(String)
  /// `@2024-03-01`: as it was in force on that day in China, whatever the day of a commit.
  case day(Day)

  /// Reads a name as it was typed.
  ///
  /// - Parameter isLibrary: whether a path is a folder with a library; such a folder goes before a revision of its name.
  public init(_ text: String, isLibrary: (String) -> Bool) throws(Problem) {
    if text.isEmpty { throw Problem(text, .empty) }
    if text.hasPrefix("release:") {
      let version = String(text.dropFirst("release:".count))
      if version.isEmpty { throw Problem(text, .noVersion) }
      self = .release(version)
    } else if text.utf8.first == UInt8(ascii: "@"), let digit = text.utf8.dropFirst().first,
      (0x30...0x39).contains(digit)
    {
      guard let day = Day(String(text.dropFirst())) else { throw Problem(text, .notADay) }
      self = .day(day)
    } else if isLibrary(text) {
      self = .folder(text)
    } else {
      self = try Self.inHistory(text)
    }
  }

  private static func inHistory(_ text: String) throws(Problem) -> StateName {
    // git would take it for an option.
    if text.hasPrefix("-") { throw Problem(text, .option) }
    if text.utf8.contains(0) || text.utf8.contains(0x0A) { throw Problem(text, .option) }
    // `:/text` and `HEAD^{/text}` look for a commit by its words.
    if text.hasPrefix(":/") || text.contains("^{/") { return .revision(text) }
    if let dots = text.firstRange(of: "...") {
      let (left, right) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
      if left.hasPrefix("-") || right.hasPrefix("-") { throw Problem(text, .option) }
      if left.isEmpty && right.isEmpty || right.hasPrefix(".") || right.contains("..") {
        throw Problem(text, .range)
      }
      return .mergeBase(left.isEmpty ? "HEAD" : left, right.isEmpty ? "HEAD" : right)
    }
    // A path below a revision, `HEAD:Lists`, is no state of a repository.
    if text.contains(":") { throw Problem(text, .path) }
    if text.contains("..") { throw Problem(text, .range) }
    return .revision(text)
  }

  /// Why a text names no state.
  public struct Problem: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable { case empty, noVersion, notADay, option, range, path }
    public let text: String
    public let reason: Reason

    init(_ text: String, _ reason: Reason) {
      self.text = text
      self.reason = reason
    }

    public var message: Message {
      switch reason {
      case .empty:
        Message(
          zh: "没有写是哪个状态。可以写文件夹、git 版本、release:版本号、@日期",
          en: "no state is named; write a folder, a revision, release:VERSION or @DATE")
      case .noVersion:
        Message(
          zh: "release: 后面要写版本号，如 release:2024.1",
          en: "a version belongs behind release:, as in release:2024.1")
      case .notADay:
        Message(zh: "“\(text)”不是日期。写成 @2024-03-01", en: "'\(text)' is no day; write @2024-03-01")
      case .option:
        Message(
          zh: "“\(text)”不能当作版本。版本写提交号、标签或者分支",
          en: "'\(text)' is no revision; name a commit, a tag or a branch")
      case .range:
        Message(
          zh: "“\(text)”是一段历史，不是一个状态。两个状态分开写；要它们分开的地方，写 A...B",
          en: "'\(text)' is a range, not a state; write two states, or A...B for where they part")
      case .path:
        Message(
          zh: "“\(text)”是版本里的一个文件，不是一个状态。只写版本；清单库在哪个文件夹，用 --library 指明",
          en:
            "'\(text)' is a path in a revision, not a state; name the revision, and the folder with --library"
        )
      }
    }
  }
}
