import YAMLText

extension StatuteRegister {
  /// The statute of an entry, made of its lines.
  func shipped(_ number: Int) -> Statute {
    let entry = entries[number]
    var result = Statute(title: "")
    for place in places[entry.lines] {
      let line = statutes.line(at: place)
      if !line[0].isEmpty {
        result.title = statutes.text(line[0])
        result.place(RankAndPlace(statutes.text(line[1])))
        decode(history: line[2], into: &result)
      }
      if let day = statutes.day(line[3]) {
        result.versions.append(
          StatuteVersion(day: day, articles: ArticleTable(code: statutes.bytes[line[4]])))
      }
    }
    if let place = entry.repeal {
      let line = repeals.line(at: place)
      result.repeal = repeals.day(line[1]).map { until in
        Statute.Repeal(
          until: until, successor: line[2].isEmpty ? nil : repeals.text(line[2]),
          article: line[3].isEmpty ? nil : repeals.text(line[3]))
      }
      if entry.lines.isEmpty {
        result.title = repeals.text(line[0])
        result.place(RankAndPlace(repeals.text(line[4])))
      }
    }
    return result
  }

  private func decode(history: Range<Int>, into statute: inout Statute) {
    statutes.forEachToken(history) { place in
      let token = statutes.bytes[place]
      if token.elementsEqual("p".utf8) {
        statute.hasPredecessor = true
      } else if let enactment = Statute.Enactment(token: token) {
        statute.enactments.append(enactment)
      }
    }
  }
}

extension Statute {
  fileprivate mutating func place(_ rank: RankAndPlace?) {
    self.rank = rank?.rank
    place = rank?.place
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
