import YAMLText

/// Holds the lines of `statutes.tsv` to their form, so that decoding one later cannot fail.
struct StatuteForm {
  let lines: RegisterLines
  /// The ranks met so far: a handful, each of many lines.
  private var ranks: [ArraySlice<UInt8>] = []

  init(lines: RegisterLines) { self.lines = lines }

  mutating func check(_ line: borrowing RegisterLines.Line) throws(RegisterError) {
    let number = line.number
    if !line[0].isEmpty { try check(rank: lines.bytes[line[1]], line: number) }
    try lines.forEachToken(line[2]) { place throws(RegisterError) in
      let token = lines.bytes[place]
      guard token.elementsEqual("p".utf8) || Statute.Enactment(token: token) != nil else {
        let text = lines.text(place)
        throw RegisterError(
          line: number, Message(zh: "沿革“\(text)”不能识别", en: "the event '\(text)' is not understood"))
      }
    }
    _ = try lines.requireDay(line[3], line: number)
    guard ArticleTable(code: lines.bytes[line[4]]).isWellFormed else {
      throw RegisterError(
        line: number, Message(zh: "条文结构不能识别", en: "the shapes of the articles are not understood"))
    }
  }

  private mutating func check(rank: ArraySlice<UInt8>, line: Int) throws(RegisterError) {
    guard !ranks.contains(rank) else { return }
    let text = String(decoding: rank, as: UTF8.self)
    guard RankAndPlace(text) != nil else { throw .unknownRank(text, line: line) }
    ranks.append(rank)
  }
}

extension RegisterError {
  static func unknownRank(_ text: String, line: Int) -> RegisterError {
    let known = Rank.allCases.map(\.rawValue).joined(separator: "、")
    return RegisterError(
      line: line,
      Message(zh: "效力级别“\(text)”不能识别，应为\(known)", en: "the rank '\(text)' is not one of \(known)"))
  }
}
