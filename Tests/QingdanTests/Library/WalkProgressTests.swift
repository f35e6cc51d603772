import Qingdan
import Synchronization
import Testing

@Suite struct WalkProgressTests {
  private final class Clock: Sendable {
    private let start = ContinuousClock.now
    private let seconds = Mutex(0.0)
    /// Every look at the clock finds it half a second later.
    func now() -> ContinuousClock.Instant {
      let passed = seconds.withLock { seconds in
        defer { seconds += 0.5 }
        return seconds
      }
      return start + .seconds(passed)
    }
  }

  private func told(_ lists: Int, every pause: Duration) async throws -> [String] {
    let files = (0..<lists).map {
      ("organisations/a/\($0).yaml", "list: powers\norganisation: a\nitems: []\n")
    }
    let base = ["library.yaml": "library: a\nformat: 1\nbase: standard\n"]
    let tree = MemoryTree(base.merging(Dictionary(uniqueKeysWithValues: files)) { first, _ in first })
    let told = Mutex<[String]>([])
    let clock = Clock()
    let progress = WalkProgress(every: pause, now: clock.now) { done, all in
      told.withLock { $0.append("\(done)/\(all)") }
    }
    let context = try LibraryContext(tree)
    await WalkProgress.$current.withValue(progress) {
      _ = await Validation(Registry(), in: context).run(tree, threads: 1)
    }
    return told.withLock { $0 }
  }

  @Test func `nothing is told in the first second`() async throws {
    #expect(try await told(1, every: .zero) == [])
    #expect(try await told(2, every: .zero) == ["2/2"])
    #expect(try await told(4, every: .zero) == ["2/4", "3/4", "4/4"])
  }

  @Test func `what is told is told at a pace that can be read`() async throws {
    #expect(try await told(8, every: .seconds(1)) == ["2/8", "4/8", "6/8", "8/8"])
  }
}
