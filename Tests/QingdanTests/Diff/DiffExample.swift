import Qingdan

/// Two states of a small library, compared.
struct DiffExample {
  let difference: Difference

  /// - Parameters:
  ///   - before: an item of a list of the kind, or files behind lines `=== path`; empty for none.
  ///   - successors: what became of ids that are gone.
  init(
    kind: String = "powers", before: String, after: String, successors: [String: [String]] = [:],
    organisations: String = Self.organisations
  ) async throws {
    async let old = Self.state("before", Self.files(kind, before), organisations)
    async let new = Self.state("after", Self.files(kind, after), organisations)
    difference = Comparison(before: try await old, after: try await new, successors: successors).difference()
  }

  init(_ example: ChangeRule.Example, isReversed: Bool = false) async throws {
    let (before, after) = isReversed ? (example.after, example.before) : (example.before, example.after)
    let ids = { (text: String) in text.matches(of: /id: ([a-z]-[0-9a-z]{8})/).map { String($0.output.1) } }
    let (gone, came) = (
      ids(before).filter { !ids(after).contains($0) }, ids(after).filter { !ids(before).contains($0) }
    )
    let isKnown = example.change == .merged || example.change == .split
    try await self.init(
      kind: example.kind, before: before, after: after,
      successors: isKnown ? Dictionary(uniqueKeysWithValues: gone.map { ($0, came) }) : [:])
  }

  /// `rule severity` of each change, the gravest of each item first.
  var rules: [String] { difference.changes.map { "\($0.rule) \($0.severity.rawValue)" } }

  private static func state(
    _ label: String, _ files: [String: String], _ organisations: String
  ) async throws -> LibraryState {
    var files = files
    files["library.yaml"] = "library: examples\nformat: 1\n"
    // The kinds alone: the registers of the base take longer to read than all examples.
    for file in StandardLibrary.files where file.path.hasPrefix("kinds/") && files[file.path] == nil {
      files[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    files["registers/organisations.yaml"] = files["registers/organisations.yaml"] ?? organisations
    return try await LibraryState(label, reading: MemoryTree(files))
  }

  private static func files(_ kind: String, _ text: String) -> [String: String] {
    guard !text.hasPrefix("=== ") else {
      let files = text.split(separator: "=== ").map { part in
        let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(lines[0]), String(lines[1]))
      }
      return Dictionary(uniqueKeysWithValues: files)
    }
    let head = "list: \(kind)\norganisation: sthjj\neffective: 2024-03-01\nitems:"
    let item = text.split(separator: "\n").joined(separator: "\n    ")
    return ["organisations/sthjj/\(kind).yaml": head + (text.isEmpty ? " []\n" : "\n  - \(item)\n")]
  }

  static let organisations = """
    organisations:
      - { id: szf, level: 市级, division: "110000", names: [{ name: XX市人民政府, short: [市政府] }] }
      - { id: sthjj, superior: szf, names: [{ name: XX市生态环境局, short: [市生态环境局] }] }
      - { id: swj, superior: szf, names: [{ name: XX市水务局, short: [市水务局] }] }
      - { id: sjj, superior: szf, names: [{ name: XX市数据局, short: [市数据局] }] }
      - { id: hbj, superior: szf, names: [{ name: XX市环境保护局, short: [市环保局] }] }
      - { id: zfdd, superior: sthjj, names: [{ name: XX市生态环境综合执法总队, short: [市生态环境执法总队] }] }
      - { id: wsjds, superior: szf, names: [{ name: XX市卫生健康监督所 }] }
      - { id: ended, superior: szf, until: 2020-01-01, names: [{ name: XX市旧局 }] }
      - { id: dcq, level: 区级, division: "110101", superior: szf, names: [{ name: 东城区人民政府 }] }
      - { id: dcsthjj, superior: dcq, names: [{ name: 东城区生态环境局 }] }
      - { id: djd, level: 街乡级, division: "110101", names: [{ name: 东街街道办事处 }] }
      - { id: xjd, level: 街乡级, division: "110101", names: [{ name: 西街街道办事处 }] }
    groups:
      - { name: 街道办事处, members: [djd, xjd] }
      - { name: 市政府各部门, members: [sthjj, swj] }

    """
}
