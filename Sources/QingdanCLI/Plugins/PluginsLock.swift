import ArgumentParser
import Qingdan
import QingdanProcess

struct PluginsLock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "准许一个程序运行：记下它的路径、版本、SHA-256 和要做的事（let a program run）",
    discussion: "锁定以前先看程序的内容。程序改过以后要重新锁定。")

  @Argument(help: "程序：库里的路径，如 plugins/office.py（the program）", completion: .file())
  var program: String

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let library = try options.openForWriting()
    let path = try place(in: library)
    let bytes = try ProgramHost.bytes(of: path, in: library.folder)
    let description: ProgramDescription
    do throws(ProgramFault) {
      // With what the lock gives it: a second thought about the program must not take that away.
      let limits = library.context.programs.first { $0.path == path }?.limits ?? ProgramLimits()
      let run = try ProgramRun(bytes, limits)
      run.end()
      description = run.description
    } catch {
      throw Failure(
        Message(zh: "没有锁定“\(path)”：\(error.message.zh)", en: "'\(path)' was not locked: \(error.message.en)"),
        .plugin)
    }
    try refuseOthers(description, library, path)
    let text = LockedProgram.text(library.context.programs, locking: path, Digest(of: bytes), description)
    var transaction = Transaction(root: library.folder)
    transaction.write(LockedProgram.file, Array(text.utf8), replacing: try old(library))
    Console.current.notify(try transaction.commit())
    let abilities = description.abilities.joined(separator: "、")
    let rules = description.rules.map { "\($0.id)" }.joined(separator: "、")
    let name = "\(description.name) \(description.version)".visible.replacing("\n", with: " ")
    Console.current.say(
      Message(
        zh:
          "锁定了 \(path)（\(name)）：准许 \(abilities)\(rules.isEmpty ? "" : "；规则 \(rules)")",
        en:
          "locked \(path) (\(name)): may \(abilities)\(rules.isEmpty ? "" : "; rules \(rules)")"
      ))
  }

  /// What the lock is now; nil where there is none.
  private func old(_ library: OpenLibrary) throws -> [UInt8]? {
    let lock = LockedProgram.file
    guard !library.context.diagnostics.contains(where: { $0.place?.file == lock && $0.severity == .error })
    else {
      throw Failure(
        Message(
          zh: "plugins.lock 里有错误，改好再锁定：qingdan validate",
          en: "plugins.lock has errors; mend them first: qingdan validate"),
        .findings)
    }
    do throws(FileError) { return try library.tree.read(lock) } catch {
      guard error.reason == .missing else { throw error }
      return nil
    }
  }

  /// The path as the lock has it: in the library where it lies there, else from the root.
  private func place(in library: OpenLibrary) throws -> String {
    let inLibrary = library.folder + "/" + program
    guard let full = Files.resolved(program) ?? Files.resolved(inLibrary),
      let root = Files.resolved(library.folder)
    else {
      throw Failure(Message(zh: "没有“\(program)”这个文件", en: "there is no file '\(program)'"), .file)
    }
    let path = full.hasPrefix(root + "/") ? String(full.dropFirst(root.count + 1)) : full
    guard LockedProgram.isPath(path) else {
      throw Failure(
        Message(
          zh: "“\(path)”这样的路径不能锁定：换一个没有隐藏文件夹和控制字符的地方",
          en: "'\(path)' cannot be locked: no hidden folders, no control characters"))
    }
    return path
  }

  /// A rule or a format that somebody else has would be told in two voices.
  private func refuseOthers(_ description: ProgramDescription, _ library: OpenLibrary, _ path: String) throws
  {
    let others = library.context.programs.filter { $0.path != path }
    let rules = Set(Program.registry.rules.map(\.id)).union(others.flatMap(\.rules))
    let formats = Set(Program.registry.exporters.map { $0.format.id }).union(others.flatMap(\.formats))
    let taken =
      description.rules.map { "\($0.id)" }.filter { rules.contains(RuleID(rawValue: $0)) }
      + description.formats.map(\.id).filter(formats.contains)
    guard let name = taken.first else { return }
    throw Failure(
      Message(
        zh: "“\(name)”已经有了，没有锁定。让程序换一个名字",
        en: "'\(name)' is there already, so nothing was locked; the program needs another name"),
      .plugin)
  }
}
