/// Markdown that grows to a limit and no further; what does not fit is counted and said at the end.
struct MarkdownPage {
  private let limit: Int
  private let language: Language
  private var text = ""
  private var size = 0
  private var isOpen = false
  private var isFull = false
  private var leftOut = 0
  /// What the last lines may take: the end of a fold, and what is said of the rest.
  private static let reserve = 300

  init(limit: Int, language: Language) {
    self.limit = max(limit, 2 * Self.reserve)
    self.language = language
  }

  /// - Parameter items: how many items it tells of, for the count of those that are left out.
  mutating func add(_ part: String, items: Int = 0) {
    // GitHub counts characters, Gitea bytes of no more: UTF-16 units are the larger of what is called a character.
    let length = part.utf16.count
    guard !isFull, size + length <= limit - Self.reserve else {
      isFull = isFull || items > 0 || !part.isEmpty
      leftOut += items
      return
    }
    text += part
    size += length
  }

  /// Begins a folded part. The title is Markdown already.
  mutating func open(_ title: String) {
    let part = "<details><summary>\(title)</summary>\n\n"
    guard !isFull, size + part.utf16.count <= limit - Self.reserve else {
      isFull = true
      return
    }
    text += part
    size += part.utf16.count
    isOpen = true
  }

  mutating func close() {
    if isOpen {
      text += "\n</details>\n\n"
      size += 14
    }
    isOpen = false
  }

  /// - Parameter rest: what is said of so many that were left out, as Markdown.
  consuming func finished(_ rest: (Int) -> Message) -> String {
    guard isFull else { return text }
    return text + "\n> \(rest(leftOut)[language])\n"
  }
}
