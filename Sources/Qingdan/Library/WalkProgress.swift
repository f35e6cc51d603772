import Synchronization

/// How far the reading of a library's lists has come, for a person who waits.
///
/// Nobody is told anything in the first second. The threads that read look at the clock after each list; there is no
/// thread or timer beside them.
public final class WalkProgress: Sendable {
  /// Told by every walk below.
  @TaskLocal public static var current: WalkProgress?

  private let tell: @Sendable (_ done: Int, _ all: Int) -> Void
  private let now: @Sendable () -> ContinuousClock.Instant
  private let start: ContinuousClock.Instant
  private let pause: Duration
  private let done = Atomic(0)
  private let all = Atomic(0)
  /// Milliseconds from the start until somebody is told next.
  private let due: Atomic<Int>

  /// - Parameter tell: is given how many lists are done, of how many, from any thread.
  public init(
    after patience: Duration = .seconds(1), every pause: Duration = .milliseconds(100),
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    tell: @escaping @Sendable (_ done: Int, _ all: Int) -> Void
  ) {
    self.tell = tell
    self.now = now
    self.pause = pause
    start = now()
    due = Atomic(patience.milliseconds)
  }

  /// A walk begins.
  func begin(_ count: Int) {
    done.store(0, ordering: .relaxed)
    all.store(count, ordering: .relaxed)
  }

  /// A list is done.
  func step() {
    let count = done.wrappingAdd(1, ordering: .relaxed).newValue
    let elapsed = start.duration(to: now()).milliseconds
    let due = due.load(ordering: .relaxed)
    let next = elapsed + pause.milliseconds
    guard elapsed >= due,
      self.due.compareExchange(expected: due, desired: next, ordering: .relaxed).exchanged
    else { return }
    tell(count, all.load(ordering: .relaxed))
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
