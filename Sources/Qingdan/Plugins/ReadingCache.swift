/// What was understood of citations and deadlines, remembered by their text.
///
/// Lists repeat the same few hundred phrases thousands of times. One cache per thread; nothing is shared.
struct ReadingCache {
  private var citations: [UInt64: [(text: [UInt8], reading: CitedStatutes)]] = [:]
  private var deadlines: [UInt64: [(text: [UInt8], reading: Deadline)]] = [:]

  mutating func citation(_ node: NodeID, of document: Document, in register: StatuteRegister) -> CitedStatutes
  {
    let hash = document.hash(node)
    if let known = citations[hash]?.first(where: { document.equals(node, $0.text) }) { return known.reading }
    let text = document.text(node)
    let reading = CitedStatutes(text, in: register)
    citations[hash, default: []].append((Array(text.utf8), reading))
    return reading
  }

  mutating func deadline(_ node: NodeID, of document: Document) -> Deadline {
    let hash = document.hash(node)
    if let known = deadlines[hash]?.first(where: { document.equals(node, $0.text) }) { return known.reading }
    let text = document.text(node)
    let reading = Deadline(reading: text)
    deadlines[hash, default: []].append((Array(text.utf8), reading))
    return reading
  }
}
