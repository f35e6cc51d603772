import Qingdan

/// One text of `citations.tsv` with the careful reading of each citation in it.
struct CitationCase {
  var id: String
  var text: String
  /// complete, partial or none.
  var reading: String
  var citations: [Expected]
  var unread: [String]

  struct Expected: Equatable, CustomStringConvertible {
    var label, title, number, history, quotation: String
    var issuers, places: [String]

    var description: String {
      [
        label, title, number, issuers.joined(separator: "|"), history, places.joined(separator: "|"),
        quotation,
      ]
      .joined(separator: " / ")
    }
  }

  static func all() throws -> [CitationCase] {
    var cases: [CitationCase] = []
    for row in try Table("citations.tsv").rows {
      let expected = Expected(
        label: row["label"], title: row["title"], number: row["number"], history: row["history"],
        quotation: row["quotation"], issuers: row.list("issuers"), places: row.list("places"))
      if row["text"].isEmpty {
        cases[cases.count - 1].citations.append(expected)
      } else {
        let isEmpty = row["reading"] == "none" || ["同上", "同前款"].contains(row["text"])
        cases.append(
          CitationCase(
            id: row["id"], text: row["text"], reading: row["reading"], citations: isEmpty ? [] : [expected],
            unread: row.list("unread")))
      }
    }
    return cases
  }

  /// The strings cut from published lists.
  var isReal: Bool { id.allSatisfy(\.isNumber) }
}

extension CitationCase.Expected {
  /// What the reader made of it, in the notation of the table.
  init(_ citation: Citation, _ text: String) {
    label = citation.label ?? ""
    title = citation.title?.normalised ?? ""
    number = citation.number?.normalised ?? ""
    issuers = citation.issuers
    history = citation.history.map(Self.notation).joined(separator: "; ")
    places = citation.places.map(Self.notation)
    quotation = citation.quotation.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } ?? ""
  }

  static func notation(_ entry: HistoryEntry) -> String {
    var parts = [entry.event.rawValue]
    if let date = entry.date { parts.append(date.description) }
    parts += entry.numbers.map(\.normalised)
    if let body = entry.body { parts.append("@" + body) }
    if let decision = entry.decision { parts.append("《\(decision)》") }
    if let ordinal = entry.ordinal { parts.append("#\(ordinal)") }
    return parts.joined(separator: " ")
  }

  static func notation(_ place: CitedPlace) -> String {
    place.isRange ? notation(place.first) + "~" + notation(place.last) : notation(place.first)
  }

  static func notation(_ place: StatutePlace) -> String {
    if place.isSupplementary || place.isGeneral || place.book != nil { return place.description }
    if let annex = place.annex {
      let name = annex.word + (annex.number.map { String($0) } ?? "") + (annex.title.map { "《\($0)》" } ?? "")
      return name + (place.item.map { "#\($0)" } ?? "")
    }
    var parts = [place.article.map { String($0) } ?? "-"]
    if place.sub > 0 { parts[0] += "_\(place.sub)" }
    for level in [place.paragraph, place.item, place.point] { parts.append(level.map { String($0) } ?? "-") }
    while parts.count > 1, parts.last == "-" { parts.removeLast() }
    return parts.joined(separator: ".")
  }
}
