import Qingdan

/// The small libraries of a conformance run.
struct Sample: Sendable {
  let title: Message
  private let lists: [(path: String, text: String)]

  static let all = [empty, bare, hostile, long]

  private static let empty = Sample(title: Message(zh: "没有清单", en: "no list"), lists: [])

  private static let bare = Sample(
    title: Message(zh: "没有事项的清单", en: "a list without items"),
    lists: [list("powers", []), list("disclosure", [])])

  /// Whatever a text of a list may hold.
  static let hostile = Sample(
    title: Message(
      zh: "引号、换行、生僻字、只有编号的事项", en: "quotes, line breaks, rare characters, items with nothing but an id"),
    lists: [
      list(
        "powers",
        [
          #"name: "他说：\"\\u0041\\\" 完\n第二行\t\u0001""#, "name: 𠮷野家😀，e\u{301}", "name: ''",
          "name: '</script><!-- {\"type\":\"close\"}'", "",
          "name: 排污许可证核发\n    type: 行政许可\n    basis: [《排污许可管理条例》第二条, '']",
        ]),
      list("disclosure", ["name: 机构概况\n    content: [名称, 地址]\n    path: [机构, 概况]"]),
      list("functions", ["name: 统筹\n    text: 统筹全市工作"]),
    ])

  /// Enough for several batches.
  private static let long = Sample(
    title: Message(zh: "几批事项", en: "several batches"),
    lists: [list("powers", (0..<4_000).map { "name: 第\($0)项\(String(repeating: "长", count: 60))" })])

  private static func list(_ kind: String, _ items: [String]) -> (String, String) {
    let lines = items.enumerated().map { number, item in
      let id = String(number + 10_000_000)
      return "  - id: \(kind.prefix(1))-\(id)\n\(item.isEmpty ? "" : "    \(item)\n")"
    }
    return (
      "organisations/sthjj/\(kind).yaml",
      "list: \(kind)\norganisation: sthjj\neffective: 2025-03-01\nitems:\(items.isEmpty ? " []" : "")\n\(lines.joined())"
    )
  }

  var tree: MemoryTree {
    var files = [
      "library.yaml": "library: xx-shi\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml":
        "organisations:\n  - id: sthjj\n    names: [{ name: XX市生态环境局, short: [市生态环境局] }]\n",
    ]
    for list in lists { files[list.path] = list.text }
    return MemoryTree(files)
  }
}
