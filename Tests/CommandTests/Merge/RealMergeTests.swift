import Foundation
import QingdanTesting
import Testing

/// Two branches merged by git itself, without the driver and with it.
@Suite struct RealMergeTests {
  static let cases = ProcessInfo.processInfo.environment["QINGDAN_CASES"].flatMap { Int($0) } ?? 40

  static let library = [
    "library.yaml": "library: a\nformat: 1\n", "kinds/powers.yaml": MergeModel.kind,
  ]

  /// What came of the same merges in one way.
  struct Tally {
    var conflicts = 0
    /// Merges that git took for clean.
    var clean = 0
    /// Those of them in which something of a side was lost or doubled.
    var wrong = 0
  }

  @Test func `the driver leaves fewer conflicts than git, and what it merges is whole`() throws {
    var (plain, driven) = (Tally(), Tally())
    for seed in 0..<UInt64(Self.cases) {
      var branches = MergeBranches(seed: seed &+ 1_000_000)
      let base = branches.library()
      let (ours, theirs) = (branches.branch(of: base), branches.branch(of: base))
      let repository = try TestRepository()
      defer { repository.remove() }
      try repository.branch(
        base.texts.merging(Self.library) { $1 }, ours: ours.texts, theirs: theirs.texts)
      let paths = base.files.keys.sorted()
      try Self.merge(repository, paths, &plain, seed)
      try repository.installDriver()
      try Self.merge(repository, paths, &driven, seed)
    }
    print(
      """
      merge: of \(Self.cases) merges git alone leaves \(plain.conflicts) conflicts in \(Self.cases - plain.clean) \
      merges, and of its \(plain.clean) clean ones \(plain.wrong) lose or double something; with the driver \
      \(driven.conflicts) in \(Self.cases - driven.clean), and \(driven.wrong) of \(driven.clean)
      """)
    // Of few merges it may be otherwise: git takes a changed default and a holder of one's own for no conflict.
    if Self.cases >= 40 {
      #expect(driven.conflicts <= plain.conflicts)
      #expect(driven.clean >= plain.clean)
    }
  }

  private static func merge(
    _ repository: TestRepository, _ paths: [String], _ tally: inout Tally, _ seed: UInt64
  ) throws {
    let before = try repository.git("rev-parse", "HEAD").output
    let merged = try repository.git("merge", "-q", "--no-ff", "theirs", "-m", "merge")
    #expect(merged.status < 2, "seed \(seed): \(merged.errors)")
    if merged.status == 0 {
      tally.clean += 1
      let verified = try repository.qingdan("merge", "verify")
      #expect(verified.status < 2 || verified.status == 3, "seed \(seed): \(verified.errors)")
      if verified.status != 0 { tally.wrong += 1 }
    } else {
      tally.conflicts += try repository.conflicts(in: paths)
      try repository.git("merge", "--abort")
    }
    try repository.git("reset", "-q", "--hard", before.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
