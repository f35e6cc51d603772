/// A decided reform is part of the library before it is carried out (`people.md` 4): on its effective day the lists are what
/// it makes of them, whether anybody has written that yet.
public struct DecidedReforms: Sendable {
  /// The files of the library as they are on the day.
  public private(set) var tree: any FileTree
  public private(set) var context: LibraryContext
  /// The ids of the reforms that make them so, in their order.
  public private(set) var reforms: [String] = []
  /// Those of them that do not conserve on the lists that they meet, or leave something to people: what they make of
  /// the lists is not what will be.
  public private(set) var unproved: [String] = []

  /// The library as it is on a day.
  ///
  /// What a reform leaves to people, such as what items are combined into, is as it stands. One whose text cannot be made
  /// is an error: a state without it would look like one with it.
  ///
  /// - Parameters:
  ///   - context: that of the library as it is.
  ///   - stop: the id of one that is not counted in, nor those behind it.
  ///   - rules: those which each must keep on the lists that it meets, and what it says of items on those it leaves.
  public init(
    appliedTo tree: any FileTree, _ context: LibraryContext, by day: Day, before stop: String? = nil,
    rules: Registry? = nil,
    findBase: (String) throws(FileError) -> any FileTree = LibraryContext.noBase
  ) async throws(FileError) {
    (self.tree, self.context) = (tree, context)
    var now = OverlayTree(tree)
    var library: Library?
    for reform in context.acts.openReforms.prefix(while: { $0.id != stop }) {
      guard reform.dates.decided != nil, let effective = reform.dates.effective, effective <= day else {
        continue
      }
      // Each is evaluated on what those before it left.
      let before = if let library { library } else { await Library(context, tree) }
      let writing: ReformWriting
      do { writing = try ReformWriting(ReformOutcome(of: reform, in: before), in: before, now) } catch {
        throw FileError(
          error.path,
          .stored(
            Message(
              zh: "\(reform.id) 改不了这个文件：\(error.message.zh)",
              en: "\(reform.id) cannot change the file: \(error.message.en)")))
      }
      let trial = try await ReformTrial(writing, in: before, now, rules: rules, findBase: findBase)
      (now, library) = (trial.tree, trial.library)
      (self.tree, self.context) = (now, trial.library.context)
      reforms.append(reform.id)
      if !trial.isProved { unproved.append(reform.id) }
    }
  }

  /// Why nothing is said of a day on which it counts reforms that went wrong; nil where none did.
  public func refusal(on day: Day) -> Message? {
    guard !unproved.isEmpty else { return nil }
    let (zh, en) = (unproved.joined(separator: "、"), unproved.joined(separator: ", "))
    return Message(
      zh: "\(zh) 核验没有通过，\(day.chinese)的清单算不出来。看哪里不对、改好再查：qingdan reform status",
      en:
        "\(en) is not proved, so that the lists of \(day) cannot be told; see what is wrong, mend it and ask again: qingdan reform status"
    )
  }
}
