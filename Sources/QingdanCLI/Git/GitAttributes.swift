import Qingdan

/// The lines of ours in a `.gitattributes`, everything else kept as it is.
struct GitAttributes {
  private static let comment = "# 清单由 qingdan 显示差异、按事项合并（qingdan git install 写的）"
  private(set) var text: String

  init(_ text: String) { self.text = text }

  private var lines: [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.last == "\r" ? $0.dropLast() : $0 }
  }

  /// Adds what is missing.
  ///
  /// - Returns: whether anything was.
  mutating func add(_ wanted: [String]) -> Bool {
    let missing = wanted.filter { line in !lines.contains { $0 == line } }
    guard !missing.isEmpty else { return false }
    if !text.isEmpty, text.utf8.last != 0x0A { text += "\n" }
    text += ([Self.comment] + missing).joined(separator: "\n") + "\n"
    return true
  }

  /// Takes away what `add` has written; `-text` stays where somebody else has written it.
  ///
  /// - Returns: whether anything was there.
  mutating func remove(_ wanted: [String]) -> Bool {
    var kept: [Substring] = []
    var isOurs = false
    for line in lines {
      let isWanted = wanted.contains { $0 == line }
      let isDriver = isWanted && line.hasSuffix("merge=qingdan")
      if line == Self.comment {
        isOurs = true
      } else if isDriver || (isOurs && isWanted) {
        continue
      } else {
        isOurs = false
        kept.append(line)
      }
    }
    guard kept.count < lines.count else { return false }
    text = kept.joined(separator: "\n")
    return true
  }
}
