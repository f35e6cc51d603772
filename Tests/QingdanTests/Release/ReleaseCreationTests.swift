import Qingdan
import Testing

@Suite struct ReleaseCreationTests {
  private let powers = "organisations/sthjj/powers.yaml"
  private let functions = "organisations/sthjj/functions.yaml"

  /// Every file that is committed as it stands, but for some.
  private struct Commit: CommittedFiles {
    var blobs: [String: BlobID]
    func committed(_ paths: [String]) async -> [String: BlobID] { blobs.filter { paths.contains($0.key) } }
  }

  /// Explains every change in the same way.
  private func wiring(_ explanation: Explanation) -> ReleaseCreation.Wiring {
    ReleaseCreation.Wiring(
      explain: { difference in
        var explained = difference
        for item in explained.items.indices {
          for change in explained.items[item].changes.indices {
            explained.items[item].changes[change].explanation = explanation
          }
        }
        return explained
      },
      acts: { difference in (Set(difference?.changes.compactMap(\.explanation.act) ?? []).sorted(), [:]) })
  }

  private func plan(
    _ library: ReleasedLibrary, _ version: String = "2", _ day: String = "2026-02-01",
    corrects: Release.Correction? = nil, explanation: Explanation = .approved(act: "2026-sthjj-01")
  ) async throws -> ReleaseCreation.Plan {
    let order = ReleaseOrder(version, effective: try #require(Day(day)), corrects: corrects)
    var creation = try ReleaseCreation(order, after: try library.chain, in: library.tree)
    try await creation.requireCommitted(
      Commit(blobs: library.files.mapValues { BlobID(of: Array($0.utf8)) }))
    return try await creation.plan(Registry(), states: try library.states, wiring: wiring(explanation))
  }

  private func refusal(_ body: () async throws -> Void) async -> ReleaseRefusal? {
    await #expect(throws: ReleaseRefusal.self) { try await body() }
  }

  private func carryOut(_ plan: ReleaseCreation.Plan, in library: inout ReleasedLibrary) throws {
    for file in plan.files {
      #expect(library.files[file.path].map { Array($0.utf8) } == file.old)
      library.files[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    library.keep()
  }

  @Test func `the first release has every list, dated and numbered`() async throws {
    var library = ReleasedLibrary()
    let plan = try await plan(library, "2026.1", "2026-01-15")
    #expect(plan.lists == [functions, powers])
    try carryOut(plan, in: &library)
    #expect(
      library.files[functions]?.hasPrefix(
        "list: functions\norganisation: sthjj\nversion: \"2026.1\"\neffective: 2026-01-15\nitems:\n") == true)
    #expect(library.files[powers]?.contains("version: \"2026.1\"\neffective: 2026-01-15\n") == true)
    #expect(
      library.files["CHANGELOG.md"] == "# 清单更新记录\n\n## 2026.1\n\n2026年1月15日起施行。首次发布，共2个清单、4个事项。\n")
    let result = try await ReleaseVerification(try library.chain, store: library.store)
      .run(in: library.tree, try LibraryContext(library.tree))
    #expect(result.findings + result.inProgress + result.notCheckable == [])
  }

  @Test func `the next release numbers what changed and nothing else`() async throws {
    var library = ReleasedLibrary()
    try carryOut(try await plan(library, "1", "2026-01-01"), in: &library)
    try library.edit(powers, "name: 环境检查", "name: 生态环境检查")
    library.keep()
    let plan = try await plan(library)
    #expect(plan.lists == [powers])
    #expect(plan.release.acts == ["2026-sthjj-01"])
    #expect(plan.release[functions]?.list?.version == "1")
    #expect(plan.release[powers]?.list?.version == "2")
    #expect(plan.release.previous?.version == "1")
    try carryOut(plan, in: &library)
    #expect(
      library.files["CHANGELOG.md"]?.hasPrefix(
        "# 清单更新记录\n\n## 2\n\n2026年2月1日起施行。变更1项。\n\n## 1\n\n2026年1月1日起施行。首次发布") == true)
    let states = try library.states
    #expect(
      try await Library(states.tree(of: "1")).item("p-9d2h6w8k").flatMap { $0.list.name($0.item) } == "环境检查")
  }

  @Test(arguments: [
    (Explanation.none, "change/unexplained"), (.pending(act: "a"), "change/unapproved"),
    (.stale(act: "a", approved: nil), "change/after-approval"),
  ])
  func `a loss that no approved act explains is not released`(_ explanation: Explanation, _ rule: String)
    async throws
  {
    var library = ReleasedLibrary()
    try carryOut(try await plan(library, "1", "2026-01-01"), in: &library)
    try library.edit(powers, "- id: p-9d2h6w8k\n    name: 环境检查\n    type: 行政检查\n", "")
    library.keep()
    let refusal = await refusal { _ = try await plan(library, explanation: explanation) }
    #expect(refusal?.findings.map(\.rule.rawValue) == [rule])
    #expect(refusal?.findings.first?.message.zh.hasPrefix("“环境检查”") == true)
    #expect(refusal?.findings.first?.message.zh.contains("缺失") == true)
    #expect(refusal?.isUsage == false)
  }

  @Test func `what is not committed as it stands is not released`() async throws {
    let library = ReleasedLibrary()
    let order = ReleaseOrder("1", effective: try #require(Day("2026-01-01")))
    let begun = try ReleaseCreation(order, after: try library.chain, in: library.tree)
    var blobs = library.files.mapValues { BlobID(of: Array($0.utf8)) }
    blobs[powers] = BlobID(of: [])
    blobs["library.yaml"] = nil
    blobs["README.md"] = nil
    let refusal = await refusal {
      var creation = begun
      try await creation.requireCommitted(Commit(blobs: blobs))
    }
    #expect(refusal?.message.zh.contains("有 2 个文件还没有提交到 git，或者提交以后又有改动：“library.yaml”、“\(powers)”") == true)
  }

  @Test func `errors, an old day, a taken version and a broken chain are refused`() async throws {
    var library = ReleasedLibrary()
    try carryOut(try await plan(library, "v1", "2026-02-01"), in: &library)
    #expect(await refusal { _ = try await plan(library, "V1") }?.message.zh.hasPrefix("版本“v1”已经发布") == true)
    #expect(
      await refusal { _ = try await plan(library, "2", "2026-01-31") }?.message.zh.contains("早于上一个版本“v1”")
        == true)
    #expect(await refusal { _ = try await plan(library, "../2") }?.isUsage == true)
    #expect(await refusal { _ = try await plan(library) }?.message.zh.contains("没有任何改动") == true)
    var broken = library
    try broken.edit(powers, "list: powers", "list: power")
    broken.keep()
    #expect(await refusal { _ = try await plan(broken) }?.findings.map(\.rule) == ["list/unknown-kind"])
    try library.edit("releases/v1.yaml", "items: 3", "items: 4")
    #expect(await refusal { _ = try await plan(library) }?.findings.map(\.rule) == ["release/altered"])
  }

  @Test func `only the newest release is corrected`() async throws {
    var library = ReleasedLibrary()
    for (version, day) in [("1", "2026-01-01"), ("2", "2026-02-01")] {
      try carryOut(try await plan(library, version, day), in: &library)
      try library.edit(functions, "环境保护", "环境保护\(version)")
      library.keep()
    }
    let old = Release.Correction(version: "1", reason: "x")
    #expect(
      await refusal { _ = try await plan(library, "3", corrects: old) }?.message.zh.contains("只能更正最新的版本")
        == true)
    let unknown = Release.Correction(version: "9", reason: "x")
    #expect(await refusal { _ = try await plan(library, "3", corrects: unknown) }?.isUsage == true)
    let correction = try await plan(library, "3", corrects: .init(version: "2", reason: "职责名称录入有误。"))
    try carryOut(correction, in: &library)
    #expect(try library.chain.findings == [])
    #expect(library.files["CHANGELOG.md"]?.contains("更正版本 2：职责名称录入有误。") == true)
  }
}
