import Qingdan
import Testing

@Suite struct ReleaseTests {
  private let powers = "organisations/sthjj/powers.yaml"

  @Test func `a release names every file that the library was loaded from, and no other`() async throws {
    var library = ReleasedLibrary()
    try await library.release("2026.1", "2026-01-01")
    let release = try #require(try library.chain.newest?.release)
    #expect(
      release.files.map(\.path) == [
        "adjustments/2026-a.yaml", "ledger/2026-a.yaml", "library.yaml",
        "organisations/sthjj/functions.yaml", powers,
        "registers/organisations.yaml",
      ])
    #expect(release[powers]?.list == Release.ListEntry(version: "1", items: 3))
    #expect(release["library.yaml"]?.list == nil)
    #expect(
      release["library.yaml"]?.blob == BlobID(of: Array("library: xs\nformat: 1\nbase: standard\n".utf8)))
    #expect(release.base?.name == "standard")
  }

  @Test func `a release reads back as it was written, closed by the digest of all above`() async throws {
    var library = ReleasedLibrary()
    library.files["registers/号 码,.tsv"] = "x\n"
    try await library.release("2026.1", "2026-01-01")
    let correction = Release.Correction(version: "2026.1", reason: "事项名称录入有误：“核发”，\n应为 # 发放")
    try await library.release("2026.1-a", "2026-02-01", corrects: correction)
    let chain = try library.chain
    #expect(chain.findings == [])
    let file = try #require(chain.newest)
    #expect(file.release.corrects == correction)
    #expect(file.release.text == library.files["releases/2026.1-a.yaml"])
    #expect(file.release.digest == file.digest)
    #expect(file.release.previous?.digest == chain.releases[0].digest)
    let lines = file.release.text.split(separator: "\n", omittingEmptySubsequences: true)
    let body = lines.dropLast().map { $0 + "\n" }.joined()
    #expect(lines.last == "digest: sha256:\(Digest(of: Array(body.utf8)).hex)")
  }

  @Test(arguments: [
    ("2024.1", true), ("v1", true), ("2024.1-a", true), ("1", true), ("", false), (".1", false),
    ("a/b", false),
    ("-x", false), ("2024..", false), ("二〇二四", false), ("a b", false),
    (String(repeating: "1", count: 65), false),
  ])
  func `a version can be the name of a file`(_ text: String, _ isVersion: Bool) {
    #expect(Release.isVersion(text) == isVersion)
  }

  @Test func `a release gives the files as they were published`() async throws {
    var library = ReleasedLibrary()
    try await library.release("2026.1", "2026-01-01")
    let first = library.files
    try library.edit(powers, "环境检查", "生态环境检查")
    try await library.release("2026.2", "2026-07-01")
    let tree = try await library.states.tree(of: "2026.1")
    for path in tree.paths() { #expect(try tree.read(path) == Array(try #require(first[path]).utf8)) }
    #expect(tree.paths().count == 6)
    let loaded = try await Library(tree)
    #expect(loaded.item("p-9d2h6w8k").flatMap { $0.list.name($0.item) } == "环境检查")
  }

  @Test(arguments: [
    ("2026-01-01", "2026.1", ["p-7k3f9q2m", "p-9d2h6w8k"]),
    ("2026-02-28", "2026.1", ["p-7k3f9q2m", "p-9d2h6w8k"]),
    ("2026-03-01", "2026.1", ["p-7k3f9q2m", "p-4m8x2c5r", "p-9d2h6w8k"]),
    ("2026-06-01", "2026.1", ["p-4m8x2c5r", "p-9d2h6w8k"]),
    ("2026-07-01", "2026.2", ["p-4m8x2c5r"]),
    ("2030-01-01", "2026.2", ["p-4m8x2c5r"]),
  ])
  func `a day has the items that were in force on it`(_ day: String, _ version: String, _ ids: [String])
    async throws
  {
    var library = ReleasedLibrary()
    try await library.release("2026.1", "2026-01-01")
    try library.edit(powers, "type: 行政检查", "type: 行政检查\n    until: 2026-07-01")
    try await library.release("2026.2", "2026-07-01")
    let (tree, release) = try await library.states.tree(on: try #require(Day(day)))
    #expect(release.version == version)
    let loaded = try await Library(tree)
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
    let list = try #require(loaded.lists.first { $0.path == powers })
    #expect(list.items.map { list.id($0) } == ids)
    let note = loaded.item("p-4m8x2c5r").flatMap { $0.list.text($0.item, $0.list.kind.field("note")) }
    #expect(note == (ids.contains("p-4m8x2c5r") ? "一\n\n" : nil))
    let released = try await library.states.tree(of: version).read(powers)
    #expect(try tree.read(powers).count == released.count)
  }

  @Test func `before the first release there is no answer`() async throws {
    var library = ReleasedLibrary()
    let day = try #require(Day("2025-12-31"))
    await #expect(throws: ReleaseError.none) { try await library.states.tree(on: day) }
    try await library.release("2026.1", "2026-01-01")
    let error = await #expect(throws: ReleaseError.self) { try await library.states.tree(on: day) }
    #expect(error?.message.zh == "第一个版本自2026年1月1日起施行，2025年12月31日的清单没有记录。查2026年1月1日或者以后的日子")
  }

  @Test func `a correction answers for what it corrects, and what was published stays to be had`()
    async throws
  {
    var library = ReleasedLibrary()
    try await library.release("2026.1", "2026-01-01")
    try library.edit(powers, "环境检查", "生态环境检查")
    try await library.release("2026.2", "2026-02-01", corrects: .init(version: "2026.1", reason: "名称有误"))
    try library.edit(powers, "生态环境检查", "生态环境执法检查")
    try await library.release("2026.3", "2026-02-01", corrects: .init(version: "2026.2", reason: "还是有误"))
    #expect(try library.chain.findings == [])
    func name(_ tree: any FileTree) async throws -> String? {
      try await Library(tree).item("p-9d2h6w8k").flatMap { $0.list.name($0.item) }
    }
    let day = try #require(Day("2026-01-15"))
    let states = try library.states
    #expect(try await name(states.tree(on: day).tree) == "生态环境执法检查")
    #expect(try await name(states.tree(of: "2026.1")) == "环境检查")
    #expect(try await name(states.tree(of: "2026.2")) == "生态环境检查")
  }

  @Test func `what the repository lacks or holds wrongly is told, never made up`() async throws {
    var library = ReleasedLibrary()
    try await library.release("2026.1", "2026-01-01")
    let blob = try #require(try library.chain.newest?.release[powers]?.blob)
    library.store.objects[blob] = Array("x".utf8)
    await #expect(throws: ReleaseError.altered(version: "2026.1", file: powers)) {
      try await library.states.tree(of: "2026.1")
    }
    library.store.objects[blob] = nil
    await #expect(throws: ReleaseError.absent(version: "2026.1", files: [powers])) {
      try await library.states.tree(of: "2026.1")
    }
    await #expect(throws: ReleaseError.unknown(version: "2026.9", known: ["2026.1"])) {
      try await library.states.tree(of: "2026.9")
    }
  }
}
