/// A library as plain dictionaries, with the comments that its files carry, and how it is written as YAML.
package struct MergeModel: Equatable {
  package struct Item: Equatable {
    package var id: String
    /// What the item says itself, by path, `~` for nothing; the elements of a list are parted by `；`.
    package var fields: [String: String]
    /// The comment above the item.
    package var comment: String?
    /// The comments behind the values of its fields.
    package var notes: [String: String] = [:]
    /// How it is written.
    package var style: Int
  }

  package struct File: Equatable {
    package var head: [String: String]
    package var defaults: [String: String]
    package var items: [Item]
    /// Comments that belong to no item, above the item of this id.
    package var headings: [String: String] = [:]
  }

  package var files: [String: File]

  /// The fields that have defaults.
  package static let standing = ["holder", "levels"]

  package static let order = ["name", "holder", "office", "levels", "limits.legal", "limits.promised", "fee"]

  package var texts: [String: String] { files.mapValues(\.text) }
}

extension MergeModel.File {
  package var text: String {
    var lines = ["# 说明", "list: powers", "organisation: a"]
    for key in ["version", "title"] { if let value = head[key] { lines.append("\(key): \(value)") } }
    if !defaults.isEmpty {
      lines.append("defaults:")
      for key in MergeModel.order { if let value = defaults[key] { lines.append("  \(key): \(value)") } }
    }
    if items.isEmpty { return (lines + ["items: []"]).joined(separator: "\n") + "\n" }
    lines.append("items:")
    for (number, item) in items.enumerated() {
      if number > 0 { lines.append("") }
      if let heading = headings[item.id] { lines += ["  # \(heading)", ""] }
      lines += item.lines
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What holds for an item.
  package func effective(_ item: MergeModel.Item) -> [String: String] {
    defaults.merging(item.fields) { $1 }.filter { $0.value != "~" }
  }
}

extension MergeModel.Item {
  package var lines: [String] {
    var lines: [String] = []
    func add(_ key: String, _ value: String) {
      lines.append("    \(key): \(value)" + (notes[key].map { " # \($0)" } ?? ""))
    }
    for key in ["name", "holder", "office"] {
      if let value = fields[key] {
        add(key, style.isMultiple(of: 3) && value != "~" ? "\"\(value)\"" : value)
      }
    }
    if let levels = fields["levels"]?.split(separator: "；") {
      if levels == ["~"] {
        add("levels", "~")
      } else if style.isMultiple(of: 2) {
        add("levels", "[\(levels.joined(separator: ", "))]")
      } else {
        lines += ["    levels:"] + levels.map { "      - \($0)" }
      }
    }
    let limits = ["legal", "promised"].compactMap { key in fields["limits." + key].map { "\(key): \($0)" } }
    if !limits.isEmpty {
      if style.isMultiple(of: 4) {
        lines.append("    limits: { \(limits.joined(separator: ", ")) }")
      } else {
        lines += ["    limits:"] + limits.map { "      \($0)" }
      }
    }
    if let fee = fields["fee"] { add("fee", fee) }
    return (comment.map { ["  # \($0)"] } ?? []) + ["  - id: \(id)"] + lines
  }
}

extension MergeModel {
  /// The kind of its lists: a field of each sort that merging tells apart.
  package static let kind = """
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

    """
}
