/// Publications as a table of a spreadsheet: one a row, columns by their titles or keys.
public struct PublicationTable: Sendable {
  private let rows: [[String]]

  /// - Parameter rows: as they stand in a sheet or in CSV, the empty ones among them.
  public init(rows: [[String]]) { self.rows = rows }

  enum Column: String, CaseIterable {
    case release, organisation, list, column, address, day, digest
    case reviewedBy = "reviewed-by"
    case reviewedOn = "reviewed-on"

    var titles: [String] {
      switch self {
      case .release: ["版本", "版本号"]
      case .organisation: ["机构", "单位", "公开主体"]
      case .list: ["清单"]
      case .column: ["栏目"]
      case .address: ["网址", "公开网址"]
      case .day: ["公开日期", "日期"]
      case .digest: ["摘要"]
      case .reviewedBy: ["审查人"]
      case .reviewedOn: ["审查日期"]
      }
    }

    static func named(_ title: String) -> Column? {
      let title = title.trimmed
      return allCases.first { $0.rawValue == title || $0.titles.contains(title) }
    }
  }

  /// What each row reports, with its number in the file as people count.
  public var requests: [(request: PublicationRequest, row: Int)] {
    get throws(PublicationProblem) {
      guard let head = rows.first else {
        throw PublicationProblem(
          Message(zh: "表是空的。第一行写列名", en: "the table is empty; the first row names the columns"))
      }
      let columns = try columns(head)
      var requests: [(request: PublicationRequest, row: Int)] = []
      for (index, cells) in rows.enumerated().dropFirst() where cells.contains(where: { !$0.trimmed.isEmpty })
      {
        requests.append((try request(cells, columns, row: index + 1), index + 1))
      }
      guard !requests.isEmpty else {
        throw PublicationProblem(Message(zh: "表里只有列名", en: "the table has nothing below its head"))
      }
      return requests
    }
  }

  private func columns(_ head: [String]) throws(PublicationProblem) -> [Column: Int] {
    var columns: [Column: Int] = [:]
    for (index, title) in head.enumerated() where !title.trimmed.isEmpty {
      guard let column = Column.named(title), columns.updateValue(index, forKey: column) == nil else {
        let known = Column.allCases.map { $0.titles[0] }.joined(separator: "、")
        throw PublicationProblem(
          Message(
            zh: "第 1 行：不认识“\(title)”这一列，或者写了两次。可以写：\(known)",
            en:
              "row 1: the column '\(title)' is not known, or stands twice (\(Column.allCases.map(\.rawValue).joined(separator: ", ")))"
          ))
      }
    }
    return columns
  }

  private func request(
    _ cells: [String], _ columns: [Column: Int], row: Int
  ) throws(PublicationProblem) -> PublicationRequest {
    func text(_ column: Column) -> String? {
      guard let index = columns[column], index < cells.count else { return nil }
      let text = cells[index].trimmed
      return text.isEmpty ? nil : text
    }
    func need(_ column: Column) throws(PublicationProblem) -> String {
      guard let text = text(column) else {
        throw PublicationProblem(
          Message(zh: "第 \(row) 行：缺少“\(column.titles[0])”", en: "row \(row): '\(column.rawValue)' is missing")
        )
      }
      return text
    }
    func day(_ text: String) throws(PublicationProblem) -> Day {
      if let day = Day(text) ?? Day(ofSheet: text) { return day }
      throw PublicationProblem(
        Message(
          zh: "第 \(row) 行：“\(text)”不是日期。写成 2026-03-10", en: "row \(row): '\(text)' is no day (2026-03-10)"))
    }
    var digest: Digest?
    if let text = text(.digest) {
      guard let read = Digest(labelled: text) else {
        throw PublicationProblem(
          Message(
            zh: "第 \(row) 行：摘要应当是 sha256: 和 64 位十六进制数",
            en: "row \(row): a digest is 'sha256:' and 64 hexadecimal digits"))
      }
      digest = read
    }
    var reviewed: Day?
    if let text = text(.reviewedOn) { reviewed = try day(text) }
    let by = text(.reviewedBy)
    return PublicationRequest(
      release: try need(.release), organisation: try need(.organisation),
      lists: text(.list)?.split { "、,，; ；".contains($0) }.map(String.init) ?? [], column: try need(.column),
      address: try need(.address), day: try day(try need(.day)), digest: digest,
      review: by == nil && reviewed == nil ? nil : Publication.Review(by: by, on: reviewed))
  }
}

extension Day {
  /// A day as Excel and WPS store what is shown as one: the days since 1899-12-30; nil where it is none of our time.
  fileprivate init?(ofSheet text: String) {
    guard let number = Int(text), (36_526...73_050).contains(number), let epoch = Day("1899-12-30") else {
      return nil
    }
    self.init(number: epoch.number + number)
  }
}
