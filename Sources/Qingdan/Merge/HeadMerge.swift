/// Merges the lines above the items: the keys of the file, its defaults, and the comments at its top.
struct HeadMerge {
  let base: ListFile?
  let ours: ListFile
  let theirs: ListFile

  /// Our text with what they changed above the items.
  func bytes() -> [UInt8] {
    let document = ours.document
    guard let here = Self.side(ours), let there = Self.side(theirs) else { return document.bytes }
    let before = base.flatMap { Self.side($0) }
    let head = MappingMerge(base: before, ours: here, theirs: there)
    var skipped: Set<String> = ["items"]
    var splices: [Splice] = []
    if !head.isOnlyTheirs("defaults"), let our = Self.defaults(ours), let their = Self.defaults(theirs) {
      skipped.insert("defaults")
      let old = base.flatMap { Self.defaults($0) }
      if base?.head.defaults == nil || old != nil {
        splices = MappingMerge(base: old, ours: our, theirs: their).splices()
      }
    }
    splices += head.splices(without: skipped)
    if let top = top(before, here, there) { splices.append(top) }
    guard let bytes = splices.applied(to: document.bytes), (try? Document(bytes)) != nil else {
      return document.bytes
    }
    return bytes
  }

  /// The comments above the first key, where only they changed them.
  private func top(_ before: MappingMerge.Side?, _ here: MappingMerge.Side, _ there: MappingMerge.Side)
    -> Splice?
  {
    guard let old = base.map({ Self.top($0, before) }) else { return nil }
    let our = Self.top(ours, here)
    let their = Self.top(theirs, there)
    guard our == old, their != old else { return nil }
    let start = Self.start(of: ours)
    return Splice(start..<start + our.count, their)
  }

  private static func top(_ list: ListFile, _ side: MappingMerge.Side?) -> [UInt8] {
    let start = start(of: list)
    return Array(list.document.bytes[start..<max(start, side?.lines?.entries.first?.range.lowerBound ?? 0)])
  }

  /// Behind the mark of the byte order, which is no comment.
  private static func start(of list: ListFile) -> Int {
    list.document.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func side(_ list: ListFile) -> MappingMerge.Side? {
    list.document.root.map { MappingMerge.Side($0, of: list.document) { $0 } }
  }

  private static func defaults(_ list: ListFile) -> MappingMerge.Side? {
    guard let node = list.head.defaults, list.document.kind(node) == .mapping else { return nil }
    return MappingMerge.Side(node, of: list.document) { list.kind.name(ofKey: $0) }
  }
}
