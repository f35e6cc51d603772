/// Which items an event of a reform takes (选取事项).
///
/// Evaluated on the state before the reform, after its events of organisations.
public struct ItemSelection: Hashable, Sendable {
  public var ids: [String]
  public var codes: [String]
  /// Functions, and the items that belong to them.
  public var functions: [String]
  /// Values by the path of the field, such as `type`; all of them must hold.
  public var conditions: [String: [String]]
  /// Whatever no other placing event of the same reform takes from the body.
  public var isRest: Bool
  public var place: Place

  public init(
    ids: [String] = [], codes: [String] = [], functions: [String] = [], conditions: [String: [String]] = [:],
    isRest: Bool = false, place: Place = Place(file: "", bytes: 0..<0)
  ) {
    self.ids = ids
    self.codes = codes
    self.functions = functions
    self.conditions = conditions
    self.isRest = isRest
    self.place = place
  }

  /// Whether nothing was said that could select an item.
  public var isEmpty: Bool {
    ids.isEmpty && codes.isEmpty && functions.isEmpty && conditions.isEmpty && !isRest
  }

  /// Whether it takes an item of a list; what `rest` takes is told by the other events.
  public func takes(_ item: ListFile.Item, of list: ListFile) -> Bool {
    if let id = list.id(item), ids.contains(id) || functions.contains(id) { return true }
    if !codes.isEmpty,
      list.kind.numbers(of: .code).contains(where: { list.texts(item, $0).contains(where: codes.contains) })
    {
      return true
    }
    if !functions.isEmpty, let field = list.kind.field("function"),
      list.texts(item, field).contains(where: functions.contains)
    {
      return true
    }
    guard !conditions.isEmpty else { return false }
    return conditions.allSatisfy { path, values in
      // What stands below a field has no place of its own among an item's.
      if path.contains(".") {
        return list.canonicalValue(item, path: path)?.texts.contains(where: values.contains) ?? false
      }
      return list.texts(item, list.kind.field(path)).contains(where: values.contains)
    }
  }
}

extension ItemSelection {
  /// `items: rest`, `items: { ids, codes, functions, where }`, or `functions` beside it; nil where nothing is said.
  init?(_ record: Record) {
    let functions = record.texts("functions")
    guard let node = record.node("items") ?? record.node("functions") else { return nil }
    self.init(functions: functions, place: record.place(of: node))
    if record.text("items") == "rest" { isRest = true }
    guard let items = record.record("items"), items.document.kind(items.node) == .mapping else { return }
    ids = items.texts("ids")
    codes = items.texts("codes")
    self.functions += items.texts("functions")
    guard let fields = items.record("where"), fields.document.kind(fields.node) == .mapping else { return }
    for (key, _) in fields.document.entries(fields.node) {
      let path = fields.document.text(key)
      conditions[path] = fields.texts(path)
    }
  }
}
