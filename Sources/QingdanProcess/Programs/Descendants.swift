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
  private static let reaps = Mutex(false)

  /// Whether this process takes in what has lost its parents.
  static var isReaper: Bool { reaps.withLock { $0 } }

  /// Makes this process the reaper of what programs leave behind, while they run. For a program of one's own alone: where
  /// others in the process wait for children of theirs, as a runner of tests does, the orphans of those would come back
  /// to them, and nobody would know whose they are.
  public static func becomeReaper() { reaps.withLock { $0 = true } }

  private static func adopt(_ adopts: Bool) {
    if isReaper { _ = qingdan_adopt_orphans(adopts ? 1 : 0) }
  }

  /// What other parts of this program had started before.
  private let others: Set<Int32>
  /// The programs of the runs that are not over, each with what was there before it. Whatever they leave behind may end
  /// with any of them.
  private static let programs = Mutex<[Int32: Set<Int32>]>([:])

  init() {
    others = ProcessTable().children(of: getpid())
  }

  /// Starts a program.
  ///
  /// - Parameter start: gives its number, or nil where it could not be started.
  func start(_ start: () -> Int32?) {
    Self.programs.withLock { programs in
      Self.adopt(true)
      if let program = start() { programs[program] = others }
      if programs.isEmpty { Self.adopt(false) }
    }
  }

  /// The children of this process that are confined, but for others', and what comes of them.
  private static func confined(besides others: Set<Int32>) -> (roots: Set<Int32>, alive: [Int32]) {
    let table = ProcessTable()
    let own = getpid()
    var roots = table.children(of: own).subtracting(others)
    if !ProcessTable.isConfined(own) { roots = roots.filter(ProcessTable.isConfined) }
    return (roots, table.descendants(of: roots).filter { !$0.isDead }.map(\.id))
  }

  /// Ends them all, and waits for it.
  ///
  /// - Parameters:
  ///   - program: the program itself.
  ///   - isReaped: whether somebody has asked how it ended: its number may then be another's.
  /// - Returns: whether none is left.
  func end(_ program: Int32, isReaped: Bool) -> Bool {
    defer {
      Self.programs.withLock { programs in
        programs[program] = nil
        if programs.isEmpty { Self.adopt(false) }
      }
    }
    if !isReaped {
      // Below its keeper, as long as that is there: who is no reaper does not see them afterwards.
      for below in ProcessTable().descendants(of: [program]) where below.id != program {
        kill(below.id, SIGKILL)
      }
      kill(program, SIGKILL)
    }
    return Self.end(besides: program) {
      Self.programs.withLock { Self.confined(besides: others.union($0.keys.filter { $0 != program })) }
    }
  }

  /// Ends every program with all that came of it, for this process is to end.
  ///
  /// - Parameter then: is done while nobody can start a program, nor come to the end of one.
  static func endAll(then: () -> Void) {
    programs.withLock { programs in
      // Those that are our children still: the number of one that was asked how it ended may be another's.
      for program in programs.keys where waitpid(program, nil, WNOHANG) == 0 { kill(program, SIGKILL) }
      if let some = programs.values.first {
        let others = programs.values.reduce(some) { $0.intersection($1) }
        _ = end { confined(besides: others) }
      }
      then()
    }
  }

  /// Ends everything that came of this process.
  static func endOwn() {
    _ = end {
      let table = ProcessTable()
      let roots = table.children(of: getpid())
      return (roots, table.descendants(of: roots).filter { !$0.isDead }.map(\.id))
    }
  }

  /// Ends processes until none is left.
  ///
  /// They are stopped before they are killed: who is stopped makes no more of them.
  ///
  /// - Parameter program: one whose end somebody else asks about.
  private static func end(
    besides program: Int32? = nil, _ left: () -> (roots: Set<Int32>, alive: [Int32])
  ) -> Bool {
    for _ in 0..<400 {
      let (roots, alive) = left()
      for process in alive { kill(process, SIGSTOP) }
      for process in alive { kill(process, SIGKILL) }
      let areReaped = roots.allSatisfy { $0 == program || waitpid($0, nil, WNOHANG) != 0 }
      if alive.isEmpty, areReaped { return true }
      usleep(5_000)
    }
    return false
  }
}
