import Qingdan
import QingdanProcess

/// Finds what a person means by the name of a state.
struct StateSources {
  private let library: OpenLibrary

  init(_ library: OpenLibrary) { self.library = library }

  /// The library as it lies in its folder.
  var workingFolder: StateSource {
    get throws { try StateSource(folder: library.folder, label: library.folder) }
  }

  func source(_ text: String) async throws -> StateSource {
    let name: StateName
    do {
      name = try StateName(text) { Files.exists($0 + "/library.yaml") }
    } catch {
      throw Failure(error.message)
    }
    switch name {
    case .folder(let path): return try StateSource(folder: path, label: text)
    case .revision(let word):
      let repository = try await GitRepository(containing: library.folder)
      return try await revision(try await repository.commit(word), repository, label: text)
    case .mergeBase(let left, let right):
      let repository = try await GitRepository(containing: library.folder)
      return try await revision(try await repository.mergeBase(left, right), repository, label: text)
    case .release, .day: return try await released(name, label: text)
    }
  }

  /// A release, or the library as it was in force on a day. The base of both is the one that is there now: a release
  /// holds its digest alone.
  private func released(_ name: StateName, label: String) async throws -> StateSource {
    let library = library
    let repository = await LibraryRepository.find(library.folder)
    let states = ReleaseStates(try ReleaseChain.read(library.tree), store: repository)
    do throws(ReleaseError) {
      switch name {
      case .day(let day):
        let (tree, release) = try await states.tree(
          on: day, reformsOf: library.tree, rules: Program.registry, findBase: library.base)
        var source = StateSource(
          label: label, tree: tree, day: day, isDated: true, base: { try library.base($0) })
        source.release = release
        return source
      case .release(let version):
        let (tree, release) = try states.blobs(of: version)
        var source = StateSource(
          label: label, tree: tree, day: release.effective, isDated: true, base: { try library.base($0) })
        source.release = release
        return source
      default: throw .none
      }
    } catch { throw error.failure }
  }

  private func revision(
    _ commit: CommitID, _ repository: GitRepository, label: String
  ) async throws -> StateSource {
    let tree = try await repository.tree(commit, below: repository.prefix)
    let folder = library.folder
    return StateSource(label: label, tree: tree, prefix: repository.prefix) { base in
      // Where the base lies in the repository, it is read as it was in the same revision.
      if let place = Self.place(of: base, from: repository.prefix) {
        let tree = try await repository.tree(commit, below: place)
        if !tree.paths().isEmpty { return try await tree.loading { !$0.isListPath } }
      }
      return try FolderTree(folder + "/" + base)
    }
  }

  /// `../province` from `Lists/city/` is `Lists/province/`; nil for outside of the repository.
  static func place(of base: String, from prefix: String) -> String? {
    guard !base.hasPrefix("/") else { return nil }
    var parts = prefix.split(separator: "/")
    for part in base.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.map { $0 + "/" }.joined()
  }
}
