import ArgumentParser
import Qingdan

struct AdjustmentDraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "按改动起草动态调整，每个申请机构一个文件（draft adjustments from what changed）",
    discussion: """
      和最近发布的版本比（没有发布过就和 HEAD 比），把还没有调整文件说明的改动写成 adjustments/编号.yaml。
      --update 把一个还没有批准的草稿里的值换成现在的值。
      退出状态：0 写好了，或者没有要写的；1 不能写；2 用法不对；3 文件读写失败。
      """)

  @Argument(help: "编号，如 2026-sthjj-03；不写就按年份和机构编（id）")
  var id: String?

  @Option(help: "和哪个状态比：HEAD~1、release:2024.1（the older state）")
  var from: String?

  @Option(help: "只写这个机构的（one organisation only）", completion: .organisations)
  var organisation: String?

  @Option(help: "标题；不写就按机构和项数写（title）")
  var title: String?

  @Option(help: "调整理由：\(Adjustment.reasons.joined(separator: "、"))（reason）")
  var reason: String?

  @Option(help: "调整的依据，如《…条例》第二十条（basis）")
  var basis: String?

  @Option(help: "调整事由发生的日期（day of the trigger）")
  var date: DayOption?

  @Flag(help: "把草稿里的值换成现在的值（renew the values of a draft）")
  var update = false

  @Flag(help: "只改了服务信息的事项也写进去（include items that changed in service matters only）")
  var all = false

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    for (text, option) in [(title, "--title"), (basis, "--basis"), (id, "编号")] {
      try NameRule.refuseEmpty(text, option)
    }
    if let reason, !Adjustment.reasons.contains(reason) {
      let choices = Adjustment.reasons.joined(separator: "、")
      throw Failure(
        Message(zh: "--reason 不能写“\(reason)”。可以写：\(choices)", en: "--reason is one of \(choices)"))
    }
    if let id, !NameRule.isIdentifier(id) {
      throw Failure(
        Message(
          zh: "编号“\(id)”只能用小写字母、数字和连字符，如 2026-sthjj-03",
          en: "the id '\(id)' may hold small letters, digits and hyphens only, such as 2026-sthjj-03"))
    }
    let library = try options.openForWriting()
    if update {
      guard let id else {
        throw Failure(
          Message(
            zh: "--update 要写明编号：qingdan adjustment draft 编号 --update",
            en: "name the draft: qingdan adjustment draft ID --update"))
      }
      return try await renew(try library.adjustment(id), library)
    }
    if let id,
      library.context.acts.adjustment(id) != nil || Files.exists(library.path(Adjustment.path(of: id)))
    {
      throw Failure(
        Message(
          zh:
            "已经有 \(library.path(Adjustment.path(of: id)))，没有改。更新草稿里的值：qingdan adjustment draft \(id) --update；另起一个：换编号",
          en:
            "\(library.path(Adjustment.path(of: id))) exists and was left alone; renew it with --update, or choose another id"
        ), .findings)
    }
    try await write(library)
  }

  private func write(_ library: OpenLibrary) async throws {
    let body = try organisation.map { try library.context.organisation(meant: $0) }
    let difference = try await StateLoader(library).difference(try from ?? library.lastState(), nil)
    let draft = AdjustmentDraft(
      difference, organisation: body, includesService: all)
    if !draft.obstacles.isEmpty {
      Console.current.notify(
        Message(
          zh: "没有起草：有 \(draft.obstacles.count) 个事项没有标识，或者标识重复，写不进调整",
          en: "nothing was drafted: \(draft.obstacles.count) items have no id, or one that stands twice"))
      FindingPrinter(library, to: .errors).write(draft.obstacles, limit: 20)
      throw ExitStatus.findings
    }
    if id != nil, draft.parts.count > 1 {
      let bodies = draft.parts.map(\.applicant).joined(separator: "、")
      throw Failure(
        Message(
          zh: "改动分属 \(bodies)，一个编号只能写一个机构的。加 --organisation，或者不写编号",
          en:
            "what changed belongs to \(bodies), and an id stands for one; add --organisation, or leave out the id"
        ))
    }
    let year = (date?.day ?? DayOption.today).parts.year
    var transaction = Transaction(root: library.folder)
    var said: [Message] = []
    for part in draft.parts {
      let id = id ?? Self.fresh(year, part.applicant, library)
      let name =
        library.context.organisations[part.applicant]?.shortName(on: difference.after.day) ?? part.applicant
      let act = Adjustment(
        id, title: title ?? Adjustment.title(of: part.changes, applicant: name), reason: reason, basis: basis,
        trigger: date?.day, applicant: part.applicant, changes: part.changes)
      let path = Adjustment.path(of: id)
      transaction.write(path, Array(act.text(names: part.names).utf8), replacing: nil)
      said.append(
        Message(
          zh: "起草了 \(library.path(path))：\(act.title)",
          en: "drafted \(library.path(path)): \(part.changes.count) changes"))
      if basis == nil {
        said.append(
          Message(
            zh: "  写上依据（trigger 的 basis）和理由（reason），再送审", en: "  write its basis and reason before it is sent"
          ))
      }
    }
    Console.current.notify(try transaction.commit())
    for message in said { Console.current.say(message) }
    for note in draft.notes { Console.current.notify(note) }
    if draft.parts.isEmpty {
      let of = body.map { library.context.organisations[$0]?.shortName() ?? $0 }
      Console.current.say(
        Message(
          zh: "和 \(difference.before.label) 比，\(of.map { "\($0)" } ?? "")没有要写调整的改动",
          en:
            "nothing \(of.map { "of \($0) " } ?? "")changed since \(difference.before.label) that needs an adjustment"
        ))
    }
  }

  private static func fresh(_ year: Int, _ applicant: String, _ library: OpenLibrary) -> String {
    for number in 1... {
      let id = "\(year)-\(applicant)-\(number < 10 ? "0" : "")\(number)"
      if library.context.acts.adjustment(id) == nil, !Files.exists(library.path(Adjustment.path(of: id))) {
        return id
      }
    }
    return ""
  }

  // MARK: - Renewing

  private func renew(_ act: Adjustment, _ library: OpenLibrary) async throws {
    let path = Adjustment.path(of: act.id)
    if let opinion = act.opinions.first(where: { $0.role != .affected && $0.verdict == .agreed }) {
      throw Failure(
        Message(
          zh:
            "\(act.id) 已有“\(opinion.role.rawValue)：\(opinion.verdict.rawValue)”，没有改。内容又变了的，另起一个调整：qingdan adjustment draft；意见作废的，先从 opinions 里删掉那一行",
          en:
            "\(act.id) has the opinion '\(opinion.role.title.en)' and was left alone; draft another adjustment, or take that opinion out first"
        ), .findings)
    }
    let states = try await StateLoader(library).pair(try from ?? library.lastState(), nil, reading: .all)
    let changes = act.changes.map { $0.renewed(before: states.before.library, after: states.after.library) }
    let old = try library.tree.read(path)
    guard let edit = ActEdit(bytes: old) else { throw unreadable(path, library) }
    let new: [UInt8]
    do { new = try edit.renewed(changes) } catch { throw error.failure(library.path(path)) }
    guard new != old else {
      return Console.current.say(
        Message(zh: "\(library.path(path)) 里的值就是现在的值", en: "\(library.path(path)) is up to date"))
    }
    var transaction = Transaction(root: library.folder)
    transaction.write(path, new, replacing: old)
    Console.current.notify(try transaction.commit())
    Console.current.say(Message(zh: "更新了 \(library.path(path))", en: "renewed \(library.path(path))"))
  }
}
