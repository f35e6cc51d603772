/// A rule that a library declares in `rules/*.yaml`, compiled once: every field is a number, every pattern a program.
public final class RuleBody: Sendable {
  /// The numbers of the paths that every rule has.
  static let id = 0
  static let name = 1

  public let rule: Rule
  /// What to write instead.
  let advice: Message?
  let kind: Kind
  let paths: [RulePath]
  let office: Int?
  let targets: [RuleTarget]
  let selection: Condition?
  let check: Condition
  let needsLibrary: Bool
  /// Where it is declared.
  public let place: Place
  /// Whether the library itself declares it, and not its base.
  public let isOwn: Bool
  /// Where each example stands in the file.
  let examplePlaces: (good: [Place], bad: [Place])

  init(
    _ rule: Rule, advice: Message?, selection: Condition?, check: Condition, office: Int?,
    _ reader: ConditionReader, place: Place, isOwn: Bool, examples: (good: [Place], bad: [Place])
  ) {
    self.rule = rule
    self.advice = advice
    self.selection = selection
    self.check = check
    self.office = office
    kind = reader.kind
    paths = reader.paths
    targets = reader.targets
    needsLibrary = reader.needsLibrary
    self.place = place
    self.isOwn = isOwn
    examplePlaces = examples
  }

  /// The rule at work.
  public var judge: any Judge {
    needsLibrary ? DeclaredLibraryRule(body: self) : DeclaredListRule(body: self)
  }

  /// Judges one item; false where the run may cost no more.
  ///
  /// - Parameter selects: whether the selection is still to be asked.
  func judge(
    _ item: RuleItem, _ run: inout RuleRun, selects: Bool = true, into report: inout Report
  ) -> Bool {
    let place = Place(file: item.file, bytes: item.place)
    if selects, let selection {
      switch selection.judge(item, &run) {
      case .holds: break
      case .fails, .silent: return true
      case .unknown(let reason):
        report.count()
        report.cannotCheck(reason, at: place)
        return run.steps > 0
      }
    }
    switch check.judge(item, &run) {
    case .holds: report.count()
    case .silent: break
    case .unknown(let reason):
      report.count()
      report.cannotCheck(reason, at: place)
    case .fails(let faults):
      report.count()
      for fault in faults { say(fault, of: item, run.context, into: &report) }
    }
    return run.steps > 0
  }

  private func say(
    _ fault: Fault, of item: RuleItem, _ context: LibraryContext, into report: inout Report
  ) {
    let term = fault.term.map { Message(zh: "：\($0.zh)", en: ": \($0.en)") } ?? .said
    let summary = Message(zh: rule.summary.zh + term.zh, en: rule.summary.en + term.en)
    let message = fault.message == .said ? summary : fault.message
    let path = fault.slot.map { paths[$0] }
    let label = item.label
    report.say(
      Message(
        zh: "\(label.zh)\(path.map { "的\($0.title.zh)" } ?? "")：\(message.zh)",
        en: "\(label.en)\(path.map { ", \($0.name)" } ?? ""): \(message.en)"),
      at: Place(file: item.file, bytes: fault.range ?? item.place), item: item.id, field: path?.name,
      owner: item.owner(in: context), advice: advice, notes: fault.notes)
  }
}

/// A declared rule that needs to see one list only.
struct DeclaredListRule: ListJudge {
  let body: RuleBody
  var rule: Rule { body.rule }

  func validate(_ check: ListCheck, into report: inout Report) {
    guard check.list.kind.name == body.kind.name else { return }
    var run = RuleRun(check.context, bytes: check.list.document.bytes.count)
    for item in check.list.items where check.isInForce(item) {
      guard body.judge(RuleItem(rule: body, source: .live(check, item)), &run, into: &report) else { return }
    }
  }
}

/// A declared rule that needs other lists too: it remembers the fields that it names, and judges at the end.
struct DeclaredLibraryRule: LibraryJudge {
  let body: RuleBody
  var rule: Rule { body.rule }

  struct Part: Sendable {
    /// The items to be judged.
    var items: StoredItems?
    /// Beside each target, the items that may be looked up.
    var targets: [StoredItems?]
    var bytes = 0
    /// Why items were not selected or not left out.
    var notCheckable: [Report.NotCheckable] = []
  }

  func part(of check: ListCheck) -> Part {
    let list = check.list
    var part = Part(targets: body.targets.map { _ in nil })
    for (number, target) in body.targets.enumerated() where target.kind.name == list.kind.name {
      var items = StoredItems(check, width: target.paths.count, places: false)
      for item in list.items { items.add(item, of: list, target.paths) }
      part.targets[number] = items
    }
    guard list.kind.name == body.kind.name else { return part }
    part.bytes = list.document.bytes.count
    var run = RuleRun(check.context, bytes: part.bytes)
    var items = StoredItems(check, width: body.paths.count, places: true)
    for item in list.items where check.isInForce(item) {
      switch body.selection?.judge(RuleItem(rule: body, source: .live(check, item)), &run) ?? .holds {
      case .holds: items.add(item, of: list, body.paths)
      case .fails, .silent: continue
      case .unknown(let reason):
        part.notCheckable.append(.init(reason: reason, place: list.place(list.node(item))))
      }
    }
    part.items = items
    return part
  }

  func validate(_ parts: [Part], in context: LibraryContext, into report: inout Report) {
    judge(parts, in: context, isWhole: parts.count >= context.listPaths.count, into: &report)
  }

  func judge(_ parts: [Part], in context: LibraryContext, isWhole: Bool, into report: inout Report) {
    let isNeeded = parts.contains { !($0.items?.indices.isEmpty ?? true) || !$0.notCheckable.isEmpty }
    guard isNeeded else { return }
    let targets = body.targets.enumerated().map { number, target in
      StoredTargets(parts.compactMap { $0.targets[number] }, target)
    }
    var run = RuleRun(context, bytes: parts.reduce(0) { $0 + $1.bytes })
    run.isWhole = isWhole
    var number = 0
    for part in parts {
      for open in part.notCheckable { report.cannotCheck(open.reason, at: open.place) }
      guard let items = part.items else { continue }
      for index in items.indices {
        let item = RuleItem(rule: body, source: .stored(items, index), number: number, targets: targets)
        number += 1
        guard body.judge(item, &run, selects: false, into: &report) else { return }
      }
    }
  }
}
