import Qingdan

/// Every schema that can be printed, by name.
struct SchemaCatalogue {
  struct Entry {
    let name: String
    let title: Message
    let schema: () -> JSON
  }

  let entries: [Entry]

  init(_ context: LibraryContext) {
    let lists = context.kinds.values.sorted { $0.name < $1.name }.map { kind in
      Entry(name: "list/\(kind.name)", title: kind.title) { JSONSchema.schema(ofListsOf: kind) }
    }
    let files = FileShape.all.map { shape in
      Entry(name: shape.name, title: shape.title) { JSONSchema.schema(of: shape) }
    }
    let outputs = JSONSchema.outputs.map { output in
      Entry(name: output.name, title: output.title) { output.schema }
    }
    entries = lists + files + outputs
  }

  /// A line for each.
  func text(_ language: Language) -> String {
    let width = entries.map(\.name.count).max() ?? 0
    return entries.map { entry in
      "\(entry.name)\(String(repeating: " ", count: width - entry.name.count))  \(entry.title[language])\n"
    }.joined()
  }
}
