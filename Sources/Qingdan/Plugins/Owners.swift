/// Whose each finding is to settle (经办), where the rule has not said so: what the core finds while reading a list, and
/// what rules over the whole library find in one.
struct Owners {
  private let lists: [String: ListOwners]
  private let context: LibraryContext

  /// Reads those lists again in which a finding has nobody to settle it: they are few.
  init(of findings: [Diagnostic], _ tree: any FileTree, _ context: LibraryContext) async {
    self.context = context
    let asked = Set(findings.filter { $0.owner == nil }.compactMap { $0.place?.file })
    let paths = context.listPaths.filter(asked.contains)
    let visits = await ListWalk(tree, context, only: paths).map { list, _ in ListOwners(list, context) }
    lists = visits.reduce(into: [:]) { $0[$1.path] = $1.result }
  }

  func adding(to finding: Diagnostic) -> Diagnostic {
    // An office's name may be what must not be told.
    guard finding.owner == nil, !finding.isConfidential, let place = finding.place else { return finding }
    var finding = finding
    finding.owner = lists[place.file]?[place.bytes.lowerBound] ?? folder(of: place.file)
    return finding
  }

  /// A list that cannot be read is that of the body in whose folder it lies.
  private func folder(of path: String) -> String? {
    let names = path.split(separator: "/")
    guard names.count > 2, names[0] == "organisations" else { return nil }
    return context.organisations[String(names[1])]?.shortName()
  }
}

/// Whose each place of a list is.
private struct ListOwners: Sendable {
  private let whole: String?
  /// Where the items begin: right behind their key, so that a comment above the first is about it.
  private var start = 0
  /// In order.
  private var items: [Item] = []

  private struct Item: Sendable {
    let end: Int
    let owner: String?
  }

  init(_ list: ListFile, _ context: LibraryContext) {
    whole = context.owner(of: list, nil)
    guard list.kind.field("office") != nil, let node = list.head.items, node.index > 0 else { return }
    start = list.document.range(NodeID(node.index - 1)).upperBound
    items = list.items.map {
      Item(end: list.document.range(list.node($0)).upperBound, owner: context.owner(of: list, $0))
    }
  }

  subscript(place: Int) -> String? {
    let index = items.partitionPoint { $0.end >= place }
    return place >= start && index < items.count ? items[index].owner : whole
  }
}

extension LibraryContext {
  /// 经办: the list's organisation, and the office where the item names one.
  func owner(of list: ListFile, _ item: ListFile.Item?) -> String? {
    guard let id = list.head.organisation else { return list.head.group }
    let body = organisations[id]?.shortName() ?? id
    let office = item.flatMap { list.text($0, list.kind.field("office")) }
    return office.map { "\(body) \($0)" } ?? body
  }
}
