import Qingdan

/// A text of a statute on its way into the library's own register.
struct LocalStatuteEntry {
  static let path = "registers/statutes.local.yaml"

  let title: String
  let rank: Rank
  let place: String?
  let issuer: String?
  let number: String?
  let adopted: Day
  let event: String
  let effective: Day?
  let until: Day?
  let replaces: [String]
  let articles: String?

  /// Adds the text as a version of the statute's entry, or as a new entry.
  func write(to library: OpenLibrary) throws {
    let old: [UInt8]?
    do throws(FileError) { old = try library.tree.read(Self.path) } catch {
      guard error.reason == .missing else { throw Failure(error) }
      old = nil
    }
    let before = old ?? Array("# 本库登记的依据文件：随附登记库没有收录的，由 qingdan statute add 写入。\nstatutes:\n".utf8)
    let after = try added(to: before, library)
    var transaction = Transaction(root: library.folder)
    transaction.write(Self.path, after, replacing: old)
    Console.current.notify(try transaction.commit())
  }

  private func added(to before: [UInt8], _ library: OpenLibrary) throws -> [UInt8] {
    let insertion = try EntryInsertion(before, file: library.path(Self.path))
    if let versions = versions(in: insertion.document) {
      guard replaces.isEmpty else {
        throw Failure(
          Message(
            zh: "《\(title)》已经登记，--replaces 只能在第一次登记时用。在 \(Self.path) 里它的条目下写 replaces",
            en: "'\(title)' is recorded already; write 'replaces' at its entry in \(Self.path)"))
      }
      return try insertion.adding(version, to: versions)
    }
    return try insertion.adding(lines, to: "statutes")
  }

  /// The versions of the statute that the file has already.
  private func versions(in document: Document) -> NodeID? {
    guard let root = document.root, let statutes = document.value(of: root, for: "statutes"),
      document.kind(statutes) == .sequence
    else { return nil }
    let entry = document.children(statutes).first { entry in
      document.value(of: entry, for: "title").map { document.text($0) == title } ?? false
    }
    return entry.flatMap { document.value(of: $0, for: "versions") }
  }

  private var lines: [String] {
    var lines = ["- title: \(scalar(title))", "  rank: \(rank.rawValue)"]
    if let place { lines.append("  place: \(scalar(place))") }
    if let issuer { lines.append("  issuer: \(scalar(issuer))") }
    if let number { lines.append("  number: \(scalar(number))") }
    if !replaces.isEmpty {
      let titles = replaces.map { ScalarForm.line($0, inFlow: true) }.joined(separator: ", ")
      lines.append("  replaces: [\(titles)]")
    }
    return lines + ["  versions:"] + version.map { "    " + $0 }
  }

  private var version: [String] {
    var lines = ["- adopted: \(adopted)", "  event: \(event)"]
    if let effective { lines.append("  effective: \(effective)") }
    if let until { lines.append("  until: \(until)") }
    if let articles { lines.append("  articles: \(scalar(articles))") }
    return lines
  }

  private func scalar(_ text: String) -> String { ScalarForm.line(text, inFlow: false) }
}
