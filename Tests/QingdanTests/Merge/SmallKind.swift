@testable import Qingdan

/// A kind with a field of each sort that merging tells apart.
enum SmallKind {
  static let files = [
    "library.yaml": "library: a\nformat: 1\n",
    "kinds/powers.yaml": """
    kind: powers
    title: 权责清单
    prefix: p
    fields:
      - { name: name, type: text, title: 职权名称, also: [权力名称], required: true }
      - { name: holder, type: text, title: 实施主体 }
      - { name: office, type: text, title: 承办机构 }
      - { name: levels, type: text, title: 行使层级, many: true }
      - name: limits
        type: group
        title: 办理时限
        fields:
          - { name: legal, type: text, title: 法定时限 }
          - { name: promised, type: text, title: 承诺时限 }
      - { name: fee, type: text, title: 收费 }

    """,
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
