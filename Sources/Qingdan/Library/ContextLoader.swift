/// Reads everything of a library but its lists: first its base, then what is its own.
struct ContextLoader {
  /// Today, after which no opinion can have been given; nil where that is not asked.
  let today: Day?
  private(set) var configuration = Configuration()
  private(set) var terms = Terms()
  private(set) var kinds: [String: Kind] = [:]
  private(set) var layouts: [String: Layout] = [:]
  private(set) var declaredRules: [RuleBody] = []
  private(set) var organisations = OrganisationRegister()
  /// The register of the bases, without what the library itself adds.
  private var upperBodies = OrganisationRegister()
  private(set) var statutes = StatuteRegister()
  private(set) var statuteTexts = StatuteTexts.none
  private(set) var divisions = DivisionRegister()
  private(set) var formerBodies = FormerBodies()
  private(set) var transitions: [Transition] = []
  private(set) var calendar = WorkingCalendar([] as [WorkingCalendar.Arrangement])
  private(set) var acts = Acts()
  private(set) var upperReforms: [String: Reform] = [:]
  private(set) var approverPlaces: [ItemVerb: Place] = [:]
  private(set) var programs: [LockedProgram] = []
  private(set) var listPaths: [String] = []
  /// The versions of the releases on file.
  private(set) var releases: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Those of them for which a file was not read at all.
  private(set) var unread: [Diagnostic] = []
  /// Of act files, and of the rules for acts, that cannot be read as they are meant.
  private(set) var malformedActs: [Diagnostic] = []
  /// The library's files, then its base's, each with what findings put before its paths.
  private(set) var sources: [SourceTexts.Origin] = []
  private var origin = ""
  /// The files of each base, by the name of its library.
  private var bases: [String: any FileTree] = [:]
  /// The rule files, to be compiled when all kinds are known.
  private var ruleFiles = DeclaredRules()
  private var defined = DefinedNames()

  init(asOf today: Day?) { self.today = today }

  mutating func load(
    _ tree: any FileTree, findBase: (String) throws(FileError) -> any FileTree
  ) throws(FileError) {
    let paths = try tree.ownPaths()
    sources = [SourceTexts.Origin(prefix: "", tree: tree)]
    guard paths.contains("library.yaml") else { throw FileError("library.yaml", .missing) }
    let record = read("library.yaml", .library, in: tree)
    if let record {
      configuration = Configuration(record, diagnostics: &diagnostics)
      if let base = configuration.base { try load(base: base, record, findBase) }
      terms.add(record, diagnostics: &diagnostics)
      upperBodies = organisations
    }
    defined = DefinedNames()
    refuseLinks(among: paths, in: tree)
    load(definitions: paths, in: tree)
    let compiled = ruleFiles.compiled(kinds, terms)
    declaredRules = compiled.rules
    diagnostics += compiled.diagnostics
    if let record {
      diagnostics += Configuration.misnamedLayouts(record, kinds: kinds, layouts: layouts)
      diagnostics += Configuration.misplacedRules(record, among: paths, kinds: kinds, organisations)
      if let rules = record.record("adjustment")?.place.bytes {
        // With half of its rules an act would look approved that is not.
        malformedActs = diagnostics.filter { finding in
          finding.severity == .error && finding.place?.file == "library.yaml"
            && finding.place.map { rules.overlaps($0.bytes) } ?? false
        }
      }
      diagnostics += AdjustmentRules.unknownBodies(record, organisations)
    }
    load(acts: paths, record, in: tree)
    load(texts: paths, record, in: tree)
    let locked = LockedProgram.read(paths, in: tree)
    programs = locked.programs
    diagnostics += locked.diagnostics
    diagnostics += UnreadNames.findings(paths)
    releases = Set(paths.compactMap { Release.version(of: $0) })
    listPaths = paths.filter(LayeredTree.isList)
  }

  /// Reads the base that a library names, and first the base of that one.
  ///
  /// - Parameter chain: the bases that stand on this one, nearest last.
  private mutating func load(
    base: String, _ record: Record, chain: [String] = [],
    _ findBase: (String) throws(FileError) -> any FileTree
  ) throws(FileError) {
    if Self.path("", from: base).isEmpty || chain.last == base {
      return diagnostics.append(
        Diagnostic(
          rule: "library/base", severity: .error,
          message: Message(
            zh:
              "“\(record.text("base") ?? base)”就是这个清单库自己，不能作自己的基础库。没有别的基础库，写 base: standard；有，写那个文件夹的相对路径，如 base: ../city",
            en:
              "'\(record.text("base") ?? base)' is this library itself, which cannot be its own base; write base: standard, or the path of another library, as in base: ../city"
          ), place: record.place("base")))
    }
    guard !chain.contains(base), chain.count < 8 else {
      return diagnostics.append(
        Diagnostic(
          rule: "library/base", severity: .error,
          message: Message(
            zh: "基础库一层套一层，又回到了“\(base)”。最底下的那个库写 base: standard",
            en: "the bases lead back to '\(base)'; the lowest of them says base: standard"),
          place: record.place("base")))
    }
    let tree: any FileTree
    if base == "standard" {
      tree = StandardTree()
    } else {
      do { tree = try findBase(base) } catch {
        leaveOut([
          Diagnostic(
            rule: "library/base", severity: .error,
            message: Message(
              zh: "找不到基础库“\(base)”。写 base: standard，或者写基础库文件夹的相对路径",
              en: "there is no base '\(base)'; write base: standard, or the path of a library"),
            place: record.place("base"))
        ])
        return
      }
    }
    origin = base + ":"
    sources.append(SourceTexts.Origin(prefix: origin, tree: tree))
    let paths = try tree.ownPaths()
    if paths.contains("library.yaml"), let own = read("library.yaml", .library, in: tree) {
      if base != "standard" {
        let configuration = Configuration(own, diagnostics: &diagnostics)
        bases[configuration.name] = tree
        if let next = configuration.base {
          let path = next == "standard" ? next : Self.path(next, from: base)
          try load(base: path, own, chain: chain + [base], findBase)
        }
        origin = base + ":"
      }
      terms.add(own, diagnostics: &diagnostics)
    }
    origin = base + ":"
    defined = DefinedNames()
    refuseLinks(among: paths, in: tree)
    load(definitions: paths, in: tree)
    origin = ""
  }

  /// Where a base lies that another one names: `../city` from `../province/east` is `../province/city`.
  private static func path(_ next: String, from base: String) -> String {
    var parts: [Substring] = []
    for part in "\(base)/\(next)".split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// Behind a link to a folder may lie the lists of a body: without a word they would be taken for none.
  private mutating func refuseLinks(among paths: [String], in tree: any FileTree) {
    for path in paths where UnreadNames.mayBeFolder(path) && tree.isLinkedFolder(path) {
      leaveOut([Diagnostic(FileError(path, .linkedFolder))])
    }
  }

  private mutating func load(definitions paths: [String], in tree: any FileTree) {
    let yaml = paths.filter { $0.hasSuffix(".yaml") }
    for path in yaml where path.hasPrefix("kinds/") {
      guard let record = read(path, .kind, in: tree), let kind = Kind(record, diagnostics: &diagnostics)
      else { continue }
      diagnostics += defined.add("kind \(kind.name)", record, exists: kinds[kind.name] != nil)
      diagnostics += DefinedNames.sharedPrefix(of: kind, record, among: kinds)
      kinds[kind.name] = kind
    }
    for path in yaml where path.hasPrefix("layouts/") {
      guard let record = read(path, .layout, in: tree),
        let layout = Layout(record, kinds: kinds, diagnostics: &diagnostics)
      else { continue }
      diagnostics += defined.add("layout \(layout.name)", record, exists: layouts[layout.name] != nil)
      layouts[layout.name] = layout
    }
    for path in yaml where path.hasPrefix("rules/") {
      guard let record = read(path, .rule, in: tree) else { continue }
      let id = record.text("rule") ?? ""
      diagnostics += defined.add("rule \(id)", record, exists: ruleFiles.holds(id))
      ruleFiles.add(record, isOwn: origin.isEmpty)
    }
    // Sorted, `statutes.local.yaml` comes before `statutes.tsv`: what a library adds is merged into what it stands on.
    for path in paths where path.hasPrefix("registers/") && path != LocalStatutes.path {
      load(register: path, in: tree)
    }
    if paths.contains(LocalCalendar.path), let record = read(LocalCalendar.path, .calendar, in: tree) {
      calendar = LocalCalendar.add(record, to: calendar, diagnostics: &diagnostics)
    }
    if paths.contains(LocalStatutes.path), let record = read(LocalStatutes.path, .statutes, in: tree) {
      let added = statutes.merging(
        LocalStatutes.read(record, in: statutes, diagnostics: &diagnostics))
      statutes = added.register
      diagnostics += added.differences.map { LocalStatutes.note($0, in: record) }
    }
  }

  /// The texts of statutes, where `library.yaml` names a folder with some; nothing is read of them yet.
  private mutating func load(texts paths: [String], _ library: Record?, in tree: any FileTree) {
    guard let folder = configuration.statuteTexts else { return }
    statuteTexts = StatuteTexts(tree, in: folder, paths: paths)
    guard statuteTexts.isEmpty || folder.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        rule: "library/statute-texts", severity: .error,
        message: Message(
          zh: "清单库的“\(folder)”里没有法律、法规的文本。写库内文件夹的路径，里面一个文本一个文件，以 .md 或者 .txt 结尾",
          en:
            "there is no text of a statute in '\(folder)'; name a folder of the library that holds a file for each, ending in .md or .txt"
        ), place: library?.place("statute-texts")))
  }

  /// The acts of the library itself: those of a base have been carried out there.
  private mutating func load(acts paths: [String], _ library: Record?, in tree: any FileTree) {
    let reading = Acts.read(tree, paths: paths, limit: configuration.maximumFileSize)
    acts = reading.acts
    malformedActs += reading.diagnostics.filter { $0.severity == .error }
    malformedActs += UnreadNames.findings(paths.filter(Acts.isInFolder))
    diagnostics += reading.diagnostics + acts.unknownOrganisations(organisations)
    diagnostics += ActMessages.unfiled(acts.ledger, among: paths) + ActMessages.namesakes(among: paths)
    diagnostics += ReformCheck(acts, organisations, divisions, kinds).findings
    diagnostics += TransitionCheck(transitions, acts).findings
    let upper = UpperReforms(
      acts, bases: bases, organisations, above: upperBodies, limit: configuration.maximumFileSize)
    upperReforms = upper.found
    diagnostics += upper.findings
    diagnostics += LateActs.findings(of: acts, configuration.adjustment, calendar)
    approverPlaces = library.map(AdjustmentRules.places) ?? [:]
    guard let today else { return }
    diagnostics += acts.reforms.compactMap { ReformMessages.recordedAhead($0, today) }
    for approval in acts.approvals where approval.holds(on: today) {
      guard let when = approval.when, when > today else { continue }
      diagnostics.append(ActMessages.upcoming(approval, when))
    }
  }

  private mutating func load(register path: String, in tree: any FileTree) {
    switch path {
    case OrganisationRegister.path:
      guard let record = read(path, .organisations, in: tree) else { return }
      organisations = OrganisationRegister(
        record, base: organisations, divisions: divisions, diagnostics: &diagnostics)
    case "registers/statutes.tsv":
      let repeals = (try? tree.read("registers/repeals.tsv")) ?? []
      let register = parse(path, in: tree) { bytes throws(RegisterError) in
        try StatuteRegister(statutes: bytes, repeals: repeals, isTrusted: tree is StandardTree)
      }
      if let register { statutes = register }
    case "registers/divisions.tsv":
      let register = parse(path, in: tree) { bytes throws(RegisterError) in
        try tree is StandardTree ? DivisionRegister(trusted: bytes) : DivisionRegister(bytes)
      }
      if let register { divisions = register }
    case "registers/bodies.tsv":
      if let register = parse(path, in: tree, FormerBodies.init) { formerBodies = register }
    case Transition.path:
      if let record = read(path, .transitions, in: tree) { transitions = Transition.all(record) }
    case "registers/calendar.tsv":
      if let register = parse(path, in: tree, WorkingCalendar.init) { calendar = register }
    default: break
    }
  }

  private mutating func parse<Register>(
    _ path: String, in tree: any FileTree, _ read: ([UInt8]) throws(RegisterError) -> Register
  ) -> Register? {
    let bytes: [UInt8]
    do { bytes = try tree.read(path) } catch {
      leaveOut([Diagnostic(error)])
      return nil
    }
    do { return try read(bytes) } catch {
      let start = LineTable(bytes).line(error.line).lowerBound
      leaveOut([
        Diagnostic(
          rule: "register/syntax", severity: .error, message: error.message,
          place: Place(file: origin + path, bytes: start..<start))
      ])
      return nil
    }
  }

  /// Keeps why a file was not read.
  private mutating func leaveOut(_ found: [Diagnostic]) {
    diagnostics += found
    unread += found.filter { $0.severity == .error }
  }

  /// Reads a file of a shape; what is wrong with it is kept, and nil where nothing can be read of it.
  private mutating func read(_ path: String, _ shape: FileShape, in tree: any FileTree) -> Record? {
    let (record, found) = Record.read(
      path, shape, in: tree, origin: origin, limit: configuration.maximumFileSize)
    if record == nil { leaveOut(found) } else { diagnostics += found }
    return record
  }
}
