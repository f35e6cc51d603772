/// What of a library's files is not as it was in another state: items that have another text, and elsewhere lines that
/// were not there.
struct ChangedPlaces: Sendable {
  private var files: [String: ChangedFile] = [:]

  /// - Parameters:
  ///   - old: the files then.
  ///   - new: the files now, as `context` reads them.
  init(_ old: any FileTree, _ new: any FileTree, _ context: LibraryContext) throws(FileError) {
    let before = Set(try old.ownPaths())
    let after = try new.ownPaths().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".tsv") }
    var changed: [(path: String, bytes: [UInt8])] = []
    var former: [String: [UInt8]] = [:]
    for path in after {
      guard let bytes = try? new.read(path) else { continue }
      let earlier = before.contains(path) ? try old.read(path) : nil
      if earlier == bytes { continue }
      changed.append((path, bytes))
      if let earlier { former[path] = earlier }
    }
    // An item that moved is looked for in every list that is not as it was, or is there no more.
    let gone = before.subtracting(after).filter(ReleasedFiles.isList)
    var items = FormerItems()
    for path in gone { items.add(path, try old.read(path), context) }
    for (path, bytes) in former where ReleasedFiles.isList(path) { items.add(path, bytes, context) }
    for (path, bytes) in changed {
      files[path] = ChangedFile(path, bytes, lines: former[path].map(Self.lines) ?? [], items, context)
    }
  }

  func contains(_ place: Place?) -> Bool { place.flatMap { files[$0.file]?.contains($0.bytes) } ?? false }

  static func lines(_ bytes: [UInt8]) -> Set<ArraySlice<UInt8>> { Set(bytes.split(separator: 0x0A)) }
}

/// The texts of items in lists as they were, by their ids.
private struct FormerItems {
  private var texts: [String: [ArraySlice<UInt8>]] = [:]

  mutating func add(_ path: String, _ bytes: [UInt8], _ context: LibraryContext) {
    guard let list = ListFile.load(path, bytes, in: context).list else { return }
    for item in list.items {
      if let id = list.id(item) { texts[id, default: []].append(list.text(of: item)) }
    }
  }

  func holds(_ id: String, _ text: ArraySlice<UInt8>) -> Bool { texts[id]?.contains(text) ?? false }
}

private struct ChangedFile: Sendable {
  private let bytes: [UInt8]
  private let lines: LineTable
  /// The lines that were there before.
  private let former: Set<ArraySlice<UInt8>>
  private var items: [Item] = []

  private struct Item {
    let range: Range<Int>
    let isChanged: Bool
  }

  init(
    _ path: String, _ bytes: [UInt8], lines former: Set<ArraySlice<UInt8>>, _ items: FormerItems,
    _ context: LibraryContext
  ) {
    self.bytes = bytes
    self.former = former
    lines = LineTable(bytes)
    guard ReleasedFiles.isList(path), let list = ListFile.load(path, bytes, in: context).list else { return }
    self.items = list.items.compactMap { item in
      // One without an id is told by its lines.
      list.id(item).map { id in
        Item(
          range: list.document.range(list.node(item)), isChanged: !items.holds(id, list.text(of: item)))
      }
    }
  }

  func contains(_ place: Range<Int>) -> Bool {
    let index = items.partitionPoint { $0.range.upperBound >= place.lowerBound }
    if index < items.count, items[index].range.lowerBound <= place.lowerBound {
      return items[index].isChanged
    }
    let first = Int(lines.position(at: place.lowerBound).line)
    let last = max(first, Int(lines.position(at: max(place.lowerBound, place.upperBound - 1)).line))
    return (first...last).contains { number in
      let line = lines.line(number)
      return !former.contains(bytes[line]) && !bytes[line].allSatisfy { $0 == 0x20 || $0 == 0x0D }
    }
  }
}

extension ListFile {
  /// As it stands in the file.
  fileprivate func text(of item: Item) -> ArraySlice<UInt8> { document.bytes[document.range(node(item))] }
}
