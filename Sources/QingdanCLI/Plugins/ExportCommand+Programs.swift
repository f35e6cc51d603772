import Qingdan
import QingdanProcess

/// Formats of programs: they make the bytes, and the command writes them.
extension ExportCommand {
  func exportByProgram() async throws {
    let now = try options.openIfThere()
    guard let now, let program = now.context.programs.first(where: { $0.may("export \(format)") }) else {
      throw unknownFormat(now?.context.programs.flatMap(\.formats) ?? [])
    }
    let library = try await now.asItStood(on: asOf?.day ?? DayOption.today)
    let host = ProgramHost(now.folder, library.tree, library.context, Program.registry)
    let settings = try settings(library.context)
    let (files, totals): ([OutputFile], ItemFeed.Totals)
    do throws(ProgramFault) {
      (files, totals) = try await host.export(format, with: program, settings)
    } catch {
      return try refuse(error.diagnostic(program.path, at: program.place), now)
    }
    try refuseErrors(totals.diagnostics, library)
    if totals.lists == 0 {
      throw Failure(Message(zh: "没有符合条件的清单，什么也没有写", en: "no list fits, so nothing was written"))
    }
    guard let to else {
      guard files.count == 1 else { throw several(files.count) }
      return Console.current.write(files[0].bytes)
    }
    let folder = try StagedFolder(at: to)
    try refuseOther(folder.earlierEndings, than: Set(files.map(\.ending)), at: to)
    var entries: [StagedFolder.Entry] = []
    for file in files { entries.append(try folder.write(file.path, file.bytes)) }
    try publish(entries, in: folder, lists: totals.lists, items: totals.items, at: to, library)
  }

  private func refuse(_ finding: Diagnostic, _ library: OpenLibrary) throws {
    FindingPrinter(library, to: .errors).write([finding])
    Console.current.notify(
      Message(zh: "插件程序没有做完，所以什么也没有写", en: "the program did not do its work, so nothing was written"))
    throw ExitStatus.plugin
  }
}

extension OutputFile {
  fileprivate var ending: String { path.split(separator: ".").last.map(String.init) ?? "" }
}
