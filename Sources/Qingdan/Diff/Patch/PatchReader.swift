/// What is wrong with a patch file.
public struct PatchError: Error, Sendable {
  public let message: Message
  /// Counted from 1.
  public let line: Int
}

extension LibraryPatch {
  /// Reads a patch.
  ///
  /// Paths that lead anywhere but to a library's own files are refused: a patch comes from somebody else.
  public init(_ bytes: [UInt8]) throws(PatchError) {
    let document: Document
    do { document = try Document(bytes, limits: Document.Limits(bytes: 1 << 31)) } catch {
      throw PatchError(message: error.problem.message, line: Int(error.position.line))
    }
    guard let root = document.root, document.kind(root) == .mapping else {
      throw PatchError(message: Message(zh: "这不是 qingdan 的补丁", en: "this is no patch of qingdan"), line: 1)
    }
    let reader = PatchReader(document: document)
    let record = Record(file: "", document: document, node: root)
    guard let format = record.text("patch") else {
      throw reader.error(root, "这不是 qingdan 的补丁", "this is no patch of qingdan")
    }
    guard format == String(Self.format) else {
      throw reader.error(
        root, "补丁的格式是 \(format)，本版 qingdan 只读格式 \(Self.format)",
        "the patch has format \(format); this qingdan reads format \(Self.format)")
    }
    var files: [PatchedFile] = []
    for entry in record.records("files") { files.append(try reader.file(entry)) }
    if let path = Dictionary(grouping: files, by: \.path).filter({ $0.value.count > 1 }).keys.min() {
      throw reader.error(root, "“\(path)”出现了两次", "'\(path)' stands there twice")
    }
    self.init(from: record.text("from") ?? "", to: record.text("to") ?? "", files: files)
  }
}

private struct PatchReader {
  let document: Document

  func error(_ node: NodeID, _ zh: String, _ en: String) -> PatchError {
    PatchError(
      message: Message(zh: zh, en: en),
      line: Int(document.position(at: document.range(node).lowerBound).line))
  }

  func file(_ entry: Record) throws(PatchError) -> PatchedFile {
    guard let path = entry.text("file"), LibraryFiles.isList(path) || LibraryFiles.isOther(path),
      PathRule.problem(path) == nil
    else {
      throw error(entry.node, "补丁里有一个不属于清单库的文件名", "a file here is none of a library")
    }
    return PatchedFile(
      path: path, before: try digest("before", entry), after: try digest("after", entry),
      base: entry.records("base").map { base in
        PatchedFile.Base(name: base.text("item") ?? "", digest: base.text("digest") ?? "")
      }, body: try body(entry))
  }

  private func digest(_ key: String, _ entry: Record) throws(PatchError) -> Digest? {
    guard let text = entry.text(key) else { return nil }
    guard text.hasPrefix("sha256:"), let digest = Digest(hex: text.dropFirst(7)) else {
      throw error(entry.node, "“\(key)”要写成 sha256: 加64位十六进制数字", "'\(key)': sha256: and 64 hexadecimal digits")
    }
    return digest
  }

  private func body(_ entry: Record) throws(PatchError) -> PatchedFile.Body {
    if entry.flag("removed") { return .removed }
    if let text = entry.text("text") { return .text(Array(text.utf8)) }
    guard let list = entry.node("pieces"), document.kind(list) == .sequence else {
      throw error(entry.node, "没有写这个文件改成什么", "what the file becomes is missing")
    }
    var pieces: [PatchedFile.Piece] = []
    for piece in entry.records("pieces") {
      if let text = piece.text("text") {
        pieces.append(.text(Array(text.utf8)))
      } else if let run = piece.text("keep").flatMap(Self.run) {
        pieces.append(.kept(run))
      } else {
        throw error(piece.node, "这一段要写 keep 或者 text", "a piece is 'keep' or 'text'")
      }
    }
    return .pieces(pieces)
  }

  private static func run(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-").map { Int($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
    return first...last
  }
}
