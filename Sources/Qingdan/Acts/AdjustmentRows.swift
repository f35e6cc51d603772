/// 动态调整对照表 of one adjustment: a row for each change that it explains, with the opinions on it.
///
/// Its words are Chinese, whatever language the command speaks: it is a paper of the office.
public struct AdjustmentRows: Sendable {
  /// The columns of opinions, by their roles.
  public static let opinionColumns: [(title: String, role: Opinion.Role)] = [
    ("涉及部门意见", .affected), ("机构编制部门审核意见", .review), ("合法性审核意见", .legality), ("批准机关及文号", .approval),
  ]

  public static var header: [String] { ComparisonTable.header + opinionColumns.map(\.title) }

  public let title: String
  /// As wide as the header.
  public private(set) var rows: [[String]] = []

  /// - Parameter difference: explained; of it only what the adjustment explains is shown.
  public init(_ act: Adjustment, _ difference: Difference) {
    let secrets = difference.secrets
    title = secrets?.shown(act.title) ?? act.title
    var own = difference
    own.items = difference.items.compactMap { item in
      var item = item
      item.changes.removeAll { $0.explanation.act != act.id }
      return item.changes.isEmpty ? nil : item
    }
    let register = difference.after.library.context.organisations
    let opinions = Self.opinionColumns.map { Self.text($0.role, of: act, register) }
      .map { secrets?.shown($0) ?? $0 }
    let remarks = ComparisonTable.header.count - 1
    rows = ComparisonTable(own, acts: [act]).rows.map { row in
      var row = row
      row[remarks] += "；" + Self.stamp(of: act)
      return row + opinions
    }
  }

  /// What binds a row to all that the act says, also to what has no column: its title, trigger and supervision.
  public static func stamp(of act: Adjustment) -> String { "内容摘要\(act.contentDigest.hex.prefix(12))" }

  /// What is on file, as it stands in the column of a role.
  public static func text(
    _ role: Opinion.Role, of act: Adjustment, _ register: OrganisationRegister
  ) -> String {
    act.opinions.filter { $0.role == role }.map { $0.text(register) }.joined(separator: "；")
  }

  /// As CSV (RFC 4180, lines end with CR LF) behind the mark by which Excel and WPS know UTF-8; no text is a formula.
  public var csv: [UInt8] { [UInt8](csv: [Self.header] + rows) }

  /// As one page that needs nothing else, to be printed or pasted into a document.
  public var html: String {
    let head = Self.header.map { "<th scope=\"col\">\($0.html)</th>" }.joined()
    let body = rows.map { row in "<tr>\(row.map { "<td>\($0.html)</td>" }.joined())</tr>" }
      .joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="zh-Hans">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title.html)</title>
      <style>
      body { font-family: "Noto Serif CJK SC", SimSun, serif; margin: 1.5em; }
      table { border-collapse: collapse; width: 100%; font-size: 0.85em; }
      caption { font-size: 1.3em; font-weight: bold; margin-bottom: 0.6em; }
      th, td { border: 1px solid; padding: 0.3em; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere; }
      @page { size: A3 landscape; margin: 12mm; }
      thead { display: table-header-group; }
      </style>
      </head>
      <body>
      <table>
      <caption>\(title.html)对照表</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)
      </tbody>
      </table>
      </body>
      </html>

      """
  }
}

/// What tables quote of the acts on file.
extension [Adjustment]: ActTexts {
  public func basis(of act: String, for change: Change) -> String? { first { $0.id == act }?.basis }
  public func reason(of act: String, for change: Change) -> String? { first { $0.id == act }?.reason }
}
