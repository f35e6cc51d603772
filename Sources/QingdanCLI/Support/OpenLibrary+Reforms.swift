import Qingdan

extension OpenLibrary {
  /// The library of a day (`semantics.md` S17): before the day of the newest release what was released then; from then on
  /// the lists as they stand, with the decided reforms that take effect until the day.
  ///
  /// - Parameter tellingDrafts: whether it is said that lists were changed since.
  func asItStood(on day: Day, tellingDrafts: Bool = true) async throws -> OpenLibrary {
    guard !isPast else { return self }
    let chain = try ReleaseChain.read(tree)
    let early = context.acts.carriedOut(after: day, but: chain.acts)
    guard let newest = chain.newest?.release.effective else {
      if let reform = early.first { throw notRecorded(day, before: reform) }
      await tellUnrecorded(day)
      return try await withReforms(by: day)
    }
    guard day < newest || !early.isEmpty else {
      if tellingDrafts, let release = chain.newest?.release { try tellDrafts(day, since: release) }
      return try await withReforms(by: day)
    }
    let past = OpenLibrary(try await StateLoader(self).state("@\(day)"), of: self)
    if let release = chain.release(on: day)?.release {
      let counted = past.counted(since: release)
      Console.current.notify(
        Message(
          zh: "按\(day.chinese)看：用的是当天施行的版本“\(release.version)”，不是文件夹里的清单\(counted.zh)",
          en:
            "as of \(day): release '\(release.version)', which was in force then, not the lists in the folder\(counted.en)"
        ))
    }
    return past
  }

  /// Which decided reforms count in a past state beside what was released; empty where none does.
  private func counted(since release: Release) -> Message {
    let released = Set(release.files.map(\.path))
    let acts = context.acts.ledger.acts.filter { !released.contains(LedgerFile.path(of: $0)) }
    guard !acts.isEmpty else { return Message(zh: "", en: "") }
    return Message(
      zh: "；版本里没有、当天已经施行的 \(acts.joined(separator: "、")) 算在里面",
      en: ", with \(acts.joined(separator: ", ")), in force by then and not in the release, counted in")
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

  /// That the lists of a past day are not those that were released for it.
  private func tellDrafts(_ day: Day, since release: Release) throws {
    guard day < DayOption.today else { return }
    let digests = Dictionary(release.files.map { ($0.path, $0.digest) }) { first, _ in first }
    let gone = digests.keys.filter(\.isListPath).filter { !context.listPaths.contains($0) }
    let changed = try gone.count + context.listPaths.count { try tree.digest($0) != digests[$0] }
    guard changed > 0 else { return }
    Console.current.notify(
      Message(
        zh:
          "按\(day.chinese)看：用的是文件夹里现在的清单，有 \(changed) 个在版本“\(release.version)”发布以后改过，还没有发布；看改了什么：qingdan diff release:\(release.version)",
        en:
          "as of \(day): the lists as they lie in the folder now, of which \(changed) were changed since release '\(release.version)' and are not released; compare: qingdan diff release:\(release.version)"
      ))
  }

  /// That no file says how the lists were on a past day where nothing was released: they are as they lie in the folder.
  private func tellUnrecorded(_ day: Day) async {
    guard day < DayOption.today else { return }
    let all = await ListReading(tree, context).map(\.head.effective).values
    let late = all.compactMap(\.self).filter { day < $0 }
    let what =
      if let first = late.min() {
        late.count == all.count
          ? Message(
            zh: "没有记录，清单自\(first.chinese)起施行，本库还没有发布过版本",
            en: "no record; the lists are in force from \(first), and nothing was released")
          : Message(
            zh: "\(all.count) 个清单里有 \(late.count) 个没有记录（自\(first.chinese)或者更晚起施行），本库还没有发布过版本",
            en:
              "no record of \(late.count) of \(all.count) lists, which are in force from \(first) or later, and nothing was released"
          )
      } else {
        Message(
          zh: "本库还没有发布过版本，这一天以后改过什么没有记录",
          en: "nothing was released, so there is no record of what changed after that day")
      }
    Console.current.notify(
      Message(
        zh: "按\(day.chinese)看：\(what.zh)；用的是文件夹里现在的清单。按期发布，以后才查得到：qingdan release create",
        en:
          "as of \(day): \(what.en); these are the lists as they lie in the folder now; days can be asked for once there are releases: qingdan release create"
      ))
  }

  /// The library with the decided reforms that take effect until a day and were not carried out yet; says which.
  func withReforms(by day: Day) async throws -> OpenLibrary {
    guard !isPast, !context.acts.openReforms.isEmpty else { return self }
    let now = try await DecidedReforms(
      appliedTo: tree, context, by: day, rules: Program.registry, findBase: base)
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
