import Foundation
import Qingdan
import Testing

@Suite struct ReleaseVerificationTests {
  private let powers = "organisations/sthjj/powers.yaml"

  private func released() async throws -> ReleasedLibrary {
    var library = ReleasedLibrary()
    try await library.release("1", "2026-01-01")
    try library.edit(powers, "环境检查", "生态环境检查")
    try library.edit(powers, "version: \"1\"", "version: \"2\"")
    try await library.release("2", "2026-02-01")
    return library
  }

  private func verify(
    _ library: ReleasedLibrary, history: ReleaseHistory = ReleaseHistory()
  ) async throws -> ReleaseVerification.Result {
    let tree = library.tree
    let context = try LibraryContext(tree)
    return try await ReleaseVerification(try library.chain, store: library.store, history: history)
      .run(in: tree, context)
  }

  @Test func `without its history nobody knows whether the file of a release was changed`() async throws {
    let result = try await verify(try await released(), history: .unknown)
    #expect(result.findings == [])
    #expect(result.notCheckable.map(\.rule) == ["release/not-checkable"])
    #expect(result.notCheckable[0].message.zh.contains("git fetch --unshallow"))
    #expect(try await verify(ReleasedLibrary(), history: .unknown).notCheckable == [])
  }

  @Test func `what was released and not touched holds`() async throws {
    let result = try await verify(try await released())
    #expect(result.findings == [])
    #expect(result.inProgress == [])
    #expect(result.notCheckable == [])
    #expect((result.releases, result.contents, result.files) == (2, 7, 6))
  }

  @Test func `an item that was changed under the released version is named`() async throws {
    var library = try await released()
    try library.edit(powers, "对违法排污的处罚", "对违法排污行为的处罚")
    let result = try await verify(library)
    #expect(result.findings.map(\.rule) == ["release/changed"])
    let finding = try #require(result.findings.first)
    #expect(finding.place?.file == powers)
    #expect(finding.item == "p-4m8x2c5r")
    #expect(finding.message.zh == "“\(powers)”与版本“2”里的不一样，版本号却没有变：“对违法排污行为的处罚”")
  }

  @Test func `an item that is gone, an order that changed and a comment are named too`() async throws {
    var library = try await released()
    try library.edit(
      "organisations/sthjj/functions.yaml", "  - { id: f-2m9c4d7x, name: 环境保护, holder: sthjj }\n", "")
    try library.edit(powers, "# 只在几天里有效", "# 只在几天里生效")
    let result = try await verify(library)
    #expect(
      result.findings.map(\.message.zh) == [
        "“organisations/sthjj/functions.yaml”与版本“2”里的不一样，版本号却没有变：“环境保护”（不见了）",
        "“\(powers)”与版本“2”里的不一样，版本号却没有变：“排污许可证核发”",
      ])
  }

  @Test func `a list without the released version is on its way to the next`() async throws {
    var library = try await released()
    try library.edit(powers, "version: \"2\"\n", "")
    try library.edit(powers, "对违法排污的处罚", "对违法排污行为的处罚")
    library.files["organisations/sthjj/boundaries.yaml"] =
      "list: boundaries\norganisation: sthjj\nitems: []\n"
    try library.edit("registers/organisations.yaml", "市生态环境局", "市环境局")
    let result = try await verify(library)
    #expect(result.findings == [])
    #expect(
      result.inProgress.map(\.place?.file) == [
        powers, "registers/organisations.yaml", "organisations/sthjj/boundaries.yaml",
      ])
  }

  @Test func `what an act has done does not change afterwards, and no released file goes missing`()
    async throws
  {
    var library = try await released()
    try library.edit("ledger/2026-a.yaml", "2026-a", "2026-b")
    library.files["organisations/sthjj/functions.yaml"] = nil
    let result = try await verify(library)
    #expect(result.findings.map(\.rule) == ["release/changed", "release/missing-file"])
    #expect(result.findings.map(\.place?.file) == ["ledger/2026-a.yaml", "releases/2.yaml"])
    #expect(result.findings[1].message.zh.contains("其中有 1 个事项"))
  }

  @Test func `contents that are not there are not checked, and it says so`() async throws {
    var library = try await released()
    let first = try #require(try library.chain["1"]?.release[powers]?.blob)
    library.store.objects[first] = nil
    var result = try await verify(library)
    #expect(result.findings == [])
    #expect(result.notCheckable.map(\.place?.file) == ["releases/1.yaml"])
    #expect(result.notCheckable[0].message.zh.contains("git fetch --unshallow"))
    // Right after `release create`.
    library = try await released()
    let second = try #require(try library.chain["2"]?.release[powers]?.blob)
    library.store.objects[second] = nil
    result = try await verify(library)
    #expect(result.notCheckable.map(\.message.zh) == ["版本“2”还没有提交到 git：“\(powers)”。运行 git add 和 git commit"])
    // Changed as well, so that nobody can say in which item.
    try library.edit(powers, "对违法排污的处罚", "对违法排污行为的处罚")
    result = try await verify(library)
    #expect(result.findings.map(\.rule) == ["release/changed"])
    #expect(result.findings[0].message.zh.contains("看不出是哪一个事项"))
  }

  @Test func `without releases there is nothing to verify`() async throws {
    let result = try await verify(ReleasedLibrary())
    #expect(result.releases == 0)
    // Nobody but a release writes a version, so one whose file is gone is missed.
    #expect(result.findings.map(\.rule) == ["release/version", "release/version"])
    #expect(result.findings[0].message.zh.contains("没有发布文件。发布过的，从 git 里取回 releases/"))
  }

  private static let cases = ProcessInfo.processInfo.environment["QINGDAN_CASES"].flatMap { Int($0) } ?? 90

  /// One changed byte anywhere: in a file of the folder, in a file of a release, in what the repository holds.
  @Test func `one changed byte is found, and the file named`() async throws {
    let sound = try await released()
    var chance = Chance(seed: 20_261_125)
    let blobs = try sound.chain.releases.flatMap { release in
      release.release.files.map { ($0.blob, release.path) }
    }
    let lists = [powers, "organisations/sthjj/functions.yaml"]
    for number in 0..<Self.cases {
      var library = sound
      var file: String
      if number.isMultiple(of: 3) {
        let (blob, path) = blobs[Int.random(in: blobs.indices, using: &chance)]
        library.store.objects[blob] = flipped(try #require(library.store.objects[blob]), &chance)
        file = path
      } else {
        let paths = number % 3 == 1 ? lists : library.files.keys.filter { $0 != "README.md" }.sorted()
        file = paths[Int.random(in: paths.indices, using: &chance)]
        library.damaged[file] = flipped(Array(try #require(library.files[file]).utf8), &chance)
      }
      let result: ReleaseVerification.Result
      do { result = try await verify(library) } catch {
        #expect(file == "library.yaml", "\(error)")
        continue
      }
      let named = (result.findings + result.inProgress).contains { $0.place?.file == file }
      #expect(named, "case \(number): \(file)")
      if file.hasPrefix("releases/") { #expect(result.hasErrors, "case \(number): \(file)") }
      let isVersion = result.inProgress.contains { $0.place?.file == file }
      if lists.contains(file), !isVersion { #expect(result.hasErrors, "case \(number): \(file)") }
    }
  }

  /// Another byte in its place, a byte more, or one less.
  private func flipped(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = bytes
    let at = Int.random(in: bytes.indices, using: &chance)
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: bytes.insert(UInt8.random(in: 0...255, using: &chance), at: at)
    case 1: bytes.remove(at: at)
    case 2: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
    default: bytes[at] = bytes[at] &+ UInt8.random(in: 1...255, using: &chance)
    }
    return bytes
  }
}
