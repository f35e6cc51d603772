import Qingdan

/// Writes a difference in the form that somebody asks for.
struct DiffPrinter {
  private let difference: Difference
  private let library: OpenLibrary
  private let language: Language

  init(_ difference: Difference, _ library: OpenLibrary, _ language: Language) {
    self.difference = difference
    self.library = library
    self.language = language
  }

  func write(_ format: DiffFormat) throws {
    let console = Console.current
    switch format {
    case .text:
      console.write(
        DifferenceText(
          difference, language: language, root: root(of: difference.after) ?? "",
          oldRoot: root(of: difference.before), coloured: console.isColoured
        ).text())
    case .json: console.write(DifferenceJSON(difference).json())
    case .patch: break
    }
  }

  /// The folder in which the files of a state stand; nil for a revision or a release.
  private func root(of state: LibraryState) -> String? { (state.tree as? FolderTree)?.path }
}
