/// Puts git's conflict markers around the lines of what conflicts, field by field.
struct MergeMarkup {
  let rule: MergeRule
  let merged: MergeSide
  let theirs: MergeSide
  /// How long a marker is.
  let size: Int
  private var list: ListFile { merged.list }
  private var document: Document { merged.list.document }

  /// What conflicts, from the top of the file down.
  func conflicts() -> [MergeConflict] {
    var conflicts: [MergeConflict] = []
    for key in rule.headKeys {
      for conflict in rule.head(key).conflicts {
        let title = FileShape.list.field(key)?.summary ?? Message(zh: key, en: key)
        conflicts.append(
          MergeConflict(
            place: .head(key), id: nil, name: "", title: title, ours: conflict.ours, theirs: conflict.theirs))
      }
    }
    for field in rule.fields {
      for conflict in rule.defaults(field).conflicts {
        let title = title(field, conflict.path)
        conflicts.append(
          MergeConflict(
            place: .defaults(([field] + conflict.path).joined(separator: ".")), id: nil, name: "",
            title: Message(zh: "缺省值 \(title.zh)", en: "default of \(title.en)"), ours: conflict.ours,
            theirs: conflict.theirs))
      }
    }
    for (item, key) in zip(list.items, merged.keys) { conflicts += self.conflicts(item, key) }
    return conflicts
  }

  private func conflicts(_ item: ListFile.Item, _ key: String) -> [MergeConflict] {
    let (id, name) = (list.id(item), list.name(item) ?? "")
    switch rule.fate(key) {
    case .removedByOurs, .removedByTheirs:
      func whole(_ values: MergeValues) -> YAMLValue? {
        values.own[key].map { own in
          .mapping(values.fields.compactMap { name in own[name].map { YAMLValue.Field(name, $0) } })
        }
      }
      return [
        MergeConflict(
          place: .item(key), id: id, name: name, title: Message(zh: "事项", en: "item"), ours: whole(rule.ours),
          theirs: whole(rule.theirs))
      ]
    default: break
    }
    return rule.fields.flatMap { field in
      rule.value(key, field).conflicts.map { conflict in
        MergeConflict(
          place: .field(item: key, ([field] + conflict.path).joined(separator: ".")), id: id, name: name,
          title: title(field, conflict.path), ours: conflict.ours, theirs: conflict.theirs)
      }
    }
  }

  private func title(_ field: String, _ path: [String]) -> Message {
    let titles = ([[field] + path].flatMap(\.self)).indices.map { count in
      let path = ([field] + path).prefix(count + 1)
      return rule.kind.field(path: path.joined(separator: ".")).map { rule.kind[$0].title }
        ?? Message(zh: path.last ?? "", en: path.last ?? "")
    }
    return Message(
      zh: titles.map(\.zh).joined(separator: "的"), en: titles.map(\.en).joined(separator: ", "))
  }

  /// The text with the markers.
  func bytes(_ conflicts: [MergeConflict]) throws(MergeRefusal) -> [UInt8] {
    let ours = try variant(.ours)
    let changed = try variant(.theirs)
    let whole = wholeItems(conflicts)
    var splices: [Range<Int>: [UInt8]] = [:]
    for conflict in conflicts {
      guard let range = lines(conflict.place, in: list, whole) else {
        throw MergeRefusal(zh: "找不到冲突的那几行", en: "the lines of a conflict were not found")
      }
      var here = lines(conflict.place, in: ours, whole).map { ours.document.bytes[$0] } ?? []
      var there = lines(conflict.place, in: changed, whole).map { changed.document.bytes[$0] } ?? []
      if let own = theirLines(conflict, whole) { there = own[...] }
      if case .item = conflict.place {
        if conflict.ours == nil { here = [] }
        if conflict.theirs == nil { there = [] }
      }
      splices[range] = mark("<", " ours") + here + mark("=", "") + there + mark(">", " theirs")
    }
    guard let bytes = splices.map({ Splice($0.key, $0.value) }).applied(to: document.bytes) else {
      throw MergeRefusal(EditError.overlapping)
    }
    return bytes
  }

  /// The items of which a conflicting field stands on the line of the dash, or in brackets: they are marked whole.
  private func wholeItems(_ conflicts: [MergeConflict]) -> Set<String> {
    var whole: Set<String> = []
    for case .field(let key, let path) in conflicts.map(\.place) {
      guard let item = merged.item(key) else { continue }
      let side = side(of: list.node(item), in: list)
      if side.lines == nil || side.isCompact(first(path)) { whole.insert(key) }
    }
    return whole
  }

  private func mark(_ character: Character, _ label: String) -> [UInt8] {
    Array((String(repeating: character, count: size) + label).utf8) + (merged.lines?.newline ?? [0x0A])
  }

  /// The merged list with one side's values where they conflict.
  private func variant(_ side: MergedValue.Side) throws(MergeRefusal) -> ListFile {
    let edits = MergeRepair(rule, merged).edits(prefer: side)
    do {
      let bytes = try document.splices(for: edits).applied(to: document.bytes) ?? document.bytes
      let document = try Document(bytes, limits: Document.Limits(bytes: 1 << 30))
      guard let root = document.root else { return list }
      var reader = ItemReader(document, rule.kind)
      let head = ListHead(Record(file: list.path, document: document, node: root))
      reader.read(head)
      return ListFile(path: list.path, document: document, kind: rule.kind, head: head, reader: reader)
    } catch let error as EditError {
      throw MergeRefusal(error.message)
    } catch {
      throw MergeRefusal(zh: "冲突的一方写不出来", en: "one side of a conflict cannot be written")
    }
  }

  /// The lines of what conflicts in a variant of the list; nil where it has none.
  private func lines(_ place: MergeConflict.Place, in list: ListFile, _ whole: Set<String>) -> Range<Int>? {
    guard let root = list.document.root else { return nil }
    let head = MappingMerge.Side(root, of: list.document) { $0 }
    switch place {
    case .head(let key): return head.range(key)
    case .defaults(let path):
      guard let node = list.head.defaults, let shown = self.list.head.defaults else { return nil }
      // In brackets they are marked together; a side that is left without any has them in brackets, too.
      let isWhole = document.style(shown) == .flow
      return isWhole ? head.range("defaults") : side(of: node, in: list).range(first(path))
    case .item(let key): return item(key, in: list)
    case .field(let key, let path):
      guard let item = merged.item(key), !whole.contains(key) else { return self.item(key, in: list) }
      return side(of: list.node(item), in: list).range(first(path))
    }
  }

  /// The lines of a field as they wrote it; nil where that is not all that stands for their side.
  private func theirLines(_ conflict: MergeConflict, _ whole: Set<String>) -> [UInt8]? {
    if conflict.theirs == nil { return nil }
    var (name, own, here): (String, MappingMerge.Side?, MappingMerge.Side?)
    switch conflict.place {
    case .head(let key):
      name = key
      own = theirs.list.document.root.map { MappingMerge.Side($0, of: theirs.list.document) { $0 } }
      here = document.root.map { MappingMerge.Side($0, of: document) { $0 } }
    case .defaults(let path):
      name = path
      own = theirs.list.head.defaults.map { side(of: $0, in: theirs.list) }
      here = list.head.defaults.map { side(of: $0, in: list) }
    case .field(let key, let path) where !whole.contains(key):
      name = path
      own = (try? theirs.text(key)).flatMap { ItemMerge.Part($0, list.kind)?.side }
      here = merged.item(key).map { side(of: list.node($0), in: list) }
    case .field, .item: return nil
    }
    guard let own, let index = own.indices[name], !own.isCompact(name), let column = here?.lines?.column,
      let lines = try? own.lines?.lines(index, at: column)
    else { return nil }
    return lines.flatMap { $0 + (merged.lines?.newline ?? [0x0A]) }
  }

  private func side(of mapping: NodeID, in list: ListFile) -> MappingMerge.Side {
    MappingMerge.Side(mapping, of: list.document) { list.kind.name(ofKey: $0) }
  }

  private func first(_ path: String) -> String { path.split(separator: ".").first.map(String.init) ?? path }

  private func item(_ key: String, in list: ListFile) -> Range<Int>? {
    guard let items = list.head.items, let index = merged.indices[key] else { return nil }
    return try? EntryLines(items, of: list.document).entries[index].range
  }
}

extension MappingMerge.Side {
  /// The lines of a field, with its comments.
  fileprivate func range(_ name: String) -> Range<Int>? { indices[name].flatMap { lines?.entries[$0].range } }
}
