internal import Synchronization

/// The texts of statutes that lie in a folder, a file for each text (`statute-texts` in `library.yaml`).
///
/// A file is plain text or Markdown in UTF-8: the title in its first line, then 第…条 and so on, as `StatuteText` reads
/// them. Of which day it is says its name, `水法(2016-07-02).md`, else the last line of the history before the first
/// article. Nothing is read before a rule asks.
public final class StatuteTexts: Sendable {
  /// One text of a statute, article by article.
  public struct Text: Sendable {
    /// Of the enactment that gave it; nil where nothing tells.
    public let day: Day?
    public let articles: [ArticleText]
    private let numbers: [ArticleNumber: Int]

    init(_ text: String, day: Day?) {
      self.day = day
      let articles = StatuteText.articles(of: text)
      self.articles = articles
      numbers = Dictionary(articles.indices.map { (articles[$0].number, $0) }) { first, _ in first }
    }

    public subscript(number: ArticleNumber) -> ArticleText? { numbers[number].map { articles[$0] } }
  }

  private let tree: any FileTree
  private let paths: [String]
  private let state = Mutex(State())

  private struct State {
    /// The files of each title, by its key; nil until somebody asks.
    var files: [[UInt8]: [String]]?
    var texts: [String: Text] = [:]
  }

  /// - Parameter folder: the folder of the tree in which they lie; all of it where empty.
  public init(_ tree: any FileTree, in folder: String = "", paths: [String]) {
    self.tree = tree
    self.paths = paths.filter { path in
      (folder.isEmpty || path.hasPrefix(folder + "/")) && (path.hasSuffix(".md") || path.hasSuffix(".txt"))
    }
  }

  /// A library without any.
  public static let none = StatuteTexts(MemoryTree([String: String]()), paths: [])

  public var isEmpty: Bool { paths.isEmpty }

  /// The text that a statute had from an enactment on; nil where the folder has it not.
  ///
  /// A file that tells no day, or one on which nothing happened, is that text if it is built like it.
  public func text(of statute: Statute, enacted day: Day) -> Text? {
    let texts = self.texts(of: statute)
    if let text = texts.first(where: { $0.day == day }) { return text }
    guard let table = statute.versions.last(where: { $0.day == day })?.articles, table.isWhole else {
      return nil
    }
    return texts.first { text in
      !statute.enactments.contains { $0.day == text.day }
        && ArticleTable(text.articles.map(\.counted)) == table
    }
  }

  /// All texts of a statute that the folder has, oldest first.
  public func texts(of statute: Statute) -> [Text] {
    if isEmpty { return [] }
    return state.withLock { state in
      let files = state.files ?? index(&state)
      return (files[StatuteTitle.key(statute.title.utf8)] ?? []).compactMap { path in
        if let known = state.texts[path] { return known }
        guard let content = self.content(path) else { return nil }
        let text = Text(content, day: Self.day(of: path, content))
        state.texts[path] = text
        return text
      }.sorted { ($0.day?.number ?? .min) < ($1.day?.number ?? .min) }
    }
  }

  private func index(_ state: inout State) -> [[UInt8]: [String]] {
    var files: [[UInt8]: [String]] = [:]
    for path in paths {
      guard let title = content(path).flatMap(Self.title) else { continue }
      files[StatuteTitle.key(title.utf8), default: []].append(path)
    }
    state.files = files
    return files
  }

  private func content(_ path: String) -> String? {
    (try? tree.read(path)).flatMap { String(validating: $0, as: UTF8.self) }
  }

  private static func title(_ text: String) -> String? {
    let line = text.split(maxSplits: 1, whereSeparator: \.isNewline).first
    return line.map { $0.drop { $0 == "#" || $0.isWhitespace || $0 == "\u{FEFF}" } }.map(String.init)
  }

  private static func day(of path: String, _ text: String) -> Day? {
    if let close = path.lastIndex(where: { $0 == ")" || $0 == "）" }),
      let open = path[..<close].lastIndex(where: { $0 == "(" || $0 == "（" }),
      let day = Day(path[path.index(after: open)..<close])
    {
      return day
    }
    let lines = text.split(whereSeparator: \.isNewline).dropFirst()
    let history = lines.prefix { line in
      !line.contains(StatuteText.endOfHistory) && !line.hasPrefix("第") && !line.hasPrefix("#")
    }
    return history.compactMap { line in
      line.firstIndex(of: "日").flatMap { DateReader.read(line[...$0])?.exact }
    }.last
  }
}
