/// One entry of a group field, such as one of the bodies that a task's progress is told of.
public struct GroupEntry: Sendable {
  public let list: ListFile
  public let node: NodeID
  private let group: FieldNumber

  init(_ list: ListFile, _ node: NodeID, of group: FieldNumber) {
    self.list = list
    self.node = node
    self.group = group
  }

  /// The value of a field of the group, whether it is written by its key or by a title; nil for `~` and for nothing.
  public func value(_ name: String) -> NodeID? {
    guard let wanted = list.kind.table.number(of: name, in: group) else { return nil }
    let found = list.document.entries(node).first { key, _ in
      list.document.kind(key) == .scalar
        && list.kind.table.number(of: list.document.text(key), in: group) == wanted
    }
    return found.flatMap { list.document.isNull($0.value) ? nil : $0.value }
  }

  public func text(_ name: String) -> String? {
    value(name).flatMap { list.document.kind($0) == .scalar ? list.document.text($0) : nil }
  }
}

extension ListFile {
  /// The entries of a group field; one mapping stands for a list of one.
  public func entries(_ item: Item, _ group: FieldNumber?) -> [GroupEntry] {
    guard let group, let node = value(item, group) else { return [] }
    return elements(node).compactMap {
      document.kind($0) == .mapping ? GroupEntry(self, $0, of: group) : nil
    }
  }
}
