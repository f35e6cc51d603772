/// What has to be settled in the reform file before anything can be written (未定事项).
extension ReformReport {
  var openTitle: String {
    say("还没有定的事（先在改革文件里写清楚，再算一次方案）", "Open questions (settle them in the reform, and plan again)")
  }

  /// Each with what to write, where the finding says so.
  var openLines: [String] {
    open.map { finding in
      finding.message[language] + (finding.advice.map { say("。\($0.zh)", "; \($0.en)") } ?? "")
    }
  }
}
