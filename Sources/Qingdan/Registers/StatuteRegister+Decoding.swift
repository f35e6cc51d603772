import YAMLText

extension StatuteRegister {
  /// The statute of an entry, made of its lines.
  func shipped(_ number: Int) -> Statute {
    let entry = entries[number]
    var result = Statute(title: "")
    if let first = entry.lines.first {
      result.title = statutes.text(first.fields[0])
      let rank = RankAndPlace(statutes.text(statutes.field(1, of: first)))
      result.rank = rank?.rank
      result.place = rank?.place
      decode(history: statutes.field(2, of: first), into: &result)
    }
    result.versions = entry.lines.compactMap { line in
      statutes.day(statutes.field(3, of: line)).map {
        StatuteVersion(day: $0, articles: ArticleTable(code: statutes.bytes[statutes.field(4, of: line)]))
      }
    }
    if let line = entry.repeal, let until = repeals.day(repeals.field(1, of: line)) {
      let successor = repeals.text(repeals.field(2, of: line))
      let article = repeals.text(repeals.field(3, of: line))
      result.repeal = Statute.Repeal(
        until: until, successor: successor.isEmpty ? nil : successor, article: article.isEmpty ? nil : article
      )
      if entry.lines.isEmpty {
        result.title = repeals.text(line.fields[0])
        let rank = RankAndPlace(repeals.text(repeals.field(4, of: line)))
        result.rank = rank?.rank
        result.place = rank?.place
      }
    }
    return result
  }

  private func decode(history: Range<Int>, into statute: inout Statute) {
    for token in statutes.bytes[history].split(separator: UInt8(ascii: " ")) {
      if token.elementsEqual("p".utf8) {
        statute.hasPredecessor = true
      } else if let enactment = Statute.Enactment(token: token) {
        statute.enactments.append(enactment)
      }
    }
  }

  /// Holds a line of `statutes.tsv` to its form, so that decoding it later cannot fail.
  func check(_ line: RegisterLines.Line) throws(RegisterError) {
    func fail(_ zh: String, _ en: String) -> RegisterError {
      RegisterError(line: line.number, Message(zh: zh, en: en))
    }
    if !line.fields[0].isEmpty {
      let rank = statutes.text(statutes.field(1, of: line))
      guard RankAndPlace(rank) != nil else { throw .unknownRank(rank, line: line.number) }
    }
    for token in statutes.bytes[statutes.field(2, of: line)].split(separator: UInt8(ascii: " ")) {
      guard token.elementsEqual("p".utf8) || Statute.Enactment(token: token) != nil else {
        let text = String(decoding: token, as: UTF8.self)
        throw fail("沿革“\(text)”不能识别", "the event '\(text)' is not understood")
      }
    }
    _ = try statutes.requireDay(statutes.field(3, of: line), line: line.number)
    guard ArticleTable(code: statutes.bytes[statutes.field(4, of: line)]).isWellFormed else {
      throw fail("条文结构不能识别", "the shapes of the articles are not understood")
    }
  }

  /// The same for a line of `repeals.tsv`.
  func check(repeal line: RegisterLines.Line) throws(RegisterError) {
    _ = try repeals.requireDay(repeals.field(1, of: line), line: line.number)
    let rank = repeals.text(repeals.field(4, of: line))
    guard rank.isEmpty || RankAndPlace(rank) != nil else { throw .unknownRank(rank, line: line.number) }
  }
}

extension Statute.Enactment {
  /// Reads `20070405a#492=20080501`.
  init?(token: ArraySlice<UInt8>) {
    guard token.count >= 9, let day = Day(digits: token.prefix(8)) else { return nil }
    let kind: Kind
    switch token[token.startIndex + 8] {
    case UInt8(ascii: "a"): kind = .adopted
    case UInt8(ascii: "r"): kind = .revised
    case UInt8(ascii: "m"): kind = .amended
    default: return nil
    }
    self.init(day, kind)
    var rest = token.dropFirst(9)
    if rest.first == UInt8(ascii: "#") {
      let end = rest.firstIndex(of: UInt8(ascii: "=")) ?? rest.endIndex
      let text = rest[rest.startIndex + 1..<end]
      let isNumber = text.allSatisfy { (0x30...0x39).contains($0) }
      let order = String(decoding: text, as: UTF8.self)
      self.order = isNumber ? "国务院令第\(order)号" : order
      rest = rest[end...]
    }
    if rest.first == UInt8(ascii: "=") {
      guard let effective = Day(digits: rest.dropFirst()) else { return nil }
      self.effective = effective
      rest = []
    }
    guard rest.isEmpty else { return nil }
  }
}
