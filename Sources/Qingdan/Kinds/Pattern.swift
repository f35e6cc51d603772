/// A pattern that a whole text must match, in time linear in the text.
///
/// The language is the part of regular expressions that can be matched without going back: literals, `.`,
/// `[a-z]`, `[^…]`, `\d`, `( )`, `|`, `?`, `*`, `+`, `{n}`, `{n,m}`. A pattern comes from a file that
/// anybody may send, so neither its length nor its repeats may cost more than `limit` states.
public struct Pattern: Hashable, Sendable {
  /// The text it was made from.
  public let source: String
  private let program: [Instruction]

  static let limit = 2_000

  enum Instruction: Hashable, Sendable {
    case match(ScalarSet)
    case split(Int, Int)
    case jump(Int)
    case accept
  }

  /// Why a text is no pattern.
  public struct SyntaxError: Error, Hashable, Sendable {
    public let message: Message
  }

  public init(_ source: String) throws(SyntaxError) {
    self.source = source
    var parser = PatternParser(source)
    let tree = try parser.parse()
    var program: [Instruction] = []
    var work = 0
    try Self.emit(tree, into: &program, &work)
    program.append(.accept)
    self.program = program
  }

  /// Whether the whole of `text` matches.
  public func matches(_ text: some StringProtocol) -> Bool {
    var steps = Int.max
    return matches(text, steps: &steps) ?? false
  }

  /// The same with a bound on the work, which is at most the length of the text times that of the program; nil where
  /// it is used up.
  func matches(_ text: some StringProtocol, steps: inout Int) -> Bool? {
    var current = StateSet(program.count)
    var following = StateSet(program.count)
    add(0, to: &current)
    for scalar in text.unicodeScalars {
      following.removeAll()
      steps -= current.states.count
      if steps < 0 { return nil }
      for state in current.states {
        if case .match(let set) = program[state], set.contains(scalar) { add(state + 1, to: &following) }
      }
      if following.states.isEmpty { return false }
      swap(&current, &following)
    }
    return current.states.contains { program[$0] == .accept }
  }

  /// Adds a state and everything that is reached from it without reading.
  private func add(_ state: Int, to set: inout StateSet) {
    var open = [state]
    while let state = open.popLast() {
      guard set.insert(state) else { continue }
      switch program[state] {
      case .jump(let target): open.append(target)
      case .split(let first, let second): open += [second, first]
      case .match, .accept: break
      }
    }
  }

  private static func emit(
    _ tree: PatternTree, into program: inout [Instruction], _ work: inout Int
  ) throws(SyntaxError) {
    // What repeats nothing a thousand times a thousand times makes no program and never ends.
    work += 1
    guard program.count < limit, work < 50 * limit else {
      throw SyntaxError(
        message: Message(zh: "模式太长，重复次数太多", en: "the pattern is too long, or repeats too often"))
    }
    switch tree {
    case .scalars(let set): program.append(.match(set))
    case .sequence(let parts): for part in parts { try emit(part, into: &program, &work) }
    case .either(let first, let second):
      let split = program.count
      program.append(.accept)
      try emit(first, into: &program, &work)
      let jump = program.count
      program.append(.accept)
      program[split] = .split(split + 1, program.count)
      try emit(second, into: &program, &work)
      program[jump] = .jump(program.count)
    case .repeated(let part, let least, let most):
      for _ in 0..<least { try emit(part, into: &program, &work) }
      if let most {
        for _ in least..<most {
          // Each optional copy may be left out on its own: what is skipped is skipped to its own end.
          let split = program.count
          program.append(.accept)
          try emit(part, into: &program, &work)
          program[split] = .split(split + 1, program.count)
        }
      } else {
        let split = program.count
        program.append(.accept)
        try emit(part, into: &program, &work)
        program.append(.jump(split))
        program[split] = .split(split + 1, program.count)
      }
    }
  }
}

/// States in the order they were reached, each once.
private struct StateSet {
  private(set) var states: [Int] = []
  private var isIn: [Bool]

  init(_ count: Int) { isIn = [Bool](repeating: false, count: count) }

  mutating func insert(_ state: Int) -> Bool {
    guard !isIn[state] else { return false }
    isIn[state] = true
    states.append(state)
    return true
  }

  mutating func removeAll() {
    for state in states { isIn[state] = false }
    states.removeAll(keepingCapacity: true)
  }
}
