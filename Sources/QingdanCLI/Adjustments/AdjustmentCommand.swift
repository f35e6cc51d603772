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
  /// The adjustment with an id, or in a file of the library, where it can be read as it is meant.
  func adjustment(_ text: String) throws -> Adjustment {
    let id = try adjustmentID(text)
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

  /// The id that somebody typed, or that of the file whose path it is.
  private func adjustmentID(_ text: String) throws(Failure) -> String {
    try NameRule.refuseEmpty(text, "编号")
    let isPath = text.contains("/") || [".yaml", ".yml"].contains { text.lowercased().hasSuffix($0) }
    guard isPath || (context.acts.adjustment(text) == nil && Files.exists(text)) else { return text }
    let example = "写调整的编号，如 \(context.acts.adjustments.last?.id ?? "2026-sthjj-03")"
    guard let root = Files.resolved(folder), let full = Files.located(text, in: root) else {
      throw Failure(
        Message(
          zh: "没有“\(text)”这个文件。\(example)", en: "there is no file '\(text)'; name an adjustment by its id"),
        .file)
    }
    guard full.hasPrefix(root + "/") || full == root else {
      throw Failure(
        Message(
          zh: "“\(text)”不在清单库“\(folder)”里。用 --library 指明它所在的库，\(example)",
          en:
            "'\(text)' is not in the library '\(folder)'; name its library with --library, and the adjustment by its id"
        ))
    }
    let relative = String(full.dropFirst(root.count + 1))
    let name = relative.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    if relative == Adjustment.path(of: name) { return name }
    throw Failure(
      Message(
        zh: "“\(text)”不是动态调整的文件（adjustments/编号.yaml）。\(example)",
        en: "'\(text)' is no file of an adjustment (adjustments/ID.yaml); name one by its id"))
  }

  /// All of the library as it lies in its folder.
  func whole() async -> Library { await Library(context, tree) }

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
