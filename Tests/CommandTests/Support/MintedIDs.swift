/// Puts a fixed name in the place of every id that the program minted, since they are random.
struct MintedIDs {
  /// Whether a command may have minted one; others print the same ids in every run.
  var isMinting = false
  private var known: Set<String>
  private var names: [(real: String, shown: String)] = []

  init(known text: String = "") { known = Set(Self.ids(in: text).map(String.init)) }

  /// Ids that were there before are shown as they are.
  mutating func know(_ text: String) { known.formUnion(Self.ids(in: text).map(String.init)) }

  mutating func masked(_ text: String) -> String {
    var text = text
    for id in Self.ids(in: text).map(String.init) where isMinting && !known.contains(id) {
      if !names.contains(where: { $0.real == id }) {
        let number = String(names.count + 1)
        let zeros = String(repeating: "0", count: max(0, 5 - number.count))
        names.append((id, "\(id.prefix { $0 != "-" })-NEW\(zeros)\(number)"))
      }
    }
    for name in names { text = text.replacing(name.real, with: name.shown) }
    return text
  }

  func real(_ text: String) -> String {
    names.reduce(text) { $0.replacing($1.shown, with: $1.real) }
  }

  /// A prefix of one letter, as the kinds that ship have, a hyphen, eight characters of Crockford base32.
  private static func ids(in text: String) -> [Substring] {
    text.split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "-") }.filter { word in
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].count == 1, parts[1].count == 8 else { return false }
      return parts[0].allSatisfy { $0.isLowercase }
        && parts[1].allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) }
    }
  }
}
