/// A decided reform is part of the library before it is carried out (`people.md` 4): on its effective day the lists are what
/// it makes of them, whether anybody has written that yet.
public enum DecidedReforms {
  /// The files of a library as they are on a day, and the reforms that make them so, in their order.
  ///
  /// What a reform leaves to people, such as what items are combined into, is as it stands.
  public static func applied(
    to tree: any FileTree, by day: Day,
    findBase: (String) throws(FileError) -> any FileTree = LibraryContext.noBase
  ) async throws(FileError) -> (tree: any FileTree, reforms: [String]) {
    var now = OverlayTree(tree)
    var done: [String] = []
    let context = try LibraryContext(tree, findBase: findBase)
    for reform in context.acts.openReforms {
      guard reform.dates.decided != nil, let effective = reform.dates.effective, effective <= day else {
        continue
      }
      // Each is evaluated on what those before it left.
      let library = try await Library(now, findBase: findBase)
      let writing: ReformWriting
      do { writing = try ReformWriting(ReformOutcome(of: reform, in: library), in: library, now) } catch {
        // Its text cannot be made from this state: validation says so where the reform stands.
        continue
      }
      now.changes.merge(writing.files) { $1 }
      done.append(reform.id)
    }
    return (done.isEmpty ? tree : now, done)
  }
}
