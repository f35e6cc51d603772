import ArgumentParser
import Qingdan

struct ReformVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "照凭证核对改革前后两个状态：不丢、不重、不多（check a certificate against both states）",
    discussion: """
      还没有执行的方案，在现在的清单上算一遍再核对；执行过的，用 --before 写明改革前的状态（如 HEAD、release:2024.1）。
      凭证也可以不用这个程序核对：Examples/verify-reform。
      退出状态：0 守恒；1 有丢失、重复、多出或者没有说明的改动；2 用法不对；3 文件读写失败。
      """)

  @Argument(help: "方案或者凭证文件（the plan, or its certificate）", completion: .file(extensions: ["json"]))
  var plan: String

  @Option(help: "改革前的状态（the state before）")
  var before: String?

  @Option(help: "改革后的状态；不写就是现在的文件夹（the state after; the folder where none is named）")
  var after: String?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let library = try options.open()
    let run = ReformRun(library: library)
    if before == nil, after == nil {
      let saved = try run.saved(plan)
      if library.context.acts.ledger.acts.contains(saved.reform) {
        throw Failure(
          Message(
            zh: "\(saved.reform) 已经执行过，写明和哪个状态核对：--before HEAD",
            en: "'\(saved.reform)' was carried out; name the state before it: --before HEAD"))
      }
      let tree = try SnapshotTree(of: library.tree)
      let state = try await run.state(tree)
      try run.refuseErrors(of: saved.reform, in: state)
      do {
        let application = try await ReformApplication(
          saved, to: state, tree, today: DayOption.today, rules: Program.registry, findBase: library.base)
        return say(application.certificate, isDone: false)
      } catch let refusal as ReformApplication.Refusal {
        Console.current.notify(
          Message(
            zh: "\(saved.reform) 还没有执行，现在的清单是改革以前的；照方案在上面算一遍，核验不过：",
            en: "\(saved.reform) was not carried out, and the lists are those before it; worked out on them:")
        )
        throw run.failure(refusal, refusal.finding)
      }
    }
    guard let before else {
      throw Failure(Message(zh: "--after 要与 --before 一起写", en: "--after goes with --before"))
    }
    guard let certificate = ReformCertificate(try FolderTree.contents(of: plan, limit: SavedPlan.limit))
    else {
      throw Failure(Message(zh: "“\(plan)”不是改革方案，也不是凭证", en: "'\(plan)' is no plan and no certificate"))
    }
    let states = try await StateLoader(library).pair(before, after, reading: .all)
    try refuseUnwritten(certificate.reform, in: states.before)
    let proof = try ReformProof(
      certificate, before: .init(states.before.library, states.before.tree),
      after: .init(states.after.library, states.after.tree))
    guard proof.faults.isEmpty else {
      Console.current.say(
        Message(zh: "有 \(proof.faults.count) 处不守恒：", en: "\(proof.faults.count) things are not conserved:"))
      for fault in proof.faults.prefix(100) {
        Console.current.say(Message(zh: "  \(fault.zh)", en: "  \(fault.en)"))
      }
      if !states.after.library.context.acts.ledger.acts.contains(certificate.reform) {
        Console.current.say(
          Message(
            zh:
              "\(certificate.reform) 在改革后的状态里还没有执行（台账里没有）。先执行：qingdan reform apply \(plan)；只看方案现在行不行，不写 --before",
            en:
              "'\(certificate.reform)' was not carried out in the state after it (the ledger lacks it); do that first: qingdan reform apply \(plan); to check the plan as it is, leave out --before"
          ))
      }
      throw ExitStatus.findings
    }
    say(certificate, isDone: true)
  }

  /// Without the events of the state before nothing can be held against them.
  private func refuseUnwritten(_ reform: String, in before: LibraryState) throws {
    guard before.library.context.acts.reform(reform) == nil else { return }
    throw Failure(
      Message(
        zh:
          "改革前的状态（\(before.label)）里没有 reforms/\(reform).yaml，没有事件可以核对。改革文件要先提交、再执行：已经执行了的，qingdan reform undo \(plan)，提交 reforms/\(reform).yaml，再执行一次",
        en:
          "the state before (\(before.label)) has no reforms/\(reform).yaml, so there are no events to hold it against; commit that file first, then apply: qingdan reform undo \(plan), commit, and apply again"
      ), .findings)
  }

  private func say(_ certificate: ReformCertificate, isDone: Bool) {
    Console.current.say(
      Message(
        zh:
          "\(isDone ? "" : "还没有执行，在现在的清单上")核验通过：\(certificate.summary(.chinese))；变动都有事件和依据，其余的一字不变",
        en:
          "\(isDone ? "" : "not carried out yet; on the lists as they are: ")the reform conserves: \(certificate.summary(.english)); all by its events, all else is as it was"
      ))
  }
}
