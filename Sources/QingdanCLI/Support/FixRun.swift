import Qingdan

/// Mends what can be mended by itself: nothing is written before the last round is done, and nothing at all for a
/// preview.
struct FixRun {
  private let library: OpenLibrary
  private let day: Day?
  private let texts: StatuteTexts?
  private let isUnsafeAllowed: Bool

  init(_ library: OpenLibrary, asOf day: Day?, texts: StatuteTexts?, unsafe: Bool) {
    self.library = library
    self.day = day
    self.texts = texts
    isUnsafeAllowed = unsafe
  }

  /// Makes the fixes, and says what was done.
  ///
  /// - Parameters:
  ///   - selection: the files to mend.
  ///   - isReport: whether standard output is a report that programs read.
  func run(only selection: PathFilter.Selection, isReport: Bool) async throws {
    let mending = try await mending(selection)
    let changes = try mending.changes()
    var transaction = Transaction(root: library.folder)
    for change in changes { transaction.write(change.path, change.after, replacing: change.before) }
    Console.current.notify(try transaction.commit())
    let language = Console.current.language(of: library.context)
    let lines = mending.mends.map { mend in
      "\(library.path(mend.place.description)): \(mend.title[language]) [\(mend.rule)]".visible + "\n"
    }
    let done = Message(
      zh: lines.isEmpty ? "没有可以自动改的。" : "自动改了 \(lines.count) 处，\(changes.count) 个文件。",
      en: lines.isEmpty
        ? "nothing can be mended by itself" : "mended \(lines.count) places in \(changes.count) files")
    let text = lines.joined() + done[language] + "\n"
    if isReport { Console.current.complain(text) } else { Console.current.write(text + "\n") }
  }

  /// Prints the fixes as a patch (`git apply` reads it), and says how many there are.
  func preview(only selection: PathFilter.Selection) async throws {
    let mending = try await mending(selection)
    let changes = try mending.changes()
    let language = Console.current.language(of: library.context)
    for change in changes {
      guard !mending.confidentialFiles.contains(change.path) else {
        let path = library.path(change.path)
        Console.current.notify(
          Message(
            zh: "“\(path)”里有不能公开的内容，不打印它的补丁",
            en: "'\(path)' holds something confidential, so its patch is not shown"))
        continue
      }
      // A patch leads nowhere upwards: then it is for the folder of the library.
      let path = library.path(change.path)
      let isBelow = !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
      let patch = UnifiedDiff(change.before, change.after, path: isBelow ? path : change.path).bytes
      // A terminal obeys what it is sent; a file has every byte.
      if Streams.isTerminal(1) {
        Console.current.write(String(decoding: patch, as: UTF8.self).visibleLines)
      } else {
        Console.current.write(patch)
      }
    }
    let count = mending.mends.count
    let done = Message(
      zh: count == 0
        ? "没有可以自动改的。" : "可以自动改 \(count) 处，\(changes.count) 个文件；什么都没有写。去掉 --preview 就改",
      en: count == 0
        ? "nothing can be mended by itself"
        : "\(count) places in \(changes.count) files can be mended; nothing was written; leave out --preview to mend them"
    )
    Console.current.complain(done[language] + "\n")
  }

  private func mending(_ selection: PathFilter.Selection) async throws -> Mending {
    var mending = Mending(library.tree, Program.registry, asOf: day, texts: texts, unsafe: isUnsafeAllowed)
    try await mending.run(lists: selection.lists, includes: selection.includes) {
      try library.context(of: $0)
    }
    return mending
  }
}
