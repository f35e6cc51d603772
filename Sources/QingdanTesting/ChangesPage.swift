public import Qingdan

extension ChangeRules {
  /// All rules as a page in Markdown, for people who read Chinese: `Docs/Changes.md`.
  public static var page: String {
    var page = """
      # 变更规则

      `qingdan diff` 把两个状态之间的每一处不同归入下面的一条，并说明轻重。本页由规则自身生成：改了规则，运行
      `QINGDAN_RECORD=1 swift test --disable-xctest --filter ChangesPage`，把本页一并提交。
      终端里看一条：`qingdan rules change/power-removed`。

      - **缺失**：职权、职责不见了，或者说不出由谁负责。**实质变更**：能做什么、由谁做、依据什么、办事的人负担多少，有了不同。
        这两种都要有对应的调整或者改革文件说明。
      - **服务变更**：电话、处室、渠道等。**文字变更**：只有全角半角、括号、引号、空格、写法或者次序不同。
      - “随清单类型”“随字段”：轻重由 `kinds/` 里清单类型、字段的 `weight` 定；没有写的是服务变更。新增和改动至多是实质变更，
        只有减少才可能是缺失。例子里的是随附清单类型的轻重。
      - 每条规则都有反过来的一条（“反向”），有的就是它自己。
      - 标“未核实”的，依据的原文还没有人读过；它只说明这类变更见于哪份文件，不影响轻重。

      | 规则 | 变更 | 轻重 | 反向 |
      |---|---|---|---|

      """
    for rule in all {
      page +=
        "| [\(rule.id)](#\(rule.anchor)) | \(rule.title.zh) | \(rule.weight.title.zh) | \(rule.mirrorName) |\n"
    }
    for rule in all { page += "\n" + rule.section }
    return page
  }
}

extension ChangeRule {
  /// As code hosts make it from the heading.
  fileprivate var anchor: String { id.rawValue.replacing("/", with: "") }
  fileprivate var mirrorName: String { mirror == id ? "自身" : mirror.rawValue }

  fileprivate var section: String {
    var lines = ["## \(id)", "", "**\(title.zh)**（\(weight.title.zh)）。\(rationale.zh)"]
    if !source.isEmpty {
      lines += ["", "依据：\(source.joined(separator: "；"))\(isConfirmed ? "" : "（未核实）")。"]
    }
    lines += ["", "反向：\(mirrorName)。"]
    for example in examples {
      for (title, text) in [("变更前", example.before), ("变更后", example.after)] {
        lines += ["", "\(title)：\(text.isEmpty ? "没有这个事项。" : "")"]
        if !text.isEmpty { lines += ["", "```yaml"] + text.trimmedLines + ["```"] }
      }
      lines += ["", "轻重：\(example.severity.title.zh)。"]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// Without empty lines at the end.
  fileprivate var trimmedLines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
