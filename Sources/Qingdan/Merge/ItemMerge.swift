/// Merges the lines of one item: whole where one side touched it, else field by field.
struct ItemMerge {
  let kind: Kind

  /// The item as a text of its own, its dash at the first column.
  ///
  /// - Parameter base: nil where both sides added it.
  func text(base: [UInt8]?, ours: [UInt8], theirs: [UInt8]) -> [UInt8] {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    guard let our = Part(ours, kind), let their = Part(theirs, kind) else { return ours }
    let old = base.flatMap { Part($0, kind) }
    if base != nil, old == nil { return ours }
    var splices = MappingMerge(base: old?.side, ours: our.side, theirs: their.side).splices()
    if our.head == old?.head ?? [], their.head != our.head {
      splices.append(Splice(0..<our.head.count, their.head))
    }
    guard let text = splices.applied(to: ours), Part(text, kind) != nil else { return ours }
    return text
  }

  /// An item that was read on its own.
  struct Part {
    let document: Document
    let side: MappingMerge.Side
    /// The comments above the dash.
    let head: [UInt8]

    init?(_ text: [UInt8], _ kind: Kind) {
      guard let document = try? Document(text), let root = document.root, document.kind(root) == .sequence,
        let node = document.children(root).first(where: { _ in true }), document.kind(node) == .mapping
      else { return nil }
      self.document = document
      side = MappingMerge.Side(node, of: document) { kind.name(ofKey: $0) }
      var start = 0
      while start < text.count, text[start] != UInt8(ascii: "-") {
        guard let end = text[start...].firstIndex(of: 0x0A) else { return nil }
        start = end + 1
      }
      head = Array(text[..<start])
    }
  }
}

extension Kind {
  /// The name of the field that a key means; the key itself where none does.
  func name(ofKey key: String) -> String { field(key).map { self[$0].name } ?? key }
}
