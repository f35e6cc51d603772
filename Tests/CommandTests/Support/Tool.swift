import Foundation

/// Runs a program and gives what it said.
enum Tool {
  struct Result {
    let output: String
    let errors: String
    let status: Int32
  }

  /// - Parameter environment: nil for that of the tests.
  static func run(
    _ program: URL, _ arguments: [String], in folder: URL = Repository.root,
    environment: [String: String]? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    if let environment { process.environment = environment }
    // Files rather than pipes: a full pipe would stop the program.
    let base = FileManager.default.temporaryDirectory.appending(path: "qingdan-tool-\(UUID().uuidString)")
    let files = ["out", "err"].map { base.appendingPathExtension($0) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(output: texts[0], errors: texts[1], status: process.terminationStatus)
  }

  static func qingdan(_ arguments: String..., in folder: URL = Repository.root) throws -> Result {
    try run(Repository.binary, arguments, in: folder)
  }

  /// Whether Python with the packages that a check needs is there; says so loudly where it is not.
  static func hasPython(with packages: String) -> Bool {
    let env = URL(filePath: "/usr/bin/env")
    let result = try? run(env, ["python3", "-W", "ignore", "-c", "import \(packages)"])
    if result?.status == 0 { return true }
    print("⚠️  SKIPPED: no python3 with \(packages); the schemas were not checked by another validator")
    return false
  }
}
