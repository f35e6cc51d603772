/// A comment that stands in the files and will not after a reform, since the value around it is written anew (不能带走的注释):
/// people read it before, and write it down again where it still holds.
public struct LostComment: Hashable, Sendable {
  /// The item in whose lines it stands; nil of what belongs to a whole file.
  public var item: String?
  public var name: String?
  public var file: String
  /// From 1.
  public var line: Int
  /// From its `#` on.
  public var text: String
}

extension ReformWriting {
  /// The comments that the new texts have no more, by file and line. What leaves the lists takes its comments with it.
  public var lostComments: [LostComment] {
    var new = NewComments()
    for (path, bytes) in files {
      guard let document = documents[path] ?? (try? Document(bytes)) else { continue }
      let kind = byPath[path]?.kind ?? made[path]?.kind
      let items = kind == nil ? nil : Self.items(of: document)
      new.add(
        ItemComments(document, items: items), path, kind.map { document.ids(ofItemsIn: items, $0) } ?? [])
    }
    var goals: [String: Set<String>] = [:]
    for link in links { goals[link.before, default: []].insert(link.after) }
    let leaving = Set(ended.map(\.item))
    var left: [LostComment] = []
    for (path, old) in oldComments {
      for comment in old.comments.all {
        let item = comment.position.flatMap { old.ids[$0] }
        if let item, leaving.contains(item) { continue }
        let owners = item.map { goals[$0] ?? [$0] }
        if new.take(comment.text, path, owners) { continue }
        left.append(
          LostComment(
            item: item, name: comment.position.flatMap { old.names[$0] }, file: path, line: comment.line,
            text: comment.text))
      }
    }
    // A heading between items may be nearer to one of them than before.
    return left.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
      .filter { $0.item != nil || !new.take($0.text, in: $0.file) }
  }

  private struct Old {
    var comments: ItemComments
    var ids: [Int: String] = [:]
    var names: [Int: String] = [:]
  }

  /// The comments of every file that is written over, by its path.
  private var oldComments: [(String, Old)] {
    files.keys.sorted().compactMap { path in
      guard let list = byPath[path] else {
        guard path == OrganisationRegister.path, let oldRegister else { return nil }
        return (path, Old(comments: ItemComments(oldRegister, items: nil)))
      }
      var old = Old(comments: ItemComments(list.document, items: list.head.items))
      guard !old.comments.all.isEmpty, let items = list.head.items else { return nil }
      let positions = Self.positions(list, items)
      for item in list.items {
        guard let position = positions[list.node(item)] else { continue }
        old.ids[position] = list.id(item)
        old.names[position] = list.name(item)
      }
      return (path, old)
    }
  }
}

/// The comments after a reform, each of which stands for one before it.
private struct NewComments {
  private enum Owner: Hashable {
    case item(String)
    case file(String)
  }

  private struct Key: Hashable {
    let text: String
    let owner: Owner
  }

  private struct InFile: Hashable {
    let text: String
    let path: String
  }

  private var paths: [Key: [String]] = [:]
  private var counts: [InFile: Int] = [:]

  mutating func add(_ comments: ItemComments, _ path: String, _ ids: [String?]) {
    for comment in comments.all {
      let id = comment.position.flatMap { ids.indices.contains($0) ? ids[$0] : nil }
      paths[Key(text: comment.text, owner: id.map { .item($0) } ?? .file(path)), default: []].append(path)
      counts[InFile(text: comment.text, path: path), default: 0] += 1
    }
  }

  /// - Parameter owners: what the item becomes that has the comment; nil where the whole file has it.
  mutating func take(_ text: String, _ path: String, _ owners: Set<String>?) -> Bool {
    let all = owners.map { $0.sorted().map(Owner.item) } ?? [.file(path)]
    for owner in all {
      guard let place = paths[Key(text: text, owner: owner)]?.popLast() else { continue }
      counts[InFile(text: text, path: place), default: 0] -= 1
      return true
    }
    return false
  }

  mutating func take(_ text: String, in path: String) -> Bool {
    guard let count = counts[InFile(text: text, path: path)], count > 0 else { return false }
    counts[InFile(text: text, path: path)] = count - 1
    return true
  }
}

extension Document {
  /// The id of each item of a sequence, whatever word stands for it.
  fileprivate func ids(ofItemsIn items: NodeID?, _ kind: Kind) -> [String?] {
    guard let items, self.kind(items) == .sequence else { return [] }
    return children(items).map { item in
      guard self.kind(item) == .mapping else { return nil }
      let entry = entries(item).first { kind.field(text($0.key)) == kind.table.id }
      return entry.map { text($0.value) }
    }
  }
}
