/// What was understood of citations and deadlines, remembered by their text.
///
/// Lists repeat the same few hundred phrases thousands of times. One cache per thread; nothing is shared.
struct ReadingCache {
  private var citations = Texts<CitedStatutes>()
  private var deadlines = Texts<DeadlineReading>()
  /// 35 MB cite some hundred statutes at nine thousand places: a place is read anew, a title is looked up once.
  private var titles: [String: StatuteMatch?] = [:]

  mutating func citation(_ node: NodeID, of document: Document, in register: StatuteRegister) -> CitedStatutes
  {
    if let known = citations.reading(of: node, in: document) { return known }
    let reading = CitedStatutes(document.text(node)) { title in
      if let known = titles[title] { return known }
      if titles.count >= Self.limit { titles = [:] }
      let match = register.statute(titled: title)
      titles[title] = .some(match)
      return match
    }
    citations.add(reading, of: node, in: document)
    return reading
  }

  mutating func deadline(_ node: NodeID, of document: Document) -> DeadlineReading {
    if let known = deadlines.reading(of: node, in: document) { return known }
    let reading = DeadlineReader.read(document.text(node))
    deadlines.add(reading, of: node, in: document)
    return reading
  }

  /// How many readings of a sort are kept before all are forgotten: so memory does not grow with the library.
  static let limit = 16_384

  /// Readings by the hash of their text; the text itself decides.
  private struct Texts<Reading> {
    private var readings: [UInt64: [(text: [UInt8], reading: Reading)]] = [:]

    func reading(of node: NodeID, in document: Document) -> Reading? {
      guard let known = readings[document.hash(node)] else { return nil }
      for candidate in known where document.equals(node, candidate.text) { return candidate.reading }
      return nil
    }

    mutating func add(_ reading: Reading, of node: NodeID, in document: Document) {
      if readings.count >= ReadingCache.limit { readings = [:] }
      let text = document.withText(node) { Array($0) }
      readings[document.hash(node), default: []].append((text, reading))
    }
  }
}
