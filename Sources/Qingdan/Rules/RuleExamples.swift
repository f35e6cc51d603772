/// Runs the examples of a declared rule: the same check that judges lists, on the files of each example.
public struct RuleExamples: Sendable {
  private let context: LibraryContext

  public init(_ context: LibraryContext) { self.context = context }

  /// What a rule does with one example.
  public struct Outcome: Sendable {
    public let rule: RuleID
    public let isGood: Bool
    public let yaml: String
    /// Where the example stands in the rule's file.
    public let place: Place
    /// `file:line:column` of the arrows, and of what the rule says.
    public let expected: [String]
    public let actual: [String]
    /// Why it is no example at all.
    public let problem: Message?

    public var isAsItSays: Bool { problem == nil && expected == actual && expected.isEmpty == isGood }

    /// What is wrong with it; nil where nothing is.
    public var finding: Diagnostic? {
      guard !isAsItSays else { return nil }
      return Diagnostic(
        rule: "rule/example", severity: .error, message: problem ?? words, place: place)
    }

    private var words: Message {
      func places(_ places: [String]) -> String { places.joined(separator: "、") }
      if isGood, !expected.isEmpty {
        return Message(zh: "对的例子里不写箭头“↓”", en: "an example that is right has no arrow")
      }
      if isGood {
        return Message(
          zh: "这是对的例子，规则却在 \(places(actual)) 说不对",
          en: "this example is right, and the rule speaks at \(places(actual))")
      }
      if expected.isEmpty {
        return Message(
          zh: "不对的例子里没有箭头：在规则应当指出的值前面写“↓”",
          en: "an example that is wrong has a '↓' before what the rule points at")
      }
      return Message(
        zh: "箭头指着 \(places(expected))，规则\(actual.isEmpty ? "什么也没有说" : "说的是 \(places(actual))")",
        en:
          "the arrows point at \(places(expected)), and the rule \(actual.isEmpty ? "says nothing" : "speaks at \(places(actual))")"
      )
    }
  }

  public func run(_ rule: RuleBody) -> [Outcome] {
    zip(rule.rule.good, rule.examplePlaces.good).map { run(rule, $0, at: $1, isGood: true) }
      + zip(rule.rule.bad, rule.examplePlaces.bad).map { run(rule, $0, at: $1, isGood: false) }
  }

  /// What is wrong with the examples of the library's own rules; those of a base were tested where it was made.
  var findings: [Diagnostic] {
    context.declaredRules.filter(\.isOwn).flatMap { run($0) }.compactMap(\.finding)
  }

  private func run(_ rule: RuleBody, _ example: Rule.Example, at place: Place, isGood: Bool) -> Outcome {
    let text = ExampleText(example.yaml, kind: rule.kind.name)
    var problem: Message?
    var lists: [ListFile] = []
    for path in text.files.keys.sorted() {
      let (list, found) = ListFile.load(path, Array((text.files[path] ?? "").utf8), in: context)
      if let list { lists.append(list) } else { problem = found.first?.message ?? .noList }
    }
    let report = report(rule, lists)
    let actual = report.diagnostics.compactMap { finding -> String? in
      guard let place = finding.place, let file = text.files[place.file] else { return nil }
      let position = LineTable(Array(file.utf8)).position(at: place.bytes.lowerBound)
      return "\(place.file):\(position.line):\(position.column)"
    }
    return Outcome(
      rule: rule.rule.id, isGood: isGood, yaml: example.yaml, place: place,
      expected: text.arrows.map { "\($0.file):\($0.position.line):\($0.position.column)" }.sorted(),
      actual: actual.sorted(), problem: problem)
  }

  private func report(_ rule: RuleBody, _ lists: [ListFile]) -> Report {
    var report = Report(rule.rule, RuleSeverity(rule.rule, in: Configuration()), in: context)
    var cache = ReadingCache()
    let checks = lists.map { ListCheck($0, in: context, asOf: nil, readings: &cache, isRead: false) }
    switch rule.judge {
    case let judge as DeclaredLibraryRule:
      judge.judge(checks.map(judge.part), in: context, isWhole: true, into: &report)
    case let judge as any ListJudge: for check in checks { judge.validate(check, into: &report) }
    default: break
    }
    return report
  }
}

extension Message {
  fileprivate static let noList = Message(zh: "例子读不成清单", en: "the example is no list")
}
