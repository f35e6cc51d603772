import ArgumentParser
import Qingdan
import QingdanProcess

/// What git runs for a list that both sides changed.
struct MergeDriver: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "driver", abstract: "git 的合并驱动，由 git 调用（git's merge driver for lists）",
    discussion: """
      qingdan git install 把它装进 git。结果写在 --ours 上；退出状态 0 是合并好了，1 是有冲突要人决定。
      不能按事项合并的（有重复的标识、有错误），按行合并，退出状态 1，由人看过再提交。
      """)

  @Option(help: "共同的起点，git 的 %O（the common ancestor）", completion: .file())
  var base: String

  @Option(help: "本方，git 的 %A，结果也写在这里（ours, and the result）", completion: .file())
  var ours: String

  @Option(help: "对方，git 的 %B（theirs）", completion: .file())
  var theirs: String

  @Option(help: "文件在仓库里的路径，git 的 %P（the path in the repository）")
  var path: String

  @Option(help: "冲突标记有几个字符，git 的 %L（how long conflict markers are）")
  var markerSize = 7

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let sides = try [base, ours, theirs].map { file throws(FileError) in try FolderTree.contents(of: file) }
    let library = library
    let context = try library?.context ?? LibraryContext(.standardOnly)
    let merge = FileMerge(path: inner(library), context: context, markerSize: size)
    switch merge.merge(base: sides[0], ours: sides[1], theirs: sides[2]) {
    case .merged(let bytes):
      if bytes != sides[1] { try PlainFile.write(bytes, to: ours) }
    case .conflicts(let bytes, let conflicts):
      try PlainFile.write(bytes, to: ours)
      tell(
        Message(zh: "\(path)：\(conflicts.count) 处冲突", en: "\(path): \(conflicts.count) conflicts"))
      for conflict in conflicts { tell(await message(conflict, library)) }
      throw ExitStatus.findings
    case .refused(let refusal):
      try await mergeLines(sides)
      tell(
        Message(
          zh: "\(path)：没有按事项合并：\(refusal.message.zh)。只按行合并了，请看一遍整个文件，改好以后 git add",
          en:
            "\(path) was not merged by item: \(refusal.message.en); only its lines were merged, so look through the file, mend it, and git add"
        ))
      throw ExitStatus.findings
    }
  }

  private var size: Int { (1...200).contains(markerSize) ? markerSize : 7 }

  /// The library of the working folder, as ours has it; nil where it cannot be loaded.
  private var library: OpenLibrary? {
    guard let folder = options.library ?? LibraryFinder.folder(near: path),
      let library = try? OpenLibrary(folder), library.context.configuration.newerFormat == nil
    else { return nil }
    return library
  }

  /// The file's path in the library.
  private func inner(_ library: OpenLibrary?) -> String {
    guard let library, path.hasPrefix(library.folder + "/") else { return path }
    return String(path.dropFirst(library.folder.count + 1))
  }

  private func tell(_ message: Message) {
    Console.current.complain("qingdan: \(message[Console.current.language(of: nil)].visible)\n")
  }

  /// What a conflict is, and where an item that one side removed stands now.
  private func message(_ conflict: MergeConflict, _ library: OpenLibrary?) async -> Message {
    guard case .item = conflict.place, let id = conflict.id, let library else { return conflict.message }
    let own = inner(library)
    let outcome = await ListReading(library.tree, library.context).map { list in
      list.path != own && list.items.contains { list.id($0) == id } ? list.path : nil
    }
    let files = outcome.values.compactMap(\.self)
    guard !files.isEmpty else { return conflict.message }
    let places = files.joined(separator: "、")
    return Message(
      zh: "\(conflict.message.zh)。这个事项现在在 \(places)：对方的修改要改到那里",
      en: "\(conflict.message.en); it stands in \(files.joined(separator: ", ")) now: make the change there")
  }

  /// Merges the lines as git would, with its markers where they conflict.
  private func mergeLines(_ sides: [[UInt8]]) async throws {
    let labels = ["-L", "ours", "-L", "base", "-L", "theirs"]
    let arguments = ["merge-file", "--marker-size=\(size)"] + labels + ["--", ours, base, theirs]
    if let output = try? await Git(in: ".").run(arguments), output.status < 128 { return }
    func mark(_ character: Character, _ label: String) -> [UInt8] {
      Array((String(repeating: character, count: size) + label + "\n").utf8)
    }
    func whole(_ side: [UInt8]) -> [UInt8] { side + (side.isEmpty || side.last == 0x0A ? [] : [0x0A]) }
    try PlainFile.write(
      mark("<", " ours") + whole(sides[1]) + mark("=", "") + whole(sides[2]) + mark(">", " theirs"), to: ours)
  }
}
