import ArgumentParser
import Qingdan
import QingdanProcess

struct GitInstall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "装好清单的差异显示、合并驱动和合并后的核对（drivers and hooks for this clone）")

  @OptionGroup var options: LibraryOptions

  @Flag(help: "去掉装过的（take them away again）")
  var uninstall = false

  func run() async throws {
    let library = try options.open()
    let repository = try await GitRepository(containing: library.folder)
    let installation = GitInstallation(library, repository)
    let refused = uninstall ? try await installation.remove() : try await installation.install()
    if let failure = Failure.joined(refused) { throw failure }
    if !uninstall {
      Console.current.say(
        Message(
          zh: "提交 .gitattributes，让别的克隆也用上；每份克隆各运行一次 qingdan git install。检查：qingdan git doctor",
          en:
            "commit .gitattributes, and run qingdan git install once in every clone; to check: qingdan git doctor"
        ))
    }
  }
}

/// Sets git up for a library, or takes that away again; what is there already stays, and what others have written too.
struct GitInstallation {
  private let library: OpenLibrary
  private let repository: GitRepository
  private let setup: GitSetup
  private let attributesPath: String

  init(_ library: OpenLibrary, _ repository: GitRepository) {
    self.library = library
    self.repository = repository
    setup = GitSetup(repository)
    attributesPath = library.path(".gitattributes")
  }

  /// - Returns: what could not be done, and why.
  func install() async throws -> [Failure] {
    try writeAttributes()
    for (name, value) in setup.configuration where try await repository.configuration(name) != value {
      try await set(name, value)
    }
    try await InstalledLibraries(repository: repository).add(setup.library)
    say(
      "这份克隆的设置：\(GitSetup.sections.joined(separator: "、"))",
      "settings of this clone: \(GitSetup.sections.joined(separator: ", "))")
    return try await writeHooks()
  }

  func remove() async throws -> [Failure] {
    var count = 0
    func say(_ zh: String, _ en: String) {
      count += 1
      self.say(zh, en)
    }
    if let text = try GitFiles.text(attributesPath) {
      var attributes = GitAttributes(text)
      if attributes.remove(GitSetup.attributes) {
        if attributes.text.allSatisfy(\.isWhitespace) {
          try GitFiles.remove(attributesPath)
        } else {
          try GitFiles.write(attributesPath, attributes.text)
        }
        say("去掉了 \(attributesPath) 里的驱动", "took the drivers out of \(attributesPath)")
      }
    }
    if try await InstalledLibraries(repository: repository).remove(setup.library) {
      say("仓库里还有别的清单库在用，驱动和钩子留着", "driver and hooks stay for the other libraries of the repository")
      return []
    }
    for section in GitSetup.sections {
      let gone = try await repository.git.run(["config", "--local", "--remove-section", section])
      if gone.status == 0 { say("去掉了设置 \(section)", "removed the settings \(section)") }
    }
    let folder = try await repository.hooks().folder
    for (name, _) in setup.hooks {
      let path = "\(folder)/\(name)"
      guard let text = try GitFiles.text(path), text.contains(GitSetup.mark) else { continue }
      try GitFiles.remove(path)
      say("去掉了钩子 \(name)", "removed the hook \(name)")
    }
    if count == 0 { say("没有装过，什么都没有动", "nothing was installed, and nothing was changed") }
    return []
  }

  private func writeAttributes() throws {
    var attributes = GitAttributes(try GitFiles.text(attributesPath) ?? "")
    guard attributes.add(GitSetup.attributes) else {
      return say("\(attributesPath)：已经写好", "\(attributesPath): as it should be")
    }
    try GitFiles.write(attributesPath, attributes.text)
    say("\(attributesPath)：写上了清单的驱动", "\(attributesPath): names the drivers now")
  }

  private func set(_ name: String, _ value: String) async throws {
    let written = try await repository.git.run(["config", "--local", "--replace-all", name, value])
    guard written.status == 0 else {
      let words = written.errors.split(separator: "\n").first ?? ""
      throw Failure(
        Message(
          zh: "git 的设置 \(name) 写不进去：\(words)", en: "the setting \(name) could not be written: \(words)"),
        .file)
    }
  }

  private func writeHooks() async throws -> [Failure] {
    let (folder, isOwn) = try await repository.hooks()
    guard isOwn else {
      return [Self.foreign(folder, setup.hooks.map(\.command))]
    }
    var refused: [Failure] = []
    for (name, command) in setup.hooks {
      let path = "\(folder)/\(name)"
      let script = setup.script(command)
      let present = try GitFiles.text(path)
      if let present, present != script, !present.contains(GitSetup.mark) {
        if present.contains("merge verify") {
          say("钩子 \(name)：原有的已经核对合并", "hook \(name): the one that is there verifies merges")
        } else {
          refused.append(Self.taken(path, name, command))
        }
        continue
      }
      if present != script || !GitFiles.isExecutable(path) { try GitFiles.write(path, script, mode: 0o755) }
      say("钩子 \(name)：合并后核对", "hook \(name): verifies merges")
    }
    return refused
  }

  private static func taken(_ path: String, _ name: String, _ command: String) -> Failure {
    Failure(
      Message(
        zh: "钩子 \(name) 已经有了，没有改动它（\(path)）。要一起用，在它的末尾加一行：\(command) || exit 1",
        en:
          "there is a hook \(name) already, and it was left alone (\(path)); add to its end: \(command) || exit 1"
      ),
      .findings)
  }

  private static func foreign(_ folder: String, _ commands: [String]) -> Failure {
    Failure(
      Message(
        zh: "钩子放在所有仓库共用的文件夹 \(folder)（core.hooksPath），没有往里写。要核对合并，在那里的 pre-merge-commit 和 post-merge 里各加一行：",
        en:
          "hooks lie in a folder for all repositories, \(folder) (core.hooksPath), and nothing was written there; add one line each to pre-merge-commit and post-merge:"
      ), .findings, details: commands.map { Message(zh: "  \($0) || exit 1", en: "  \($0) || exit 1") })
  }

  private func say(_ zh: String, _ en: String) { Console.current.say(Message(zh: zh, en: en)) }
}
