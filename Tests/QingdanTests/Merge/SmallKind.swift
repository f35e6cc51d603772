import QingdanTesting

@testable import Qingdan

/// A kind with a field of each sort that merging tells apart.
enum SmallKind {
  static let files = [
    "library.yaml": "library: a\nformat: 1\n",
    "kinds/powers.yaml": MergeModel.kind,
  ]

  static let context = Result { try LibraryContext(MemoryTree(files)) }

  static let head = "list: powers\norganisation: a\nitems:\n"

  /// Merges three lists that have the usual head.
  static func merge(_ base: String, _ ours: String, _ theirs: String) throws -> FileMerge.Outcome {
    try mergeFiles(head + base, head + ours, head + theirs)
  }

  static func mergeFiles(_ base: String, _ ours: String, _ theirs: String) throws -> FileMerge.Outcome {
    let merge = FileMerge(path: "organisations/a/powers.yaml", context: try context.get())
    return merge.merge(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
  }
}

extension FileMerge.Outcome {
  /// The text, or why there is none.
  var text: String {
    switch self {
    case .merged(let bytes): String(decoding: bytes, as: UTF8.self)
    case .conflicts(let bytes, _): String(decoding: bytes, as: UTF8.self)
    case .refused(let refusal): "refused: " + refusal.message.en
    }
  }

  var conflicts: [MergeConflict] {
    if case .conflicts(_, let conflicts) = self { conflicts } else { [] }
  }

  /// The text without the usual head.
  var items: String { text.hasPrefix(SmallKind.head) ? String(text.dropFirst(SmallKind.head.count)) : text }
}
