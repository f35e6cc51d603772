import Foundation
import Qingdan
import QingdanProcess
import Testing

/// What the host sees to where the kernel does not: here nothing confines the program.
@Suite(.serialized) struct ProgramHostTests {
  private static let unconfined = "#!/bin/sh\nwhile [ \"$1\" != -- ]; do shift; done\nshift\nexec \"$@\"\n"

  private static func script(_ body: String) -> String {
    """
    #!/bin/sh
    read line; echo '{"type":"hello","protocol":"1.4","name":"x","version":"1","features":["validate","fly"]}'
    read line; echo '{"type":"description","rules":[{"id":"a/b","summary":"x"}],"needs":[{"kind":"powers","fields":["name"]}]}'
    \(body)
    read line; echo '{"type":"ready"}'
    while read line; do
      case $line in
        *'"close"'*) echo '{"type":"summary","findings":[{"rule":"a/b","handle":"0.1","field":"name","message":"最后"}]}'; exit ;;
        *) echo '{"type":"findings","batch":1,"findings":[]}' ;;
      esac
    done
    """
  }

  private func findings(_ body: String) async throws -> (ProgramHost.Findings, Validation.Result, URL) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-\(UUID().uuidString)")
    let list = folder.appending(path: "organisations/a")
    try FileManager.default.createDirectory(at: list, withIntermediateDirectories: true)
    let confiner = folder.appendingPathExtension("sh")
    try Data(Self.unconfined.utf8).write(to: confiner)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: confiner.path)
    defer { try? FileManager.default.removeItem(at: confiner) }
    let program = Self.script(body.replacing("LIBRARY", with: folder.path))
    let digest = Digest(of: Array(program.utf8)).hex
    let files = [
      "library.yaml": "library: x\nformat: 1\nbase: standard\n", "program.sh": program,
      "plugins.lock":
        "plugins:\n  - { program: program.sh, version: 1, sha256: '\(digest)', grants: validate, rules: a/b, seconds: 20 }\n",
      "organisations/a/powers.yaml":
        "list: powers\norganisation: a\nitems:\n  - { id: p-7k3f9q2m, name: 甲 }\n  - { id: p-7k3f9q2n, name: 乙 }\n",
    ]
    for (path, text) in files { try Data(text.utf8).write(to: folder.appending(path: path)) }
    let tree = try FolderTree(folder.path)
    let context = try LibraryContext(tree)
    let host = ProgramHost(folder.path, tree, context, Registry(), confiner: confiner.path)
    let found = await host.validate(only: nil, asOf: nil)
    return (found, await Validation(found.added(to: Registry()), in: context).run(tree), folder)
  }

  @Test func `a program of a newer minor version works, and may speak at the end`() async throws {
    let (found, result, folder) = try await findings("")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(found.failures == [])
    let own = result.diagnostics.filter { $0.rule == "a/b" }
    #expect(own.map(\.message.zh) == ["“乙”的职权名称：最后"])
    #expect(own.map(\.severity) == [.warning])
    #expect(result.tallies.filter { $0.rule == "a/b" }.map(\.checked) == [2])
  }

  @Test(arguments: [
    ("echo x >> LIBRARY/library.yaml", "library.yaml"), ("echo x > LIBRARY/new.txt", "new.txt"),
    ("rm LIBRARY/organisations/a/powers.yaml", "organisations/a/powers.yaml"),
    ("echo x > LIBRARY/new.txt; exit 1", "new.txt"), ("ln -s /etc LIBRARY/link", "link"),
  ])
  func `a change of the library while a program runs is seen`(_ body: String, _ file: String) async throws {
    let (found, result, folder) = try await findings(body)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(found.failures.map(\.rule) == ["plugin/library-changed"])
    #expect(found.failures.first?.message.zh.contains("清单库的文件变了：\(file)。") ?? false, "\(found.failures)")
    #expect(!result.diagnostics.contains { $0.rule == "a/b" })
    // Where the list is there still, it is said that nothing is known of it.
    #expect(result.tallies.filter { $0.rule == "a/b" }.map(\.checked) == [0])
  }

  @Test(
    arguments: [
      ("chmod 600 LIBRARY/library.yaml", "library.yaml"),
      ("chmod 700 LIBRARY/organisations", "organisations"),
    ] + (getuid() == 0 ? [("chown 12345 LIBRARY/library.yaml", "library.yaml")] : []))
  func `a change of modes and owners while a program runs is seen`(_ body: String, _ file: String)
    async throws
  {
    let (found, result, folder) = try await findings(body)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(found.failures.map(\.rule) == ["plugin/library-changed"])
    #expect(found.failures.first?.message.zh.contains("权限或者属主变了：\(file)。") ?? false, "\(found.failures)")
    #expect(!result.diagnostics.contains { $0.rule == "a/b" })
  }

  @Test func `a program has nothing of its host's surroundings`() async throws {
    setenv("QINGDAN_TEST_SECRET", "geheim", 1)
    let (found, _, folder) = try await findings("[ -z \"$QINGDAN_TEST_SECRET\" ] || exit 9")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(found.failures == [])
  }
}
