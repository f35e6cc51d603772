/// Lists and texts that were read already, for a reading of a library of which most files are the same.
///
/// What a list is follows from its bytes, the kinds and the longest file that is allowed, and from nothing else: where
/// these are the same, so is the list.
struct ReadLists: Sendable {
  /// Those that a reading gives, with what is wrong with the text of each.
  typealias Reading = (list: ListFile?, diagnostics: [Diagnostic])

  private let context: LibraryContext
  private let lists: [String: ListFile]
  private let diagnostics: [String: [Diagnostic]]
  private let documents: [String: Document]

  /// - Parameter documents: texts that stand in no list of the library, by the paths where they are to stand.
  init(_ library: Library, _ documents: [String: Document]) {
    context = library.context
    lists = Dictionary(library.lists.map { ($0.path, $0) }) { first, _ in first }
    diagnostics = Dictionary(grouping: library.listDiagnostics) { $0.place?.file ?? "" }
    self.documents = documents
  }

  /// The list of a path, as a reading of these bytes would give it; nil where they are to be read.
  func list(_ path: String, _ bytes: [UInt8], in other: LibraryContext) -> Reading? {
    if let list = lists[path], list.document.bytes == bytes {
      return isSame(list.kind, in: other) ? (list, diagnostics[path] ?? []) : nil
    }
    let limits = Document.Limits(bytes: other.configuration.maximumFileSize)
    guard let document = documents[path], document.bytes == bytes, document.isWithin(limits) else {
      return nil
    }
    return ListFile.load(path, document, in: other)
  }

  private func isSame(_ kind: Kind, in other: LibraryContext) -> Bool {
    other.configuration.maximumFileSize == context.configuration.maximumFileSize
      && other.kinds[kind.name] == kind
  }
}
