import Foundation

/// Plays a scenario in a fresh folder, against the binary that was built with the tests.
struct ScenarioRun {
  private let folder: URL
  private var ids = MintedIDs()
  private var git = ScenarioGit()

  /// Plays every step; the scenario comes back with what was really said.
  static func play(_ scenario: Scenario) throws -> Scenario {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var run = ScenarioRun(folder: folder, ids: MintedIDs(known: scenario.text))
    return try run.play(scenario)
  }

  private mutating func play(_ scenario: Scenario) throws -> Scenario {
    var played = scenario
    for (index, section) in scenario.sections.enumerated() {
      switch section {
      case .library(let name):
        // One of the tests, or a folder of the repository; each lies over those before it.
        let own = Repository.tests.appending(path: "Libraries/\(name)")
        let isOwn = FileManager.default.fileExists(atPath: own.path)
        try copy(isOwn ? own : Repository.root.appending(path: name), to: folder)
      case .copy(let path):
        let source = Repository.root.appending(path: path)
        try copy(source, to: folder.appending(path: source.lastPathComponent))
      case .file(let path, let lines):
        try write(lines.map { $0 + "\n" }.joined(), to: path)
      case .edit(let path, let lines): try edit(path, lines)
      case .step(let step): played.sections[index] = .step(try play(step))
      }
    }
    return played
  }

  private mutating func play(_ step: Scenario.Step) throws -> Scenario.Step {
    let (command, limit) = ShellWords.limit(git.real(ids.real(step.command)))
    let words = ShellWords.split(command)
    if words.contains("new") || words.contains("plan") { ids.isMinting = true }
    let input = ids.real(step.input.map { $0 + "\n" }.joined())
    let result: (output: String, errors: String, status: Int32)
    switch words.first {
    case "cat": result = (try words.dropFirst().map(read).joined(), "", 0)
    case "rm":
      for path in words.dropFirst() { try FileManager.default.removeItem(at: folder.appending(path: path)) }
      result = ("", "", 0)
    case "write":
      try write(input, to: words[1])
      result = ("", "", 0)
    // Where it is missing, what it says is as it was written down.
    case "python3" where !Tool.hasPython(with: "yaml"): return step
    case "ls": result = (try files().joined(), "", 0)
    default: result = try run(words, input)
    }
    try git.look(in: folder)
    var played = step
    // A command's files below a temporary folder of another name each time.
    func lines(_ text: String) -> [String] {
      // Swift takes CR LF for one character.
      let text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\r" ? "␍" : $0 }))
      var lines = git.masked(ids.masked(text.replacing(folder.path, with: "FOLDER")))
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() } else { lines.append("(no newline at the end)") }
      return text.isEmpty ? [] : lines
    }
    played.output = Array(lines(result.output).prefix(limit))
    played.errors = lines(result.errors)
    played.status = result.status
    return played
  }

  private func run(_ words: [String], _ input: String) throws -> (String, String, Int32) {
    var environment = ["LC_ALL": "C", "TERM": "dumb"]
    environment.merge(git.environment) { $1 }
    var words = words[...]
    while let word = words.first, let equals = word.firstIndex(of: "="), !word.hasPrefix("-") {
      environment[String(word[..<equals])] = String(word[word.index(after: equals)...])
      words = words.dropFirst()
    }
    let process = Process()
    switch words.popFirst() {
    case "qingdan": process.executableURL = Repository.binary
    case "git": process.executableURL = try ScenarioGit.program()
    case "python3":
      process.executableURL = URL(filePath: "/usr/bin/env")
      words = ["python3"] + words
    default: throw ScenarioError("a step runs qingdan, git, python3, cat, ls, rm or write")
    }
    process.arguments = Array(words)
    process.currentDirectoryURL = folder
    process.environment = environment
    // Files rather than pipes: a full pipe would stop the program.
    let streams = try ["in": input, "out": "", "err": ""].map { name, text in
      let file = folder.deletingLastPathComponent().appending(path: "\(folder.lastPathComponent).\(name)")
      try Data(text.utf8).write(to: file)
      return (name, file)
    }
    let files = Dictionary(uniqueKeysWithValues: streams)
    defer { for file in files.values { try? FileManager.default.removeItem(at: file) } }
    func open(_ name: String) throws -> FileHandle {
      guard let file = files[name] else { throw ScenarioError("no stream \(name)") }
      return name == "in" ? try FileHandle(forReadingFrom: file) : try FileHandle(forWritingTo: file)
    }
    process.standardInput = try open("in")
    process.standardOutput = try open("out")
    process.standardError = try open("err")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try files[name].map { try Data(contentsOf: $0) } ?? Data(), as: UTF8.self)
    }
    return (try text("out"), try text("err"), process.terminationStatus)
  }

  private mutating func copy(_ source: URL, to target: URL) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: source.path) {
      let file = source.appending(path: path)
      if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
      let copy = target.appending(path: path)
      try FileManager.default.createDirectory(
        at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      let data = try Data(contentsOf: file)
      ids.know(String(decoding: data, as: UTF8.self))
      try data.write(to: copy)
    }
  }

  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { path in
        if path.split(separator: "/").contains(".git") { return false }
        let file = folder.appending(path: path)
        return (try? file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == false
      }
      .sorted().map { $0 + "\n" }
  }

  private func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  /// Lines that stand one below the other, behind `-`, become those behind `+`; exactly one place may have them.
  private func edit(_ path: String, _ lines: [String]) throws {
    func side(_ sign: String) -> String {
      lines.filter { $0.hasPrefix(sign + " ") }.map { $0.dropFirst(2) + "\n" }.joined()
    }
    let parts = try read(path).components(separatedBy: side("-"))
    guard parts.count == 2 else { throw ScenarioError("\(path) has \(parts.count - 1) places for \(lines)") }
    try write(parts.joined(separator: side("+")), to: path)
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

struct ScenarioError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
