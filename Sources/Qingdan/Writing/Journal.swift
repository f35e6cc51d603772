/// What a transaction is about to do, as text; it counts from the moment its last line is on the disk.
///
/// ```
/// qingdan-journal 1
/// write <digest after> <digest before, or -> organisations/sthjj/powers.yaml
/// remove <digest before> organisations/hbj/powers.yaml
/// commit <digest of the lines above>
/// ```
///
/// The new bytes of the change on line n (from 0) lie beside it in `new-n`. A path ends its line, and holds
/// no control character, so that it needs no quoting.
struct Journal: Hashable, Sendable {
  struct Change: Hashable, Sendable {
    let path: String
    /// What the file holds before; nil where there is none.
    let before: Digest?
    /// What it holds after; nil where it is removed.
    let after: Digest?
  }

  let changes: [Change]

  /// How a journal may be found.
  enum Finding: Hashable, Sendable {
    /// Never committed: the library is as it was before.
    case open
    case committed(Journal)
    case damaged
    case newer
  }

  private static let header = "qingdan-journal 1"
  private static let commitWord = "commit "

  /// The lines before the commit line.
  var body: [UInt8] {
    var text = Self.header + "\n"
    for change in changes {
      if let after = change.after {
        text += "write \(after.hex) \(change.before?.hex ?? "-") \(change.path)\n"
      } else if let before = change.before {
        text += "remove \(before.hex) \(change.path)\n"
      }
    }
    return Array(text.utf8)
  }

  static func commitLine(for body: [UInt8]) -> [UInt8] {
    Array((commitWord + Digest(of: body).hex + "\n").utf8)
  }

  /// Reads a journal as it was left.
  static func find(in bytes: [UInt8]) -> Finding {
    // The commit line came onto the disk in one write; what is not whole was never said to be done.
    guard bytes.last == UInt8(ascii: "\n") else { return .open }
    let bodyEnd = (bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let last = String(decoding: bytes[bodyEnd...].dropLast(), as: UTF8.self)
    guard last.hasPrefix(commitWord) else { return .open }
    let body = Array(bytes[..<bodyEnd])
    let lines = String(decoding: body, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasPrefix("qingdan-journal ") else { return .damaged }
    guard first == header else { return .newer }
    guard Digest(hex: last.dropFirst(commitWord.count)) == Digest(of: body), lines.last == "" else {
      return .damaged
    }
    var changes: [Change] = []
    for line in lines.dropFirst().dropLast() {
      guard let change = change(line), PathRule.problem(change.path) == nil else { return .damaged }
      changes.append(change)
    }
    return .committed(Journal(changes: changes))
  }

  private static func change(_ line: Substring) -> Change? {
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    if words.first == "write", words.count == 4, let after = Digest(hex: words[1]) {
      if words[2] == "-" { return Change(path: String(words[3]), before: nil, after: after) }
      guard let before = Digest(hex: words[2]) else { return nil }
      return Change(path: String(words[3]), before: before, after: after)
    }
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.first == "remove", parts.count == 3, let before = Digest(hex: parts[1]) else { return nil }
    return Change(path: String(parts[2]), before: before, after: nil)
  }
}
