/// The names that bodies no longer have after a reform, to be found in texts, with what comes in their place.
struct OldNames {
  struct Name {
    let text: String
    /// The body that had it.
    let body: String
    /// Its full name, which begins with its place.
    let full: String
    /// Its name afterwards, or that of each body that comes after it, by their ids.
    let next: [String: String]
  }

  /// A name in a text.
  struct Hit {
    let range: Range<String.Index>
    let name: Name
  }

  /// Longest first, so that 市水务局 is not found in XX市水务局.
  private let names: [Name]
  private let finder: WordFinder
  /// Names that go on, which may hold an old one within.
  private let kept: [String]
  /// Names of places, where old names are such as stand behind one.
  private let places: Set<String>

  init(_ reform: Reform, _ register: OrganisationRegister, _ divisions: DivisionRegister) {
    let day = reform.dates.effective.map { $0 + -1 }
    let new = Dictionary(reform.established.map { ($0.body.id, $0.body) }) { first, _ in first }
    /// The full name after the reform, or the short one.
    func name(_ id: String, isShort: Bool) -> String {
      if let body = new[id] { return isShort ? body.short.first ?? body.name : body.name }
      return register[id].map { isShort ? $0.shortName(on: day) : $0.name(on: day) } ?? id
    }
    var names: [Name] = []
    var kept = new.values.flatMap { [$0.name] + $0.short }
    for fate in OrganisationFate.all(of: reform) {
      guard let body = register[fate.organisation] else { continue }
      let next = fate.kind == .renamed ? [fate.organisation] : fate.successors
      guard fate.kind != .founded, !next.contains(fate.organisation) || fate.kind == .renamed else {
        continue
      }
      func isNew(_ text: String) -> Bool { !kept.contains(text) && !names.contains { $0.text == text } }
      let full = body.name(on: day)
      let valid = body.names.first { name in day.map { name.period.contains($0) } ?? true } ?? body.names.last
      func add(_ text: String, _ form: (String) -> String) {
        guard isNew(text), text.count > 2 else { return }
        names.append(
          Name(
            text: text, body: fate.organisation, full: full,
            next: Dictionary(next.map { ($0, form($0)) }) { first, _ in first }))
      }
      add(full) { name($0, isShort: false) }
      for short in valid?.short ?? [] { add(short) { name($0, isShort: true) } }
      if let local = full.withoutPlace {
        add(local) { id in
          let whole = name(id, isShort: false)
          return whole.withoutPlace ?? whole
        }
      }
    }
    kept.sort { $0.count > $1.count }
    self.kept = kept
    places = names.contains { $0.full != $0.text } ? divisions.names : []
    finder = WordFinder(names.map(\.text))
    self.names = names.sorted { ($0.text.count, $1.text) > ($1.text.count, $0.text) }
  }

  var isEmpty: Bool { names.isEmpty }

  /// Whether a file may name one at all, without a String for each of its texts.
  func mayStand(in bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { finder.isFound(in: $0) } }

  /// Where old names stand in a text, outside of titles of documents (《…》) and of quotations (“…”, "…"),
  /// and not where 原 says that the past is meant.
  func hits(in text: String) -> [Hit] {
    var text = text
    guard text.withUTF8({ finder.isFound(in: $0) }) else { return [] }
    var hits: [Hit] = []
    var depth = 0
    var isQuoted = false
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[index...]
      switch text[index] {
      case "《", "“", "「": depth += 1
      case "》", "”", "」": depth = max(0, depth - 1)
      // What opens closes, too.
      case "\"":
        depth += isQuoted ? -1 : 1
        isQuoted.toggle()
      default: break
      }
      if let name = kept.first(where: { rest.hasPrefix($0) }) {
        index = text.index(index, offsetBy: name.count)
        continue
      }
      guard depth == 0, let name = names.first(where: { rest.hasPrefix($0.text) }) else {
        index = text.index(after: index)
        continue
      }
      let end = text.index(index, offsetBy: name.text.count)
      // 市规划委 is no part of 市规划委员会; 原市规划委 tells of the past; 宁波市规划委 is another's.
      if name.text.hasSuffix("委") && text[end...].hasPrefix("员会") || text[..<index].hasSuffix("原")
        || isOfAnotherPlace(name, behind: text[..<index])
      {
        index = end
        continue
      }
      hits.append(Hit(range: index..<end, name: name))
      index = end
    }
    return hits
  }

  /// Whether a name as it is used within a place (市水务局) stands behind the name of another place (宁波).
  private func isOfAnotherPlace(_ name: Name, behind text: Substring) -> Bool {
    guard !places.isEmpty, name.text != name.full, let level = name.text.first else { return false }
    return (1...Self.longestPlace).contains { length in
      guard let start = text.index(text.endIndex, offsetBy: -length, limitedBy: text.startIndex) else {
        return false
      }
      let place = text[start...] + [level]
      return places.contains(String(place)) && !name.full.hasPrefix(place)
    }
  }

  /// What stands before 市, 县 or 区 in nearly all of the names of the register (GB/T 2260).
  private static let longestPlace = 6
}

extension String {
  /// As it is written within the place itself: 市水务局 for XX市水务局; nil where no place stands before it.
  var withoutPlace: String? {
    guard let city = prefix(5).dropFirst().firstIndex(of: "市") else { return nil }
    return String(self[city...])
  }
}
