@testable import Qingdan

/// A library as plain dictionaries, with the comments that its files carry, and how it is written as YAML.
struct MergeModel: Equatable {
  struct Item: Equatable {
    var id: String
    /// What the item says itself, by path; the elements of a list are parted by `；`.
    var fields: [String: String]
    /// The comment above the item.
    var comment: String?
    /// The comments behind the values of its fields.
    var notes: [String: String] = [:]
    /// How it is written.
    var style: Int
  }

  struct File: Equatable {
    var head: [String: String]
    var defaults: [String: String]
    var items: [Item]
    /// Comments that belong to no item, above the item of this id.
    var headings: [String: String] = [:]
  }

  var files: [String: File]

  static let order = ["name", "holder", "office", "levels", "limits.legal", "limits.promised", "fee"]

  var texts: [String: String] { files.mapValues(\.text) }
}

extension MergeModel.File {
  var text: String {
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
  func effective(_ item: MergeModel.Item) -> [String: String] { defaults.merging(item.fields) { $1 } }
}

extension MergeModel.Item {
  var lines: [String] {
    var lines: [String] = []
    func add(_ key: String, _ value: String) {
      lines.append("    \(key): \(value)" + (notes[key].map { " # \($0)" } ?? ""))
    }
    for key in ["name", "holder", "office"] {
      if let value = fields[key] { add(key, style.isMultiple(of: 3) ? "\"\(value)\"" : value) }
    }
    if let levels = fields["levels"]?.split(separator: "；") {
      if style.isMultiple(of: 2) {
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

/// What a merge of one file has to say, worked out on dictionaries alone.
struct MergeAnswer {
  /// By id and path; what conflicts is left out.
  var values: [String: [String: String]] = [:]
  /// By id and path, each with what ours and theirs have; an item as a whole has the path "".
  var conflicts: [String: [String: (String?, String?)]] = [:]
  var gone: Set<String> = []
  /// By path, the items that both sides leave to a default that conflicts.
  var relying: [String: Set<String>] = [:]

  init(_ base: MergeModel.File, _ ours: MergeModel.File, _ theirs: MergeModel.File) {
    func all(_ file: MergeModel.File) -> [String: MergeModel.Item] {
      Dictionary(uniqueKeysWithValues: file.items.map { ($0.id, $0) })
    }
    let (b, o, t) = (all(base), all(ours), all(theirs))
    compare("head", base.head, ours.head, theirs.head)
    compare("defaults", base.defaults, ours.defaults, theirs.defaults)
    for id in Set(b.keys).union(o.keys).union(t.keys) {
      switch (o[id], t[id]) {
      case (let mine?, let yours?):
        compare(
          id, b[id].map(base.effective) ?? [:], ours.effective(mine), theirs.effective(yours),
          own: (mine.fields, yours.fields))
      case (let mine?, nil):
        if let old = b[id], old.fields == mine.fields {
          gone.insert(id)
        } else {
          values[id] = ours.effective(mine)
          if b[id] != nil { conflicts[id, default: [:]][""] = ("there", nil) }
        }
      case (nil, let yours?):
        if let old = b[id], old.fields == yours.fields {
          gone.insert(id)
        } else {
          values[id] = theirs.effective(yours)
          if b[id] != nil { conflicts[id, default: [:]][""] = (nil, "there") }
        }
      case (nil, nil): gone.insert(id)
      }
    }
  }

  private mutating func compare(
    _ id: String, _ base: [String: String], _ ours: [String: String], _ theirs: [String: String],
    own: ([String: String], [String: String])? = nil
  ) {
    values[id] = [:]
    for path in Set(base.keys).union(ours.keys).union(theirs.keys) {
      let (b, o, t) = (base[path], ours[path], theirs[path])
      if o == t || b == t {
        values[id]?[path] = o
      } else if o == b {
        values[id]?[path] = t
      } else if let own, own.0[path] == nil, own.1[path] == nil {
        // Both leave it to the defaults, which conflict once for all.
        relying[path, default: []].insert(id)
      } else {
        conflicts[id, default: [:]][path] = (o, t)
      }
    }
  }
}
