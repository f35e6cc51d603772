import Qingdan

/// Applies a patch to the folder of a library.
struct PatchRun {
  private let library: OpenLibrary

  init(_ library: OpenLibrary) { self.library = library }

  func apply(_ path: String) throws {
    let patch: LibraryPatch
    do { patch = try LibraryPatch(FolderTree.contents(of: path, limit: 1 << 31)) } catch let error
      as PatchError
    {
      throw Failure(
        Message(
          zh: "\(path):\(error.line): \(error.message.zh)", en: "\(path):\(error.line): \(error.message.en)"),
        .findings)
    }
    let outcome: LibraryPatch.Outcome
    do { outcome = try patch.applied(to: library.tree) } catch let refusal as PatchRefusal {
      throw Failure(
        Message(
          zh: "补丁不合这个清单库，所以什么都没有写。补丁是从 \(patch.from) 到 \(patch.to) 的差异：",
          en: "the patch does not fit, so nothing was written; it leads from \(patch.from) to \(patch.to):"),
        .findings,
        details: refusal.reasons.map { Message(zh: "  " + $0.zh, en: "  " + $0.en) })
    }
    guard !outcome.writes.isEmpty else {
      return Console.current.say(Message(zh: "没有要改的：已经是补丁里的样子", en: "nothing to do: it is so already"))
    }
    var transaction = Transaction(root: library.folder)
    for write in outcome.writes {
      if let new = write.new {
        transaction.write(write.path, new, replacing: write.old)
      } else if let old = write.old {
        transaction.remove(write.path, replacing: old)
      }
    }
    Console.current.notify(try transaction.commit())
    let count = outcome.writes.count
    Console.current.say(
      Message(
        zh: "改好了 \(count) 个文件。检查：qingdan validate", en: "changed \(count) files; to check: qingdan validate"))
  }
}
