import ArgumentParser
import Qingdan

/// What a shell offers where a name of the library or of the program is to be written.
enum Completions {
  static var rules: [String] {
    Program.registry.rules(in: context).map { $0.id.rawValue } + ChangeRules.all.map { $0.id.rawValue }
  }
  static var schemas: [String] { context.map { SchemaCatalogue($0).entries.map(\.name) } ?? [] }
  static var kinds: [String] { context.map { $0.kinds.keys.sorted() } ?? [] }
  static var layouts: [String] { context.map { $0.layouts.keys.sorted() } ?? [] }
  static var organisations: [String] { context.map { $0.organisations.organisations.map(\.id) } ?? [] }
  static var adjustments: [String] { context.map { $0.acts.adjustments.map(\.id) } ?? [] }
  static var reports: [String] { Program.registry.reporters.map { $0.format.id } }
  static var formats: [String] { Program.registry.exporters.map { $0.format.id } }

  /// Of the library here; of the base that ships where there is none. What is wrong with it is not for this moment.
  private static var context: LibraryContext? {
    let here = LibraryFinder.folder(near: nil).flatMap { try? OpenLibrary($0) }?.context
    return here ?? (try? LibraryContext(.standardOnly))
  }
}

extension CompletionKind {
  static var kinds: CompletionKind { .custom { _, _, _ in Completions.kinds } }
  static var layouts: CompletionKind { .custom { _, _, _ in Completions.layouts } }
  static var organisations: CompletionKind { .custom { _, _, _ in Completions.organisations } }
  static var adjustments: CompletionKind { .custom { _, _, _ in Completions.adjustments } }
  static var reports: CompletionKind { .custom { _, _, _ in Completions.reports } }
  static var formats: CompletionKind { .custom { _, _, _ in Completions.formats } }
  static var rules: CompletionKind { .custom { _, _, _ in Completions.rules } }
  static var schemas: CompletionKind { .custom { _, _, _ in Completions.schemas } }
}
