private import CPlatform

/// What happens when this process is told to end (Ctrl-C, a CI job that is cancelled, a terminal that is closed) while
/// programs run: they and all that came of them end before it, their folders are removed, and then the signal takes its
/// course, as it would have without programs.
///
/// Nothing else is touched: a write that was under way is left as it is, and its journal finishes it.
enum Interruption {
  /// Listens from the first program on, and only in a process that is `qingdan`: signals of others are theirs.
  static let isAwaited =
    Descendants.isReaper
    && qingdan_on_interrupt({ signal in
      // Whoever comes to the end of a run meanwhile waits there, and says nothing of a program that we have ended.
      Descendants.endAll { RunFolder.removeAll { qingdan_end_by(signal) } }
    }) == 0
}
