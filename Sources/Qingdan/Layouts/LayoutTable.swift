/// A list as a table: the headers and the rows that a layout gives it.
public struct LayoutTable: Sendable {
  public struct Header: Hashable, Sendable {
    public var title: String
    public var columns: Int
    public var rows: Int
  }

  public struct Cell: Hashable, Sendable {
    public var text: String
    /// How many rows it spans; 0 where the cell above covers it.
    public var rows: Int
  }

  /// One row of headers, or two where the layout has groups.
  public let headers: [[Header]]
  public private(set) var rows: [[Cell]]
  /// The title of each column, with that of its group before it.
  public let titles: [String]
  /// The column that says what an item is: its row is called so.
  public let nameColumn: Int?
  /// The columns of boxes, ■ and □.
  public let tickColumns: Set<Int>

  init(_ layout: Layout, list: ListFile, items: [ListFile.Item], text: CellText) {
    headers = Self.headers(layout)
    titles = layout.columns.flatMap { column in
      column.columns.isEmpty ? [column.title] : column.columns.map { "\(column.title)：\($0.title)" }
    }
    let leaves = layout.leaves
    nameColumn = leaves.firstIndex { $0.content.shows("name") }
    tickColumns = Set(leaves.indices.filter { leaves[$0].content.isTicked })
    rows = items.enumerated().map { number, item in
      leaves.map { Cell(text: text.cell($0.content, of: item, number: number + 1), rows: 1) }
    }
    merge(leaves.map { column in layout.merge.contains { column.content.path == $0 } })
  }

  private static func headers(_ layout: Layout) -> [[Header]] {
    let isDouble = layout.columns.contains { !$0.columns.isEmpty }
    let first = layout.columns.map {
      Header(title: $0.title, columns: max($0.columns.count, 1), rows: isDouble && $0.columns.isEmpty ? 2 : 1)
    }
    guard isDouble else { return [first] }
    return [first, layout.columns.flatMap(\.columns).map { Header(title: $0.title, columns: 1, rows: 1) }]
  }

  /// Merges equal cells downwards, a column only as far as the merging columns to its left are merged too.
  private mutating func merge(_ merges: [Bool]) {
    var starts = [Int](repeating: 0, count: merges.count)
    for row in rows.indices.dropFirst() {
      var isNew = false
      for column in merges.indices where merges[column] {
        let start = starts[column]
        if !isNew, !rows[row][column].text.isEmpty, rows[start][column].text == rows[row][column].text {
          rows[start][column].rows += 1
          rows[row][column].rows = 0
        } else {
          isNew = true
          starts[column] = row
        }
      }
    }
  }
}

extension Layout.Content {
  func shows(_ field: FieldPath) -> Bool {
    if case .fields(let paths, _, _) = self { paths.contains(field) } else { false }
  }

  var isTicked: Bool {
    switch self {
    case .tick, .ticks: true
    case .header, .number, .fields, .citations: false
    }
  }

  /// The field whose values the column shows: the one that `merge` names. A box for one value, or the citations of one
  /// rank, are not the field.
  var path: FieldPath? {
    switch self {
    case .header, .number, .tick, .citations: nil
    case .fields(let paths, _, _): paths.first
    case .ticks(let path, _): path
    }
  }
}
