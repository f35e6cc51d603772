/// What stands below the findings: how much was checked, how many of each severity, where, and what to do next.
public struct TextSummary {
  private let result: Validation.Result
  private let root: String

  public init(_ result: Validation.Result, root: String) {
    self.result = result
    self.root = root.isEmpty || root == "." ? "" : root.hasSuffix("/") ? root : root + "/"
  }

  public func text(_ language: Language) -> String {
    let lines = [total, perFile, result.leftOut, notCheckable, next].flatMap { $0 }.map {
      $0[language].visible
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var total: [Message] {
    let errors = count(.error)
    let warnings = count(.warning)
    let notes = count(.note)
    let checked =
      result.files.map { Message(zh: "\($0) 个文件", en: "\($0) files") }
      ?? Message(
        zh: "\(result.lists) 个清单、\(result.items) 个事项", en: "\(result.lists) lists, \(result.items) items")
    var zh = "检查了 \(checked.zh)："
    let none = result.hidesOld ? "没有新的问题。" : "没有问题。"
    zh += result.diagnostics.isEmpty ? none : "错误 \(errors) 处，警告 \(warnings) 处"
    if notes > 0 { zh += "，提示 \(notes) 处（逐条看：--notes）" }
    if !result.diagnostics.isEmpty { zh += "。" }
    if errors > 0 { zh += "错误要在发布前改好；" }
    if warnings > 0 { zh += "警告请看一看。" } else if errors > 0 { zh.removeLast(); zh += "。" }
    return [
      Message(
        zh: zh,
        en: "checked \(checked.en): \(errors) errors, \(warnings) warnings, \(notes) notes"
      )
    ]
  }

  /// A line a file that has errors or warnings, with whose they are.
  private var perFile: [Message] {
    var files: [(file: String, errors: Int, warnings: Int, owners: [String])] = []
    for finding in result.diagnostics where finding.severity >= .warning {
      guard let file = finding.place?.file else { continue }
      if files.last?.file != file { files.append((file, 0, 0, [])) }
      let last = files.count - 1
      if finding.severity == .error { files[last].errors += 1 } else { files[last].warnings += 1 }
      if let owner = finding.owner, !files[last].owners.contains(owner) { files[last].owners.append(owner) }
    }
    return files.map { entry in
      let owners = entry.owners.prefix(3).joined(separator: "、") + (entry.owners.count > 3 ? "等" : "")
      let zh = [
        entry.errors > 0 ? "错误 \(entry.errors)" : nil, entry.warnings > 0 ? "警告 \(entry.warnings)" : nil,
      ]
      let en = [
        entry.errors > 0 ? "\(entry.errors) errors" : nil,
        entry.warnings > 0 ? "\(entry.warnings) warnings" : nil,
      ]
      return Message(
        zh:
          "  \(shown(entry.file))   \(zh.compactMap { $0 }.joined(separator: "，"))\(owners.isEmpty ? "" : "（\(owners)）")",
        en:
          "  \(shown(entry.file))   \(en.compactMap { $0 }.joined(separator: ", "))\(owners.isEmpty ? "" : " (\(owners))")"
      )
    }
  }

  private func shown(_ file: String) -> String { file.contains(":") ? file : root + file }

  /// Rules that lacked the same things at the same places share a line, with why.
  private var notCheckable: [Message] {
    var groups: [(rules: [String], tally: Validation.Tally)] = []
    for tally in result.tallies where tally.notCheckable > 0 {
      if let known = groups.firstIndex(where: { $0.tally.lacksTheSame(as: tally) }) {
        groups[known].rules.append("\(tally.rule)")
      } else {
        groups.append((["\(tally.rule)"], tally))
      }
    }
    guard !groups.isEmpty else { return [] }
    return [
      Message(
        zh: "有的地方缺少资料，未能判断（不算错误；逐处看：--format json）：",
        en: "some places could not be checked for want of data (not errors; all of them: --format json):")
    ]
      + groups.flatMap { rules, tally in
        [
          Message(
            zh: "  检查 \(tally.checked) 处，未能判断 \(tally.notCheckable) 处   \(rules.joined(separator: "、"))",
            en:
              "  \(tally.checked) checked, \(tally.notCheckable) not checkable   \(rules.joined(separator: ", "))"
          )
        ] + tally.commonestReasons(3)
      }
  }

  private var next: [Message] {
    let fixable = result.diagnostics.filter { $0.fixes.contains(where: \.isSafe) }.count
    guard
      let rule = result.diagnostics.first(where: { $0.severity == .error })?.rule
        ?? result.diagnostics.first(where: { $0.severity == .warning })?.rule
    else { return [] }
    let explain = Message(
      zh: "看不懂某一条：qingdan rules \(rule)", en: "what a finding means: qingdan rules \(rule)")
    guard fixable > 0 else { return [explain] }
    return [
      Message(
        zh: "其中 \(fixable) 处可以自动改：qingdan validate --fix      \(explain.zh)",
        en: "\(fixable) of them can be mended by: qingdan validate --fix      \(explain.en)")
    ]
  }

  private func count(_ severity: Severity) -> Int { result.diagnostics.count { $0.severity == severity } }
}

extension Validation.Tally {
  fileprivate func lacksTheSame(as other: Self) -> Bool {
    checked == other.checked && notCheckable == other.notCheckable && examples == other.examples
  }

  /// The reasons given most often, of the places that are remembered.
  fileprivate func commonestReasons(_ limit: Int) -> [Message] {
    var counts: [Message: Int] = [:]
    for example in examples { counts[example.reason, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key.zh) < ($0.value, $1.key.zh) }
    let shown = sorted.prefix(limit).map { reason, count in
      Message(zh: "    \(reason.zh)（\(count) 处）", en: "    \(reason.en) (\(count))")
    }
    let rest = sorted.count - shown.count
    return rest > 0 ? shown + [Message(zh: "    还有 \(rest) 种原因", en: "    and \(rest) other reasons")] : shown
  }
}
