import YAMLText

/// Says how a citation changed: written otherwise, another place in the same document, other words quoted, or another
/// document.
struct CitationComparison {
  private let values: ValueComparison

  init(_ values: ValueComparison) { self.values = values }

  func change(from before: YAMLValue, to after: YAMLValue) -> ValueChange {
    let old = Parts(before)
    let new = Parts(after)
    let cited = Self.cited(old.cite, new.cite)
    guard cited == nil || cited == .editorial else { return cited ?? .other }
    // The place is the same: what differs is beside it.
    guard old.others.map(\.normalisedField) != new.others.map(\.normalisedField) else { return .editorial }
    return values.fields(old.others, new.others) { Field($0, .text) }
  }

  /// The documents that a value cites, as one key; nil where it names none.
  static func statute(of value: YAMLValue) -> String? {
    let keys = CitationReader.read(Parts(value).cite).citations.map { CitedDocument($0, in: []).key }
    return keys.contains("") || keys.isEmpty ? nil : keys.joined(separator: "\n")
  }

  /// The documents and the places that a value cites; its text where it cites none.
  static func key(of value: YAMLValue) -> String {
    let cite = Parts(value).cite
    let citations = CitationReader.read(cite).citations
    guard !citations.isEmpty else { return NormalText.of(cite) }
    return citations.map { citation in
      CitedDocument(citation, in: []).key + citation.places.map(\.description).joined(separator: "、")
    }.joined(separator: "\n")
  }

  private static func cited(_ old: String, _ new: String) -> ValueChange? {
    if old == new { return nil }
    if NormalText.of(old) == NormalText.of(new) { return .editorial }
    let (before, after) = (Reading(old), Reading(new))
    guard before.rest == after.rest, before.documents.count == after.documents.count,
      !before.documents.isEmpty,
      zip(before.documents, after.documents).allSatisfy({ $0.isSame(as: $1) })
    else { return .other }
    if before.documents.map(\.places) != after.documents.map(\.places) { return .citedPlace }
    if before.documents.map(\.quotation) == after.documents.map(\.quotation) { return .editorial }
    return .text(TextComparison.pieces(from: old, to: new))
  }

  /// What a text cites, and what of it was not understood.
  private struct Reading {
    var documents: [CitedDocument]
    var rest: [String]

    init(_ text: String) {
      let bytes = Array(text.utf8)
      let reading = CitationReader.read(utf8: bytes)
      documents = reading.citations.map { CitedDocument($0, in: bytes) }
      rest = reading.leftovers.map { NormalText.of($0.text) }
      if let reference = reading.reference { rest.append("\(reference)") }
    }
  }

  /// The citation, and the words and the role beside it.
  private struct Parts {
    var cite = ""
    var others: [YAMLValue.Field] = []

    init(_ value: YAMLValue) {
      switch value {
      case .scalar(let text): cite = text
      case .mapping(let fields):
        cite = value.scalar("cite") ?? ""
        others = fields.filter { $0.key != "cite" }
      case .null, .sequence: break
      }
    }
  }
}

/// A cited document and its places, in the form in which two spellings of one citation are equal.
struct CitedDocument {
  /// Its title in simplified script without 中华人民共和国, else its number; empty where it has neither.
  let key: String
  let places: [[StatutePlace]]
  /// The words quoted, in their normal form.
  let quotation: String?
  private let title: String?
  private let numbers: Set<String>
  private let history: Set<String>

  init(_ citation: Citation, in bytes: [UInt8]) {
    title = citation.title.map { TraditionalCharacters.simplified($0.normalised) }
    numbers = Set(citation.numbers.map(\.normalised))
    // The order of what is told of its life does not matter.
    history = Set(citation.history.map { "\($0.event.rawValue) \($0.date.map(\.description) ?? "")" })
    places = citation.places.map { [$0.first, $0.last] }
    let quoted = citation.quotation.flatMap { range in
      bytes.indices.contains(range.lowerBound) && range.upperBound <= bytes.count ? bytes[range] : nil
    }
    quotation = quoted.map { NormalText.of(String(decoding: $0, as: UTF8.self)) }
    key =
      title.map { String(decoding: StatuteTitle.key($0.utf8), as: UTF8.self) } ?? citation.number?.normalised
      ?? ""
  }

  /// Whether both cite one document; what only one of them tells, a number or a date, does not part them.
  ///
  /// 《环境保护法》 is 《中华人民共和国环境保护法》; 《价格管理条例》 may be that of a province.
  func isSame(as other: CitedDocument) -> Bool {
    guard !key.isEmpty, key == other.key else { return false }
    if let title, let second = other.title, title != second, !title.hasSuffix("法") || !second.hasSuffix("法") {
      return false
    }
    return Self.agree(numbers, other.numbers) && Self.agree(history, other.history)
  }

  private static func agree(_ left: Set<String>, _ right: Set<String>) -> Bool {
    left.isSubset(of: right) || right.isSubset(of: left)
  }
}

extension YAMLValue.Field {
  fileprivate var normalisedField: Self { Self(key, value.normalised) }
}
