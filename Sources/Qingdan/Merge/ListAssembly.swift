/// Puts the lines of the merged items together, in the merged order.
struct ListAssembly {
  let rule: MergeRule
  let base: MergeSide?
  let ours: MergeSide
  let theirs: MergeSide

  func bytes() throws(MergeRefusal) -> [UInt8] {
    let here = MergePieces(ours)
    let there = MergePieces(theirs)
    let before = base.flatMap { MergePieces($0) }
    guard let frame = here ?? there else { return ours.list.document.bytes }
    let sequence = MergeSequence(
      base: before?.keys ?? [], ours: here?.keys ?? [], theirs: there?.keys ?? [],
      isHeading: MergePieces.isHeading)
    let keys = sequence.merged { key in
      if let fate = rule.fate(key) { return fate != .gone }
      let sides = [before, here, there].map { $0?.places[key] != nil }
      return !sides[0] || sides[1] && sides[2]
    }
    let lines = ours.lines ?? theirs.lines
    let newline = lines?.newline ?? [0x0A]
    let usual = here?.usualBlankLines ?? there?.usualBlankLines ?? 1
    var written: [UInt8] = []
    for (number, key) in keys.enumerated() {
      let source = here?.places[key] != nil ? here : there
      guard let source, let place = source.places[key] else { continue }
      let piece = source.pieces[place]
      let isOurs = here?.places[key] != nil
      let item = piece.index == nil ? nil : try text(key)
      let own = piece.index == nil ? nil : try ours.text(key)
      if isOurs, item == own, number == 0 ? place == 0 : place > 0 {
        written += source.document.bytes[piece.range]
        continue
      }
      let blankLines = number == 0 ? 0 : place == 0 ? usual : piece.blankLines
      for _ in 0..<blankLines { written += newline }
      if let item {
        written += try Self.lines(item, at: lines?.column ?? 2).flatMap { $0 + newline }
      } else {
        written += Self.withLineBreaks(source.document.bytes[piece.body], newline)
      }
    }
    return try framed(written, frame, here, isEmpty: keys.allSatisfy { rule.fate($0) == nil }, newline)
      + tail(before, here, there)
  }

  /// The merged lines of an item.
  private func text(_ key: String) throws(MergeRefusal) -> [UInt8]? {
    switch (try ours.text(key), try theirs.text(key)) {
    case (let ours?, let theirs?):
      ItemMerge(kind: rule.kind).text(base: try base?.text(key), ours: ours, theirs: theirs)
    case (let ours, let theirs): ours ?? theirs
    }
  }

  /// The text with what stands above the items.
  private func framed(
    _ written: [UInt8], _ frame: MergePieces, _ here: MergePieces?, isEmpty: Bool, _ newline: [UInt8]
  ) throws(MergeRefusal) -> [UInt8] {
    let document = here?.document ?? ours.list.document
    let bytes = document.bytes
    guard let root = document.root,
      let entry = document.entries(root).first(where: { document.equals($0.key, "items") }),
      let colon = bytes[document.range(entry.key).upperBound...].firstIndex(of: UInt8(ascii: ":"))
    else { throw MergeRefusal(zh: "本方的文件没有 items", en: "ours has no 'items'") }
    guard here != nil else {
      // `items: []` or nothing becomes lines.
      let end = document.range(entry.value).upperBound
      guard bytes[end...].allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) else {
        throw MergeRefusal(zh: "本方的文件没有事项，items 下面还有别的内容", en: "ours has no items, but more below")
      }
      return bytes[...colon] + newline + written
    }
    let start = frame.region.lowerBound
    if isEmpty { return bytes[...colon] + Array(" []".utf8) + bytes[(colon + 1)..<start] + written }
    let head = bytes[..<start]
    return head + (head.last == 0x0A ? [] : newline) + written
  }

  private func tail(_ before: MergePieces?, _ here: MergePieces?, _ there: MergePieces?) -> [UInt8] {
    guard let here else { return [] }
    // Further keys below the items are merged with the head.
    guard let root = here.document.root, let items = ours.list.head.items,
      here.document.next(items) == here.document.next(root), let before, let there,
      before.tail.elementsEqual(here.tail), !Self.hasKeys(there, theirs)
    else { return Array(here.tail) }
    return Self.withLineBreaks(there.tail, ours.lines?.newline ?? [0x0A])
  }

  private static func hasKeys(_ pieces: MergePieces, _ side: MergeSide) -> Bool {
    guard let root = pieces.document.root, let items = side.list.head.items else { return true }
    return pieces.document.next(items) != pieces.document.next(root)
  }

  /// The lines of an item's text with its dash at a column.
  static func lines(_ text: [UInt8], at column: Int) throws(MergeRefusal) -> [[UInt8]] {
    guard let document = try? Document(text), let root = document.root,
      let lines = try? EntryLines(root, of: document), lines.entries.count == 1,
      let result = try? lines.lines(0, at: column)
    else { throw MergeRefusal(zh: "合并后的事项读不出来", en: "a merged item cannot be read") }
    return result
  }

  private static func withLineBreaks(_ bytes: ArraySlice<UInt8>, _ newline: [UInt8]) -> [UInt8] {
    bytes.filter { $0 != 0x0D }.flatMap { $0 == 0x0A ? newline : [$0] }
  }
}
