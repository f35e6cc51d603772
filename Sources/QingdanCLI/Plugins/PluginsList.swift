import ArgumentParser
import Qingdan
import QingdanProcess

struct PluginsList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "锁定了哪些程序、准许做什么、文件有没有变（the programs that may run）")

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let library = try options.open()
    let language = options.speaks(library.context)
    var lines: [Message] = []
    var isChanged = false
    for program in library.context.programs {
      let state = Self.state(of: program, in: library.folder)
      isChanged = isChanged || state != nil
      let grants = program.grants.sorted().joined(separator: "、")
      lines.append(
        Message(
          zh: "\(program.path)  \(program.version)  准许 \(grants)\(state.map { "  \($0.zh)" } ?? "")",
          en: "\(program.path)  \(program.version)  may \(grants)\(state.map { "  \($0.en)" } ?? "")"))
    }
    if lines.isEmpty { lines = [Message(zh: "没有锁定的程序。", en: "no program is locked")] }
    lines.append(Confinement.words)
    for line in lines { Console.current.write(line[language].visible + "\n") }
    if isChanged { throw ExitStatus.plugin }
  }

  /// What is wrong with the file of a program; nil where it is the one that was locked.
  private static func state(of program: LockedProgram, in folder: String) -> Message? {
    do throws(FileError) {
      let digest = Digest(of: try ProgramHost.bytes(of: program.path, in: folder))
      return digest == program.digest
        ? nil : Message(zh: "文件变了，不运行", en: "its file has changed: it does not run")
    } catch {
      return error.message
    }
  }
}
