/// A library as it is in force on one day: without the items whose period does not hold that day.
///
/// It is a tree like any other, so that everything downstream sees the day's state without knowing of it.
public struct DayView: Sendable {
  private let day: Day
  private let context: LibraryContext

  public init(_ day: Day, _ context: LibraryContext) {
    self.day = day
    self.context = context
  }

  /// The tree's files, with what is not in force blanked out.
  public func applied(to tree: any FileTree) async throws(FileError) -> MemoryTree {
    var files: [String: [UInt8]] = [:]
    for path in try tree.paths() { files[path] = try tree.read(path) }
    let view = self
    for visit in await ListWalk(tree, context).map({ list, _ in view.text(of: list) }) {
      if let text = visit.result ?? nil { files[visit.path] = text }
    }
    return MemoryTree(files)
  }

  /// The text of a list without the items that are not in force; nil where all are.
  private func text(of list: ListFile) -> [UInt8]? {
    guard let sequence = list.head.items else { return nil }
    let nodes = Set(list.items.filter { !list.period($0).contains(day) }.map { list.node($0) })
    guard !nodes.isEmpty else { return nil }
    let gone = list.document.children(sequence).enumerated().filter { nodes.contains($0.element) }
    // An item that cannot be cut out stays: a state that cannot be read would be worse than one with too much in it.
    guard let splices = try? list.document.splices(for: gone.map { .removeItem(from: sequence, $0.offset) })
    else { return nil }
    return splices.map(Self.blanked(in: list.document.bytes)).applied(to: list.document.bytes)
  }

  /// Blanks of the same length instead of nothing: lines and offsets stay what they are in the released file.
  private static func blanked(in bytes: [UInt8]) -> (Splice) -> Splice {
    { splice in
      guard splice.replacement.isEmpty,
        splice.range.lowerBound == 0 || bytes[splice.range.lowerBound - 1] == 0x0A
      else { return splice }
      var blank = bytes[splice.range].map { $0 == 0x0A || $0 == 0x0D ? $0 : UInt8(ascii: " ") }
      // A comment ends a block scalar above, which would take the blank lines for its own.
      if blank.first == UInt8(ascii: " ") { blank[0] = UInt8(ascii: "#") }
      return Splice(splice.range, blank)
    }
  }
}
