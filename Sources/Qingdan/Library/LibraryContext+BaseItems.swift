/// An item of a list of the base, as far as `upstream` of an own item needs it.
public struct BaseItem: Hashable, Sendable {
  /// The version of its list.
  public let version: String?
  public let place: Place
}

extension LibraryContext {
  /// Items of the lists of the bases, by their ids (上级清单); the nearest base has the last word.
  ///
  /// These lists are read here and forgotten: nothing else of a library needs them.
  public func upperItems(_ wanted: Set<String>) -> [String: BaseItem] {
    var found: [String: BaseItem] = [:]
    for (origin, path) in upperLists {
      guard let bytes = try? origin.tree.read(path), let list = ListFile.load(path, bytes, in: self).0 else {
        continue
      }
      for item in list.items {
        guard let id = list.id(item), wanted.contains(id), found[id] == nil else { continue }
        let place = Place(file: origin.prefix + path, bytes: list.document.range(list.node(item)))
        found[id] = BaseItem(version: list.head.version, place: place)
      }
    }
    return found
  }

  private var upperLists: [(origin: SourceTexts.Origin, path: String)] {
    sources.dropFirst().flatMap { origin in
      ((try? origin.tree.ownPaths()) ?? []).filter { $0.hasPrefix("organisations/") && $0.hasSuffix(".yaml") }
        .map { (origin, $0) }
    }
  }
}
