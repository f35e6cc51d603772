import Qingdan
import QingdanProcess

/// What is looked at of the clone itself.
extension GitExamination {
  func hooks(_ repository: GitRepository, _ setup: GitSetup) async throws -> [DoctorCheck] {
    let folder = try await repository.hooks().folder
    return setup.hooks.map { name, command in
      let path = "\(folder)/\(name)"
      let text = (try? GitFiles.text(path)) ?? nil
      guard let text, text.contains("merge verify") else {
        return .missing(
          "hook",
          Message(zh: "没有钩子 \(name)：合并以后不会核对", en: "there is no hook \(name): merges are not verified"),
          text == nil
            ? Message(zh: "运行：qingdan git install", en: "run: qingdan git install")
            : Message(
              zh: "在 \(path) 的末尾加一行：\(command) || exit 1",
              en: "add to the end of \(path): \(command) || exit 1"))
      }
      guard !text.contains(GitSetup.mark) || text == setup.script(command) else {
        return .missing(
          "hook",
          Message(zh: "钩子 \(name) 不是本版写的", en: "the hook \(name) is not that of this version"),
          Message(zh: "运行：qingdan git install", en: "run: qingdan git install"))
      }
      guard GitFiles.isExecutable(path) else {
        return .missing(
          "hook",
          Message(zh: "钩子 \(name) 不能执行，git 会跳过它", en: "the hook \(name) is not executable, so git skips it"),
          Message(zh: "运行：chmod +x \(path)", en: "run: chmod +x \(path)"))
      }
      return .ok("hook", "钩子 \(name) 会核对合并", "the hook \(name) verifies merges")
    }
  }

  /// Lists are compared and sealed byte for byte.
  func lineEnds(_ repository: GitRepository) async throws -> DoctorCheck {
    let value = try await repository.configuration("core.autocrlf") ?? "false"
    let path = repository.prefix + "library.yaml"
    let text = try await repository.attributes(["text"], of: [path])[path]?["text"]
    if value == "false" || text == "unset" {
      return .ok("autocrlf", "git 不改清单的换行", "git leaves the line ends of lists alone")
    }
    return .missing(
      "autocrlf",
      Message(
        zh: "git 会改清单的换行（core.autocrlf=\(value)）", en: "git changes line ends (core.autocrlf=\(value))"),
      Message(
        zh: "运行：qingdan git install，它写上 *.yaml -text",
        en: "run: qingdan git install, which writes *.yaml -text"))
  }

  /// The folder where writing leaves its journal.
  func journal(_ repository: GitRepository) async throws -> DoctorCheck {
    let folder = "\(repository.prefix).qingdan/"
    if try await repository.ignores(folder + "journal") {
      return .ok("ignored", "\(folder) 不会提交", "\(folder) is ignored")
    }
    // The folder brings its own `.gitignore` as soon as it is made.
    if !Files.exists(library.folder + "/.qingdan") {
      return .ok(
        "ignored", "\(folder) 还没有；建的时候会自己写上不提交", "\(folder) is not there yet, and will ignore itself")
    }
    return .missing(
      "ignored", Message(zh: "\(folder) 会被提交", en: "\(folder) would be committed"),
      Message(zh: "在 .gitignore 里加一行：.qingdan/", en: "add to .gitignore: .qingdan/"))
  }

  func depth(_ repository: GitRepository) -> DoctorCheck {
    guard repository.isShallow else {
      return .ok("history", "历史是完整的", "the history is complete")
    }
    return DoctorCheck(
      name: "history", state: .advice, message: Message(zh: "这是浅克隆，历史不全", en: "this clone is shallow"),
      remedy: Message(
        zh: "要看历史、核对版本，先运行：git fetch --unshallow --tags",
        en: "for history and releases: git fetch --unshallow --tags"))
  }
}
