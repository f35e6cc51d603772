import ArgumentParser
import Qingdan
import QingdanProcess

struct GitDoctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "看一看驱动和钩子装好没有、能不能用（are drivers and hooks there, do they work）")

  @OptionGroup var options: LibraryOptions

  @Option(help: "输出格式：text 或 json（output format）")
  var format = OutputFormat.text

  func run() async throws {
    let library = try options.open()
    let report = DoctorReport(checks: await GitExamination(library).checks())
    switch format {
    case .text: Console.current.write(report.text(options.speaks(library.context)))
    case .json: Console.current.write(report.json)
    }
    if !report.isWell { throw ExitStatus.findings }
  }
}

/// Looks at everything that merging and comparing lists with git depends on.
struct GitExamination {
  let library: OpenLibrary
  private static let again = Message(
    zh: "运行：qingdan git install", en: "run: qingdan git install")

  init(_ library: OpenLibrary) { self.library = library }

  func checks() async -> [DoctorCheck] {
    var checks: [DoctorCheck] = []
    do {
      checks.append(try await version())
      let repository = try await GitRepository(containing: library.folder)
      checks.append(.ok("repository", "git 仓库 \(repository.root)", "repository \(repository.root)"))
      let setup = GitSetup(repository)
      checks.append(try await attributes(repository))
      checks.append(try await configuration(repository, setup))
      checks += await programs(repository)
      checks += try await hooks(repository, setup)
      checks.append(try await lineEnds(repository))
      checks.append(try await journal(repository))
      checks.append(depth(repository))
    } catch {
      checks.append(
        DoctorCheck(
          name: "git", state: .missing,
          message: (error as? GitError)?.message ?? Message(zh: "\(error)", en: "\(error)")))
    }
    return checks
  }

  private func version() async throws -> DoctorCheck {
    let text = try await Git(in: library.folder).output(["version"]).text
    let version = text.split(separator: " ").dropFirst(2).first.map(String.init) ?? text
    let numbers = { (text: String) in text.split(separator: ".").prefix(2).compactMap { Int($0) } }
    guard !numbers(version).lexicographicallyPrecedes(numbers(Git.oldest)) else {
      return .missing(
        "version", Message(zh: "git \(version) 太旧", en: "git \(version) is too old"),
        Message(zh: "装 git \(Git.oldest) 或者更新的版本", en: "install git \(Git.oldest) or newer"))
    }
    return .ok("version", "git \(version)", "git \(version)")
  }

  private func attributes(_ repository: GitRepository) async throws -> DoctorCheck {
    let paths = library.context.listPaths.map { repository.prefix + $0 }
    let found = try await repository.attributes(["diff", "merge", "text"], of: paths)
    let wanted = ["diff": "qingdan", "merge": "qingdan", "text": "unset"]
    let lacking = paths.filter { path in wanted.contains { found[path]?[$0.key] != $0.value } }
    guard let first = lacking.first else {
      return .ok(
        "attributes", "\(paths.count) 个清单文件都用上了驱动", "the drivers hold for all \(paths.count) lists")
    }
    let count = lacking.count == 1 ? "" : " 等 \(lacking.count) 个清单文件"
    return .missing(
      "attributes",
      Message(
        zh: "\(first)\(count)没有用上驱动",
        en: "the drivers do not hold for \(lacking.count) lists, such as \(first)"),
      Message(
        zh: "运行：qingdan git install；装过还是这样，看看别的 .gitattributes 和 .git/info/attributes 有没有另外规定",
        en:
          "run: qingdan git install; if it stays so, look into other .gitattributes and .git/info/attributes")
    )
  }

  private func configuration(_ repository: GitRepository, _ setup: GitSetup) async throws -> DoctorCheck {
    for (name, value) in setup.configuration where name.hasSuffix("textconv") || name.hasSuffix("driver") {
      let found = try await repository.configuration(name)
      if found == value { continue }
      let message =
        found.map {
          Message(
            zh: "设置 \(name) 是“\($0)”，和本版不一样", en: "the setting \(name) is '\($0)', not that of this version")
        } ?? Message(zh: "没有设置 \(name)", en: "the setting \(name) is missing")
      return .missing("configuration", message, Self.again)
    }
    guard try await InstalledLibraries(repository: repository).names().contains(setup.library) else {
      return .missing(
        "configuration",
        Message(
          zh: "这份克隆的设置里没有这个清单库（\(GitSetup.installed)），合并以后不会核对它",
          en: "this clone's settings do not name this library (\(GitSetup.installed)), so it is not verified"),
        Self.again)
    }
    return .ok("configuration", "这份克隆的设置都在", "the settings of this clone are there")
  }

  /// Starts the programs as git would, through the shell and from the uppermost folder.
  private func programs(_ repository: GitRepository) async -> [DoctorCheck] {
    guard let textconv = try? await repository.configuration("diff.qingdan.textconv"),
      let driver = try? await repository.configuration("merge.qingdan.driver")
    else { return [] }
    // The program, which may be a quoted path, stands before the command's name.
    var programs: [String] = []
    for (setting, command) in [(textconv, " git textconv"), (driver, " merge driver")] {
      let program = setting.firstRange(of: command).map { String(setting[..<$0.lowerBound]) } ?? setting
      if !programs.contains(program) { programs.append(program) }
    }
    var checks: [DoctorCheck] = []
    for word in programs {
      let said = await Shell.run("\(word) --version", in: repository.root)
      let version = said?.output.split(separator: "\n").first.map(String.init) ?? ""
      if said?.status != 0 {
        checks.append(
          .missing(
            "program",
            Message(zh: "驱动里的程序“\(word)”起不来", en: "the program '\(word)' of the drivers does not start"),
            Message(
              zh: "把 qingdan 放进 PATH，或者重新运行 qingdan git install",
              en: "put qingdan into PATH, or run qingdan git install again")))
      } else if version != Version.number {
        checks.append(
          .missing(
            "program",
            Message(
              zh: "驱动里的程序“\(word)”是 \(version)，现在用的是 \(Version.number)",
              en: "the program '\(word)' of the drivers is \(version), this one is \(Version.number)"),
            Message(
              zh: "让两个一样：把旧的换掉，或者重新运行 qingdan git install",
              en: "replace the old one, or run qingdan git install")))
      } else {
        checks.append(
          .ok("program", "驱动里的程序“\(word)”能用，是 \(version)", "the program '\(word)' starts and is \(version)"))
      }
    }
    if let list = library.context.listPaths.first, checks.allSatisfy({ $0.state == .ok }) {
      let said = await Shell.run(textconv + " \"$@\"", [repository.prefix + list], in: repository.root)
      if said?.status != 0 || said?.output.contains("【") != true {
        checks.append(
          .missing(
            "textconv",
            Message(zh: "git diff 的显示程序没有成功：\(textconv)", en: "the program of git diff failed: \(textconv)"),
            Self.again))
      }
    }
    return checks
  }
}
