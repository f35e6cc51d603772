import ArgumentParser
import Qingdan
import QingdanProcess

struct MergeVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对一次合并：双方的事项和要素一个也没有丢（nothing of either side was lost）",
    discussion: """
      不写提交时，核对正在进行的合并（看 git add 以后的内容），没有就核对最新的提交。不是合并，就没有要核对的。
      两边把同一个事项移到了不同的清单，它会有两份，而 git 看不出来；这里看得出来。退出状态 1：有丢失或者重复。
      """)

  @Argument(help: "合并的提交，如 HEAD（the merge commit）")
  var commit: String?

  @Flag(
    help: "核对 git install 装过的每个清单库，这个分支上没有的不管；钩子用它（every library that git install was run for）")
  var installed = false

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    guard installed else { return try await verify(try options.open()) }
    let repository = try await GitRepository(containing: ".")
    var failure: (any Error)?
    let folders = try await InstalledLibraries(repository: repository).folders()
    for folder in folders {
      if folders.count > 1, format == .text {
        let name = folder.dropFirst(repository.root.count + 1)
        Console.current.write(
          Message(zh: "清单库 \(name)：", en: "library \(name):")[options.speaks(nil)].visible + "\n")
      }
      do { try await verify(try options.open(in: folder)) } catch let error as ExitStatus {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private func verify(_ library: OpenLibrary) async throws {
    let repository = try await GitRepository(containing: library.folder)
    guard let heads = try await MergeHeads(commit, in: repository) else {
      return tellNothing(library.context)
    }
    guard heads.theirs.count == 1 else { throw Self.octopus(heads) }
    let run = MergeVerification(library: library, repository: repository, heads: heads)
    let report = try await run.report()
    switch format {
    case .json: Console.current.write(report.json)
    case .text: Console.current.write(report.text(options.speaks(library.context)))
    }
    if report.hasLoss { throw ExitStatus.findings }
  }

  private func tellNothing(_ context: LibraryContext) {
    let what = commit ?? "HEAD"
    switch format {
    case .json:
      Console.current.write(JSON.object(["findings": .array([]), "ok": .bool(true), "items": .number(0)]))
    case .text:
      let message = Message(
        zh: "\(what) 不是合并，没有要核对的。", en: "\(what) is no merge; there is nothing to verify")
      Console.current.write(message[options.speaks(context)].visibleLines + "\n")
    }
  }

  private static func octopus(_ heads: MergeHeads) -> Failure {
    let count = heads.theirs.count + 1
    return Failure(
      Message(
        zh: "这次合并一下子合了 \(count) 个分支，没有核对：说不出一处改动是对着哪个起点作的。撤销它，一个一个地合并",
        en:
          "this merge joins \(count) branches at once and was not verified, since a change has no one base; undo it and merge them one after another"
      ), .findings)
  }
}
