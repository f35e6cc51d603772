/// The columns at which keys and dashes may stand, as the lines above have opened them.
struct Levels {
  struct Level {
    var column: Int
    var isList: Bool
  }

  private(set) var open: [Level] = []

  /// The columns that are open, for people: ascending, each once, the innermost few.
  func columns(lists: Bool? = nil) -> [Int] {
    var result: [Int] = []
    for level in open.suffix(16) where lists == nil || level.isList == lists {
      if result.last != level.column { result.append(level.column) }
    }
    return result
  }

  /// Enters a line; returns whether its indentation fits.
  mutating func place(_ line: RawLine, in text: RawText) -> Bool {
    let isList = line.kind == .entry && text[line.content] == UInt8(ascii: "-") && line.dash >= 0
    let fits = enter(Level(column: line.column, isList: isList), isOpened: line.isOpened)
    if isList { enterRest(line, in: text) }
    return fits
  }

  private mutating func enter(_ level: Level, isOpened: Bool) -> Bool {
    if open.isEmpty {
      open.append(level)
      return true
    }
    var popped = false
    while let last = open.last, last.column > level.column {
      open.removeLast()
      popped = true
    }
    guard let last = open.last else {
      open.append(level)
      return false
    }
    if last.column < level.column {
      open.append(level)
      return isOpened && !popped
    }
    if last.isList == level.isList { return true }
    if level.isList {
      // A list may stand below its key, at the key's own column.
      open.append(level)
      return isOpened && !popped
    }
    if open.count > 1, open[open.count - 2].column == level.column {
      open.removeLast()
      return true
    }
    return false
  }

  /// The further dashes of a line, and its key.
  private mutating func enterRest(_ line: RawLine, in text: RawText) {
    var place = line.content
    while place < line.dash {
      place = text.skippingBlanks(from: place + 1, to: line.end)
      open.append(Level(column: place - line.start, isList: true))
    }
    if line.hasKey { open.append(Level(column: line.keyStart - line.start, isList: false)) }
  }

  /// Opens a level that a broken key stands at, so that its siblings fit.
  mutating func open(key column: Int) {
    _ = enter(Level(column: column, isList: false), isOpened: true)
  }
}
