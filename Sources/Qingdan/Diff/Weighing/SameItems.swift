/// By what an item is the same power as another, whoever has it.
///
/// The same are those with one official code, else those of one kind, type and name with one first citation.
struct SameItems {
  let list: ListFile
  private let code: FieldNumber?
  private let name: FieldNumber?
  private let type: FieldNumber?
  private let basis: FieldNumber?

  init(_ list: ListFile) {
    self.list = list
    (code, name, type) = (list.kind.table.code, list.kind.table.name, list.kind.table.type)
    basis = list.kind.field("basis")
  }

  /// At most two keys, of which two same items share one.
  func keys(of item: ListFile.Item) -> [String] {
    [codeKey(item), nameKey(item)].compactMap { $0 }
  }

  /// The same, where one of them is among some; most are ruled out before a text is made of anything.
  func keys(of item: ListFile.Item, among wanted: Wanted) -> [String] {
    let isCoded = !wanted.codes.isEmpty && hash(item, code).map(wanted.codes.contains) == true
    let isNamed = hash(item, name).map(wanted.names.contains) == true
    guard isCoded || isNamed else { return [] }
    return [isCoded ? codeKey(item) : nil, isNamed ? nameKey(item) : nil].compactMap { key in
      key.flatMap { wanted.keys.contains($0) ? $0 : nil }
    }
  }

  /// What to look for in all items of a state.
  struct Wanted {
    private(set) var keys: Set<String> = []
    /// The hashes of the names and of the codes.
    fileprivate var names: Set<UInt64> = []
    fileprivate var codes: Set<UInt64> = []

    /// - Returns: the keys of the item.
    mutating func add(_ item: ListFile.Item, _ items: SameItems) -> [String] {
      let own = items.keys(of: item)
      keys.formUnion(own)
      items.hash(item, items.name).map { _ = names.insert($0) }
      items.hash(item, items.code).map { _ = codes.insert($0) }
      return own
    }
  }

  private func hash(_ item: ListFile.Item, _ field: FieldNumber?) -> UInt64? {
    field.flatMap { list.value(item, $0) }.map { node in list.document.withText(node) { NormalHash.of($0) } }
  }

  private func codeKey(_ item: ListFile.Item) -> String? {
    list.text(item, code).map { "\(list.kind.name)\n\(NormalText.of($0))" }
  }

  /// Nil where there is no basis: a name alone says too little.
  private func nameKey(_ item: ListFile.Item) -> String? {
    guard let basis, let name = list.name(item), let cited = list.firstElement(item, basis) else {
      return nil
    }
    return [
      list.kind.name, list.text(item, type) ?? "", NormalText.of(name), CitationComparison.key(of: cited),
    ].joined(separator: "\n")
  }
}
