import Qingdan

/// Runs the examples of a library's own rules, and says which are not as the rules say.
struct RuleExampleRun {
  let library: OpenLibrary
  let language: Language

  /// - Parameter file: one rule file; all of them where nil.
  func run(_ file: String?) throws {
    let wanted = try file.map { Set(try PathFilter(library).files(for: [$0])) }
    func isWanted(_ file: String) -> Bool { wanted?.contains(file) ?? file.hasPrefix("rules/") }
    let rules = library.context.declaredRules.filter { $0.isOwn && isWanted($0.place.file) }
    // A file with a mistake is no rule: what is wrong with it comes first.
    let mistakes = library.context.diagnostics.filter { $0.place.map { isWanted($0.file) } ?? false }
    guard !rules.isEmpty || !mistakes.isEmpty else {
      throw Failure.absent(
        Message(
          zh: "这里没有规则文件。规则文件放在 rules/ 下面；新建一个：qingdan new rule xx/no-phone --kind powers",
          en:
            "there is no rule file here; they lie in rules/; to make one: qingdan new rule xx/no-phone --kind powers"
        ))
    }
    let outcomes = rules.flatMap { RuleExamples(library.context).run($0) }
    let findings = mistakes + outcomes.compactMap(\.finding)
    var report = TextReport(
      language: language, root: library.folder, sources: library.sources,
      coloured: Console.current.isColoured)
    for finding in findings { Console.current.write(report.text(finding)) }
    let wrong = outcomes.count { !$0.isAsItSays }
    guard !rules.isEmpty else { throw ExitStatus.findings }
    Console.current.say(
      Message(
        zh: "\(rules.count) 条规则，\(outcomes.count) 个例子，\(wrong == 0 ? "都和规则说的一样" : "\(wrong) 个和规则说的不一样")",
        en:
          "\(rules.count) rules, \(outcomes.count) examples, \(wrong == 0 ? "all as the rules say" : "\(wrong) not as the rules say")"
      ))
    if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.findings }
  }
}
