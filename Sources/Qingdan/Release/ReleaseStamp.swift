/// What a release writes into the head of a list that it holds for the first time as it stands.
struct ReleaseStamp {
  let version: String
  let effective: Day

  /// The list's text with version and day in its head, all else untouched.
  func applied(to list: ListFile) throws(EditError) -> [UInt8] {
    let document = list.document
    guard let root = document.root else { return document.bytes }
    let first = ["list", "organisation", "title"]
    let splices = try document.splices(for: [
      .setField(in: root, "version", .scalar(version), after: first),
      .setField(in: root, "effective", .scalar(effective.description), after: first + ["version"]),
    ])
    return splices.applied(to: document.bytes).map(Self.withPlainDay) ?? document.bytes
  }

  /// Days stand bare everywhere in a library; the editor quotes a new one, since other readers would take it for a date.
  private static func withPlainDay(_ text: [UInt8]) -> [UInt8] {
    guard let document = try? Document(text), let root = document.root,
      let node = document.value(of: root, for: "effective")
    else { return text }
    let day = Array(document.text(node).utf8)
    let range = document.range(node)
    guard text[range].elementsEqual([0x22] + day + [0x22]) || text[range].elementsEqual([0x27] + day + [0x27])
    else {
      return text
    }
    return [Splice(range, day)].applied(to: text) ?? text
  }
}
