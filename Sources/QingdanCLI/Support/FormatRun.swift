import Qingdan

/// Brings files of a library into the canonical form, all together.
struct FormatRun {
  struct Report {
    var files = 0
    var changed: [(path: String, before: [UInt8], after: [UInt8])] = []
    var refused: [Diagnostic] = []

    func text(check: Bool, _ library: OpenLibrary, _ language: Language) -> String {
      let lines = changed.map { "  \(library.path($0.path))".visible }
      let left = Set(refused.compactMap { $0.place?.file }).count
      var summary =
        check
        ? Message(
          zh: changed.isEmpty ? "\(files) 个文件" : "\(files) 个文件，\(changed.count) 个没有整理过（整理：qingdan fmt）",
          en: changed.isEmpty
            ? "\(files) files" : "\(files) files, \(changed.count) not in the form (to mend: qingdan fmt)")
        : Message(
          zh: changed.isEmpty ? "\(files) 个文件" : "\(files) 个文件，整理了 \(changed.count) 个",
          en: changed.isEmpty ? "\(files) files" : "\(files) files, \(changed.count) changed")
      if left > 0 {
        summary.zh += "，\(left) 个有错误，没有动"
        summary.en += ", \(left) with errors and left alone"
      } else if changed.isEmpty {
        summary.zh += "，格式都对"
        summary.en += ", all in the form"
      }
      summary.zh += "。"
      return (lines + [summary[language]]).joined(separator: "\n") + "\n"
    }
  }

  private let library: OpenLibrary
  private let files: [String]

  init(_ library: OpenLibrary, files: [String]) {
    self.library = library
    self.files = files
  }

  func plan() throws -> Report {
    let form = CanonicalForm(in: library.context)
    var report = Report(files: files.count)
    for path in files {
      let bytes: [UInt8]
      do throws(FileError) { bytes = try library.tree.read(path) } catch {
        report.refused.append(Diagnostic(error))
        continue
      }
      switch form.outcome(bytes, path: path) {
      case .same: break
      case .changed(let new): report.changed.append((path, bytes, new))
      case .refused(let diagnostics): report.refused += diagnostics
      }
    }
    return report
  }

  func commit(_ report: Report) throws {
    var transaction = Transaction(root: library.folder)
    for file in report.changed { transaction.write(file.path, file.after, replacing: file.before) }
    Console.current.notify(try transaction.commit())
  }
}
