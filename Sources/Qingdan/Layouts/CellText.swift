/// What is printed in the cells of a list's table.
public struct CellText: Sendable {
  let list: ListFile
  let context: LibraryContext
  let day: Day?
  /// The names of items of other lists, by id.
  let names: [String: String]
  /// What items were on the day, where the ledger says that it was something else.
  private let then: [ListFile.Item: ItemOnDay]
  private let itemsByID: [String: ListFile.Item]
  /// Fields that the layout shows for the main item and for the sub-item: an item that has no main item
  /// stands in the first of the two columns only.
  private let doubled: Set<String>

  init(
    list: ListFile, context: LibraryContext, layout: Layout, day: Day?, names: [String: String],
    then: [ListFile.Item: ItemOnDay] = [:]
  ) {
    self.list = list
    self.then = then
    doubled = Set(
      layout.leaves.compactMap(\.content.path).filter { $0.parts.first == "parent" }.compactMap(\.parts.last))
    self.context = context
    self.day = day
    self.names = names
    itemsByID = Dictionary(list.items.compactMap { item in list.id(item).map { ($0, item) } }) { first, _ in
      first
    }
  }

  /// The texts of a list's items, without a layout.
  ///
  /// - Parameter names: the names of items of other lists, by id.
  public init(_ list: ListFile, in context: LibraryContext, day: Day?, names: [String: String] = [:]) {
    self.init(list: list, context: context, layout: Layout(of: list.kind), day: day, names: names)
  }

  public func cell(_ content: Layout.Content, of item: ListFile.Item, number: Int) -> String {
    switch content {
    case .header: ""
    case .number: String(number)
    case .fields(let paths, let join, let extra):
      paths.flatMap { values(at: $0, of: item, with: extra) }.joined(separator: join)
    case .ticks(let path, let all): ticks(path, all, item)
    case .tick(let path, let value): tick(path, value, item)
    case .citations(let path, let rank, let others, let extra): citations(path, rank, others, extra, item)
    }
  }

  /// The values at the end of a path, as text.
  public func values(at path: FieldPath, of item: ListFile.Item, with extra: Layout.Extra? = nil) -> [String]
  {
    guard let first = path.parts.first, let number = list.kind.field(first) else { return [] }
    if !doubled.isEmpty, list.text(item, list.kind.field("parent")) == nil {
      if first == "parent" {
        return ownValues(at: FieldPath(path.parts.dropFirst().joined(separator: ".")), of: item)
      }
      if path.parts.count == 1, doubled.contains(first) { return [] }
    }
    if path.parts.count == 1, let said = said(first, of: item) { return [said] }
    guard let node = list.value(item, number) else { return [] }
    return values(node, number, path.parts.dropFirst(), extra)
  }

  /// What a field said on the day, where the list says only what it says now.
  private func said(_ field: String, of item: ListFile.Item) -> String? {
    guard let then = then[item] else { return nil }
    if field == "name" { return then.renaming?.name }
    guard let change = then.change, list.kind.table.holder.map({ list.kind[$0].name }) == field else {
      return nil
    }
    return change.from.map { context.organisations[$0]?.name(on: day) ?? $0 } ?? "没有记录"
  }

  /// What the item itself has in a column of its main item.
  private func ownValues(at path: FieldPath, of item: ListFile.Item) -> [String] {
    guard let number = path.parts.first.flatMap({ list.kind.field($0) }), let node = list.value(item, number)
    else { return [] }
    return values(node, number, path.parts.dropFirst(), nil)
  }

  private func values(
    _ node: NodeID, _ number: FieldNumber, _ rest: ArraySlice<String>, _ extra: Layout.Extra?
  ) -> [String] {
    var elements = list.elements(node)
    var rest = rest
    if let part = rest.first, let position = Int(part.filter { $0 != "+" }) {
      guard elements.indices.contains(position - 1) else { return [] }
      elements = part.hasSuffix("+") ? Array(elements[(position - 1)...]) : [elements[position - 1]]
      rest = rest.dropFirst()
    }
    guard let next = rest.first else {
      return elements.map { text($0, number, extra) }.filter { !$0.isEmpty }
    }
    if list.kind[number].type == .item {
      return elements.flatMap { element -> [String] in
        guard let item = itemsByID[list.document.text(element)] else { return [] }
        // The main item's own, whatever column its row shows it in.
        return ownValues(at: FieldPath(rest.joined(separator: ".")), of: item)
      }
    }
    guard let child = list.kind.table.number(of: next, in: number) else { return [] }
    return elements.flatMap { element -> [String] in
      guard let value = member(child, of: element) else { return [] }
      return values(value, child, rest.dropFirst(), extra)
    }
  }

  /// The value of a group's field; keys may be titles.
  func member(_ field: FieldNumber, of group: NodeID) -> NodeID? {
    let document = list.document
    guard document.kind(group) == .mapping else { return nil }
    let parent = list.kind.table.entries[Int(field.index)].group
    for (key, value) in document.entries(group)
    where document.withText(key, { list.kind.table.number(of: $0, in: parent) }) == field {
      return document.isNull(value) ? nil : value
    }
    return nil
  }

  /// One value as text: an organisation and an item by name, a citation with its article's words if asked.
  func text(_ node: NodeID, _ number: FieldNumber, _ extra: Layout.Extra?) -> String {
    let document = list.document
    let field = list.kind[number]
    guard document.kind(node) == .scalar else {
      switch field.type {
      case .citation: return citation(node, extra)
      case .group: return group(node, number, extra)
      default: return ""
      }
    }
    let text = document.text(node)
    switch field.type {
    case .organisation: return context.organisations[text]?.name(on: day) ?? text
    case .item: return itemsByID[text].flatMap { list.name($0) } ?? names[text] ?? text
    case .flag: return text == "true" ? "是" : "否"
    default: return text
    }
  }

  private func citation(_ node: NodeID, _ extra: Layout.Extra?) -> String {
    let document = list.document
    let cite = document.value(of: node, for: "cite").map { document.text($0) } ?? ""
    guard extra == .text, let words = document.value(of: node, for: "text") else { return cite }
    return "\(cite)：\(document.text(words))"
  }

  /// A group in one cell: a stage and its text as 受理：…, and the basis behind it where the layout asks.
  private func group(_ node: NodeID, _ number: FieldNumber, _ extra: Layout.Extra?) -> String {
    var lead = ""
    var parts: [String] = []
    let fields = list.kind.table.range(of: number)
    // Without a stage in front nobody could tell one value from the other.
    let isTitled = extra == .basis && !fields.contains { list.kind[FieldNumber($0)].name == "stage" }
    for child in fields {
      let field = FieldNumber(child)
      let type = list.kind[field].type
      guard let value = member(field, of: node), type != .citation || extra == .basis else { continue }
      let text = list.elements(value).map { self.text($0, field, nil) }.joined(separator: "、")
      if list.kind[field].name == "stage" {
        lead = text + "："
      } else if type == .citation {
        parts.append("（\(text)）")
      } else {
        parts.append(isTitled ? "\(list.kind[field].title.zh)：\(text)" : text)
      }
    }
    return lead + parts.joined(separator: extra == .basis && !isTitled ? "" : "；")
  }

  private func ticks(_ path: FieldPath, _ all: Bool, _ item: ListFile.Item) -> String {
    let chosen = values(at: path, of: item)
    guard all, let field = list.kind.field(path: path.description) else {
      return chosen.map { "■\($0)" }.joined(separator: "\n")
    }
    let known = list.kind[field].choices
    let canonical = chosen.map { word in known.first { $0.also.contains(word) }?.value ?? word }
    let others = canonical.filter { word in !known.contains { $0.value == word } }
    return (known.map { (canonical.contains($0.value) ? "■" : "□") + $0.value } + others.map { "■\($0)" })
      .joined(separator: "\n")
  }

  private func tick(_ path: FieldPath, _ value: String?, _ item: ListFile.Item) -> String {
    let found = values(at: path, of: item)
    if let value {
      // The layout and the list may each write a synonym.
      let choice = list.kind.field(path: path.description).flatMap { number in
        list.kind[number].choices.first { $0.value == value || $0.also.contains(value) }
      }
      let words = [value] + (choice.map { [$0.value] + $0.also } ?? [])
      return found.contains(where: words.contains) ? "■" : "□"
    }
    guard !found.isEmpty, found != ["否"] else { return "□" }
    return found == ["是"] ? "■" : "■" + found.joined(separator: "、")
  }

  private func citations(
    _ path: FieldPath, _ rank: Rank, _ others: [Rank]?, _ extra: Layout.Extra?, _ item: ListFile.Item
  ) -> String {
    guard let first = path.parts.first, let number = list.kind.field(first),
      let node = list.value(item, number)
    else { return "" }
    return list.elements(node).compactMap { element in
      let own = CitedStatutes(self.text(element, number, nil), in: context.statutes).rank
      let isHere = own == rank || others.map { others in own.map { !others.contains($0) } ?? true } ?? false
      return isHere ? self.text(element, number, extra) : nil
    }.joined(separator: "\n")
  }
}
