public import Qingdan
import Synchronization

/// One program at work: what it says of itself, and the batches that it answers.
///
/// ```
/// hello ⇄ hello, describe ⇄ description, open ⇄ ready, batch ⇄ findings or chunks …, close ⇄ summary
/// ```
public final class ProgramRun: Sendable {
  public let description: ProgramDescription
  private let state: Mutex<State>

  fileprivate struct State: Sendable {
    var talk: ProgramTalk
    let limits: ProgramLimits
    /// How many batches were sent, and how many of them are answered.
    var sent = 0
    var answered = 0
    var fault: ProgramFault?
    var outcome = Outcome()
    var task = ProgramProtocol.Task.validate
    /// Every rule that it has described.
    var known: Set<RuleID> = []
    /// How many items each list has that was given.
    var counts: [Int: Int] = [:]
  }

  /// What a program has answered.
  public struct Outcome: Sendable {
    public var findings = ProgramFindings()
    public var chunks: [ProgramChunk] = []
  }

  /// Starts a program and hears what it says of itself.
  ///
  /// - Parameter bytes: the program's file, whose digest was looked at.
  public convenience init(
    _ bytes: [UInt8], _ limits: ProgramLimits = ProgramLimits(), confiner: String = ProgramRun.ownProgram
  ) throws(ProgramFault) {
    try self.init(bytes, limits, confiner: confiner, keeps: false)
  }

  /// - Parameter keeps: whether the conversation is kept.
  init(_ bytes: [UInt8], _ limits: ProgramLimits, confiner: String, keeps: Bool) throws(ProgramFault) {
    var talk = try ProgramTalk(bytes, limits, confiner: confiner, keeps: keeps)
    do throws(ProgramFault) {
      try talk.send(Self.hello.bytes)
      let hello = try ProgramMessage(try talk.line()[...])
      // Before it is asked for more: another version would perhaps not understand.
      _ = try ProgramDescription.accepted(hello)
      try talk.send(JSON.object(["type": "describe"]).bytes)
      description = try ProgramDescription(hello: hello, describe: try ProgramMessage(try talk.line()[...]))
    } catch {
      _ = talk.end()
      throw error
    }
    state = Mutex(State(talk: talk, limits: limits))
  }

  /// This program: a `qingdan`, which knows `__confine`.
  public static let ownProgram = "/proc/self/exe"

  private static let hello = JSON.object([
    "type": "hello", "protocol": .string(ProgramProtocol.version), "host": "qingdan",
    "features": .array(ProgramProtocol.Task.allCases.map { .string($0.rawValue) }),
  ])

  /// Tells the program what it is to do.
  ///
  /// - Parameter rules: those that are switched on.
  public func open(_ task: ProgramProtocol.Task, _ members: JSON, rules: Set<RuleID> = [])
    throws(ProgramFault)
  {
    let known = Set(description.rules.map(\.id))
    try attempt { state throws(ProgramFault) in
      state.task = task
      state.known = known
      var message: [JSON.Member] = [
        .init(key: "type", value: "open"), .init(key: "task", value: .string(task.rawValue)),
        .init(key: "rules", value: .array(rules.sorted().map { .string($0.rawValue) })),
        .init(key: "copy", value: .object(["number": 1, "of": 1])),
      ]
      if case .object(let more) = members { message += more }
      try state.talk.send(JSON.object(message).bytes)
      try ProgramMessage(try state.talk.line()[...]).expect("ready")
    }
  }

  /// Gives the program a batch; waits where it has left too many unanswered. After a fault nothing more is given.
  public func give(_ batch: ItemFeed.Batch) {
    try? attempt { state throws(ProgramFault) in
      state.sent += 1
      state.counts[batch.list] = batch.items
      try state.talk.send(Array("{\"type\":\"batch\",\"batch\":\(state.sent),".utf8), batch.tail)
      while state.sent - state.answered > ProgramProtocol.window {
        try state.take(ProgramMessage(try state.talk.line()[...]))
      }
      while state.answered < state.sent, let line = try state.talk.lineIfThere() {
        try state.take(ProgramMessage(line[...]))
      }
    }
  }

  /// Hears the last answers and ends the program.
  ///
  /// - Throws: what went wrong, be it long ago.
  public func close() throws(ProgramFault) -> Outcome {
    do throws(ProgramFault) {
      try attempt { state throws(ProgramFault) in
        try state.talk.send(JSON.object(["type": "close"]).bytes)
        while state.answered < state.sent { try state.take(ProgramMessage(try state.talk.line()[...])) }
        let summary = try ProgramMessage(try state.talk.line()[...])
        try summary.expect("summary")
        try state.takeResults(summary)
        try state.talk.awaitEnd()
      }
    } catch {
      end()
      throw error
    }
    end()
    // That something of it is left is known only now.
    return try attempt { state throws(ProgramFault) in state.outcome }
  }

  /// Each line of the host with its answer, where they are kept.
  var transcript: String { state.withLock { $0.talk.transcript } }

  /// Closes the program's input with nothing said, and waits for it to end by itself.
  func breakOff() throws(ProgramFault) {
    defer { end() }
    try attempt { state throws(ProgramFault) in try state.talk.awaitEnd() }
  }

  /// Ends the program at whatever point it is.
  public func end() {
    state.withLock { state in
      if !state.talk.end(), state.fault == nil { state.fault = .lingering }
    }
  }

  private func attempt<Result>(
    _ body: (inout State) throws(ProgramFault) -> Result
  ) throws(ProgramFault) -> Result {
    let result = state.withLock { state -> Swift.Result<Result, ProgramFault> in
      if let fault = state.fault { return .failure(fault) }
      do throws(ProgramFault) {
        return .success(try body(&state))
      } catch {
        state.fault = error
        return .failure(error)
      }
    }
    return try result.get()
  }
}

extension ProgramRun.State {
  /// Takes the answer to the next batch: they come in the order of the batches.
  fileprivate mutating func take(_ message: ProgramMessage) throws(ProgramFault) {
    try message.expect(task == .validate ? "findings" : "chunks")
    answered += 1
    guard message.body["batch"]?.number == answered else {
      throw .violation("回答的应当是第 \(answered) 批", "batch \(answered) is to be answered now")
    }
    try takeResults(message)
  }

  fileprivate mutating func takeResults(_ message: ProgramMessage) throws(ProgramFault) {
    switch task {
    case .validate:
      for finding in try message.elements("findings") {
        outcome.findings.add(try ProgramFinding(finding, rules: known, counts: counts), limits)
      }
    case .export:
      for chunk in try message.elements("chunks") { outcome.chunks.append(try ProgramChunk(chunk)) }
    }
  }
}

extension JSON {
  /// The line, with its break.
  var bytes: [UInt8] { Array(line.utf8) + [0x0A] }
}
