public import Qingdan

extension Registry {
  /// All rules as a page in Markdown, for people who read Chinese: `Docs/Rules.md`.
  ///
  /// - Parameters:
  ///   - record: how often each spoke over real lists, and how often it was wrong.
  ///   - context: what a library stands on; the rules that it declares are among them.
  public func rulesPage(_ record: RuleRecord, in context: LibraryContext) -> String {
    var page = """
      # 检查规则

      `qingdan validate` 检查什么、为什么、依据哪份文件。本页由规则自身生成：改了规则，运行
      `QINGDAN_RECORD=1 swift test --disable-xctest --filter RulesPage`，把本页一并提交。

      “不对”的例子里，`↓` 在规则指出的地方之前。终端里看一条：`qingdan rules 规则`。

      - **错误**：不改不能发布。**警告**：请看一看。**提示**：供参考。
      - 写着 `complete` 的，是查缺什么：`library.yaml` 声明齐全的才是错误，没有声明的只是提示。
      - 标“未核实”的，依据的原文还没有人读过，所以至多是警告。
      - 带 `*` 的是读文件时就能发现的，不能在 `library.yaml` 里调整；其余可以：
        `rules: { text/stray-blank: note }`（off、note、warning、error），
        也可以只对某些清单（`rules-for`），或者用注释说明允许一处（`Docs/zh/和存量问题相处.md`）。
      - “实测”一行：对 34 份已公布清单的摘录和 XX市清单库（`Lists/`）说了几次；摘录里的，逐条看过几次，错了几次。
        错误一次也不能错，警告错的不能超过十分之一。摘录不是完整的清单，只拿它检验看文字、依据、时限、编码的规则。
      - 带 `+` 的是用规则文件写的（`Lists/standard/rules/`），写法见 [Formats.md](Formats.md)；本页有各个库都能用到的，
        一个库自己的规则用 `qingdan rules` 看。

      | 规则 | 级别 | 说明 |
      |---|---|---|

      """
    let rules = rules(in: context)
    let declared = Set(context.declaredRules.map(\.rule.id))
    for rule in rules {
      page +=
        "| [\(rule.id)](#\(rule.anchor))\(rule.isOfCore ? " *" : declared.contains(rule.id) ? " +" : "") | \(rule.severity.title.zh) | \(rule.summary.zh) |\n"
    }
    for rule in rules { page += "\n" + rule.section(record.sentence(rule.id)) }
    return page
  }
}

extension Rule {
  fileprivate var isOfCore: Bool { CoreRules.all.contains { $0.id == id } }
  /// As code hosts make it from the heading.
  fileprivate var anchor: String { id.rawValue.replacing("/", with: "") }

  fileprivate func section(_ measured: String?) -> String {
    var lines = ["## \(id)", "", "**\(severity.title.zh)**：\(summary.zh)。", "", rationale.zh]
    if let completeness {
      lines += ["", "`library.yaml` 写了 `complete: [\(completeness)]` 的才是\(severity.title.zh)，没有写的是提示。"]
    }
    if !source.isEmpty {
      lines += ["", "依据：\(source.joined(separator: "；"))\(isConfirmed ? "" : "（未核实）")。"]
    }
    if let measured { lines += ["", "实测：\(measured)。"] }
    for (title, examples) in [("不对", bad), ("对", good)] where !examples.isEmpty {
      lines += ["", "\(title)："]
      for example in examples { lines += ["", "```yaml", example.yaml.withVisibleMarks, "```"] }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// With what cannot be seen, and would spoil the page, shown as its number.
  fileprivate var withVisibleMarks: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: text.unicodeScalars.append(scalar)
      case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        text += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
