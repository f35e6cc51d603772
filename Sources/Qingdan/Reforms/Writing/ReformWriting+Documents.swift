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

  static func apply(
    _ edits: [Edit], to document: Document, _ path: String
  ) throws(ReformWritingError) -> Document {
    let new: Document
    do { new = try document.edited(by: edits) } catch {
      throw ReformWritingError(path: path, message: error.message)
    }
    // What is too deep or too long is read again only to say so.
    return new.isWithin(.init()) ? new : try read(new.bytes, path)
  }

  /// The files of a library with what is written over them.
  public func tree(over tree: any FileTree) -> OverlayTree {
    var after = OverlayTree(tree)
    after.changes = files
    return after
  }

  /// The state that it leaves, for whoever compares states that were read already; nil where its registers cannot be read.
  func leaves(_ state: LibraryState) -> LibraryState? {
    let after = tree(over: state.tree)
    guard let context = try? LibraryContext(after, findBase: LibraryContext.noBase) else { return nil }
    let new = documents.compactMap { ListFile.load($0.key, $0.value, in: context).list }
    let others = state.library.lists.filter { documents[$0.path] == nil }
    let lists = (others + new).sorted { $0.path < $1.path }
    return LibraryState(label: state.label, library: Library(context, lists: lists), tree: after)
  }

  /// The state that it leaves, of which only what is written is read anew.
  public func leaves(
    _ library: Library, _ tree: any FileTree,
    findBase: (String) throws(FileError) -> any FileTree = LibraryContext.noBase
  ) async throws(FileError) -> ReformProof.State {
    let after = self.tree(over: tree)
    return .init(try await Library(after, after: library, documents, findBase: findBase), after)
  }
}

/// Why the text of a file cannot be changed as a reform asks.
public struct ReformWritingError: Error, Hashable, Sendable {
  public var path: String
  public var message: Message
}

extension ListFile {
  /// What its items have in a field by default; nil where they have nothing.
  func plainDefault(_ field: String) -> YAMLValue? {
    kind.field(field).flatMap { defaultValue($0) }.flatMap { document.plainValue($0) }
  }

  /// The lines of its defaults as they stand, with LF and comments among them; nil where there are none.
  var defaultsText: String? {
    guard let root = document.root,
      let entry = document.entries(root).first(where: { document.text($0.key) == "defaults" })
    else { return nil }
    let bytes = document.bytes
    let newline = UInt8(ascii: "\n")
    let end = document.range(entry.value).upperBound
    let last = bytes[end...].firstIndex(of: newline) ?? bytes.count
    // A block ends behind its last line, whatever stands on one line before that.
    let stop = end > 0 && bytes[end - 1] == newline ? end : min(last + 1, bytes.count)
    let given = String(decoding: bytes[document.range(entry.key).lowerBound..<stop], as: UTF8.self)
    // Whatever the line ends of the list are, the tool writes one kind.
    let text = String(given.map { $0.isNewline ? "\n" : $0 })
    return text.hasSuffix("\n") ? text : text + "\n"
  }
}

extension Document {
  /// All scalars in a value, in their order; the keys of mappings are none.
  func scalars(below node: NodeID) -> [NodeID] {
    switch kind(node) {
    case .scalar: [node]
    case .sequence: children(node).flatMap { scalars(below: $0) }
    case .mapping: entries(node).flatMap { scalars(below: $0.value) }
    case .alias: []
    }
  }
}
