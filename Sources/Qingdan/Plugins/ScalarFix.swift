/// Fixes that write another text where a scalar stands, in the quotes that stand there.
extension ListFile {
  /// Writes `text` in the place of a scalar; nil where its style does not allow that in one line.
  public func fix(_ title: Message, _ node: NodeID, to text: String, safe: Bool) -> Diagnostic.Fix? {
    guard document.kind(node) == .scalar, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      return nil
    }
    let single = "'\(text.replacing("'", with: "''"))'"
    let written: String
    switch document.style(node) {
    case .plain: written = text.canStandPlain ? text : single
    case .singleQuoted: written = single
    case .doubleQuoted: written = "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    case .literal, .folded, .block, .flow: return nil
    }
    let range = document.range(node)
    // After `key:` a value that is missing needs its blank.
    let blank = range.isEmpty && document.bytes[..<range.lowerBound].last != 0x20 ? " " : ""
    return Diagnostic.Fix(title, file: path, splices: [Splice(range, blank + written)], isSafe: safe)
  }

  /// Writes other texts in the places of stretches of a scalar, which are given as offsets into its text.
  ///
  /// Nil where a stretch is not written as it reads, and where the result would mean something else to YAML.
  public func fix(
    _ title: Message, _ parts: [(range: Range<Int>, text: String)], in node: NodeID, safe: Bool
  ) -> Diagnostic.Fix? {
    guard let places = bytes(of: parts.map(\.range), in: node) else { return nil }
    let style = document.style(node)
    let special =
      style == .plain ? ",[]{}" : style == .singleQuoted ? "'" : style == .doubleQuoted ? "\"\\" : ""
    guard !parts.contains(where: { $0.text.utf8.contains { $0 < 0x20 || special.utf8.contains($0) } }) else {
      return nil
    }
    let before = document.text(node)
    guard let after = parts.map({ Splice($0.range, $0.text) }).applied(to: Array(before.utf8)) else {
      return nil
    }
    let text = String(decoding: after, as: UTF8.self)
    // `Ｎｏ` is a text to everybody and `No` is none: what was a text stays one in quotes.
    if style == .plain, ScalarForm.looksTyped(text), !ScalarForm.looksTyped(before) {
      let quoted = Splice(document.range(node), ScalarForm.quoted(text))
      return Diagnostic.Fix(title, file: path, splices: [quoted], isSafe: safe)
    }
    if style == .plain, !text.canStandPlainInBlock { return nil }
    let splices = zip(places, parts).map { Splice($0, $1.text) }
    return Diagnostic.Fix(title, file: path, splices: splices, isSafe: safe)
  }
}

extension String {
  /// Whether the text means itself without quotes, in flow style too.
  fileprivate var canStandPlain: Bool { canStandPlainInBlock && !utf8.contains { ",[]{}".utf8.contains($0) } }

  fileprivate var canStandPlainInBlock: Bool {
    let bytes = Array(utf8)
    guard let first = bytes.first, let last = bytes.last, self != "~", self != "null" else { return false }
    if first == 0x20 || last == 0x20 || last == UInt8(ascii: ":") { return false }
    if "-?:,[]{}#&*!|>'\"%@`".utf8.contains(first) { return false }
    return zip(bytes, bytes.dropFirst()).allSatisfy { left, right in
      !(left == UInt8(ascii: ":") && right == 0x20 || left == 0x20 && right == UInt8(ascii: "#"))
    }
  }
}
