public import ArgumentParser
public import Qingdan

struct AdjustmentRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "记录对一个调整的意见，和所看的内容绑定（record opinions, bound to what was seen）",
    discussion: """
      一条意见：--role 批准 --organisation 市政府 --opinion 同意 --document 文号 --date 2026-11-23
      一张填好的对照表：--from 表.xlsx（用 qingdan adjustment table --format xlsx 导出，填好意见列；CSV 也可以）
      调整文件里的值和清单现在的文字不一样时不记录。
      """)

  @Argument(help: "编号，如 2026-sthjj-03（id）", completion: .adjustments)
  var id: String

  @Option(help: "环节：\(Opinion.Role.allCases.map(\.rawValue).joined(separator: "、"))（role）")
  var role: Opinion.Role?

  @Option(help: "提出意见的机构；不写就按 library.yaml（organisation）", completion: .organisations)
  var organisation: String?

  @Option(help: "意见：\(Opinion.Verdict.allCases.map(\.rawValue).joined(separator: "、"))（opinion）")
  var opinion: Opinion.Verdict?

  @Option(help: "文号（number of the document）")
  var document: String?

  @Option(help: "日期；不写就是今天（day）")
  var date: DayOption?

  @Option(help: "填好意见的对照表（a filled-in table）", completion: .file(extensions: ["xlsx", "csv"]))
  var from: String?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let library = try options.openForWriting()
    let act = try library.adjustment(id)
    var opinions: [Opinion]
    if let from {
      guard role == nil, opinion == nil else {
        throw Failure(
          Message(zh: "--from 不和 --role、--opinion 一起写", en: "--from takes no --role and no --opinion"))
      }
      opinions = try await OpinionTable(act, library).opinions(in: from)
    } else {
      opinions = [try single(library)]
    }
    let whole = await library.whole()
    try refuseOthers(act, opinions, whole)
    let content = act.isComplete ? act.contentDigest : nil
    opinions = opinions.map { opinion in
      var opinion = opinion
      opinion.content = content
      return opinion
    }.filter { opinion in !act.opinions.contains { $0.isSame(as: opinion) } }
    guard !opinions.isEmpty else {
      return Console.current.say(Message(zh: "没有新的意见", en: "no opinion is new"))
    }
    try write(opinions, to: act, library, whole)
  }

  private func single(_ library: OpenLibrary) throws -> Opinion {
    guard let role, let opinion else {
      throw Failure(
        Message(
          zh: "写明环节和意见，如 --role 机构编制部门 --opinion 同意；或者 --from 表.xlsx",
          en: "name the role and the opinion, such as --role 机构编制部门 --opinion 同意; or --from TABLE.xlsx"))
    }
    let body = try library.speaker(
      role, named: organisation,
      form: Message(
        zh: "用 --organisation 写明，如 --organisation \(role == .approval ? "市政府" : "市水务局")",
        en: "name it with --organisation"))
    return Opinion(role, organisation: body, opinion, date: date?.day ?? DayOption.today, document: document)
  }

  /// An opinion holds for what the file says, so the file must say what the lists say.
  private func refuseOthers(_ act: Adjustment, _ opinions: [Opinion], _ whole: Library) throws {
    let wrong = act.changes.compactMap { $0.discrepancy(in: whole) }
    if !wrong.isEmpty {
      throw Failure(
        Message(
          zh:
            "没有记录：\(act.id) 写的和清单现在的不一样。审的是清单现在的文字，就先更新：qingdan adjustment draft \(act.id) --update；审的是文件里的，就先把清单改回去",
          en:
            "nothing was recorded: \(act.id) does not say what the lists say; renew it with qingdan adjustment draft \(act.id) --update, or mend the lists"
        ), .findings, details: wrong.map { Message(zh: "  不一样：\($0.zh)", en: "  differs: \($0.en)") })
    }
    guard !act.isComplete, opinions.contains(where: { $0.role != .affected })
    else { return }
    throw Failure(
      Message(
        zh: "没有记录：\(act.id) 没有写变更前后的值，意见就不知道对着什么内容。先写上：qingdan adjustment draft \(act.id) --update",
        en:
          "nothing was recorded: \(act.id) does not hold the values before and after, so the opinion would be bound to nothing; write them with qingdan adjustment draft \(act.id) --update"
      ), .findings)
  }

  private func write(
    _ opinions: [Opinion], to act: Adjustment, _ library: OpenLibrary, _ whole: Library
  ) throws {
    let path = Adjustment.path(of: act.id)
    let old = try library.tree.read(path)
    guard let edit = ActEdit(bytes: old) else { throw unreadable(path, library) }
    let new: [UInt8]
    do { new = try edit.adding(opinions) } catch { throw error.failure(library.path(path)) }
    var transaction = Transaction(root: library.folder)
    transaction.write(path, new, replacing: old)
    Console.current.notify(try transaction.commit())
    for opinion in opinions {
      let body = opinion.organisation.map { library.context.organisations[$0]?.shortName() ?? $0 }
      Console.current.say(
        Message(
          zh:
            "记录了 \(act.id) 的\(opinion.role.rawValue)意见：\(body.map { "\($0) " } ?? "")\(opinion.verdict.rawValue)",
          en: "recorded for \(act.id): \(opinion.role.title.en), \(opinion.verdict.rawValue)"))
    }
    library.warn(of: opinions, on: act, in: whole)
  }
}

extension AsyncParsableCommand {
  /// The file of an adjustment holds no mapping.
  func unreadable(_ path: String, _ library: OpenLibrary) -> Failure {
    Failure(
      Message(
        zh: "“\(library.path(path))”不像一个动态调整。先用 qingdan validate 看它哪里不对",
        en: "'\(library.path(path))' is no adjustment; see qingdan validate"), .findings)
  }
}

extension Opinion {
  /// Whether two say the same, whatever they were bound to.
  fileprivate func isSame(as other: Opinion) -> Bool {
    role == other.role && organisation == other.organisation && verdict == other.verdict && date == other.date
      && document == other.document && content == other.content
  }
}

extension Opinion.Role: ExpressibleByArgument {}
extension Opinion.Verdict: ExpressibleByArgument {}
