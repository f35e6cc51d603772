import QingdanTesting
import Testing

@testable import Qingdan

/// A merged list, read again after somebody has decided every conflict for one side.
struct MergeResult {
  enum Side { case ours, theirs }

  let text: String
  let list: ListFile
  /// By id and path, with `head` and `defaults` for what stands above the items.
  private(set) var values: [String: [String: String]] = [:]
  var order: [String] { list.items.compactMap { list.id($0) } }

  init(_ text: String, _ side: Side, _ context: LibraryContext) throws {
    self.text = Self.decided(text, side)
    let (list, diagnostics) = ListFile.load("organisations/a/powers.yaml", Array(self.text.utf8), in: context)
    self.list = try #require(list, "\(diagnostics.map(\.message.en))\n\(self.text)")
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message.en))\n\(self.text)")
    for item in self.list.items {
      values[self.list.id(item) ?? "?", default: [:]].merge(Self.flat(self.list.canonicalItem(item), "")) {
        "\($0)|\($1)"
      }
    }
    let head = [("version", self.list.head.version), ("title", self.list.head.title)]
    values["head"] = Dictionary(
      head.compactMap { key, value in value.map { (key, $0) } }, uniquingKeysWith: { $1 })
    var defaults: [String: String] = [:]
    for path in MergeModel.order {
      guard let field = self.list.kind.field(path), let node = self.list.defaultValue(field) else { continue }
      defaults[path] = self.list.canonical(node, field)?.summary
    }
    values["defaults"] = defaults
  }

  private static func flat(_ value: YAMLValue, _ path: String) -> [String: String] {
    switch value {
    case .null: [:]
    case .scalar(let text): [path: text]
    case .sequence(let items): [path: items.map(\.summary).joined(separator: "；")]
    case .mapping(let fields):
      fields.reduce(into: [:]) { all, field in
        if path.isEmpty, field.key == "id" { return }
        all.merge(flat(field.value, path.isEmpty ? field.key : path + "." + field.key)) { $1 }
      }
    }
  }

  private static func decided(_ text: String, _ side: Side) -> String {
    var kept: [Substring] = []
    var part: Side?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<<<<<<< ") {
        part = .ours
      } else if line == "=======", part != nil {
        part = .theirs
      } else if line.hasPrefix(">>>>>>> ") {
        part = nil
      } else if part == nil || part == side {
        kept.append(line)
      }
    }
    let text = kept.joined(separator: "\n")
    // All items may be decided away.
    return text.hasSuffix("items:\n") ? text.replacing("items:\n", with: "items: []\n") : text
  }
}
