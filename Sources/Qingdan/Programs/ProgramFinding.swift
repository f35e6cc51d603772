/// What a program found: an item by its handle, a place in it, and the words.
public struct ProgramFinding: Hashable, Sendable {
  /// A step from an item's fields down to a value: a key, or the number of an element.
  enum Step: Hashable, Sendable {
    case key(String)
    case element(Int)
  }

  let rule: RuleID
  /// The list, by its number.
  let list: Int
  /// Nil for a finding about the list as a whole.
  let item: Int?
  let path: [Step]
  /// Characters (Unicode scalars) of the value.
  let range: Range<Int>?
  let message: Message
  let advice: Message?
  let severity: Severity?

  /// - Parameter counts: how many items each list had that the program was given.
  public init(_ json: JSON, rules: Set<RuleID>, counts: [Int: Int]) throws(ProgramFault) {
    guard let rule = json["rule"]?.text.map(RuleID.init(rawValue:)), rules.contains(rule) else {
      let said = json["rule"]?.text ?? ""
      throw .violation("它没有说过有规则“\(said.visible)”", "it has not described the rule '\(said.visible)'")
    }
    guard let message = ProgramMessage.message(json["message"]), !message.zh.isEmpty else {
      throw .violation("\(rule) 的问题没有 message", "a finding of \(rule) has no 'message'")
    }
    let handle = json["handle"]?.text ?? ""
    guard let (list, item) = Self.numbers(of: handle), let count = counts[list],
      item.map({ $0 < count }) ?? true
    else { throw .handle(handle.visible) }
    self.rule = rule
    self.message = message
    self.list = list
    self.item = item
    advice = ProgramMessage.message(json["advice"])
    severity = json["severity"]?.text.flatMap(Severity.init(rawValue:))
    path = try Self.path(json["field"])
    range = try Self.range(json["range"])
  }

  /// `3.17` is item 17 of list 3, `3` the list.
  private static func numbers(of handle: String) -> (Int, Int?)? {
    let numbers = handle.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count <= 2, let list = numbers.first ?? nil, list >= 0 else { return nil }
    guard numbers.count == 2 else { return (list, nil) }
    guard let item = numbers[1], item >= 0 else { return nil }
    return (list, item)
  }

  private static func path(_ json: JSON?) throws(ProgramFault) -> [Step] {
    guard let json else { return [] }
    var steps: [Step] = []
    for step in json.elements ?? [json] {
      switch step {
      case .string(let name): steps.append(.key(name))
      case .number(let number): steps.append(.element(number))
      default: throw .violation("field 里只写名字和序号", "'field' holds names and numbers only")
      }
    }
    return steps
  }

  private static func range(_ json: JSON?) throws(ProgramFault) -> Range<Int>? {
    guard let json else { return nil }
    guard let ends = json.elements, ends.count == 2, let start = ends[0].number, let end = ends[1].number,
      0 <= start, start <= end
    else { throw .violation("range 要写 [开始, 结束]", "'range' is [start, end]") }
    return start..<end
  }
}

extension ItemFeed {
  /// What a program found, by the paths of the lists, with the places in the files that its handles stand for.
  public func found(_ findings: [ProgramFinding]) async throws(ProgramFault) -> [String: FoundInList] {
    let byList = Dictionary(grouping: findings, by: \.list)
    let numbers = byList.keys.sorted()
    let paths = numbers.compactMap(path)
    let byPath = Dictionary(uniqueKeysWithValues: zip(paths, numbers.map { byList[$0] ?? [] }))
    let context = context
    let visits = await ListWalk(tree, context, only: paths).map { list, _ in
      FoundInList.of(byPath[list.path] ?? [], in: list, context)
    }
    var found: [String: FoundInList] = [:]
    for visit in visits { found[visit.path] = try visit.result?.get() }
    return found
  }
}

/// What a program found in one list, as it then was.
public struct FoundInList: Sendable {
  let digest: Digest
  /// As loud as the program had them; how grave they are the library decides.
  public private(set) var diagnostics: [Diagnostic] = []

  static func of(
    _ findings: [ProgramFinding], in list: ListFile, _ context: LibraryContext
  ) -> Result<FoundInList, ProgramFault> {
    var found = FoundInList(digest: Digest(of: list.document.bytes))
    for (rule, findings) in Dictionary(grouping: findings, by: \.rule) {
      let loud = Rule(rule, Message(zh: "", en: ""), rationale: Message(zh: "", en: ""), good: [], bad: [])
      var report = Report(loud, RuleSeverity(loud, in: Configuration()), in: context)
      for finding in findings {
        do throws(ProgramFault) { try report.say(finding, in: list) } catch { return .failure(error) }
      }
      found.diagnostics += report.diagnostics
    }
    found.diagnostics.sort()
    return .success(found)
  }
}

extension Report {
  fileprivate mutating func say(_ finding: ProgramFinding, in list: ListFile) throws(ProgramFault) {
    guard let index = finding.item else {
      return say(
        finding.message, at: Place(file: list.path, bytes: 0..<0), severity: finding.severity,
        advice: finding.advice)
    }
    let item = ListFile.Item(index: index)
    guard !finding.path.isEmpty else {
      return say(
        finding.message, at: list.node(item), of: item, in: list, severity: finding.severity,
        advice: finding.advice)
    }
    guard let (node, field) = list.node(at: finding.path, of: item) else {
      throw .violation(
        "\(finding.rule) 说的字段，\(list.label(item).zh)没有",
        "\(finding.rule) names a field that \(list.label(item).en) lacks")
    }
    let value = ListFile.Value(node: node, field: field, index: UInt32(index))
    say(
      finding.message, at: value, in: list, part: try finding.bytes(of: list.text(value)),
      severity: finding.severity,
      advice: finding.advice)
  }
}

extension ProgramFinding {
  /// Its characters as bytes of the value's text.
  fileprivate func bytes(of text: String) throws(ProgramFault) -> Range<Int>? {
    guard let range else { return nil }
    let scalars = text.unicodeScalars
    guard
      let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex)
    else {
      throw .violation(
        "\(rule) 的 range 超出了这个值（\(scalars.count) 个字符）",
        "the 'range' of \(rule) is beyond the value of \(scalars.count) characters")
    }
    return text.utf8.distance(
      from: text.startIndex, to: start)..<text.utf8.distance(from: text.startIndex, to: end)
  }
}
