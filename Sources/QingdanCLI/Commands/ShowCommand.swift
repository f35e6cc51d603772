import ArgumentParser
import Qingdan

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "看一个事项：字段、依据、实施主体和它的问题（one item）")

  @Argument(help: "事项的标识，或者名称（the item's id or name）")
  var item: String

  @OptionGroup var options: LibraryOptions
  @OptionGroup var second: OverlayOption

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  @Option(help: "看它在这一天的样子，如 2024-03-01 或 today；早于现行版本的，取当时施行的版本（as it stood on this day）")
  var asOf: DayOption?

  func run() async throws {
    let current = try options.open()
    var library = try await asItStood(current).overlaid(with: second.overlay)
    var found = await ItemLookup(library).find(item)
    if found.isEmpty, !library.isPast, let released = try await asReleased(current) {
      // What has another id in the folder had this one on the day.
      library = released
      found = await ItemLookup(released).find(item)
    }
    guard let first = found.first else {
      let acts = library.context.acts
      if let moved = moved(acts) ?? renamed(acts) { throw moved }
      throw Failure.absent(
        Message(
          zh: "没有标识或名称是“\(item)”的事项。列出全部事项：qingdan items",
          en: "no item has the id or name '\(item)'; all of them: qingdan items"), .findings)
    }
    guard found.count == 1 else { throw several(found, library) }
    try tellDraft(first, in: library)
    let findings = await findings(of: first, in: library)
    let names = await library.context.itemNames(library.tree)
    let language = format == .json ? .chinese : options.speaks(library.context)
    let page = ItemPage(
      first, library, day: asOf?.day, names: names, findings: findings, language: language)
    switch format {
    case .text: Console.current.write(page.text(language))
    case .json: Console.current.write(page.json)
    }
  }

  /// What the ledger says of an id or code that is no longer in use.
  private func moved(_ acts: Acts) -> Failure? {
    let ledger = acts.ledger
    if let end = ledger.ends[item] {
      let day = end.until ?? acts.effectiveDay(of: end.act)
      if let unrecorded = unrecorded(until: day, by: end.act) { return unrecorded }
      let basis = end.basis.map { "，依据\($0)" } ?? ""
      return Failure(
        Message(
          zh:
            "“\(item)”已经\(end.departure?.title.zh ?? "取消")（\(end.act)\(basis)）。它的历史：qingdan history \(item)",
          en: "'\(item)' has ended (\(end.act)); its history: qingdan history \(item)"), .findings,
        isAbsence: true)
    }
    guard let redirect = ledger.redirects[item] else { return nil }
    let day = acts.effectiveDay(of: redirect.act)
    if let unrecorded = unrecorded(until: day, by: redirect.act) { return unrecorded }
    let now = Lineage(ledger).latest(of: item)
    if let end = acts.ledgerEnd(of: item), asOf.map({ $0.day >= end.day ?? $0.day }) ?? true {
      let basis = end.basis.map { "，依据\($0)" } ?? ""
      let into = redirect.new.joined(separator: "、")
      return Failure(
        Message(
          zh:
            "“\(item)”已经换成\(into)（\(redirect.act)），\(end.old)又已经\(end.title.zh)（\(end.act)\(basis)）。各步：qingdan ledger find \(item)",
          en:
            "'\(item)' became \(into) (\(redirect.act)), and \(end.old) has ended (\(end.act)); step by step: qingdan ledger find \(item)"
        ), .findings, isAbsence: true)
    }
    return Failure(
      Message(
        zh: "“\(item)”已经换成\(now.joined(separator: "、"))（\(redirect.act)）：qingdan show \(now.first ?? item)",
        en:
          "'\(item)' is \(now.joined(separator: ", ")) now (\(redirect.act)): qingdan show \(now.first ?? item)"
      ),
      .findings, isAbsence: true)
  }

  /// That an act took out of use only after the day that is asked for what no file tells of that day.
  private func unrecorded(until end: Day?, by act: String) -> Failure? {
    guard let day = asOf?.day, let end, day < end else { return nil }
    return Failure(
      Message(
        zh:
          "“\(item)”自\(end.chinese)起才不用（\(act)），\(day.chinese)的内容没有记录。它的去向：qingdan ledger find \(item)",
        en:
          "'\(item)' is out of use only since \(end) (\(act)); what it said on \(day) is not on record; what became of it: qingdan ledger find \(item)"
      ), .findings, isAbsence: true)
  }

  /// What was called so is called otherwise now.
  private func renamed(_ acts: Acts) -> Failure? {
    guard let fact = acts.onceCalled(item).last else { return nil }
    return Failure(
      Message(
        zh: "现在没有事项叫“\(item)”：\(fact.item) \(fact.text.zh)。看它：qingdan show \(fact.item)",
        en: "no item is called '\(item)' now: \(fact.item) \(fact.text.en); see it: qingdan show \(fact.item)"
      ),
      .findings, isAbsence: true)
  }

  /// What is wrong with it; of the past nothing can be mended.
  private func findings(of found: ItemLookup.Found, in library: OpenLibrary) async -> [Diagnostic] {
    guard !library.isPast else { return [] }
    let result = await Validation(Program.registry, in: library.context, asOf: asOf?.day)
      .run(library.tree, only: [found.path])
    return result.diagnostics.filter { $0.item != nil && $0.item == found.id }
  }

  /// The library of the day that is asked for: of a day before that of the newest release it is what was released then.
  private func asItStood(_ library: OpenLibrary) async throws -> OpenLibrary {
    guard let day = asOf?.day else { return library }
    if try await isToldByLedger(on: day, library) { return library }
    return try await library.asItStood(on: day, tellingDrafts: false)
  }

  /// Whether, before the first release, when no file says what an item was, the ledger knows whose it was; says so.
  private func isToldByLedger(on day: Day, _ library: OpenLibrary) async throws -> Bool {
    guard !library.isPast, let first = try ReleaseChain.read(library.tree).firstDay, day < first else {
      return false
    }
    let found = await ItemLookup(library).find(item)
    let acts = library.context.acts
    guard found.count == 1, let id = found[0].id,
      !acts.holderChanges(of: id).isEmpty || !acts.item(id, on: day).isAsNow
    else { return false }
    Console.current.notify(
      Message(
        zh:
          "按\(day.chinese)看：第一个版本自\(first.chinese)起施行，以前的内容没有记录；归谁、叫什么照台账说，其余的用文件夹里现在的清单",
        en:
          "as of \(day): the first release is effective on \(first), and what the lists said before is not on record; whose it was, and its name, are from the ledger, all else is as the lists lie in the folder now"
      ))
    return true
  }

  /// The library as it is released on the day that is asked for; nil where none is asked for, and without a release.
  private func asReleased(_ library: OpenLibrary) async throws -> OpenLibrary? {
    guard let day = asOf?.day, try ReleaseChain.read(library.tree).newest != nil else { return nil }
    return try await released(on: day, library)
  }

  private func released(on day: Day, _ library: OpenLibrary) async throws -> OpenLibrary {
    OpenLibrary(try await StateLoader(library).state("@\(day)"), of: library)
  }

  /// That what is shown for a day is not what holds on it, because nobody released it yet.
  private func tellDraft(_ found: ItemLookup.Found, in library: OpenLibrary) throws {
    guard asOf != nil, !library.isPast, let newest = try ReleaseChain.read(library.tree).newest?.release,
      let released = newest[found.path], Digest(of: try library.tree.read(found.path)) != released.digest
    else { return }
    Console.current.notify(
      Message(
        zh: "“\(found.path)”在版本“\(newest.version)”发布以后改过，还没有发布；看发布的：qingdan diff release:\(newest.version)",
        en:
          "'\(found.path)' was changed since release '\(newest.version)' and is not released; compare: qingdan diff release:\(newest.version)"
      ))
  }

  /// Items that one word means: of one name, or, which is a mistake, of one id.
  private func several(_ found: [ItemLookup.Found], _ library: OpenLibrary) -> Failure {
    let choices = found.map { found in
      let line = "  \(found.id ?? "")  \(library.path(found.path)):\(found.line)"
      return Message(zh: line, en: line)
    }
    if Set(found.map(\.id)).count > 1 {
      return Failure(
        Message(
          zh: "有 \(found.count) 个事项叫“\(item)”，写其中一个的标识：",
          en: "\(found.count) items are called '\(item)'; name one by its id:"), details: choices)
    }
    let count = found.count == 2 ? "两" : " \(found.count) "
    let same =
      found[0].id == nil
      ? Message(
        zh: "\(count)个事项都没有 id，先补上：qingdan validate --fix",
        en: "they have no ids; add them: qingdan validate --fix")
      : Message(
        zh: "\(count)个事项用了同一个 id，先改：qingdan validate",
        en: "\(found.count) items have one id; mend that first: qingdan validate")
    return Failure(same, .findings, details: choices)
  }
}
