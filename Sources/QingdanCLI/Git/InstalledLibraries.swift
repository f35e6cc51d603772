import Qingdan
import QingdanProcess

/// The libraries of a clone for which `git install` was run.
struct InstalledLibraries {
  let repository: GitRepository

  /// Their folders below the uppermost one, as the setting names them.
  func names() async throws -> [String] {
    let found = try await repository.git.run(["config", "--local", "--get-all", GitSetup.installed])
    return found.status == 0 ? found.lines.sorted() : []
  }

  /// The folders of those that are there: a branch need not have them.
  func folders() async throws -> [String] {
    try await names().map { $0 == "." ? repository.root : "\(repository.root)/\($0)" }
      .filter { Files.exists("\($0)/library.yaml") }
  }

  func add(_ name: String) async throws {
    if try await names().contains(name) { return }
    _ = try await repository.git.output(["config", "--local", "--add", GitSetup.installed, name])
  }

  /// - Returns: whether others are left.
  func remove(_ name: String) async throws -> Bool {
    let others = try await names().filter { $0 != name }
    _ = try await repository.git.run(["config", "--local", "--unset-all", GitSetup.installed])
    for other in others {
      _ = try await repository.git.output(["config", "--local", "--add", GitSetup.installed, other])
    }
    return !others.isEmpty
  }
}
