public import Qingdan

/// A library whose texts try everything that a text may try in what is published: markup, formulas, links that
/// run, commands of terminals and of CI, and characters that turn what is read around.
///
/// Every format exports it in its tests.
public enum HostileLibrary {
  /// What stands in the names and texts, as a reader of YAML sees it.
  public static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</td></tr></table>",
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "＝1+1", "a|b|c", "[点我](javascript:alert(1))",
    "![x](http://x/y.png)",
    "# 标题", "`code`", "\u{1B}[2J\u{1B}]0;t\u{7}", "::set-output name=a::b", "甲\u{202E}乙", "甲\u{200B}乙",
    "a,b;\"c\"",
    "第一行\n第二行", "&lt;&amp;", "http://evil.example/", "\t制表",
  ]

  /// The library as a tree; its organisation's names are hostile too.
  public static var tree: MemoryTree {
    var items = ""
    for (number, text) in texts.enumerated() {
      items += "  - id: p-\(code(number))\n    name: \(quoted("\(text)"))\n    type: 行政许可\n"
      items += "    basis: [\(quoted("《中华人民共和国水法》第四十八条第一款\(text)"))]\n    note: \(quoted(text))\n"
      items += "    responsibilities: [{ stage: \(quoted(text)), text: \(quoted(text)) }]\n"
    }
    return MemoryTree([
      "library.yaml":
        "library: hostile\nformat: 1\nbase: standard\ntitle: \(quoted(texts[0]))\nnotice: \(quoted(texts[1]))\n",
      "registers/organisations.yaml":
        "organisations:\n  - id: a\n    names: [{ name: \(quoted(texts[0] + texts[13])) }]\n",
      "organisations/a/powers.yaml":
        "list: powers\norganisation: a\neffective: 2025-03-01\ndefaults: { holder: a }\nitems:\n\(items)",
      "organisations/a/functions.yaml":
        "list: functions\norganisation: a\neffective: 2025-03-01\nitems:\n  - { id: f-11111111, name: 职责, holder: a }\n",
    ])
  }

  private static func code(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// A double-quoted scalar of YAML.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// What a format makes of a library, for tests of formats.
public enum ExportTesting {
  /// The files by path.
  public static func files(
    _ exporter: any Exporter.Type, of tree: any FileTree, layout: String? = nil, day: Day? = Day(2025, 3, 1)
  ) async throws -> [String: String] {
    let context = try LibraryContext(tree)
    let settings = ExportSettings(
      day: day, layout: layout, title: context.configuration.title?.zh ?? "",
      notice: context.configuration.notice?.zh ?? "")
    let result = try await Export(
      exporter, in: context, settings: settings, guardedBy: Registry()
    ).run(tree) { $0 }
    return Dictionary(
      uniqueKeysWithValues: result.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }
}
