import ArgumentParser
import Qingdan

struct ReformCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reform",
    abstract:
      "机构改革：算出去向、记录意见、核验、执行、撤销、赋码（reforms of organisations: plan, record, verify, apply, undo, codes）",
    subcommands: [
      ReformPlan.self, ReformRecord.self, ReformStatus.self, ReformVerify.self, ReformApply.self,
      ReformUndo.self, ReformCodes.self,
    ])

  @OptionGroup var speech: LanguageOption
}

/// What the commands about reforms share.
struct ReformRun {
  let library: OpenLibrary

  /// A reform on file, by its id or its file.
  func reform(_ name: String) throws -> Reform {
    let acts = library.context.acts
    let id = name.split(separator: "/").last.map {
      $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : String($0)
    }
    guard let id, let reform = acts.reform(id) else {
      let known = acts.reforms.map(\.id).joined(separator: "、")
      throw Failure.absent(
        Message(
          zh: "没有“\(name)”这个改革。\(known.isEmpty ? "写在 reforms/编号.yaml 里" : "已有的：\(known)")",
          en:
            "there is no reform '\(name)'; \(known.isEmpty ? "write it as reforms/ID.yaml" : "those there are: \(known)")"
        ), .usage)
    }
    return reform
  }

  /// One that was not carried out yet.
  func open(_ name: String) throws -> Reform {
    let reform = try reform(name)
    guard !reform.isCarriedOut(in: library.context.acts) else {
      throw Failure(
        Message(
          zh: "“\(reform.id)”已经办过（在台账里），现在的清单是改革以后的，不能再算",
          en: "'\(reform.id)' was carried out (it is in the ledger): the lists are those after it"), .findings
      )
    }
    return reform
  }

  /// All lists, as they are. In what cannot be read there may be items that a reform takes, or leaves behind with a body
  /// that ends; so nothing is said of the others.
  func state(_ tree: any FileTree) async throws -> Library {
    let state = try await Library(tree, findBase: library.base)
    let unread = state.context.unread + state.unread
    guard !unread.isEmpty else { return state }
    let count = Set(unread.compactMap { $0.place?.file }).count
    Console.current.notify(
      Message(
        zh: "有 \(count) 个文件读不出来，里面的事项归谁说不清，所以没有往下算。先改好：",
        en: "\(count) files cannot be read, and nobody can tell what becomes of their items; mend them first:"
      ))
    FindingPrinter(library, to: .errors).write(unread.sorted(), limit: 20)
    throw unread.contains { $0.rule == "file/unreadable" } ? ExitStatus.file : ExitStatus.findings
  }

  /// With an event that does not hold the plan would be another than was meant.
  ///
  /// - Returns: the warnings, for those who decide on it.
  @discardableResult
  func refuseErrors(of reform: String, in state: Library) throws -> [Diagnostic] {
    let read = Validation(Program.registry.ofReforms, in: state.context).diagnostics(ofRead: state)
    // What depends on today only the library knows as it was opened.
    let found = read + library.context.diagnostics.filter { !read.contains($0) }
    try refuse(
      found.filter { $0.severity == .error && $0.place?.file == OrganisationRegister.path },
      Message(
        zh: "机构库有错误，机构的去向算不准。先改：",
        en:
          "the register of organisations has errors, so that nobody can tell what becomes of them; mend them first:"
      ))
    let own = found.filter { $0.place?.file == Reform.path(of: reform) }
    let errors = own.filter { $0.severity == .error }
    try refuse(
      errors,
      Message(
        zh: "改革文件有 \(errors.count) 个错误，先改：",
        en: "the file of the reform has \(errors.count) errors; mend them first:"))
    return own.filter { $0.severity == .warning }
  }

  private func refuse(_ errors: [Diagnostic], _ message: Message) throws {
    guard !errors.isEmpty else { return }
    Console.current.notify(message)
    FindingPrinter(library, to: .errors).write(errors.sorted(), limit: 20)
    throw ExitStatus.findings
  }

  /// A plan that `reform plan --to` wrote.
  func saved(_ path: String) throws -> SavedPlan {
    guard let plan = SavedPlan(try FolderTree.contents(of: path, limit: SavedPlan.limit)) else {
      throw Failure(
        Message(
          zh: "“\(path)”不是改革方案。先算一份：qingdan reform plan 编号 --to 方案.json",
          en: "'\(path)' is no plan of a reform; make one: qingdan reform plan ID --to plan.json"))
    }
    return plan
  }

  func save(_ plan: SavedPlan, to path: String) throws {
    try PlainFile.write(Array(plan.json.pretty.utf8), to: path)
  }

  /// - Parameter message: what is said first; nil for what whoever writes is told.
  func failure(_ refusal: ReformApplication.Refusal, _ message: Message? = nil) -> any Error {
    Console.current.notify(message ?? refusal.message)
    for detail in refusal.details {
      Console.current.notify(Message(zh: "  \(detail.zh)", en: "  \(detail.en)"))
    }
    FindingPrinter(library, to: .errors).write(refusal.findings.sorted(), limit: 20)
    return ExitStatus.findings
  }

  /// - Parameters:
  ///   - folders: those that go with the changes where nothing is left in them.
  ///   - check: throws where the changes are no longer to be made; asked while nobody else can write.
  func write(
    _ changes: [ReformApplication.Change], emptying folders: [String] = [],
    ifStill check: () throws(FileError) -> Void = { () throws(FileError) in }
  ) throws {
    var transaction = Transaction(root: library.folder)
    transaction.make(changes)
    for folder in folders { transaction.removeIfEmpty(folder) }
    Console.current.notify(try transaction.commit(ifStill: check))
  }
}
