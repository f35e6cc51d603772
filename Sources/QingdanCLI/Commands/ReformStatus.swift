import ArgumentParser
import Qingdan

struct ReformStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "还没有执行的改革：批准了没有、还有几天施行、在现在的清单上还守不守恒（reforms on file: approved, due, proved）",
    discussion: """
      给每天晚上的自动检查用：清单天天在改，几个月以后的改革今天还能不能照样执行，这里逐个算一遍。
      退出状态：0 都核验通过；1 有的没有通过；2 用法不对；3 文件读写失败。
      """)

  @Option(help: "按这一天算还有几天施行、批准了没有，如 2026-11-20（as of this day）")
  var asOf: DayOption?

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let library = try options.open()
    let tree = try SnapshotTree(of: library.tree)
    let state = try await ReformRun(library: library).state(tree)
    let day = asOf?.day ?? DayOption.today
    let standings = try await ReformStanding.all(
      in: state, tree, asOf: day, rules: Program.registry, findBase: library.base)
    let page = ReformStatusPage(library.context.organisations, options.speaks(library.context), day)
    switch format {
    case .json: Console.current.write(JSON.array(standings.map(page.json)))
    case .text:
      if standings.isEmpty {
        Console.current.say(Message(zh: "没有等着执行的改革。", en: "no reform waits to be carried out"))
      }
      for standing in standings {
        Console.current.write(page.text(standing))
        FindingPrinter(library).write(standing.open.sorted(), limit: 20)
      }
    }
    guard standings.allSatisfy(\.isProved) else { throw ExitStatus.findings }
  }
}

/// The standing of a reform in words.
private struct ReformStatusPage {
  private let register: OrganisationRegister
  private let language: Language
  private let day: Day

  init(_ register: OrganisationRegister, _ language: Language, _ day: Day) {
    self.register = register
    self.language = language
    self.day = day
  }

  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }

  func text(_ standing: ReformStanding) -> String {
    let reform = standing.reform
    var lines = ["\(reform.id)  \(reform.title)"]
    if let time = time(of: reform) { lines.append("  \(time)") }
    let missing = standing.missing.map(name)
    lines.append(
      "  "
        + (missing.isEmpty
          ? say("已经批准", "approved")
          : say(
            "还没有批准，缺：\(missing.joined(separator: "、"))（记录：qingdan reform record \(reform.id)）",
            "not approved; missing: \(missing.joined(separator: ", "))")))
    lines += standing.objections.map { "    \($0.message[language])" }
    if standing.isProved {
      let what = standing.certificate?.summary(language) ?? ""
      lines.append("  " + say("在现在的清单上核验通过：\(what)", "proved on the lists as they are: \(what)"))
    } else {
      let count = standing.open.count + standing.faults.count
      lines.append(
        "  " + say("在现在的清单上核验没有通过，\(count) 处：", "not proved on the lists as they are, \(count) things:"))
      lines += standing.faults.prefix(20).map { "    \($0[language])" }
    }
    return lines.map { $0.visible + "\n" }.joined()
  }

  private func time(of reform: Reform) -> String? {
    guard let effective = reform.dates.effective else { return nil }
    let days = effective.number - day.number
    if days > 0 {
      return say("\(effective.chinese)起施行，还有 \(days) 天", "effective \(effective), in \(days) days")
    }
    return say(
      "\(effective.chinese)起施行，已经到日子，还没有执行：qingdan reform plan \(reform.id) --to 方案.json",
      "effective \(effective), and not carried out: qingdan reform plan \(reform.id) --to plan.json")
  }

  private func name(_ part: ActReview.Part) -> String {
    let body = part.body.map { register[$0]?.shortName() ?? $0 } ?? part.title
    // The step of the 机构编制部门 is called by the office itself.
    let step = part.role == .review ? "审核" : part.role.rawValue
    return body == part.role.rawValue ? body : say("\(body)\(step)", "\(part.role.title.en) (\(body))")
  }

  /// Its schema is `qingdan schema reform-status`.
  func json(_ standing: ReformStanding) -> JSON {
    let effective = standing.reform.dates.effective
    return .object([
      "reform": .string(standing.reform.id), "title": .string(standing.reform.title),
      "effective": effective.map { .string("\($0)") },
      "days": effective.map { .number($0.number - day.number) },
      "approved": .bool(standing.missing.isEmpty),
      "missing": .array(standing.missing.map { .string(name($0)) }),
      "objections": .array(standing.objections.map { .string($0.message[language]) }),
      "proved": .bool(standing.isProved),
      "faults": .array((standing.open.map(\.message) + standing.faults).map { .string($0[language]) }),
    ])
  }
}
