/// A program that a library lets run: an entry of its `plugins.lock`.
public struct LockedProgram: Hashable, Sendable {
  /// Its path: in the library, or from the root.
  public let path: String
  public let version: String
  public let digest: Digest
  /// `validate`, `export FORMAT`.
  public let grants: Set<String>
  public let rules: [RuleID]
  public let limits: ProgramLimits
  public let place: Place

  public static let file = "plugins.lock"

  public func may(_ ability: String) -> Bool { grants.contains(ability) }

  /// The formats that it may export.
  public var formats: [String] {
    grants.filter { $0.hasPrefix("export ") }.map { String($0.dropFirst("export ".count)) }.sorted()
  }

  /// Whether a path may stand in the lock: one in the library, or one from the root of the machine.
  public static func isPath(_ path: String) -> Bool {
    PathRule.problem(path.hasPrefix("/") ? String(path.dropFirst()) : path) == nil
  }

  /// The programs of a library, and what is wrong with its lock.
  static func read(_ paths: [String], in tree: any FileTree) -> (
    programs: [LockedProgram], diagnostics: [Diagnostic]
  ) {
    guard paths.contains(file) else { return ([], []) }
    var (record, diagnostics) = Record.read(file, .plugins, in: tree)
    var programs: [LockedProgram] = []
    for entry in record?.records("plugins") ?? [] {
      guard let path = entry.text("program"), let version = entry.text("version"),
        let hex = entry.text("sha256")
      else { continue }
      guard isPath(path), let digest = Digest(hex: hex), !programs.contains(where: { $0.path == path }) else {
        diagnostics.append(
          Diagnostic(
            rule: "plugin/lock", severity: .error,
            message: Message(
              zh: "plugins.lock 的“\(path)”不对：路径、SHA-256 写错了，或者写了两次。重新锁定：qingdan plugins lock 程序的路径",
              en:
                "'\(path)' in plugins.lock: its path or SHA-256 is none, or it is there twice; lock it again: qingdan plugins lock PROGRAM"
            ), place: entry.place("program")))
        continue
      }
      let problems = problems(of: entry)
      guard problems.isEmpty else {
        diagnostics += problems
        continue
      }
      var limits = ProgramLimits()
      if let seconds = entry.text("seconds").flatMap({ Int($0) }) { limits.seconds = seconds }
      if let memory = entry.text("memory").flatMap({ Int($0) }) { limits.memory = memory }
      programs.append(
        LockedProgram(
          path: path, version: version, digest: digest, grants: Set(entry.texts("grants")),
          rules: entry.texts("rules").map(RuleID.init(rawValue:)), limits: limits,
          place: entry.place("program")))
    }
    return (programs, diagnostics)
  }

  /// What a program would silently not do, or be held to, for a slip of typing.
  private static func problems(of entry: Record) -> [Diagnostic] {
    func problem(_ zh: String, _ en: String, at place: Place?) -> Diagnostic {
      Diagnostic(
        rule: "plugin/lock", severity: .error, message: Message(zh: zh, en: en),
        place: place ?? entry.place("program"))
    }
    var problems: [Diagnostic] = []
    let grants = entry.texts("grants")
    if grants.isEmpty {
      problems.append(
        problem(
          "grants 是空的，程序什么都不会做。写 validate，或者“export 格式”；不用它了就删去这一条",
          "'grants' is empty, so the program would do nothing; write validate, or export FORMAT, or remove the entry",
          at: entry.place("grants")))
    }
    for node in entry.textNodes("grants") {
      let grant = entry.document.text(node)
      guard !isGrant(grant) else { continue }
      problems.append(
        problem(
          "没有“\(grant)”这项准许。写 validate，或者“export 格式”，如 export office-csv",
          "'\(grant)' cannot be granted; write validate, or export FORMAT, such as export office-csv",
          at: entry.place(of: node)))
    }
    // A day is more than any check takes; with less memory not even an interpreter starts.
    for (name, range, zh, en) in [
      ("seconds", 1...86_400, "秒", "seconds"), ("memory", 16...1_048_576, "MiB", "MiB"),
    ] {
      guard let number = entry.text(name).flatMap({ Int($0) }), !range.contains(number) else { continue }
      let (least, most) = (range.lowerBound, range.upperBound)
      problems.append(
        problem(
          "\(name) 写 \(least) 到 \(most) 之间的整数（\(zh)）",
          "'\(name)' is a whole number of \(en) from \(least) to \(most)",
          at: entry.place(name)))
    }
    return problems
  }

  private static func isGrant(_ text: String) -> Bool {
    text == "validate" || text.hasPrefix("export ") && PathRule.problem(String(text.dropFirst(7))) == nil
  }

  /// The lock with a program in it, in place of what it said of that one before.
  public static func text(
    _ programs: [LockedProgram], locking path: String, _ digest: Digest, _ description: ProgramDescription
  ) -> String {
    let rules = description.features.contains("validate") ? description.rules.map { $0.id } : []
    let new = LockedProgram(
      path: path, version: description.version, digest: digest, grants: Set(description.abilities),
      rules: rules,
      limits: programs.first { $0.path == path }?.limits ?? ProgramLimits(),
      place: Place(file: file, bytes: 0..<0))
    let all = (programs.filter { $0.path != path } + [new]).sorted { $0.path < $1.path }
    return "# 可以运行的插件程序，由 qingdan plugins lock 写。改了程序要重新锁定。\nplugins:\n" + all.map(\.entry).joined()
  }

  private var entry: String {
    func text(_ text: String) -> String { JSON.string(text).line }
    func list(_ texts: [String]) -> String { "[\(texts.sorted().map(text).joined(separator: ", "))]" }
    var lines = [
      "  - program: \(text(path))", "    version: \(text(version))", "    sha256: \"\(digest.hex)\"",
      "    grants: \(list(Array(grants)))",
    ]
    if !rules.isEmpty { lines.append("    rules: \(list(rules.map(\.rawValue)))") }
    let usual = ProgramLimits()
    if limits.seconds != usual.seconds { lines.append("    seconds: \(limits.seconds)") }
    if limits.memory != usual.memory { lines.append("    memory: \(limits.memory)") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension FileShape {
  static let plugins = FileShape(
    "plugins", "可以运行的插件程序（plugins.lock）", "the programs that may run (plugins.lock)",
    [Field("plugins", .list(.record("plugin")), required: true, "插件程序", "the programs")])

  static let plugin = FileShape(
    "plugin", "插件程序", "a program",
    [
      Field("program", .text, required: true, "程序：库里的路径，或者绝对路径", "its path in the library, or from the root"),
      Field("version", .text, required: true, "版本", "its version"),
      Field("sha256", .text, required: true, "程序文件的 SHA-256", "the SHA-256 of its file"),
      Field(
        "grants", .list(.text), required: true, "准许它做的：validate、export 格式",
        "what it may do: validate, export FORMAT"),
      Field("rules", .list(.text), "它的规则", "its rules"),
      Field("seconds", .integer, "最多运行多少秒，不写是 60", "how many seconds it may run; 60 where none is said"),
      Field(
        "memory", .integer, "最多用多少 MiB 内存，不写是 2048",
        "how many MiB of memory it may take; 2048 where none is said"),
    ])
}
