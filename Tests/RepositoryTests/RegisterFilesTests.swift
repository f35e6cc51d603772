import Foundation
import Qingdan
import Testing

@Suite struct RegisterFilesTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static var canMake: Bool {
    let field = root.appending(path: "../shared/field").standardizedFileURL
    return FileManager.default.fileExists(atPath: field.path)
      && FileManager.default.fileExists(atPath: "/usr/bin/python3")
  }

  @Test(
    .enabled(if: canMake, "NOT CHECKED: ../shared/field is not beside the repository, or there is no python3")
  )
  func `the registers are what the script makes of the collected tables`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "registers-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Process()
    script.executableURL = URL(filePath: "/usr/bin/python3")
    script.arguments = [
      "-B", Self.root.appending(path: "Tests/Data/make-registers.py").path, "--output", folder.path,
    ]
    script.standardOutput = FileHandle.nullDevice
    try script.run()
    script.waitUntilExit()
    #expect(script.terminationStatus == 0)
    for name in ["statutes.tsv", "repeals.tsv", "divisions.tsv", "calendar.tsv"] {
      let made = try Data(contentsOf: folder.appending(path: name))
      let kept = try Data(contentsOf: Self.root.appending(path: "Lists/standard/registers/\(name)"))
      #expect(made == kept, "\(name) differs: run `make registers`")
    }
  }
}
