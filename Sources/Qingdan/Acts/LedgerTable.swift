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
  /// What became several leads to the first of them: an address can lead to one place only. What is in force on the day
  /// or may come back is left out; so is, with a line that says so, what nginx takes for the same as another.
  public func nginx(on day: Day) -> String {
    var moved = "", gone = "", odd = ""
    var seen: Set<[UInt8]> = []
    for entry in entries where !entry.now.isEmpty || entry.isGone(by: day) {
      guard seen.insert(entry.old.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }).inserted else {
        odd += "# 没有写入（nginx 不分大小写，和另一条一样）：\(entry.old.visible)\n"
        continue
      }
      if let now = entry.now.first {
        let all = entry.now.count > 1 ? " # \(entry.now.joined(separator: " ").visible)" : ""
        moved += "  \(entry.old.nginxKey) \(now.percentEncoded);\(all)\n"
      } else {
        gone += "  \(entry.old.nginxKey) 1;\n"
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
  /// As the source value of a `map` of nginx: in quotes unless it is a plain word, and with `\` before what a map would
  /// take for a parameter or a pattern (nginx.org, ngx_http_map_module).
  fileprivate var nginxKey: String {
    let isSpecial =
      ["default", "hostnames", "include", "volatile"].contains(self) || hasPrefix("~") || hasPrefix("\\")
    guard isSpecial || !utf8.allSatisfy(\.isPlain) else { return self }
    var key = isSpecial ? "\\\\" : ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", "\"": key += "\\\(scalar)"
      case "\n": key += "\\n"
      case "\r": key += "\\r"
      case "\t": key += "\\t"
      default: key.unicodeScalars.append(scalar)
      }
    }
    return "\"\(key)\""
  }
}
