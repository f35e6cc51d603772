import ArgumentParser
import Qingdan

struct ReformApply: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "照方案改写清单、机构库和台账，全部写成或者一处不写（carry a plan out, all or nothing）",
    discussion: """
      写以前先核验守恒：事项不丢、不重、不多，没有事件说到的内容一字不变；核验不过，什么都不写。
      方案存下以后清单又改过、事项的去向没有变的照样执行，并说明哪些文件变过；有事项的去向变了，就不执行。
      退出状态：0 写好了；1 不能执行；2 用法不对；3 文件读写失败。
      """)

  @Argument(help: "qingdan reform plan --to 存的方案（the saved plan）", completion: .file(extensions: ["json"]))
  var plan: String

  @Flag(help: "还没有到施行日期也写（用于准备发布的分支）（carry it out before its day, on a branch）")
  var ahead = false

  @Option(help: "同时发布这个版本，自改革的施行日期起施行；其他文件都要已经提交（release it in the same step）")
  var release: String?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    try NameRule.refuseEmpty(release, "--release")
    let library = try options.openForWriting()
    let run = ReformRun(library: library)
    let saved = try run.saved(plan)
    // All is worked out from one moment; whoever wrote since is found out under the lock.
    let tree = try SnapshotTree(of: library.tree)
    let state = try await run.state(tree)
    try run.refuseErrors(of: saved.reform, in: state)
    if let day = library.context.acts.reform(saved.reform)?.dates.effective, day > DayOption.today, !ahead {
      throw Failure(
        Message(
          zh: "该改革\(day.chinese)起施行，现在写入会使今天的清单提前改变。到那一天再执行；在准备发布的分支上先写的，加 --ahead",
          en:
            "the reform is effective on \(day), and today's lists would change too early; wait for the day, or use --ahead on a branch"
        ), .findings)
    }
    let application: ReformApplication
    do {
      application = try await ReformApplication(
        saved, to: state, tree, today: DayOption.today, rules: Program.registry, findBase: library.base)
    } catch let refusal as ReformApplication.Refusal {
      throw run.failure(refusal)
    }
    let release = try await releasing(application, saved, library)
    // Before anything is written: undoing and verifying go by what really is, also where the power fails in between.
    if let release {
      var released = application.plan
      released.certificate.after = try release.digests()
      try run.save(released, to: plan)
    } else if saved.certificate != application.certificate {
      try run.save(application.plan, to: plan)
    }
    try run.write(Self.merged(application.changes, release?.plan.files ?? [])) { () throws(FileError) in
      try application.check(try FolderTree(library.folder))
      try release?.check()
    }
    if !application.movedOn.isEmpty {
      let names = application.movedOn.map { library.path($0) }.joined(separator: "、")
      Console.current.say(
        Message(
          zh: "方案存下以后改过的文件（事项的去向没有变）：\(names)。方案已经照现在的重新存好",
          en:
            "these files changed since the plan was saved, and items go where they went: \(names); the plan was saved anew"
        ))
    }
    let certificate = application.certificate
    Self.tell(application.lostComments)
    Self.tell(application.unsettled, in: application, library.context.organisations)
    if let release {
      Console.current.say(
        Message(
          zh: "守恒核验通过，写好了 \(application.changes.count) 个文件：\(certificate.summary(.chinese))。",
          en:
            "the reform conserves; \(application.changes.count) files are written: \(certificate.summary(.english))"
        ))
      return release.say(with: application.changes.filter { $0.old == nil }.map(\.path))
    }
    Console.current.say(
      Message(
        zh:
          "守恒核验通过，写好了 \(application.changes.count) 个文件：\(certificate.summary(.chinese))。\n看一看 git diff，提交，再发布：qingdan release create 版本号 --effective 施行日期\n要退回去：qingdan reform undo \(plan)",
        en:
          "the reform conserves; \(application.changes.count) files are written: \(certificate.summary(.english))\nlook at git diff, commit, and release; to go back: qingdan reform undo \(plan)"
      ))
    if !application.isApproved {
      Console.current.say(
        Message(
          zh:
            "\(saved.reform) 还没有批准。批准以后先记上，再发布：qingdan reform record \(saved.reform)（发布过版本的，没有记上批准就不让发布）",
          en:
            "\(saved.reform) is not approved; once it is, record that, then release: qingdan reform record \(saved.reform) (release create refuses it until then, unless there is no release yet)"
        ))
    }
  }
}

extension ReformApply {
  /// What nobody but people can settle: the lists are wrong until they did.
  private static func tell(
    _ open: [UnsettledField], in application: ReformApplication, _ bodies: OrganisationRegister
  ) {
    guard !open.isEmpty else { return }
    Console.current.say(
      Message(
        zh: "有 \(open.count) 处字段还写着不再保留的机构、事项，要人来定，在清单里改好再发布：",
        en: "\(open.count) fields still name what is no more; settle them in the lists before the release:"))
    for field in open.prefix(20) {
      func what(_ title: String) -> String {
        let value = bodies[field.value]?.shortName() ?? field.value
        return "  \(field.item)  \(field.name)  \(title)：\(value)  \(application.file(of: field))"
      }
      Console.current.say(Message(zh: what(field.title.zh), en: what(field.title.en)))
    }
    if open.count > 20 {
      Console.current.say(
        Message(zh: "  还有 \(open.count - 20) 处，见方案", en: "  and \(open.count - 20) more: see the plan"))
    }
  }

  /// What people wrote beside values that were written anew: only the old text has it still.
  private static func tell(_ lost: [LostComment]) {
    guard !lost.isEmpty else { return }
    Console.current.say(
      Message(
        zh: "有 \(lost.count) 条注释不能带走，原文在改革前的文件里。请核对后自行抄写：",
        en:
          "\(lost.count) comments do not come along; they stand in the files before; check, and copy what still holds:"
      ))
    for comment in lost {
      Console.current.say(Message(zh: "  \(comment.message.zh)", en: "  \(comment.message.en)"))
    }
  }

  /// The release of what the reform leaves; nil where none is asked for.
  private func releasing(
    _ application: ReformApplication, _ saved: SavedPlan, _ library: OpenLibrary
  ) async throws -> ReleaseRun? {
    guard let release else { return nil }
    guard let day = library.context.acts.reform(saved.reform)?.dates.effective else { return nil }
    var new: [String: [UInt8]] = [:]
    for change in application.changes { new[change.path] = change.new }
    return try await ReleaseRun(ReleaseOrder(release, effective: day), library, with: new)
  }

  /// The files of a reform and of the release that is made of them, each written once.
  private static func merged(
    _ changes: [ReformApplication.Change], _ released: [(path: String, bytes: [UInt8], old: [UInt8]?)]
  ) -> [ReformApplication.Change] {
    var merged: [String: ReformApplication.Change] = [:]
    for change in changes { merged[change.path] = change }
    for file in released {
      let old = merged[file.path].map(\.old) ?? file.old
      merged[file.path] = ReformApplication.Change(path: file.path, new: file.bytes, old: old)
    }
    return merged.values.sorted { $0.path < $1.path }
  }
}

struct ReformUndo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "撤销一次执行，逐字节恢复（undo what apply wrote, byte for byte）",
    discussion: """
      执行以后又改过的文件、已经发布的改革，都不撤销；后来执行的改革用到它的，先撤销后来的。
      退出状态：0 恢复了；1 不能撤销；2 用法不对；3 文件读写失败。
      """)

  @Argument(help: "执行过的方案（the plan that was applied）", completion: .file(extensions: ["json"]))
  var plan: String

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let library = try options.openForWriting()
    let run = ReformRun(library: library)
    let saved = try run.saved(plan)
    var released: [String: String] = [:]
    for file in try ReleaseChain.read(library.tree).releases {
      for act in file.release.acts { released[act] = file.release.version }
    }
    do {
      let changes = try await ReformUndoing(saved, in: library.context, library.tree).changes(
        released: released, rules: Program.registry, findBase: library.base)
      try run.write(changes, emptying: saved.madeFolders)
      Console.current.say(
        Message(
          zh: "撤销了 \(saved.reform)：\(changes.count) 个文件恢复成执行以前的样子",
          en: "undid '\(saved.reform)': \(changes.count) files are as they were before"))
    } catch let refusal as ReformApplication.Refusal {
      throw run.failure(refusal)
    }
  }
}
