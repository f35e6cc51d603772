import Qingdan

extension OpenLibrary {
  /// The library of a day (`semantics.md` S17): before the day of the newest release what was released then; from then on
  /// the lists as they stand, with the decided reforms that take effect until the day.
  func asItStood(on day: Day) async throws -> OpenLibrary {
    guard !isPast else { return self }
    let chain = try ReleaseChain.read(tree)
    guard let newest = chain.newest?.release.effective, day < newest else {
      return try await withReforms(by: day)
    }
    let past = OpenLibrary(try await StateLoader(self).state("@\(day)"), of: self)
    if let version = chain.release(on: day)?.release.version {
      Console.current.notify(
        Message(
          zh: "按\(day.chinese)看：用的是当天施行的版本“\(version)”，不是文件夹里的清单",
          en: "as of \(day): release '\(version)', which was in force then, not the lists in the folder"))
    }
    return past
  }

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
