import ArgumentParser
import Qingdan

struct ReformPlan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "算出每个机构、每个事项的去向，不改清单（what becomes of bodies and items; changes no list）",
    discussion: """
      改革写在 reforms/编号.yaml 里。列出机构的去向、谁把哪些事项交给谁（移交清单）、各单位改革前后的事项数；
      不再保留的机构另有一份网站与公开事项移交清单。--format html 是一个单独的网页，画出事项从哪里到哪里；markdown 可以贴进合并请求。
      文字里写着的旧名称逐处列出并建议新名称，引用的法条、文件名称、引号里的和前面写着“原”的不算；接受的用 --accept 写明，存进方案。
      --to 另外存一份方案：每个文件怎么改，连同守恒核验的凭证；审批以后用 qingdan reform apply 执行。
      退出状态：0 算出来了；1 改革文件有错误，或者有工具不能代办的事；2 用法不对；3 文件读写失败。
      """)

  @Argument(help: "编号，或者改革文件（id, or the file）")
  var reform: String

  @Option(
    name: .customLong("to"), help: "把方案存到这个文件，如 方案.json（save the plan there）",
    completion: .file(extensions: ["json"]))
  var target: String?

  @Option(
    help:
      "接受一处旧名称的修改，如 p-7k3f9q2m:note、p-7k3f9q2m:note#2；all 是全部。只和 --to 一起写（take up the new name of a body in a text）"
  )
  var accept: [String] = []

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text、json、markdown 或 html（output format）")
  var format = ReformPlanFormat.text

  func run() async throws {
    if let target, [".yaml", ".yml", ".tsv"].contains(where: target.lowercased().hasSuffix) {
      throw Failure(
        Message(
          zh: "方案是 JSON，不能存成“\(target)”：会盖掉清单库的文件。写 --to 方案.json",
          en: "a plan is JSON; '\(target)' would overwrite a file of the library; write --to plan.json"))
    }
    let library = try options.open()
    let run = ReformRun(library: library)
    let reform = try run.open(reform)
    // What is saved is of one moment.
    let now: any FileTree = target == nil ? library.tree : try SnapshotTree(of: library.tree)
    var (tree, state) = (now, try await run.state(now))
    let earlier = library.context.acts.decided(before: reform)
    if let last = earlier.last, let day = last.dates.effective {
      try refuseSaving(behind: earlier)
      let later = try await DecidedReforms(
        appliedTo: tree, state.context, by: day, before: reform.id, rules: Program.registry,
        findBase: library.base)
      tellUnproved(later.unproved)
      (tree, state) = (later.tree, await Library(later.context, later.tree))
    }
    var warnings = try run.refuseErrors(of: reform.id, in: state)
    let outcome = ReformOutcome(of: reform, in: state)
    let mentions = ReformMention.all(of: outcome, in: state)
    let keys = try accepted(mentions, state.context.kinds)
    let writing: ReformWriting
    do {
      writing = try ReformWriting(
        outcome, in: state, tree, accepting: mentions.filter { keys.contains($0.key) })
    } catch { throw error.failure(library) }
    try refuseOverwritten(writing.overwritten)
    // What it leaves is worked out where somebody needs it.
    let isProved = target != nil && writing.open.isEmpty
    let after =
      isProved || writing.saysValues
      ? try await writing.leaves(state, tree, findBase: library.base) : nil
    let mistakes =
      after.map {
        writing.mistakes(in: $0.library, since: isProved ? state : nil, Program.registry)
      } ?? []
    warnings += mistakes.filter { $0.severity != .error }
    let open = writing.open + mistakes.filter { $0.severity == .error }
    let report = ReformReport(
      outcome, writing, mentions, open: open, in: state, language: options.speaks(library.context))
    switch format {
    case .json: Console.current.write(outcome.json(mentions, writing, open: open, in: state))
    case .text: Console.current.write(report.text())
    case .markdown: Console.current.write(report.markdown())
    case .html: Console.current.write(ReformPage(report).html())
    }
    FindingPrinter(library, to: .errors).write(warnings.sorted(), limit: 20)
    guard open.isEmpty else {
      FindingPrinter(library, to: .errors).write(open.sorted(), limit: 20)
      throw ExitStatus.findings
    }
    guard let target, let after else { return }
    let plan = try SavedPlan(writing, of: reform, in: tree)
    do { try ReformApplication.prove(plan, from: .init(state, tree), to: after) } catch let refusal
      as ReformApplication.Refusal
    {
      throw run.failure(refusal)
    }
    try run.save(plan, to: target)
    Console.current.say(
      Message(
        zh: "方案存到了 \(target)：要改 \(plan.files.count) 个文件。执行：qingdan reform apply \(target)",
        en:
          "the plan is in \(target): \(plan.files.count) files change; carry it out: qingdan reform apply \(target)"
      ))
  }

  /// What another reform leaves first is not written yet, so that no text of it can be changed.
  private func refuseSaving(behind earlier: [Reform]) throws {
    let names = earlier.map(\.id).joined(separator: "、")
    guard target == nil else {
      throw Failure(
        Message(
          zh: "\(names) 在前面施行，还没有执行。先执行它，再存这一个的方案；现在可以不加 --to，看在它以后怎么变",
          en:
            "\(names) takes effect before it and was not carried out; do that first, or leave out --to to see what comes of it"
        ), .findings)
    }
    Console.current.notify(
      Message(zh: "\(names) 还没有执行，按它执行以后的清单算", en: "computed on the lists as \(names) will leave them"))
  }

  /// What comes of a plan behind one that went wrong is not what will come of it.
  private func tellUnproved(_ reforms: [String]) {
    guard !reforms.isEmpty else { return }
    let names = reforms.joined(separator: "、")
    Console.current.notify(
      Message(
        zh: "\(names) 核验没有通过，下面算的还不能作准。先看哪里不对：qingdan reform status",
        en:
          "\(names) is not proved, and what follows cannot be relied on; see what is wrong: qingdan reform status"
      ))
  }

  /// The keys of what was named, one by one or by a field with all in it: each must be there, and must have one new name.
  private func accepted(_ mentions: [ReformMention], _ kinds: [String: Kind]) throws -> Set<String> {
    if accept == ["all"] { return Set(mentions.filter { $0.new != nil }.map(\.key)) }
    return try Set(
      accept.flatMap { key in
        let named = mentions.named(key, kinds)
        guard !named.isEmpty else { throw unknown(key, mentions) }
        guard let unclear = named.first(where: { $0.new == nil }) else { return named.map(\.key) }
        throw Failure(
          Message(
            zh: "“\(unclear.key)”的旧名称有几个承接单位，不知道换成哪一个。改革以后在清单里改",
            en:
              "several bodies come after the one named in '\(unclear.key)'; change the text itself after the reform"
          ))
      })
  }
}

extension ReformPlan {
  /// A key under which there is no old name, with those that the item has.
  private func unknown(_ key: String, _ mentions: [ReformMention]) -> Failure {
    let item = key.prefix { $0 != ":" && $0 != "：" }
    let near = mentions.filter { $0.item == item }.map(\.key)
    let (zh, en) = (near.joined(separator: "、"), near.joined(separator: ", "))
    return Failure(
      Message(
        zh: "“\(key)”没有旧名称。\(near.isEmpty ? "写成 标识:字段，照 qingdan reform plan 列出的写" : "这个事项里有的：\(zh)")",
        en:
          "there is no old name in '\(key)'; \(near.isEmpty ? "write ID:FIELD as qingdan reform plan lists them" : "those of the item: \(en)")"
      ))
  }

  /// What stands in a field afterwards the event says, not the text before.
  private func refuseOverwritten(_ keys: Set<String>) throws {
    guard accept != ["all"], let key = keys.sorted().first else { return }
    throw Failure(
      Message(
        zh: "“\(key)”这个字段由改革自己的事件写，接受不了旧名称的修改。新名称写在那条事件里，再去掉 --accept \(key)",
        en:
          "an event of the reform writes the field of '\(key)', so that no name in it is taken up; write the new name into the event, and leave out --accept \(key)"
      ))
  }
}

enum ReformPlanFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown, html
}

extension ReformWritingError {
  func failure(_ library: OpenLibrary) -> Failure {
    Failure(
      Message(zh: "“\(library.path(path))”：\(message.zh)", en: "'\(library.path(path))': \(message.en)"),
      .findings)
  }
}
