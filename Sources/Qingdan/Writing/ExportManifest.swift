/// The file `.qingdan-export` of an exported folder, which names every file that the export wrote.
///
/// ```
/// qingdan-export 1 2
/// <SHA-256> 5120 index.html
/// <SHA-256> 88013 sthjj/powers.html
/// ```
///
/// The digest tells whether somebody has edited a page since, and lets anyone check a copy of the site with
/// `sha256sum`; a short checksum of our own would do neither. That a page is unchanged is never read from here:
/// its bytes are compared.
struct ExportManifest: Hashable, Sendable {
  /// Sorted by the bytes of their paths.
  let entries: [StagedFolder.Entry]

  static let name = ".qingdan-export"
  /// What stands in a folder that is still being built.
  static let unfinished = Array("qingdan-export 1 unfinished\n".utf8)

  init(_ entries: [StagedFolder.Entry]) {
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Nil for anything that no export can have written.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast() == "", let header = lines.first, lines.count > 0 else { return nil }
    guard header == "qingdan-export 1 \(lines.count - 1)" else { return nil }
    var entries: [StagedFolder.Entry] = []
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard words.count == 3, let digest = Digest(hex: words[0]), let size = Int(words[1]), size >= 0,
        PathRule.problem(String(words[2]), hidden: true) == nil
      else { return nil }
      entries.append(.init(path: String(words[2]), size: size, digest: digest, isUnchanged: false))
    }
    self.entries = entries
  }

  var bytes: [UInt8] {
    var text = "qingdan-export 1 \(entries.count)\n"
    for entry in entries { text += "\(entry.digest.hex) \(entry.size) \(entry.path)\n" }
    return Array(text.utf8)
  }

  /// The paths byte for byte: two that `String` takes for equal may be two files.
  var paths: Set<[UInt8]> { Set(entries.map { Array($0.path.utf8) }) }
}
