/// The score card as a table of a page: counts always, points only where the place has laid them down.
struct ScoreCardTable {
  private let card: ScoreCard
  private let run: ReportedRun

  init(_ card: ScoreCard, _ run: ReportedRun) {
    self.card = card
    self.run = run
  }

  var html: String {
    let titles = columns.map { "<th scope=\"col\">\($0.title)</th>" }.joined()
    let rows = card.rows.map { row in
      "<tr><th scope=\"row\">\(row.name[run.language].html)</th>\(cells(columns.map { $0.value(row) }))</tr>\n"
    }
    let name = run.say("部门", "body")
    return "<section aria-labelledby=\"score\">\n<h2 id=\"score\">\(run.say("各部门评分卡", "Score card"))</h2>\n"
      + "<p>\(explanation)</p>\n<div class=\"wide\"><table class=\"score\">\n<thead><tr><th scope=\"col\">\(name)</th>\(titles)</tr></thead>\n"
      + "<tbody>\n\(rows.joined())</tbody>\n\(total)</table></div>\n</section>\n"
  }

  private struct Column {
    let title: String
    let value: (ScoreCard.Row) -> String
    var sum: Int?
  }

  private var columns: [Column] {
    func count(_ zh: String, _ en: String, _ path: KeyPath<ScoreCard.Row, Int>) -> Column {
      Column(
        title: run.say(zh, en), value: { "\($0[keyPath: path])" },
        sum: card.rows.reduce(0) { $0 + $1[keyPath: path] })
    }
    var columns = [
      count("清单", "lists", \.lists), count("事项", "items", \.items), count("错误", "errors", \.errors),
      count("警告", "warnings", \.warnings), count("提示", "notes", \.notes),
      count("有问题的事项", "flawed items", \.flawedItems),
    ]
    guard let rules = card.rules else { return columns }
    for (index, deduction) in rules.deductions.enumerated() {
      columns.append(
        Column(title: "\(deduction.title.html)<br><small>\(price(deduction))</small>") { row in
          guard row.deductions.indices.contains(index) else { return "" }
          let part = row.deductions[index]
          return part.count == 0 ? "0" : "−\(part.points)<br><small>\(times(part.count))</small>"
        })
    }
    columns.append(
      Column(title: run.say("扣分合计", "deducted")) { $0.isBody ? "\($0.deducted)" : "" })
    if rules.full != nil {
      columns.append(
        Column(title: run.say("得分", "score")) { $0.score.map { "<strong>\($0)</strong>" } ?? "" })
    }
    return columns
  }

  private func times(_ count: Int) -> String { run.say("\(count) 处", "\(count) findings") }

  private func price(_ deduction: ScoreRules.Deduction) -> String {
    let most = deduction.most.map { run.say("，至多 \($0)", ", \($0) at most") } ?? ""
    return run.say("每处 \(deduction.each)", "\(deduction.each) each") + most
  }

  private func cells(_ values: [String]) -> String { values.map { "<td>\($0)</td>" }.joined() }

  private var total: String {
    guard card.rows.count > 1 else { return "" }
    let sums = columns.map { column in column.sum.map { "\($0)" } ?? "" }
    return "<tfoot><tr><th scope=\"row\">\(run.say("合计", "total"))</th>\(cells(sums))</tr></tfoot>\n"
  }

  /// By what the marks are given, or that none are.
  private var explanation: String {
    guard let rules = card.rules else {
      return run.say(
        "本库没有规定考评怎样扣分，所以只列数目，不打分。要打分，在 library.yaml 里写 score-card。",
        "This library lays down no marks, so there are counts and no scores; to have them, write score-card in library.yaml."
      )
    }
    let basis = rules.basis.map { run.say("扣分办法：\($0.html)。", "Marks by \($0.html). ") } ?? ""
    let full =
      rules.full.map { run.say("满分 \($0)，扣完为止。", "Full marks are \($0), and none are below 0. ") }
      ?? run.say("只列扣分，不打总分。", "Deductions only, no score. ")
    return basis + full
      + run.say("一处问题只在第一个相符的扣分项里扣一次。", "A finding costs points once, in the first deduction that takes it.")
  }
}
