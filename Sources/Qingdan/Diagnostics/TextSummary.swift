/// What stands below the findings: how much was checked, how many of each severity, where, and what to do next.
public struct TextSummary {
  private let result: Validation.Result
  private let root: String

  public init(_ result: Validation.Result, root: String) {
    self.result = result
    self.root = root.isEmpty || root == "." ? "" : root.hasSuffix("/") ? root : root + "/"
  }

  public func text(_ language: Language) -> String {
    let lines = [total, perFile, notCheckable, next].flatMap { $0 }.map { $0[language].visible }
    return lines.joined(separator: "\n") + "\n"
  }

  private var total: [Message] {
    let errors = count(.error)
    let warnings = count(.warning)
    let notes = count(.note)
    var zh = "检查了 \(result.lists) 个清单、\(result.items) 个事项："
    zh += result.diagnostics.isEmpty ? "没有问题。" : "错误 \(errors) 处，警告 \(warnings) 处"
    if notes > 0 { zh += "，提示 \(notes) 处（逐条看：--notes）" }
    if !result.diagnostics.isEmpty { zh += "。" }
    if errors > 0 { zh += "错误不改不能发布；" }
    if warnings > 0 { zh += "警告请看一看。" } else if errors > 0 { zh.removeLast(); zh += "。" }
    return [
      Message(
        zh: zh,
        en:
          "checked \(result.lists) lists, \(result.items) items: \(errors) errors, \(warnings) warnings, \(notes) notes"
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

  private var notCheckable: [Message] {
    let open = result.tallies.filter { $0.notCheckable > 0 }
    guard !open.isEmpty else { return [] }
    let sum = open.reduce(0) { $0 + $1.notCheckable }
    return [
      Message(
        zh: "另有 \(sum) 处缺少资料，未能判断（不算错误）；原因见 --format json：",
        en: "\(sum) places could not be checked for want of data (not errors); reasons with --format json:")
    ]
      + open.map {
        Message(
          zh: "  \($0.rule)   检查 \($0.checked) 处，未能判断 \($0.notCheckable) 处",
          en: "  \($0.rule)   \($0.checked) checked, \($0.notCheckable) not checkable")
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
