import Qingdan
import Synchronization

/// The files of a library that could not be read, while a command answers from the others.
final class UnreadFiles: Sendable {
  private struct State {
    var isAsked = false
    var lists: [Diagnostic] = []
  }

  private let state = Mutex(State())

  /// Whether the command's answer depends on what all files say.
  var isAsked: Bool {
    get { state.withLock { $0.isAsked } }
    set { state.withLock { $0.isAsked = newValue } }
  }

  func add(_ found: [Diagnostic]) {
    state.withLock { state in state.lists += found.filter { !state.lists.contains($0) } }
  }

  /// Tells on standard error which files these are and why.
  ///
  /// - Returns: the status with which the command then ends; nil where everything was read.
  func report(_ library: OpenLibrary) -> ExitStatus? {
    let (isAsked, lists) = state.withLock { ($0.isAsked, $0.lists) }
    let definitions = library.context.unread
    // Where a kind could not be read, it is no news that its lists are of no known kind.
    let all = definitions + lists.filter { definitions.isEmpty || $0.rule != "list/unknown-kind" }
    guard isAsked, !all.isEmpty else { return nil }
    let console = Console.current
    var report = TextReport(
      language: console.language(of: library.context), root: library.folder, sources: library.sources)
    for finding in library.concealing(all) { console.complain(report.text(finding)) }
    let count = Set(all.compactMap { $0.place?.file }).count
    console.notify(
      Message(
        zh: "有 \(count) 个文件读不出来，没有算在内。改好再运行一次；全部问题：qingdan validate",
        en:
          "\(count) files could not be read and are left out; mend them and run this again; all findings: qingdan validate"
      ))
    return all.contains { $0.rule == "file/unreadable" } ? .file : .findings
  }
}
