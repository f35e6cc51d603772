/// The texts of lists: first with the fields of their items as they are to be, then with what comes and goes.
extension ReformWriting {
  /// What is edited in one list before items come and go.
  struct ListEdits: Sendable {
    let list: ListFile
    var edits: [Edit]
    /// Other texts of the list, in which what is parted from its items stands.
    var copies: ParallelTexts
    /// The positions of items that are there no more.
    var gone: Set<Int> = []
    /// Those of them that go into another list.
    var moves: [(position: Int, path: String)] = []
    /// What stood in items that go on in these.
    var comments: [(position: Int, lines: [String])] = []

    /// The list as edited, then its copies.
    fileprivate var all: [[Edit]] { [edits] + copies.layers.map(\.edits) }
  }

  /// Makes all edits of fields, several lists at once.
  mutating func prepare(_ lists: [ListEdits]) throws(ReformWritingError) {
    let results = Parallel.map(lists) { own in
      own.all.map { edits in
        Result { () throws(ReformWritingError) in try Self.apply(edits, to: own.list.document, own.list.path)
        }
      }
    }
    for (own, results) in zip(lists, results) {
      var documents: [Document] = []
      for result in results { documents.append(try result.get()) }
      if !own.comments.isEmpty, let items = Self.items(of: documents[0]) {
        documents[0] = documents[0].commenting(own.comments, aboveItemsOf: items) ?? documents[0]
      }
      let items = Self.items(of: documents[0])
      self.lists[own.list.path] = ListState(document: documents[0], items: items, gone: own.gone)
      arrive(own.moves, from: documents[0])
      for (layer, copy) in zip(own.copies.layers, documents.dropFirst()) { arrive(layer.copied, from: copy) }
    }
  }

  private mutating func arrive(_ moves: [(position: Int, path: String)], from document: Document) {
    guard let items = Self.items(of: document) else { return }
    for move in moves {
      arrivals[move.path, default: []].append(
        Arrival(document: document, items: items, position: move.position))
    }
  }

  /// Takes out and puts in what goes and comes, several lists at once.
  mutating func settle() throws(ReformWritingError) {
    let writing = self
    let settled = Parallel.map(library.lists) { list in
      Result { () throws(ReformWritingError) in try writing.settled(list) }
    }
    for (list, result) in zip(library.lists, settled) {
      guard let new = try result.get(), new.bytes != list.document.bytes else { continue }
      files[list.path] = new.bytes
      documents[list.path] = new
    }
    for (path, list) in made {
      let document = try empty(list, path)
      guard let items = Self.items(of: document) else { continue }
      let new = try Self.apply(insertions(path, into: items, of: document), to: document, path)
      files[path] = new.bytes
      documents[path] = new
      if list.isCanonical,
        case .changed(let form) = CanonicalForm(in: library.context).outcome(new.bytes, path: path)
      {
        files[path] = form
        documents[path] = nil
      }
    }
  }

  /// A list as it is to be; nil where nothing of it changes.
  private func settled(_ list: ListFile) throws(ReformWritingError) -> Document? {
    let state = lists[list.path]
    guard let document = state?.document ?? (isAwaited(list.path) ? list.document : nil) else { return nil }
    let items = state == nil ? list.head.items : state?.items
    var edits: [Edit] = []
    if let items {
      edits += (state?.gone ?? []).sorted().map { .removeItem(from: items, $0) }
      edits += insertions(list.path, into: items, of: document)
    }
    if !edits.isEmpty { edits += head(document) }
    return try Self.apply(edits, to: document, list.path)
  }

  /// A list that changed is of the reform's day, and of no release yet.
  func head(_ document: Document) -> [Edit] {
    guard let root = document.root, let day = outcome.reform.dates.effective else { return [] }
    var edits: [Edit] = []
    let old = document.value(of: root, for: "effective").flatMap { Day(document.text($0)) }
    if old.map({ $0 < day }) ?? true {
      edits.append(
        .setField(
          in: root, "effective", .scalar("\(day)"), after: ["list", "organisation", "title", "version"]))
    }
    if document.value(of: root, for: "version") != nil { edits.append(.removeField(in: root, "version")) }
    return edits
  }

  /// Whether items come into a list.
  private func isAwaited(_ path: String) -> Bool { arrivals[path] != nil || news[path] != nil }

  private func insertions(_ path: String, into items: NodeID, of document: Document) -> [Edit] {
    let count = document.kind(items) == .sequence ? document.children(items).reduce(0) { n, _ in n + 1 } : 0
    return (arrivals[path] ?? []).map {
      .insertItem(in: items, at: count, .item(of: $0.document, in: $0.items, at: $0.position))
    } + (news[path] ?? []).map { .insertItem(in: items, at: count, .value($0)) }
  }
}
