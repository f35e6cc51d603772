public import Qingdan

/// The run that tells an author whether a program keeps to the protocol.
///
/// Each check is a run of its own over a small library that holds what real ones hold: no item, many items, quotes, line
/// breaks, characters beyond the first plane.
public struct Conformance: Sendable {
  /// One thing that was looked at.
  public struct Check: Sendable {
    public let title: Message
    /// Nil where it holds.
    public let fault: Message?
  }

  private let bytes: [UInt8]
  private let limits: ProgramLimits
  private let confiner: String

  public init(
    _ bytes: [UInt8], _ limits: ProgramLimits = ProgramLimits(), confiner: String = ProgramRun.ownProgram
  ) {
    self.bytes = bytes
    self.limits = limits
    self.confiner = confiner
  }

  public func run() async -> [Check] {
    var checks: [Check] = []
    let description: ProgramDescription
    do throws(ProgramFault) {
      let run = try start()
      run.end()
      description = run.description
      checks.append(Check(title: Self.said, fault: Self.grants(description)))
    } catch {
      return [Check(title: Self.said, fault: error.message)]
    }
    for task in ProgramProtocol.Task.allCases where description.features.contains(task.rawValue) {
      for format in task == .export ? description.formats.map(\.id) : [""] {
        for sample in Sample.all {
          checks.append(
            await check(
              Message(
                zh: "\(task.rawValue) \(format)：\(sample.title.zh)",
                en: "\(task.rawValue) \(format): \(sample.title.en)")
            ) { () async throws(ProgramFault) in _ = try await answers(task, format, sample) })
        }
        checks.append(
          await check(
            Message(
              zh: "\(task.rawValue) \(format)：两次运行的回答一样",
              en: "\(task.rawValue) \(format): two runs answer the same")
          ) { () async throws(ProgramFault) in
            guard try await answers(task, format, .hostile) == answers(task, format, .hostile) else {
              throw .violation("两次不一样", "they differ")
            }
          })
      }
    }
    checks.append(
      await check(
        Message(zh: "输入中途断了，自己结束", en: "it ends by itself where its input breaks off")
      ) { () async throws(ProgramFault) in try start().breakOff() })
    return checks
  }

  private static let said = Message(zh: "hello 和 describe 的回答", en: "its answers to hello and describe")

  private func start() throws(ProgramFault) -> ProgramRun {
    try ProgramRun(bytes, limits, confiner: confiner)
  }

  private func check(_ title: Message, _ body: () async throws(ProgramFault) -> Void) async -> Check {
    do throws(ProgramFault) {
      try await body()
      return Check(title: title, fault: nil)
    } catch {
      return Check(title: title, fault: error.message)
    }
  }

  /// What a description promises must be there.
  private static func grants(_ description: ProgramDescription) -> Message? {
    let known = Set(ProgramProtocol.Task.allCases.map(\.rawValue))
    guard !description.features.isDisjoint(with: known) else {
      return Message(
        zh: "features 里没有 validate，也没有 export，没有事可做", en: "'features' has neither 'validate' nor 'export'")
    }
    if description.features.contains("export"), description.formats.isEmpty {
      return Message(zh: "说会 export，却没有说 formats", en: "it exports, and describes no formats")
    }
    if description.needs.isEmpty {
      return Message(zh: "没有说 needs，什么也得不到", en: "without 'needs' it is given nothing")
    }
    return nil
  }

  /// The whole conversation over the library with hostile texts: each line of the host with its answer.
  public func transcript(_ task: ProgramProtocol.Task, format: String = "") async throws(ProgramFault)
    -> String
  {
    let run = try ProgramRun(bytes, limits, confiner: confiner, keeps: true)
    _ = try await outcome(of: run, task, format, .hostile)
    return run.transcript
  }

  /// What a program found or wrote, as lines.
  private func answers(
    _ task: ProgramProtocol.Task, _ format: String, _ sample: Sample
  ) async throws(ProgramFault) -> [String] {
    let run = try start()
    let (outcome, feed) = try await outcome(of: run, task, format, sample)
    if let flood = outcome.findings.flood { throw flood }
    let found = try await feed.found(outcome.findings.all).values.flatMap(\.diagnostics).sorted()
    let files = try outcome.chunks.files()
    return found.map { "\($0)" } + files.map { "\($0.path) \(Digest(of: $0.bytes).hex)" }
  }

  private func outcome(
    of run: ProgramRun, _ task: ProgramProtocol.Task, _ format: String, _ sample: Sample
  ) async throws(ProgramFault) -> (ProgramRun.Outcome, ItemFeed) {
    let tree = sample.tree
    do throws(ProgramFault) {
      let context: LibraryContext
      do { context = try LibraryContext(tree) } catch { throw .notStarted(error.message) }
      let feed = ItemFeed(tree, context, run.description.needs)
      let rules = Set(run.description.rules.map(\.id))
      try run.open(
        task,
        .object([
          "format": format.isEmpty ? nil : .string(format), "day": "2025-06-01", "language": "zh-Hans",
          "library": "xx-shi",
        ]), rules: task == .validate ? rules : [])
      _ = await feed.run { run.give($0) }
      return (try run.close(), feed)
    } catch {
      run.end()
      throw error
    }
  }
}
