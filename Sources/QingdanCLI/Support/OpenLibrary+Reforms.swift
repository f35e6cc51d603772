import Qingdan

extension OpenLibrary {
  /// The library with the decided reforms that take effect until a day and were not carried out yet; says which.
  func withReforms(by day: Day) async throws -> OpenLibrary {
    guard !isPast, !context.acts.openReforms.isEmpty else { return self }
    let (tree, context, reforms) = try await DecidedReforms.applied(
      to: tree, context, by: day, findBase: base)
    guard !reforms.isEmpty else { return self }
    Console.current.notify(
      Message(
        zh: "按\(day.chinese)看：\(reforms.joined(separator: "、")) 还没有执行，已经算在里面",
        en: "as of \(day): \(reforms.joined(separator: ", ")) not carried out yet, and counted in"))
    let state = LibraryState(
      label: "@\(day)", library: await Library(context, tree), tree: tree, day: day)
    return OpenLibrary(state, of: self)
  }
}
