import ArgumentParser
import Qingdan

struct AdjustmentStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "每个调整办到哪一步、轮到谁、哪天到期（which step is next, whose it is, by when）",
    discussion: "期限按工作日计算，天数写在 library.yaml 的 adjustment 里。")

  @Argument(help: "编号；不写就列出还没有办完的（id）", completion: .adjustments)
  var id: String?

  @Option(help: "按这一天判断，如 2026-11-20（judge as of this day）")
  var asOf: DayOption?

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let library = try options.open()
    library.unread.isAsked = true
    let malformed = library.context.malformedActs
    if id == nil { library.unread.add(malformed) }
    let acts =
      try id.map { [try library.adjustment($0)] }
      ?? library.context.acts.adjustments.filter { act in
        !malformed.contains { $0.place?.file == act.place.file }
      }
    let whole = await library.whole()
    let day = asOf?.day ?? DayOption.today
    let publications = ActPublication(
      try ReleaseChain.read(library.tree), try PublicationBook.read(library.tree))
    let reviews = ActReviews(of: acts, in: whole)
    let all = acts.map { act in
      AdjustmentProgress(
        act, reviews, calendar: library.context.calendar, published: publications.day(of: act, in: whole),
        asOf: day)
    }
    switch format {
    case .json: Console.current.write(JSON.array(all.map(\.json)))
    case .text:
      let page = ProgressPage(library.context, options.speaks(library.context))
      let shown = id == nil ? all.filter { $0.next != nil } : all
      for progress in shown { Console.current.write(page.text(progress, isFull: id != nil)) }
      if shown.isEmpty, malformed.isEmpty {
        Console.current.say(
          acts.isEmpty
            ? Message(
              zh: "没有动态调整。起草：qingdan adjustment draft",
              en: "there are no adjustments; draft one: qingdan adjustment draft")
            : Message(zh: "\(acts.count) 个调整都办完了", en: "all \(acts.count) adjustments are done"))
      }
    }
  }
}

/// The progress of an adjustment in words.
struct ProgressPage {
  private let context: LibraryContext
  private let language: Language

  init(_ context: LibraryContext, _ language: Language) {
    self.context = context
    self.language = language
  }

  func text(_ progress: AdjustmentProgress, isFull: Bool) -> String {
    var lines = ["\(progress.act.id)  \(progress.act.title)".visible]
    if isFull {
      lines += progress.stages.map { "  \(line($0, isNext: $0 == progress.next))" }
    } else if let next = progress.next {
      lines.append("  \(say("下一步", "next"))：\(line(next, isNext: true))")
    }
    if isFull, progress.next == nil { lines.append("  \(say("已经办完", "done"))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ stage: AdjustmentProgress.Stage, isNext: Bool) -> String {
    let bodies = stage.bodies.map { context.organisations[$0]?.shortName() ?? $0 }.joined(separator: "、")
    var text = stage.step.title[language] + (bodies.isEmpty ? "" : say("（\(bodies)）", " (\(bodies))"))
    switch stage.state {
    case .done: text += say("：已办", ": done") + (stage.day.map { " \($0)" } ?? "")
    case .open:
      text += say("：未办", ": open")
      if isNext, stage.step == .publication {
        text += say("（公布后登记：qingdan publication record）", " (record it: qingdan publication record)")
      }
    case .refused: text += say("：没有同意，协商或者报本级政府决定", ": not agreed")
    case .outdated: text += say("：提意见之后内容又改了，要重新征求", ": the changes were altered since; ask again")
    }
    if let note = stage.note {
      text += say("（记下的不算数：\(note.zh)）", " (what is on file does not count: \(note.en))")
    }
    if let due = stage.due, stage.state != .done || stage.isOverdue {
      text += say("，\(due.value)到期", ", due \(due.value)")
      if stage.isOverdue { text += say(stage.state == .done ? "，办晚了" : "，已经过期", ", overdue") }
      if let note = due.note { text += say("（\(note.zh)）", " (\(note.en))") }
    }
    return text.visible
  }

  private func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
}

extension AdjustmentProgress {
  /// The schema is `adjustment-status`.
  var json: JSON {
    .object([
      "id": .string(act.id), "title": .string(act.title), "applicant": act.applicant.map(JSON.string),
      "next": next.map { .string($0.step.rawValue) },
      "steps": .array(
        stages.map { stage in
          .object([
            "step": .string(stage.step.rawValue), "state": .string(stage.state.rawValue),
            "bodies": .array(stage.bodies.map(JSON.string)), "day": stage.day.map { .string($0.description) },
            "due": stage.due.map { .string($0.value.description) },
            "estimated": stage.due.flatMap { $0.isEstimated ? .bool(true) : nil },
            "overdue": .bool(stage.isOverdue), "note": stage.note.map { .string($0.zh) },
          ])
        }),
    ])
  }
}
