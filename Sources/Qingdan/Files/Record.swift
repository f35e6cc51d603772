/// A mapping of a file, read by the names of its shape.
///
/// The accessors are lenient: what has the wrong form was reported by `ShapeCheck` and reads as absent.
struct Record {
  let file: String
  let document: Document
  let node: NodeID

  func node(_ key: String) -> NodeID? {
    guard document.kind(node) == .mapping, let value = document.value(of: node, for: key) else { return nil }
    return document.isNull(value) ? nil : value
  }

  func text(_ key: String) -> String? {
    node(key).flatMap { document.kind($0) == .scalar ? document.text($0) : nil }
  }

  /// The texts of a list; one text stands for a list of one.
  func texts(_ key: String) -> [String] {
    guard let value = node(key) else { return [] }
    switch document.kind(value) {
    case .scalar: return [document.text(value)]
    case .sequence:
      return document.children(value).compactMap { document.kind($0) == .scalar ? document.text($0) : nil }
    case .mapping, .alias: return []
    }
  }

  /// The same, each with its place.
  func placedTexts(_ key: String) -> [(text: String, place: Place)] {
    guard let value = node(key) else { return [] }
    let nodes = document.kind(value) == .sequence ? Array(document.children(value)) : [value]
    return nodes.filter { document.kind($0) == .scalar }.map { (document.text($0), place(of: $0)) }
  }

  func flag(_ key: String) -> Bool { text(key) == "true" }
  func day(_ key: String) -> Day? { text(key).flatMap { Day($0) } }
  func record(_ key: String) -> Record? { node(key).map { Record(file: file, document: document, node: $0) } }

  /// The texts of a mapping, by key.
  func textMap(_ key: String) -> [String: String] {
    guard let value = node(key), document.kind(value) == .mapping else { return [:] }
    return document.entries(value).reduce(into: [:]) { map, entry in
      if document.kind(entry.value) == .scalar { map[document.text(entry.key)] = document.text(entry.value) }
    }
  }

  func records(_ key: String) -> [Record] {
    guard let value = node(key), document.kind(value) == .sequence else { return [] }
    return document.children(value).map { Record(file: file, document: document, node: $0) }
  }

  /// A text, or `{ zh, en }`.
  func title(_ key: String) -> Message? {
    guard let value = node(key) else { return nil }
    if document.kind(value) == .scalar {
      let text = document.text(value)
      return Message(zh: text, en: text)
    }
    guard let record = record(key), let zh = record.text("zh") else { return nil }
    return Message(zh: zh, en: record.text("en") ?? zh)
  }

  func place(_ key: String) -> Place { node(key).map(place(of:)) ?? place(of: node) }
  var place: Place { place(of: node) }
  func place(of node: NodeID) -> Place { Place(file: file, bytes: document.range(node)) }
}
