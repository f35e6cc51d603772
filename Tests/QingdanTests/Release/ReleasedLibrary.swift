import Qingdan
import Testing

/// A small library that is released again and again in memory, with the objects of its repository.
struct ReleasedLibrary {
  var files: [String: String] = [
    "library.yaml": "library: xs\nformat: 1\nbase: standard\n",
    "registers/organisations.yaml": "organisations:\n  - { id: sthjj, names: [{ name: 市生态环境局 }] }\n",
    "adjustments/2026-a.yaml": """
    adjustment: 2026-a
    title: 暂停一项
    applicant: sthjj
    changes: [{ suspend: { item: p-9d2h6w8k } }]

    """,
    "ledger/2026-a.yaml": "act: 2026-a\n",
    "organisations/sthjj/powers.yaml": """
    # 市生态环境局权责清单
    list: powers
    organisation: sthjj
    version: "1"
    effective: 2026-01-01
    items:
      - id: p-7k3f9q2m
        name: 排污许可证核发
        type: 行政许可
        until: 2026-06-01
      # 只在几天里有效
      - id: p-4m8x2c5r
        name: 对违法排污的处罚
        type: 行政处罚
        from: 2026-03-01
        note: |+
          一

      - id: p-9d2h6w8k
        name: 环境检查
        type: 行政检查

    """,
    "organisations/sthjj/functions.yaml": """
    list: functions
    organisation: sthjj
    version: "1"
    items:
      - { id: f-2m9c4d7x, name: 环境保护, holder: sthjj }

    """,
    "README.md": "不属于清单库\n",
  ]
  /// What the repository holds.
  var store = MemoryStore()

  /// Files that are no longer what was written, perhaps no text either.
  var damaged: [String: [UInt8]] = [:]

  var tree: MemoryTree {
    MemoryTree(files.mapValues { Array($0.utf8) }.merging(damaged) { $1 })
  }
  var chain: ReleaseChain { get throws { try ReleaseChain.read(tree) } }
  var states: ReleaseStates { get throws { ReleaseStates(try chain, store: store) } }

  /// Releases the library as it stands and keeps its contents.
  mutating func release(
    _ version: String, _ day: String, after previous: String? = nil, corrects: Release.Correction? = nil,
    acts: [String] = []
  ) async throws {
    let chain = try chain
    let day = try #require(Day(day))
    let release = try Release(
      version, effective: day, of: try await Library(tree), in: tree,
      after: previous.flatMap { chain[$0] } ?? chain.newest, corrects: corrects,
      acts: acts)
    files[Release.path(of: version)] = release.text
    keep()
  }

  /// What `git add` does with every file.
  mutating func keep() {
    for text in files.values { store.objects[BlobID(of: Array(text.utf8))] = Array(text.utf8) }
  }

  mutating func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try #require(files[path])
    try #require(text.contains(old), "\(path) lacks '\(old)'")
    files[path] = text.replacing(old, with: new)
  }
}

/// The objects of a repository that is only thought of.
struct MemoryStore: ObjectStore {
  var objects: [BlobID: [UInt8]] = [:]

  func bytes(of ids: [BlobID]) async -> [BlobID: [UInt8]] {
    var found: [BlobID: [UInt8]] = [:]
    for id in ids { found[id] = objects[id] }
    return found
  }
}
