import Qingdan

/// A body to which an item is entrusted (受委托机构), as the list says it.
struct Entrustment: Sendable {
  let item: ListFile.Item
  let name: String
  let type: String
  /// The entry of `entrusted`.
  let node: NodeID
  let organisation: String?
  let hasDocument: Bool

  struct All: Sendable { let entrustments: [Entrustment] }

  /// Those of the items in force; an entry of the defaults stands for every item that has none of its own, and is given once
  /// for each type.
  static func all(_ check: ListCheck) -> [Entrustment] {
    check.shared { All(entrustments: find(check)) }.entrustments
  }

  private static func find(_ check: ListCheck) -> [Entrustment] {
    let list = check.list
    guard let field = list.kind.field("entrusted"), let type = list.kind.field("type") else { return [] }
    let children = list.kind.fields(of: field)
    var seen: Set<Shared> = []
    return list.items.flatMap { item -> [Entrustment] in
      guard let node = list.value(item, field), check.isInForce(item), let text = list.text(item, type) else {
        return []
      }
      if !list.hasOwn(item, field), !seen.insert(Shared(node: node, type: text)).inserted { return [] }
      return list.elements(node).compactMap { element in
        guard list.document.kind(element) == .mapping else { return nil }
        func value(_ name: String) -> String? {
          guard let field = children.first(where: { $0.name == name }) else { return nil }
          for (key, value) in list.document.entries(element) where list.document.kind(value) == .scalar {
            let key = list.document.text(key)
            guard key == field.name || key == field.title.zh || field.also.contains(key) else { continue }
            return list.document.isNull(value) ? nil : list.document.text(value)
          }
          return nil
        }
        return Entrustment(
          item: item, name: list.name(item) ?? "", type: text, node: element,
          organisation: value("organisation"),
          hasDocument: value("document").map { !$0.isEmpty } ?? false)
      }
    }
  }

  private struct Shared: Hashable {
    let node: NodeID
    let type: String
  }
}
