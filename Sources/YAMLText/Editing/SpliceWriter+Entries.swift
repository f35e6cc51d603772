extension SpliceWriter {
  /// Takes entries out of a collection and puts others in.
  mutating func change(_ node: NodeID, _ change: EditPlan.CollectionChange) throws(EditError) {
    if document.kind(node) == .mapping, document.style(node) == .flow {
      return try changeFlow(node, change)
    }
    guard document.kind(node) != .scalar, context.isBlock(node) else { return fill(node, change) }
    let layout = try EntryLayout(node, context)
    if change.removed.count == layout.entries.count {
      return change.inserted.isEmpty ? empty(node, layout) : try swap(node, layout, change)
    }
    var index = 0
    while index < layout.entries.count {
      guard change.removed.contains(index) else {
        index += 1
        continue
      }
      let first = index
      // A heading between two that go belongs to neither, and stays.
      while index + 1 < layout.entries.count, change.removed.contains(index + 1),
        change.inserted[index + 1] == nil,
        layout.entries[index + 1].above == layout.entries[index].end
      {
        index += 1
      }
      remove(first...index, layout, isReplaced: change.inserted[index + 1] != nil)
      index += 1
    }
    for (index, entries) in change.inserted.sorted(by: { $0.key < $1.key }) {
      try insert(entries, at: index, in: node, layout, isInPlace: change.removed.contains(index - 1))
    }
  }

  // MARK: Taking out

  /// - Parameter isReplaced: whether others come in their place, which need the line break above.
  private mutating func remove(_ run: ClosedRange<Int>, _ layout: EntryLayout, isReplaced: Bool) {
    let entries = layout.entries
    let (first, last) = (entries[run.lowerBound], entries[run.upperBound])
    let next = run.upperBound + 1 < entries.count ? entries[run.upperBound + 1] : nil
    let meetsNext = next.map { $0.above == last.end } ?? false
    if run.lowerBound == 0, layout.isCompact, let next {
      if meetsNext {
        let isHeadless = next.head == text.lineStart(next.start)
        return splice(first.start..<(isHeadless ? next.start : next.head + layout.column), [])
      }
      return splice(
        text.trimBlanks(first.start, to: text.start)..<last.end - text.breakLength(before: last.end), [])
    }
    let isBelowEntry = run.lowerBound > 0 && first.above == entries[run.lowerBound - 1].end
    if !isBelowEntry, let next {
      return splice(first.head..<(meetsNext ? next.head : text.skipBlankLines(last.end)), [])
    }
    var start = first.above
    var end = last.end
    if run.lowerBound > 0 {
      let before = entries[run.lowerBound - 1]
      // Blank lines below would become part of a text that keeps them.
      if before.contentEnd == start, context.keepsBlankLines(before.value) { end = text.skipBlankLines(end) }
      if !isReplaced, isOpenEnd(end), before.contentEnd < start { start -= text.breakLength(before: start) }
    }
    splice(start..<end, [])
  }

  /// Whether a place is the end of a file without a last line break.
  private func isOpenEnd(_ place: Int) -> Bool { place == text.count && text.breakLength(before: place) == 0 }

  /// The line break behind new entries that end where the file does: a text block that ends with one needs it.
  private func lastBreak(_ new: [EditPlan.NewEntry], at place: Int) -> [UInt8] {
    isOpenEnd(place) && new.last?.endsWithBreak == true ? newline : []
  }

  private mutating func empty(_ node: NodeID, _ layout: EntryLayout) {
    guard let first = layout.entries.first, let last = layout.entries.last else { return }
    let brackets = Array((document.kind(node) == .mapping ? "{}" : "[]").utf8)
    let bodyEnd = last.end - text.breakLength(before: last.end)
    if layout.isCompact { return splice(first.start..<bodyEnd, brackets) }
    guard let slot = context.slot(of: node) else {
      return splice(first.head..<bodyEnd, EditText.blanks(layout.column) + brackets)
    }
    splice(slot..<slot, [0x20] + brackets)
    var start = first.head
    if isOpenEnd(last.end) { start -= text.breakLength(before: start) }
    // Headings between the items stay below the empty list.
    for (entry, next) in zip(layout.entries, layout.entries.dropFirst()) where entry.end < next.above {
      splice(max(start, slot)..<entry.end, [])
      start = next.head
    }
    splice(max(start, slot)..<last.end, [])
  }

  /// All old entries go, and others take their place.
  private mutating func swap(
    _ node: NodeID, _ layout: EntryLayout, _ change: EditPlan.CollectionChange
  ) throws(EditError) {
    guard let first = layout.entries.first, let last = layout.entries.last else { return }
    let new = change.inserted.sorted { $0.key < $1.key }.flatMap(\.value)
    var lines = new.flatMap { self.lines($0, column: layout.column) }
    if layout.isCompact, let line = lines.first { lines[0] = Array(line.dropFirst(layout.column)) }
    let end = last.end - text.breakLength(before: last.end)
    splice(first.head..<end, joined(lines) + lastBreak(new, at: last.end), column: layout.column)
  }

  // MARK: Putting in

  private func lines(_ entry: EditPlan.NewEntry, column: Int) -> [[UInt8]] {
    switch entry {
    case .value(let value): values.entries(.sequence([value]), column: column)
    case .field(let field): values.field(field, column: column)
    case .item(let item): item.lines(at: column)
    }
  }

  /// - Parameter isInPlace: whether what stood before them goes.
  private mutating func insert(
    _ new: [EditPlan.NewEntry], at index: Int, in node: NodeID, _ layout: EntryLayout, isInPlace: Bool
  ) throws(EditError) {
    let entries = layout.entries
    let column = layout.column
    var spacing =
      document.kind(node) == .mapping ? 0 : layout.spacing(at: index, text, alone: alone(node, layout))
    let texts = new.map { joined(lines($0, column: column)) }
    guard index > 0 else {
      var result: [UInt8] = []
      for text in texts {
        result += text + newline
        for _ in 0..<spacing { result += newline }
      }
      guard layout.isCompact, let start = entries.first?.start else {
        return splice((entries.first?.head ?? 0)..<(entries.first?.head ?? 0), result, column: column)
      }
      return splice(start..<start, Array(result.dropFirst(column)) + EditText.blanks(column), column: column)
    }
    let before = entries[index - 1]
    if !isInPlace, before.contentEnd == before.end, context.keepsBlankLines(before.value) { spacing = 0 }
    let gap = Array(repeatElement(newline, count: spacing).joined())
    if isOpenEnd(before.end) {
      if !isInPlace { keepText(of: before.value) }
      let lines = gap + Array(texts.joined(separator: newline + gap)) + lastBreak(new, at: before.end)
      splice(before.end..<before.end, (isInPlace ? [] : newline) + lines, column: column)
    } else {
      splice(before.end..<before.end, texts.flatMap { gap + $0 + newline }, column: column)
    }
  }

  /// The spacing of a second item: a blank line between items of a list, none in a list inside an item.
  private func alone(_ node: NodeID, _ layout: EntryLayout) -> Int {
    let isAtTop = context.parent(node) == nil || context.parent(node) == context.rootMapping
    guard isAtTop, let item = layout.entries.first?.value else { return 0 }
    return context.isCollection(item) && context.isBlock(item) ? 1 : 0
  }

  /// The first items of a list that was `[]`, or nothing at all.
  private mutating func fill(_ node: NodeID, _ change: EditPlan.CollectionChange) {
    let parent = context.parent(node)
    var column = 0
    if let parent, let layout = try? EntryLayout(parent, context) {
      column = layout.column + (document.kind(parent) == .sequence ? 2 : context.sequenceStep)
    }
    let new = change.inserted[0] ?? []
    let range = document.range(node)
    let end = text.lineEnd(range.upperBound)
    let lines = joined(new.flatMap { self.lines($0, column: column) }) + lastBreak(new, at: end)
    guard context.slot(of: node) != nil else { return splice(range, lines) }
    let start = range.isEmpty ? range.lowerBound : text.trimBlanks(range.lowerBound, to: text.start)
    splice(start..<end, Array(text.bytes[range.upperBound..<end]) + newline + lines, column: column)
  }
}
