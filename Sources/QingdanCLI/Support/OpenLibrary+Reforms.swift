import Qingdan

extension OpenLibrary {
  /// The library of a day (`semantics.md` S17): before the day of the newest release what was released then; from then on
  /// the lists as they stand, with the decided reforms that take effect until the day.
  func asItStood(on day: Day) async throws -> OpenLibrary {
    guard !isPast else { return self }
    let chain = try ReleaseChain.read(tree)
    let early = context.acts.carriedOut(after: day, but: Set(chain.releases.flatMap(\.release.acts)))
    guard let newest = chain.newest?.release.effective else {
      if let reform = early.first { throw notRecorded(day, before: reform) }
      return try await withReforms(by: day)
    }
    guard day < newest || !early.isEmpty else { return try await withReforms(by: day) }
    let past = OpenLibrary(try await StateLoader(self).state("@\(day)"), of: self)
    if let version = chain.release(on: day)?.release.version {
      Console.current.notify(
        Message(
          zh: "按\(day.chinese)看：用的是当天施行的版本“\(version)”，不是文件夹里的清单",
          en: "as of \(day): release '\(version)', which was in force then, not the lists in the folder"))
    }
    return past
  }

  /// What was before a reform that was carried out no file says where nothing was released.
  private func notRecorded(_ day: Day, before reform: Reform) -> Failure {
    let since = reform.dates.effective
    return Failure.absent(
      Message(
        zh:
          "\(reform.id) 自\(since?.chinese ?? "")起施行，已经写进清单；本库还没有发布过版本，\(day.chinese)的清单没有记录。查\(since?.chinese ?? "")或者以后的日子；以前的样子在 git 里：qingdan diff 提交号",
        en:
          "\(reform.id) is effective from \(since.map { "\($0)" } ?? "") and is in the lists already; nothing was released, so there is no record of \(day); ask for a later day, or compare with a commit: qingdan diff COMMIT"
      ), .findings)
  }

  /// The library with the decided reforms that take effect until a day and were not carried out yet; says which.
  func withReforms(by day: Day) async throws -> OpenLibrary {
    guard !isPast, !context.acts.openReforms.isEmpty else { return self }
    let now = try await DecidedReforms(
      appliedTo: tree, context, by: day, rules: ReformRun.rules, findBase: base)
    if let refusal = now.refusal(on: day) { throw Failure(refusal, .findings) }
    guard !now.reforms.isEmpty else { return self }
    Console.current.notify(
      Message(
        zh: "按\(day.chinese)看：\(now.reforms.joined(separator: "、")) 还没有执行，已经算在里面",
        en: "as of \(day): \(now.reforms.joined(separator: ", ")) not carried out yet, and counted in"))
    let state = LibraryState(
      label: "@\(day)", library: await Library(now.context, now.tree), tree: now.tree, day: day)
    return OpenLibrary(state, of: self)
  }
}
