import YAMLText

/// The one look for what must not be public: at all scalars and comments of a file, or at its lines where it cannot be
/// read, asking every rule that can tell by a text alone.
struct SecretSearch {
  private struct Finding {
    let what: TextFinding
    let place: Place
    /// The scalar in whose text it stands.
    var node: NodeID?
    var value: ListFile.Value?
  }

  private var judges: [any TextJudge]
  private let context: LibraryContext
  private let day: Day?
  private var findings: [RuleID: [Finding]] = [:]
  /// How many values were looked at.
  private var count = 0

  init(_ judges: [any TextJudge], in context: LibraryContext, on day: Day?) {
    self.judges = judges
    self.context = context
    self.day = day
  }

  /// Looks at a list: at its values, which have a field, then at whatever else stands in it. Codes have a form of their
  /// own, and one in some thousand has that of an identity number.
  mutating func search(_ list: ListFile) {
    leaveOutIdle(list.document.bytes)
    guard !judges.isEmpty else { return }
    var isSeen = [Bool](repeating: false, count: list.document.nodeCount)
    for type in Field.ValueType.allCases {
      for value in list.values(of: type) {
        isSeen[Int(value.node.index)] = true
        if type != .code { look(at: value.node, of: list.document, in: list.path, value, of: list.kind) }
      }
      count += list.values(of: type).count
    }
    search(list.document, in: list.path, but: isSeen)
  }

  /// Looks at a file that is no list, or that cannot be read.
  mutating func search(_ bytes: [UInt8], of file: String) {
    // What kinds, layouts and rules define are words: 机密 among the choices of a field is no mark.
    let isDefinition = ["kinds/", "layouts/", "rules/"].contains { file.hasPrefix($0) }
    if !isDefinition, let document = try? Document(bytes) { return search(document, in: file, but: []) }
    for line in bytes.indices.split(whereSeparator: { bytes[$0] == UInt8(ascii: "\n") }) {
      guard let start = line.first, let end = line.last else { continue }
      let text = bytes[start...end]
      look(at: isDefinition ? [text] : [text, Self.value(ofLine: text)], in: file)
    }
  }

  /// Leaves out those that cannot find anything in a file: where nothing is escaped, its bytes are its words.
  private mutating func leaveOutIdle(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      guard !ByteScan.has(UInt8(ascii: "\\"), in: bytes) else { return }
      judges.removeAll { !$0.mayFind(in: bytes) }
    }
  }

  private mutating func search(_ document: Document, in file: String, but isSeen: [Bool]) {
    for index in 0..<document.nodeCount {
      let node = NodeID(UInt32(index))
      guard isSeen.isEmpty || !isSeen[index], document.kind(node) == .scalar else { continue }
      look(at: node, of: document, in: file)
    }
    let hasComment = document.bytes.withUnsafeBufferPointer { ByteScan.has(UInt8(ascii: "#"), in: $0) }
    guard hasComment else { return }
    for comment in document.comments { look(at: [Self.value(ofLine: document.bytes[comment])], in: file) }
  }

  private mutating func look(
    at node: NodeID, of document: Document, in file: String, _ value: ListFile.Value? = nil,
    of kind: Kind? = nil
  ) {
    document.withText(node) { text in
      for judge in judges where judge.mayFind(in: text) {
        let field = value.flatMap { value in kind.map { $0[value.field] } }
        for found in judge.findings(in: text, of: origin(field)) {
          let bytes = document.bytes(of: [found.range], in: node)?.first ?? document.range(node)
          findings[judge.rule.id, default: []].append(
            Finding(what: found, place: Place(file: file, bytes: bytes), node: node, value: value))
        }
      }
    }
  }

  /// Asks about several readings of a line, till one of them tells something.
  private mutating func look(at texts: [ArraySlice<UInt8>], in file: String) {
    for judge in judges {
      for text in texts {
        let found = text.withUnsafeBufferPointer { bytes in
          judge.mayFind(in: bytes) ? judge.findings(in: bytes, of: origin(nil)) : []
        }
        guard !found.isEmpty else { continue }
        findings[judge.rule.id, default: []] += found.map { found in
          let start = text.startIndex + found.range.lowerBound
          return Finding(what: found, place: Place(file: file, bytes: start..<start + found.range.count))
        }
        break
      }
    }
  }

  private func origin(_ field: Field?) -> TextOrigin { TextOrigin(field: field, day: day, context: context) }

  /// What a line says, as well as can be told without reading the file: without its indentation, its key, a dash, a `#`,
  /// quotes and brackets.
  static func value(ofLine line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = line.drop { " \t-#{[\"'".utf8.contains($0) }
    let key = text.prefix { $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0) }
    if !key.isEmpty, text.dropFirst(key.count).first == UInt8(ascii: ":") {
      text = text.dropFirst(key.count + 1).drop { " \t{[\"'".utf8.contains($0) }
    }
    while let last = text.last, " \t\r}]\"'".utf8.contains(last) { text.removeLast() }
    return text
  }
}

extension SecretSearch {
  /// Says what a rule found in a file that is no list.
  func report(_ judge: any TextJudge, into report: inout Report) {
    for finding in findings[judge.rule.id] ?? [] {
      report.say(judge.message, at: finding.place, severity: finding.what.severity)
    }
  }

  /// Says what a rule found in a list.
  func report(_ judge: any TextJudge, in list: ListFile, into report: inout Report) {
    report.count(count)
    for finding in findings[judge.rule.id] ?? [] {
      let (what, place) = (finding.what, finding.place)
      let fixes = finding.node.flatMap { fix(what, in: $0, of: list) }.map { [$0] } ?? []
      if let value = finding.value {
        report.say(
          judge.message, at: value, in: list, part: what.range, severity: what.severity, fixes: fixes)
      } else {
        // What may be public of an item are its values, and not what somebody noted beside them.
        let item = finding.node == nil ? nil : list.item(at: place.bytes.lowerBound)
        report.say(
          judge.message, at: place, severity: what.severity, item: item.flatMap { list.id($0) },
          owner: context.shortName(list.head.organisation), fixes: fixes)
      }
    }
  }

  /// For somebody to decide: often the whole does not belong there.
  private func fix(_ found: TextFinding, in node: NodeID, of list: ListFile) -> Diagnostic.Fix? {
    found.stars.flatMap { range in
      list.fix(
        Message(zh: "中间的数字改成 *", en: "put stars for the digits in the middle"),
        [(range: range, text: String(repeating: "*", count: range.count))], in: node, safe: false)
    }
  }
}
