/// The documents of lists, and edits of them.
extension ReformWriting {
  /// Where in the sequence of a list each item stands: what is no item has a place there, too.
  static func positions(_ list: ListFile, _ items: NodeID) -> [NodeID: Int] {
    guard list.document.kind(items) == .sequence else { return [:] }
    return Dictionary(
      list.document.children(items).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static func items(of document: Document) -> NodeID? {
    document.root.flatMap { document.value(of: $0, for: "items") }
  }

  static func read(_ bytes: [UInt8], _ path: String) throws(ReformWritingError) -> Document {
    do { return try Document(bytes) } catch {
      throw ReformWritingError(path: path, message: error.problem.message)
    }
  }

  func apply(
    _ edits: [Edit], to document: Document, _ path: String
  ) throws(ReformWritingError) -> Document {
    guard !edits.isEmpty else { return document }
    let bytes: [UInt8]?
    do { bytes = try document.splices(for: edits).applied(to: document.bytes) } catch {
      throw ReformWritingError(path: path, message: error.message)
    }
    return try Self.read(bytes ?? document.bytes, path)
  }
}

/// Why the text of a file cannot be changed as a reform asks.
public struct ReformWritingError: Error, Hashable, Sendable {
  public var path: String
  public var message: Message
}
