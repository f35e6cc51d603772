/// A decided reform is part of the library before it is carried out (`people.md` 4): on its effective day the lists are what
/// it makes of them, whether anybody has written that yet.
public enum DecidedReforms {
  /// The files of a library as they are on a day, and the reforms that make them so, in their order.
  ///
  /// What a reform leaves to people, such as what items are combined into, is as it stands. One whose text cannot be made
  /// is an error: a state without it would look like one with it.
  ///
  /// - Parameters:
  ///   - context: that of the library as it is.
  ///   - stop: the id of one that is not counted in, nor those behind it.
  public static func applied(
    to tree: any FileTree, _ context: LibraryContext, by day: Day, before stop: String? = nil,
    findBase: (String) throws(FileError) -> any FileTree = LibraryContext.noBase
  ) async throws(FileError) -> (tree: any FileTree, context: LibraryContext, reforms: [String]) {
    var now = OverlayTree(tree)
    var latest = context
    var done: [String] = []
    for reform in context.acts.openReforms.prefix(while: { $0.id != stop }) {
      guard reform.dates.decided != nil, let effective = reform.dates.effective, effective <= day else {
        continue
      }
      // Each is evaluated on what those before it left.
      let library = await Library(latest, now)
      let writing: ReformWriting
      do { writing = try ReformWriting(ReformOutcome(of: reform, in: library), in: library, now) } catch {
        throw FileError(
          error.path,
          .stored(
            Message(
              zh: "\(reform.id) 改不了这个文件：\(error.message.zh)",
              en: "\(reform.id) cannot change the file: \(error.message.en)")))
      }
      now.changes.merge(writing.files) { $1 }
      latest = try LibraryContext(now, findBase: findBase)
      done.append(reform.id)
    }
    return (done.isEmpty ? tree : now, latest, done)
  }
}
