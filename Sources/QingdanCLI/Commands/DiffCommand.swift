public import ArgumentParser
public import Qingdan

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "两个状态之间改了什么、有没有说明（what changed between two states, and is it explained）",
    discussion: """
      状态可以是文件夹、git 版本（HEAD~1、标签、origin/main... 表示分叉点）、发布的版本（release:2024.1）或某一天（@2024-03-01）。
      退出状态：0 没有达到 --fail-on；1 有，或者补丁不合；2 用法不对；3 文件读写失败。
      """)

  @Argument(help: "原来的状态（the older state）")
  var old: String?

  @Argument(help: "新的状态；不写就是现在的文件夹（the newer state; the folder where none is named）")
  var new: String?

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：\(DiffFormat.words)（output format）")
  var format = DiffFormat.text

  @Option(help: "哪些变更算不通过，逗号隔开：loss、substance、service、unexplained、unapproved（fail on these）")
  var failOn: DiffGate?

  @Option(help: "只看这个机构的变更（one organisation only）", completion: .organisations)
  var organisation: String?

  @Option(help: "notice 的计数单位：main（按主项，不写就是它）或 sub（按子项）（what a notice counts）")
  var unit: CountingUnit?

  @Flag(help: "notice 的总数不含部门共性权力、审核转报、受委托事项，另外列出（count these beside the total）")
  var apart = false

  @Option(help: "把一个补丁用到现在的文件夹（apply a patch to the folder）", completion: .file(extensions: ["yaml"]))
  var apply: String?

  func run() async throws {
    try refuseIdleOptions()
    if let apply {
      guard old == nil else {
        throw Failure(Message(zh: "--apply 不和状态一起写", en: "--apply takes no states"))
      }
      return try PatchRun(try options.openForWriting()).apply(apply)
    }
    guard let old else {
      throw Failure(
        Message(
          zh: "写明和什么比，如 qingdan diff HEAD~1", en: "name what to compare with, such as: qingdan diff HEAD~1"))
    }
    let library = try options.open(in: folder(old, new))
    let states = StateLoader(library)
    if format == .patch {
      let (before, after) = try await states.pair(old, new, reading: .all)
      try refuseSecrets(Difference.explained(before, after, asOf: DayOption.today))
      return Console.current.write(Array(try LibraryPatch(from: before, to: after).text.utf8))
    }
    let body = try organisation.map { try library.context.organisation(meant: $0) }
    // A notice counts all items.
    let whole = try await states.difference(old, new, reading: format == .notice ? .all : .differing)
    let difference = body.map { whole.about(organisation: $0) } ?? whole
    let language = format == .json ? .chinese : options.speaks(library.context)
    let secrets = Secrets(Program.registry, in: difference.after.library.context, language)
    try await DiffPrinter(difference.hiding(secrets), language, organisation: body)
      .write(format, unit: unit ?? .main, apart: apart)
    if let failOn, failOn.isReached(by: difference) { throw ExitStatus.findings }
  }

  /// A patch from which something was taken would make another state.
  private func refuseSecrets(_ difference: Difference) throws {
    let secrets = Secrets(Program.registry, in: difference.after.library.context)
    guard difference.hiding(secrets).items != difference.items else { return }
    throw Failure(
      Message(
        zh: "两个状态的不同里有不能公开的内容，不打印补丁。在哪里：qingdan validate",
        en: "something that must not be public differs, so no patch is printed; where: qingdan validate"),
      .findings)
  }

  /// Refuses options that would do nothing.
  private func refuseIdleOptions() throws {
    if unit != nil || apart, format != .notice || apply != nil {
      let option = unit == nil ? "--apart" : "--unit"
      throw Failure(
        Message(zh: "\(option) 要与 --format notice 一起写", en: "\(option) goes with --format notice"))
    }
    let idle = [failOn.map { _ in "--fail-on" }, organisation.map { _ in "--organisation" }].compactMap(
      \.self)
    if let option = idle.first, format == .patch || apply != nil {
      let other = apply == nil ? "--format patch" : "--apply"
      throw Failure(
        Message(
          zh: "\(option) 不和 \(other) 一起写：补丁总是两个状态的全部不同",
          en: "\(option) does not go with \(other): a patch is all that differs"))
    }
  }

  /// The folder of the newer state where both are libraries of their own: there need be none here.
  private func folder(_ old: String, _ new: String?) -> String? {
    guard let new, [old, new].allSatisfy({ Files.exists($0 + "/library.yaml") }) else { return nil }
    return new
  }
}

enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown, html, csv, xlsx, notice, patch

  static var words: String { allCases.map(\.rawValue).joined(separator: "、") }
}

/// Which changes a run does not let pass.
struct DiffGate: ExpressibleByArgument {
  private enum Word: String, CaseIterable {
    case loss, substance, service, editorial, unexplained, unapproved
  }

  private let words: Set<Word>

  static let defaultCompletionKind = CompletionKind.list(Word.allCases.map(\.rawValue))

  init?(argument: String) {
    let words = argument.split(separator: ",").map { Word(rawValue: $0.trimmed) }
    guard !words.isEmpty, !words.contains(nil) else { return nil }
    self.words = Set(words.compactMap(\.self))
  }

  func isReached(by difference: Difference) -> Bool {
    difference.changes.contains { change in
      words.contains { word in
        switch word {
        case .loss: change.severity >= .loss
        case .substance: change.severity >= .substance
        case .service: change.severity >= .service
        case .editorial: change.severity >= .editorial
        case .unexplained: change.isUnexplained
        case .unapproved: change.severity >= .substance && !change.explanation.isApproved
        }
      }
    }
      || (!words.isDisjoint(with: [.unexplained, .unapproved])
        && difference.findings.contains { $0.severity == .error })
  }
}

extension CountingUnit: ExpressibleByArgument {}
