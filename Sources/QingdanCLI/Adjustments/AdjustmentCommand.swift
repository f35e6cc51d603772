import ArgumentParser
import Qingdan

struct AdjustmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjustment",
    abstract: "动态调整：起草、出对照表、记录意见、看进度（adjustments: draft, table, record, status）",
    subcommands: [
      AdjustmentDraftCommand.self, AdjustmentTable.self, AdjustmentRecord.self, AdjustmentStatus.self,
    ])

  @OptionGroup var speech: LanguageOption
}

extension OpenLibrary {
  /// The adjustment with an id, where its file can be read as it is meant.
  func adjustment(_ id: String) throws -> Adjustment {
    let malformed = context.malformedActs.filter { $0.place?.file == Adjustment.path(of: id) }
    guard malformed.isEmpty else {
      FindingPrinter(self, to: .errors).write(malformed)
      throw Failure(
        Message(
          zh: "“\(path(Adjustment.path(of: id)))”写得不对，先改好它",
          en: "'\(path(Adjustment.path(of: id)))' is malformed; mend it first"), .findings)
    }
    if let found = context.acts.adjustment(id) { return found }
    let known = context.acts.adjustments.map(\.id)
    let near = Spelling.nearest(to: id, among: known)
    let hint =
      near.map { "。是不是 \($0)？" }
      ?? (known.isEmpty ? "。先起草：qingdan adjustment draft" : "。有：\(known.suffix(5).joined(separator: "、"))")
    throw Failure.absent(
      Message(
        zh: "没有 \(id) 这个调整（\(path(Adjustment.path(of: id)))）\(hint)",
        en: "there is no adjustment \(id)\(near.map { "; did you mean \($0)?" } ?? "")"), .findings)
  }

  /// All of the library as it lies in its folder.
  func whole() async throws -> Library {
    let library = try await Library(tree, findBase: base)
    return library
  }

  /// What adjustments are drafted from: the newest release, else the last commit.
  func lastState() throws -> String {
    let chain = try ReleaseChain.read(tree)
    return chain.newest.map { "release:\($0.release.version)" } ?? "HEAD"
  }
}

extension EditError {
  /// The failure of a command that could not edit a file.
  func failure(_ path: String) -> Failure {
    Failure(
      Message(zh: "“\(path)”没有改：\(message.zh)", en: "'\(path)' was left alone: \(message.en)"), .findings)
  }
}
