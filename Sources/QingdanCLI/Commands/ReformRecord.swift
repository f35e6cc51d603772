import ArgumentParser
import Qingdan

struct ReformRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "记录对改革的意见，和改革文件的内容绑定（record an opinion, bound to what the file says）",
    discussion: """
      如 --role 批准 --organisation 市政府 --opinion 同意 --document 文号 --date 2024-01-20
      改革文件以后再改（意见、备注、决定日期和公布情况除外），意见就不再算数。
      """)

  @Argument(help: "编号，或者改革文件（id, or the file）")
  var reform: String

  @Option(help: "环节：\(Opinion.Role.allCases.map(\.rawValue).joined(separator: "、"))（role）")
  var role: Opinion.Role

  @Option(help: "提出意见的机构；不写就按 library.yaml（organisation）", completion: .organisations)
  var organisation: String?

  @Option(help: "意见：\(Opinion.Verdict.allCases.map(\.rawValue).joined(separator: "、"))（opinion）")
  var opinion: Opinion.Verdict

  @Option(help: "文号（number of the document）")
  var document: String?

  @Option(help: "日期；不写就是今天（day）")
  var date: DayOption?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let library = try options.openForWriting()
    let run = ReformRun(library: library)
    let reform = try run.reform(reform)
    try run.refuseErrors(of: reform.id, in: try await run.state(library.tree))
    let body = try library.speaker(
      role, named: organisation,
      form: Message(zh: "用 --organisation 写明，如 --organisation 市政府", en: "name it with --organisation"))
    let opinion = Opinion(
      role, organisation: body, opinion, date: date?.day ?? DayOption.today, document: document,
      content: reform.contentDigest)
    let path = Reform.path(of: reform.id)
    let old = try library.tree.read(path)
    guard let edit = ActEdit(bytes: old) else { throw unreadable(path, library) }
    let new: [UInt8]
    do { new = try edit.adding([opinion], behind: ["reform", "title", "basis", "dates", "events"]) } catch {
      throw error.failure(library.path(path))
    }
    var transaction = Transaction(root: library.folder)
    transaction.write(path, new, replacing: old)
    Console.current.notify(try transaction.commit())
    let name = library.context.organisations[body]?.shortName() ?? body
    Console.current.say(
      Message(
        zh: "记录了 \(reform.id) 的\(role.rawValue)意见：\(name) \(opinion.verdict.rawValue)",
        en: "recorded for \(reform.id): \(role.title.en), \(opinion.verdict.rawValue)"))
    try await warn(of: opinion, on: reform.id, in: run)
  }

  /// Why what was recorded does not count. It is on file: what cannot be worked out is told by other commands.
  private func warn(of new: Opinion, on reform: String, in run: ReformRun) async throws {
    guard new.consents else { return }
    let tree = try SnapshotTree(of: FolderTree(run.library.folder))
    let state = try await run.state(tree)
    let standings = try? await ReformStanding.all(
      in: state, tree, asOf: DayOption.today, findBase: run.library.base)
    for objection in standings?.first(where: { $0.reform.id == reform })?.objections ?? [] {
      let old = objection.opinion
      guard old.role == new.role, old.organisation == new.organisation, old.verdict == new.verdict,
        old.date == new.date
      else { continue }
      Console.current.notify(objection.message)
    }
  }
}
