extension LibraryPatch {
  /// The number of the form that is written and read.
  static let format = 1

  /// The patch as a file: YAML, each new text in one quoted line.
  public var text: String {
    var lines = [
      "# 清单库的差异补丁。使用：qingdan diff --apply 本文件", "patch: \(Self.format)", "from: \(Self.quoted(from))",
      "to: \(Self.quoted(to))",
    ]
    lines.append(files.isEmpty ? "files: []" : "files:")
    for file in files {
      lines.append("  - file: \(Self.quoted(file.path))")
      if let before = file.before { lines.append("    before: sha256:\(before.hex)") }
      if let after = file.after { lines.append("    after: sha256:\(after.hex)") }
      if !file.base.isEmpty {
        lines.append("    base:")
        lines += file.base.map { "      - { digest: \($0.digest), item: \(Self.quoted($0.name)) }" }
      }
      switch file.body {
      case .removed: lines.append("    removed: true")
      case .text(let bytes): lines.append("    text: \(Self.quoted(String(decoding: bytes, as: UTF8.self)))")
      case .pieces(let pieces):
        lines.append(pieces.isEmpty ? "    pieces: []" : "    pieces:")
        for piece in pieces {
          switch piece {
          case .kept(let run): lines.append("      - keep: \(run.lowerBound)-\(run.upperBound)")
          case .text(let bytes):
            lines.append("      - text: \(Self.quoted(String(decoding: bytes, as: UTF8.self)))")
          }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text in double quotes; what JSON escapes, YAML reads. A mark of the byte order may only begin a file.
  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendJSON(text)
    return String(decoding: bytes, as: UTF8.self).replacing("\u{FEFF}", with: "\\uFEFF")
  }
}
