public import Qingdan

/// Why git could not answer, in words for the person who asked.
public struct GitError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case notInstalled
    case noFolder(String)
    /// The folder belongs to no repository.
    case noRepository(String)
    /// A repository that has only its history, and no folder to work in.
    case noWorkingFolder(String)
    /// The repository is another user's, and git does not trust it.
    case foreignOwner(String)
    /// Nothing was committed yet.
    case noCommit
    /// What the person typed names no commit.
    case unknownRevision(String)
    /// Nor does it here, but the clone holds only the newest commits.
    case beyondShallow(String)
    case noCommonAncestor(String, String)
    /// The clone fetches contents when they are asked for, and its server does not answer.
    case contentElsewhere
    case failed(command: String, words: String)
  }

  public let reason: Reason

  public init(_ reason: Reason) { self.reason = reason }

  init(_ arguments: [String], _ output: Git.Output) {
    let errors = output.errors
    let words = errors.split(separator: "\n").first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") }
    if errors.hasPrefix("fatal: cannot change to '") {
      reason = .noFolder(errors.split(separator: "'").dropFirst().first.map(String.init) ?? "")
    } else if errors.contains("not a git repository") {
      reason = .noRepository("")
    } else if errors.contains("detected dubious ownership") {
      reason = .foreignOwner(errors.split(separator: "'").dropFirst().first.map(String.init) ?? "")
    } else if errors.contains("must be run in a work tree") {
      reason = .noWorkingFolder("")
    } else if errors.contains("from promisor remote") {
      reason = .contentElsewhere
    } else {
      let said = words.map(String.init) ?? errors.split(separator: "\n").last.map(String.init)
      reason = .failed(
        command: "git \(arguments.first ?? "")", words: said ?? "status \(output.status)")
    }
  }

  /// The same, of this folder, where git did not say which.
  func of(_ folder: String) -> GitError {
    switch reason {
    case .noRepository(""): GitError(.noRepository(folder))
    case .noWorkingFolder(""): GitError(.noWorkingFolder(folder))
    default: self
    }
  }

  public var message: Message {
    switch reason {
    case .notInstalled:
      Message(
        zh: "没有找到 git 程序。装上 git \(Git.oldest) 或者更新的版本再试",
        en: "there is no git; install git \(Git.oldest) or newer")
    case .noFolder(let folder): Message(zh: "没有“\(folder)”这个文件夹", en: "there is no folder '\(folder)'")
    case .noRepository(let folder):
      Message(
        zh: "“\(folder)”不在 git 仓库里，没有历史可读。建一个：在清单库里运行 git init，再 git add -A && git commit",
        en:
          "'\(folder)' is in no git repository, so it has no history; make one there: git init, git add -A && git commit"
      )
    case .noWorkingFolder(let folder):
      Message(
        zh: "“\(folder)”是没有工作文件夹的 git 仓库。先克隆一份，在克隆里运行",
        en: "'\(folder)' is a bare repository; clone it and work there")
    case .foreignOwner(let folder):
      Message(
        zh: "git 仓库“\(folder)”属于另一个用户，git 不读。确认可信后运行：git config --global --add safe.directory \(folder)",
        en:
          "the repository '\(folder)' is another user's; if you trust it: git config --global --add safe.directory \(folder)"
      )
    case .noCommit:
      Message(
        zh: "这个 git 仓库还没有提交，没有历史可读。先提交一次：git add -A && git commit",
        en: "nothing was committed in this repository yet; commit first: git add -A && git commit")
    case .unknownRevision(let word):
      Message(
        zh: "“\(word)”不是有清单库的文件夹，git 里也没有这个版本。写提交号、标签或者分支；查有哪些：git log --oneline、git tag、git branch -a",
        en:
          "'\(word)' is neither a folder with a library nor a revision; name a commit, a tag or a branch (git log --oneline, git tag, git branch -a)"
      )
    case .beyondShallow(let word):
      Message(
        zh: "“\(word)”找不到：这份克隆只有最近的提交（浅克隆）。取回全部历史再试：git fetch --unshallow --tags；CI 里检出时写 fetch-depth: 0",
        en:
          "'\(word)' was not found: this clone is shallow; fetch the rest with git fetch --unshallow --tags, or check out with fetch-depth: 0 in CI"
      )
    case .noCommonAncestor(let left, let right):
      Message(
        zh: "“\(left)”和“\(right)”没有共同的历史，找不到它们分开的地方。写其中一个版本来比",
        en: "'\(left)' and '\(right)' have no history in common; compare with one of them")
    case .contentElsewhere:
      Message(
        zh:
          "要读的旧文件不在这份克隆里：它是部分克隆（git clone --filter），用到时才从服务器取，服务器现在连不上。连上服务器再试；要在不联网的地方用，重新克隆一份，不写 --filter",
        en:
          "the clone lacks the contents that are asked for: it is a partial one (git clone --filter) and its server does not answer; connect and try again, or clone anew without --filter"
      )
    case .failed(let command, let words):
      Message(zh: "\(command) 没有成功：\(words)", en: "\(command) failed: \(words)")
    }
  }
}

extension Git {
  /// The oldest version that this program was made for (2021): `--end-of-options` is understood everywhere.
  public static let oldest = "2.31"
}
