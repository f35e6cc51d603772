/// By what an item is the same power as another, whoever has it.
///
/// The same are those with one official code, else those of one kind, type and name with one first citation.
struct SameItems {
  let list: ListFile
  private let code: FieldNumber?
  private let type: FieldNumber?
  private let basis: FieldNumber?

  init(_ list: ListFile) {
    self.list = list
    let code = list.kind.fields.first { $0.type == .code }
    self.code = code.flatMap { list.kind.field($0.name) }
    type = list.kind.field("type")
    basis = list.kind.field("basis")
  }

  /// At most two keys, of which two same items share one.
  func keys(of item: ListFile.Item) -> [String] {
    [codeKey(item), nameKey(item)].compactMap { $0 }
  }

  /// The same, where one of them is among some; the name alone rules out most, before its basis is read.
  func keys(of item: ListFile.Item, among wanted: Wanted) -> [String] {
    let code = wanted.hasCodes ? codeKey(item).flatMap { wanted.keys.contains($0) ? $0 : nil } : nil
    let named = list.name(item).flatMap {
      wanted.names.contains(NormalText.hash(of: $0)) ? nameKey(item) : nil
    }
    return [code, named.flatMap { wanted.keys.contains($0) ? $0 : nil }].compactMap { $0 }
  }

  /// What to look for in all items of a state.
  struct Wanted {
    private(set) var keys: Set<String> = []
    /// The hashes of the names.
    fileprivate var names: Set<UInt64> = []
    fileprivate var hasCodes = false

    mutating func add(_ item: ListFile.Item, _ items: SameItems) {
      keys.formUnion(items.keys(of: item))
      items.list.name(item).map { _ = names.insert(NormalText.hash(of: $0)) }
      hasCodes = hasCodes || items.codeKey(item) != nil
    }
  }

  private func codeKey(_ item: ListFile.Item) -> String? {
    list.text(item, code).map { "\(list.kind.name)\n\(NormalText.of($0))" }
  }

  /// Nil where there is no basis: a name alone says too little.
  private func nameKey(_ item: ListFile.Item) -> String? {
    guard let basis, let name = list.name(item), let cited = list.canonicalValue(item, basis)?.elements.first
    else { return nil }
    return [
      list.kind.name, list.text(item, type) ?? "", NormalText.of(name), CitationComparison.key(of: cited),
    ].joined(separator: "\n")
  }
}
