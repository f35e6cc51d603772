/// How high a row must be so that its texts show whole: not every program works it out by itself.
enum RowHeight {
  /// Of one line, in points.
  private static let line = 15
  /// What Excel allows.
  private static let most = 409

  /// - Parameter widths: of the columns, in characters of a Latin font; the last holds for those behind it.
  static func points(_ cells: [String], _ widths: [Int]) -> Int {
    let lines = cells.enumerated().map { column, text in
      let room = max(column < widths.count ? widths[column] : widths.last ?? 16, 2) - 1
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .reduce(0) { $0 + max(1, (width($1) + room - 1) / room) }
    }
    return min((lines.max() ?? 1) * line + 3, most)
  }

  /// A character of Chinese is as wide as two Latin ones.
  private static func width(_ text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
  }
}
