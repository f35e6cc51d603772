/// Where something confidential stands, so that no other finding tells it.
///
/// Messages quote names and values, and reports show whole lines. Of what else is found in an item with something
/// confidential only the rule and the place are told, until that is settled.
struct ConfidentialPlaces: Sendable {
  /// The stretches of each file, in order; none overlaps another.
  private var files: [String: [Range<Int>]] = [:]
  /// What stands there: findings elsewhere quote names, and whose they are is quoted from fields.
  private var texts: Set<String> = []

  init() {}

  /// The items of a list in which something confidential was found, and the lines elsewhere.
  init(_ findings: [Diagnostic], of list: ListFile) {
    let places = findings.lazy.filter { $0.isConfidential && $0.place?.file == list.path }.compactMap(\.place)
    texts = Set(
      places.map { String(decoding: list.document.bytes[$0.bytes], as: UTF8.self) }.filter { $0.count > 1 })
    let stretches = places.map { place in
      list.document.bytes.lines(
        around: list.item(at: place.bytes.lowerBound).map { list.document.range(list.node($0)) }
          ?? place.bytes)
    }
    add(Array(stretches), of: list.path)
  }

  /// The lines of a file that is no list.
  init(_ findings: [Diagnostic], ofFile bytes: [UInt8]) {
    let places = findings.compactMap(\.place)
    texts = Set(places.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }.filter { $0.count > 1 })
    if let file = places.first?.file { add(places.map { bytes.lines(around: $0.bytes) }, of: file) }
  }

  private mutating func add(_ stretches: [Range<Int>], of file: String) {
    guard !stretches.isEmpty else { return }
    var known: [Range<Int>] = []
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = known.last, stretch.lowerBound <= last.upperBound {
        known[known.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        known.append(stretch)
      }
    }
    files[file] = known
  }

  mutating func add(_ others: ConfidentialPlaces) {
    files.merge(others.files) { own, _ in own }
    texts.formUnion(others.texts)
  }

  /// A finding without an owner in whose name something confidential stands.
  func maskingOwner(_ finding: Diagnostic) -> Diagnostic {
    guard let owner = finding.owner, holds(in: owner) else { return finding }
    var finding = finding
    finding.owner = nil
    return finding
  }

  private func holds(in text: String) -> Bool { texts.contains { text.contains($0) } }

  /// Whether a finding quotes something confidential, wherever it stands itself.
  private func isTold(by finding: Diagnostic) -> Bool {
    let messages = [finding.message, finding.advice].compactMap(\.self) + finding.notes.map(\.message)
    return (messages + finding.fixes.map(\.title)).contains { holds(in: $0.zh) || holds(in: $0.en) }
  }

  /// The findings, none of which tells what must not be told.
  func conceal(_ findings: [Diagnostic], _ rules: [Rule]) -> [Diagnostic] {
    guard !files.isEmpty else { return findings }
    let summaries = Summaries(rules)
    return findings.map { finding in
      guard !finding.isConfidential else { return finding }
      let isWithin = finding.place.map(holds) ?? false
      guard isWithin || isTold(by: finding) else { return finding }
      let (zh, en) = isWithin ? ("同一事项里", "the item holds") : ("所说的事项里", "an item that it names holds")
      return summaries.concealed(
        finding,
        Message(zh: "\(zh)有不能公开的内容，先处理它，再看这一条", en: "\(en) something confidential: settle that first"))
    }
  }

  private func holds(_ place: Place) -> Bool {
    guard let stretches = files[place.file] else { return false }
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].upperBound <= place.bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count
      && stretches[low].lowerBound < max(place.bytes.upperBound, place.bytes.lowerBound + 1)
  }
}

/// What rules are about, to be told instead of what they found.
struct Summaries {
  private let all: [RuleID: Message]

  init(_ rules: [Rule]) { all = Dictionary(rules.map { ($0.id, $0.summary) }) { first, _ in first } }

  /// A finding that tells its rule and its place, and why no more.
  func concealed(_ finding: Diagnostic, _ why: Message) -> Diagnostic {
    let what = all[finding.rule]
    return Diagnostic(
      rule: finding.rule, severity: finding.severity,
      message: Message(
        zh: "\(what.map { "\($0.zh)。" } ?? "")\(why.zh)", en: "\(what.map { "\($0.en); " } ?? "")\(why.en)"),
      place: finding.place, item: finding.item, field: finding.field, isConfidential: true)
  }
}

extension [UInt8] {
  fileprivate func lines(around range: Range<Int>) -> Range<Int> {
    let start = self[..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return start..<(self[range.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? count)
  }
}
