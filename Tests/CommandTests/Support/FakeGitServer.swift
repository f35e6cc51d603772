import Foundation
import Testing

/// A server with as much of the API of Gitea, or of Gogs, as the recipe asks for.
final class FakeGitServer {
  struct State: Decodable {
    let comments: [Comment]
    let statuses: [Status]
    let requests: [String]
  }

  struct Comment: Decodable {
    let id: Int
    let body: String
    let assets: [Asset]
  }

  struct Asset: Decodable {
    let name: String
    let size: Int
  }

  struct Status: Decodable {
    let state: String
    let context: String
    let description: String
    let target_url: String
  }

  private let folder: URL
  private let process = Process()
  let address: String

  init(_ kind: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-server-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = Repository.tests.appending(path: "Support/fake-git-server.py").path
    process.arguments = ["python3", script, kind, folder.path]
    try process.run()
    // It writes its port once it listens, or ends.
    let port = folder.appending(path: "port")
    while process.isRunning, !FileManager.default.fileExists(atPath: port.path) { usleep(20_000) }
    address = "http://127.0.0.1:\(try String(contentsOf: port, encoding: .utf8))"
  }

  var state: State {
    get throws {
      try JSONDecoder().decode(State.self, from: Data(contentsOf: folder.appending(path: "state.json")))
    }
  }

  func stop() {
    // It may have inherited a mask that blocks every other signal.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }
}
