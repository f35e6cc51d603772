import Qingdan

/// Adds an entry, given as lines of text, at the end of a sequence: an item to a list, a body to a register.
struct EntryInsertion {
  let document: Document
  /// How people find the file, for what is said where it cannot be done.
  private let file: String

  init(_ document: Document, file: String) {
    self.document = document
    self.file = file
  }

  init(_ bytes: [UInt8], file: String) throws {
    do { document = try Document(bytes) } catch {
      let message = error.problem.message
      throw Failure(
        Message(zh: "“\(file)”有错误，先改好它：\(message.zh)", en: "'\(file)' must be mended first: \(message.en)"),
        .findings)
    }
    self.file = file
  }

  /// The text with the entry behind the last one of a field of the root.
  ///
  /// - Parameter lines: the entry, its dash at the first column.
  func adding(_ lines: [String], to key: String) throws -> [UInt8] {
    guard let root = document.root, let sequence = document.value(of: root, for: key) else {
      throw Failure(
        Message(zh: "“\(file)”里没有 \(key)。加一行：\(key):", en: "'\(file)' has no '\(key)'; add a line '\(key):'"),
        .findings)
    }
    return try adding(lines, to: sequence)
  }

  func adding(_ lines: [String], to sequence: NodeID) throws -> [UInt8] {
    let count = document.children(sequence).reduce(0) { count, _ in count + 1 }
    let splices: [Splice]
    do {
      splices = try document.splices(
        for: [.insertItem(in: sequence, at: count, .text(lines.joined(separator: "\n")))])
    } catch {
      throw Failure(
        Message(zh: "“\(file)”：\(error.message.zh)", en: "'\(file)': \(error.message.en)"), .findings)
    }
    guard let bytes = splices.applied(to: document.bytes) else {
      throw Failure(Message(zh: "“\(file)”没有改动", en: "'\(file)' was left alone"), .findings)
    }
    return bytes
  }
}
