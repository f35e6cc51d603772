import ArgumentParser
import Qingdan

struct ReleaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "版本：发布、列出、核对（releases: create, list, verify）",
    subcommands: [ReleaseCreate.self, ReleaseList.self, ReleaseVerify.self])

  @OptionGroup var speech: LanguageOption
}

struct ReleaseList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "已经发布的版本，最新的在前（the releases, newest first）")

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let library = try options.open()
    let chain = try ReleaseChain.read(library.tree)
    let listing = ReleaseListing(chain)
    switch format {
    case .json: Console.current.write(listing.json)
    case .text:
      let text = listing.text(options.speaks(library.context))
      Console.current.write(text)
      if text.isEmpty { Console.current.say(ReleaseError.none.message) }
    }
    guard chain.findings.isEmpty else {
      FindingPrinter(library, to: .errors).write(chain.findings)
      throw ExitStatus.findings
    }
  }
}

struct ReleaseVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对全部版本：版本文件、存档的内容、现在的文件夹（recompute the whole chain, offline）",
    discussion: "退出状态：0 全部相符；1 有不相符的，或者有核对不了的而写了 --strict；2 用法不对；3 文件读写失败。")

  @Flag(help: "核对不了的也算不通过，如浅克隆里没有的内容（what cannot be checked fails, too）")
  var strict = false

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let library = try options.open()
    let chain = try ReleaseChain.read(library.tree)
    let result = try await verification(chain, library).run(in: library.tree, library.context)
    switch format {
    case .json: write(json: result, library)
    case .text: write(result, library)
    }
    let isOpen = !result.notCheckable.isEmpty || !result.findings.isEmpty
    if result.hasErrors || strict && isOpen { throw ExitStatus.findings }
  }

  private func verification(_ chain: ReleaseChain, _ library: OpenLibrary) async throws -> ReleaseVerification
  {
    let repository: LibraryRepository
    do { repository = try await LibraryRepository(library.folder) } catch {
      return ReleaseVerification(chain, store: NoObjects(), reach: .none)
    }
    return ReleaseVerification(
      chain, store: repository, history: try await repository.releases(),
      reach: try await repository.isWhole() ? .whole : .part)
  }

  private func write(json result: ReleaseVerification.Result, _ library: OpenLibrary) {
    var report = JSONReport(sources: library.sources)
    Console.current.write(
      .object([
        "releases": .number(result.releases), "contents": .number(result.contents),
        "files": .number(result.files), "holds": .bool(!result.hasErrors),
        "findings": report.json(library.concealing(result.findings)),
        "inProgress": report.json(library.concealing(result.inProgress)),
        "notCheckable": report.json(library.concealing(result.notCheckable)),
      ]))
  }

  private func write(_ result: ReleaseVerification.Result, _ library: OpenLibrary) {
    guard result.releases > 0 || !result.findings.isEmpty else {
      return Console.current.say(ReleaseError.none.message)
    }
    let all = result.findings + result.inProgress + result.notCheckable
    FindingPrinter(library).write(all)
    if !all.isEmpty { Console.current.write("\n") }
    let errors = result.findings.count { $0.severity == .error }
    let open = result.notCheckable.count
    Console.current.say(
      Message(
        zh: "核对了 \(result.releases) 个版本、\(result.contents) 份存档内容、\(result.files) 个文件："
          + (errors > 0 ? "\(errors) 处不相符" : "没有不相符的") + (open > 0 ? "，\(open) 处核对不了" : "") + "。",
        en:
          "verified \(result.releases) releases, \(result.contents) stored contents and \(result.files) files: "
          + (errors > 0 ? "\(errors) do not match" : "nothing does not match")
          + (open > 0 ? ", \(open) could not be checked" : "")))
  }
}
