/// What a release says of its changes, in the official style: 新增2项，取消1项，变更3项.
public struct ReleaseNotice: Sendable {
  private let difference: Difference

  public init(_ difference: Difference) { self.difference = difference }

  public var text: String {
    var counts: [String: Int] = [:]
    for item in difference.items {
      if let word = Self.word(for: item) { counts[word, default: 0] += 1 }
    }
    let parts = Self.words.compactMap { word in counts[word].map { "\(word)\($0)项" } }
    let files = difference.files.count
    var text = parts.isEmpty ? "事项没有增减，也没有实质变更" : parts.joined(separator: "，")
    if files > 0 { text += "；清单以外的文件改动\(files)个" }
    return text + "。"
  }

  /// What the first release says.
  static func first(_ library: Library) -> String {
    "首次发布，共\(library.lists.count)个清单、\(library.lists.reduce(0) { $0 + $1.count })个事项。"
  }

  private static let whole: [Change.Kind] = [
    .added, .takenOver, .removed, .suspended, .restored, .transferred, .devolved, .recalled, .converted,
    .movedOut,
    .merged, .split,
  ]
  private static let words = whole.map(\.title.zh) + ["变更", "文字订正"]

  /// An item is counted once, by what happened to the whole of it.
  private static func word(for item: Difference.ItemChange) -> String? {
    guard item.changes.contains(where: { $0.severity > .format }) else { return nil }
    let main = item.mainKind == .ended ? .removed : item.mainKind
    if whole.contains(main) { return main.title.zh }
    return item.severity > .editorial ? "变更" : "文字订正"
  }
}

/// The library's own changelog: a section a release, the newest first.
struct ReleaseChangelog {
  static let path = "CHANGELOG.md"

  private let text: String

  /// - Parameter bytes: what the file holds; nil where there is none.
  init(_ bytes: [UInt8]?) {
    text = bytes.map { String(decoding: $0, as: UTF8.self) } ?? "# 清单更新记录\n"
  }

  /// The text with a draft for a release, above the sections that are there.
  func adding(_ release: Release, _ notice: String) -> [UInt8] {
    let correction = release.corrects.map { "更正版本 \($0.version)：\(Self.sentence($0.reason))" } ?? ""
    let section = "## \(release.version)\n\n\(release.effective.chinese)起施行。\(correction)\(notice)\n"
    guard let first = text.ranges(of: "\n## ").first else {
      let gap = text.isEmpty || text.hasSuffix("\n\n") ? "" : text.hasSuffix("\n") ? "\n" : "\n\n"
      return Array((text + gap + section).utf8)
    }
    let at = text.index(after: first.lowerBound)
    return Array((text[..<at] + section + "\n" + text[at...]).utf8)
  }

  /// A reason as one sentence on one line.
  private static func sentence(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.hasSuffix("。") ? line : line + "。"
  }
}
