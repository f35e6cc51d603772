/// Findings as a comment on a pull request: the totals, what is wrong file by file with links, what to write instead, and
/// whose it is. Short, and never longer than a comment may be.
public struct MarkdownReporter: Reporter {
  public static let format = Format(
    "markdown", Message(zh: "合并请求的汇总，可以贴成评论", en: "a summary for a pull request"), fileExtension: "md")

  public init() {}

  public func bytes(of run: ReportedRun) -> [UInt8] {
    var comment = FindingsComment(run, limit: MarkdownReport.commentLimit)
    return Array(comment.text().utf8)
  }
}

/// Writes the comment.
private struct FindingsComment {
  private let run: ReportedRun
  private let limit: Int
  private var sources: SourceTexts
  /// Findings of one file that are shown; of a thousand alike nobody reads more.
  private static let rows = 100

  init(_ run: ReportedRun, limit: Int) {
    self.run = run
    self.limit = limit
    sources = run.sources
  }

  mutating func text() -> String {
    var page = MarkdownPage(limit: limit, language: run.language)
    page.add(head())
    for severity in [Severity.error, .warning, .note] where severity > .note || run.hasNotes {
      let files = FindingsByFile(run.result.diagnostics.filter { $0.severity == severity }).files
      guard !files.isEmpty else { continue }
      let count = run.count(severity)
      let title = run.say("\(severity.title.zh) \(count) 处", "\(severity.title.en)s: \(count)")
      // Errors lie open: they are what keeps the request from being merged.
      severity == .error ? page.add("### \(title)\n\n") : page.open(title)
      for file in files { add(file, to: &page) }
      if severity != .error { page.close() }
    }
    page.add(end())
    return page.finished { count in
      Message(
        zh: "篇幅有限，还有 \(count) 处没有列出。全部内容：`qingdan validate`",
        en: "cut for length: \(count) more are not shown; all of them: `qingdan validate`")
    }
  }

  private func head() -> String {
    let (errors, warnings) = (run.count(.error), run.count(.warning))
    let verdict: Message =
      if errors > 0 {
        Message(zh: "有 \(errors) 处错误，改好以后再合并", en: "\(errors) errors, to be mended before this is merged")
      } else if warnings > 0 {
        Message(zh: "没有错误，有 \(warnings) 处警告，请看一看", en: "no errors; please look at \(warnings) warnings")
      } else {
        run.result.hidesOld
          ? Message(zh: "没有新的问题", en: "nothing new is wrong") : Message(zh: "没有问题", en: "nothing is wrong")
      }
    let titles = run.say("清单 | 事项 | 错误 | 警告 | 提示", "lists | items | errors | warnings | notes")
    let counts = [run.result.lists, run.result.items, errors, warnings, run.count(.note)]
    return "## \(run.say("清单检查：", "Lists checked: "))\(verdict[run.language])\n\n| \(titles) |\n"
      + "|--:|--:|--:|--:|--:|\n| \(counts.map(String.init).joined(separator: " | ")) |\n\n"
  }

  private mutating func add(_ file: FindingsByFile.File, to page: inout MarkdownPage) {
    let path = file.path.map(run.title)
    let name = path.map { link($0.markdown, $0, line: 1) } ?? run.say("整个清单库", "the whole library")
    let owners =
      file.owners(at: 3, run.language).map { run.say("（\($0.markdown)）", " (\($0.markdown))") } ?? ""
    let titles = run.say("行 | 问题 | 改法 | 经办", "line | what is wrong | instead | owner")
    page.add("**\(name)**\(owners)\n\n| \(titles) |\n|--:|---|---|---|\n")
    for finding in file.findings.prefix(Self.rows) { page.add(row(finding), items: 1) }
    page.add("\n")
    let more = file.findings.count - Self.rows
    guard more > 0 else { return }
    page.add(
      run.say("这个文件还有 \(more) 处，改了上面的再看。\n\n", "\(more) more in this file; mend these first.\n\n"))
  }

  private mutating func row(_ finding: Diagnostic) -> String {
    let advice = ([finding.advice].compactMap(\.self) + finding.fixes.map(\.title)).map { message in
      message[run.language].shortened(200).markdown
    }
    let line = finding.place.map { place -> String in
      let number = Int(sources.range(place).start.line)
      return link("\(number)", run.path(place.file), line: number)
    }
    let message = finding.message[run.language].shortened(300).markdown
    return
      "| \(line ?? "") | \(message) `\(finding.rule.rawValue.code)` | \(advice.joined(separator: "<br>"))"
      + " | \(finding.owner?.markdown ?? "") |\n"
  }

  private func link(_ text: String, _ path: String?, line: Int) -> String {
    guard let path, let links = run.links else { return text }
    return "[\(text)](\(links.address(path, line: line)))"
  }

  private func end() -> String {
    let fixable = run.result.diagnostics.filter { $0.fixes.contains(where: \.isSafe) }.count
    var lines: [String] = []
    if fixable > 0 {
      lines.append(
        run.say(
          "其中 \(fixable) 处可以自动改：`qingdan validate --fix`",
          "\(fixable) can be mended by `qingdan validate --fix`"))
    }
    if let first = run.shown.max(by: { $0.severity < $1.severity }), first.severity > .note {
      let rule = first.rule.rawValue.code
      lines.append(run.say("看不懂某一条：`qingdan rules \(rule)`", "what one means: `qingdan rules \(rule)`"))
    }
    let unchecked = run.result.tallies.count { $0.notCheckable > 0 }
    if unchecked > 0 {
      lines.append(
        run.say(
          "有 \(unchecked) 条规则在有的地方缺少资料，未能判断（不算错误）",
          "\(unchecked) rules lacked data at some places and could not check them (no error)"))
    }
    let next = lines.isEmpty ? "" : lines.joined(separator: run.say("。", "; ")) + run.say("。\n", ".\n")
    let leftOut = run.result.leftOut.map { "- \($0[run.language].markdown)\n" }
    return leftOut.isEmpty ? next : leftOut.joined() + "\n" + next
  }
}

/// Findings file by file, in the order in which the files are first named; what concerns the whole library comes first.
struct FindingsByFile {
  struct File {
    /// Nil for the whole library.
    let path: String?
    var findings: [Diagnostic] = []

    /// Whose they are, the first of them; nil where nobody is named.
    func owners(at most: Int, _ language: Language) -> String? {
      var owners: [String] = []
      for case let owner? in findings.map(\.owner) where !owners.contains(owner) { owners.append(owner) }
      guard !owners.isEmpty else { return nil }
      let names = owners.prefix(most).joined(separator: language == .chinese ? "、" : ", ")
      return owners.count > most ? names + (language == .chinese ? "等" : " …") : names
    }
  }

  private(set) var files: [File] = []

  init(_ findings: [Diagnostic]) {
    var indexes: [String: Int] = [:]
    for finding in findings {
      let path = finding.place?.file
      let index = indexes[path ?? "", default: files.count]
      if index == files.count { files.append(File(path: path)) }
      indexes[path ?? ""] = index
      files[index].findings.append(finding)
    }
  }
}

extension String {
  /// The id of a rule between backticks: what no id has would end the code, or the cell of the table.
  fileprivate var code: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          $0.isASCII && ($0.properties.isAlphabetic || "0123456789/-".unicodeScalars.contains($0))
        }))
  }
}
