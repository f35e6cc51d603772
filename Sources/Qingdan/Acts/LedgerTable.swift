/// The ledger as others read it: a table, JSON, or maps for a web server.
public struct LedgerTable: Sendable {
  private let entries: [LedgerEntry]

  public init(_ entries: [LedgerEntry]) { self.entries = entries }

  /// A table for Excel and WPS.
  public var csv: [UInt8] { [UInt8](csv: rows) }

  private var rows: [[String]] {
    [["原标识或编码", "现标识或编码", "类型", "调整或改革", "施行日期", "依据"]]
      + entries.map { entry in
        [
          entry.old, entry.now.joined(separator: "、"), entry.title.zh + (entry.to.map { "（\($0)）" } ?? ""),
          entry.act,
          entry.day?.description ?? "", entry.basis ?? "",
        ]
      }
  }

  /// Its schema is `qingdan schema ledger-export`.
  public var json: JSON { .array(entries.map(\.json)) }

  /// Maps for nginx from an old id or code to the one in its place (301), and of what ended (410).
  ///
  /// What became several leads to the first of them: an address can lead to one place only. What nginx would not read
  /// as a plain word is left out, with a line that says so, and what is in force on the day or may come back without one.
  public func nginx(on day: Day) -> String {
    var moved = "", gone = "", odd = ""
    for entry in entries {
      let words = [entry.old] + entry.now.prefix(1)
      guard words.allSatisfy(\.isPlainWord) else {
        odd += "# 没有写入（不是字母、数字和“-_.”）：\(entry.old.visible)\n"
        continue
      }
      if let now = entry.now.first {
        moved +=
          "  \(entry.old) \(now);\(entry.now.count > 1 ? " # \(entry.now.joined(separator: " "))" : "")\n"
      } else if entry.isGone(by: day) {
        gone += "  \(entry.old) 1;\n"
      }
    }
    return """
      # 由 qingdan ledger export 写出。放在 http 里；$qingdan_item 是网址里的标识或者编码，例如：
      #   location ~ ^/items/(?<qingdan_item>[^/]+)\\.html$ {
      #     if ($qingdan_gone) { return 410; }
      #     if ($qingdan_moved) { return 301 /items/$qingdan_moved.html; }
      #   }
      \(odd)map $qingdan_item $qingdan_moved {
        default "";
      \(moved)}
      map $qingdan_item $qingdan_gone {
        default "";
      \(gone)}

      """
  }
}

extension LedgerEntry {
  public var json: JSON {
    .object([
      "old": .string(old), "now": .array(now.map { .string($0) }),
      "verb": (ending?.rawValue ?? verb?.rawValue).map { .string($0) },
      "to": to.map { .string($0) }, "act": .string(act), "day": day.map { .string($0.description) },
      "basis": basis.map { .string($0) },
    ])
  }
}

extension String {
  /// Letters, digits, `-`, `_` and `.`: what a configuration takes for one word, whatever stands around it.
  fileprivate var isPlainWord: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
  }
}
