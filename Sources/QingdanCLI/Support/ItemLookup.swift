import Qingdan

/// Finds an item by its id or its name.
struct ItemLookup {
  struct Found: Sendable {
    let path: String
    let list: ListFile
    let item: ListFile.Item
    var id: String? { list.id(item) }
    var line: Int { Int(list.document.position(at: list.document.range(list.node(item)).lowerBound).line) }
  }

  private let library: OpenLibrary

  init(_ library: OpenLibrary) { self.library = library }

  func find(_ text: String) async -> [Found] {
    let all = await library.lists { list -> [Found] in
      list.items.filter { list.id($0) == text || list.name($0) == text }
        .map { Found(path: list.path, list: list, item: $0) }
    }.flatMap { $0 }
    let byID = all.filter { $0.id == text }
    return byID.isEmpty ? all : byID
  }

  /// The items that have one of some ids or codes.
  func inUse(_ words: Set<String>) async -> [Found] {
    await library.lists { list -> [Found] in
      let codes = list.kind.numbers(of: .code)
      return list.items.filter { item in
        list.id(item).map(words.contains) ?? false
          || codes.contains { list.texts(item, $0).contains(where: words.contains) }
      }.map { Found(path: list.path, list: list, item: $0) }
    }.flatMap { $0 }
  }
}
