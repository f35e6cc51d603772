private import CPlatform
private import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Everything that came of a program, also what has left its session and its parents: `qingdan` is their reaper.
///
/// Where a process ends, its children become those of the nearest reaper above. So a child of this process that was none
/// before, and is confined as only programs are, came of the program.
public struct Descendants: Sendable {
  /// Whether this process takes in what has lost its parents.
  private static let isReaper = Mutex(false)

  /// Makes this process the reaper of what programs leave behind, while they run. For a program of one's own alone: where
  /// others in the process wait for children of theirs, as a runner of tests does, the orphans of those would come back
  /// to them, and nobody would know whose they are.
  public static func becomeReaper() { isReaper.withLock { $0 = true } }

  private static func adopt(_ adopts: Bool) {
    if isReaper.withLock({ $0 }) { _ = qingdan_adopt_orphans(adopts ? 1 : 0) }
  }

  private let own = getpid()
  /// What other parts of this program had started before.
  private let others: Set<Int32>
  /// The programs of the runs that are not over. Whatever they leave behind may end with any of them.
  private static let programs = Mutex<Set<Int32>>([])

  init() {
    others = ProcessTable().children(of: own)
  }

  /// Starts a program.
  ///
  /// - Parameter start: gives its number, or nil where it could not be started.
  func start(_ start: () -> Int32?) {
    Self.programs.withLock { programs in
      Self.adopt(true)
      if let program = start() { programs.insert(program) }
      if programs.isEmpty { Self.adopt(false) }
    }
  }

  /// The children of this process that neither another part of it nor another run has started, and what comes of them.
  private func left(by program: Int32) -> (roots: Set<Int32>, alive: [Int32]) {
    Self.programs.withLock { programs in
      let table = ProcessTable()
      var roots = table.children(of: own).subtracting(others).subtracting(programs.subtracting([program]))
      if !ProcessTable.isConfined(own) { roots = roots.filter(ProcessTable.isConfined) }
      return (roots.subtracting([program]), table.descendants(of: roots).filter { !$0.isDead }.map(\.id))
    }
  }

  /// Ends them all, and waits for it.
  ///
  /// They are stopped before they are killed: who is stopped makes no more of them.
  ///
  /// - Parameters:
  ///   - program: the program itself.
  ///   - isReaped: whether somebody has asked how it ended: its number may then be another's.
  /// - Returns: whether none is left.
  func end(_ program: Int32, isReaped: Bool) -> Bool {
    defer {
      Self.programs.withLock { programs in
        programs.remove(program)
        if programs.isEmpty { Self.adopt(false) }
      }
    }
    if !isReaped { kill(program, SIGKILL) }
    for _ in 0..<400 {
      let (roots, alive) = left(by: program)
      for process in alive { kill(process, SIGSTOP) }
      for process in alive { kill(process, SIGKILL) }
      let areReaped = roots.allSatisfy { waitpid($0, nil, WNOHANG) != 0 }
      if alive.isEmpty, areReaped { return true }
      usleep(5_000)
    }
    return false
  }
}
