extension FileShape {
  static let scoreCard = FileShape(
    "score-card", "评分卡", "the score card",
    [
      Field("basis", .text, "按哪份文件", "by which document"),
      Field("full", .text, "满分；不写就只列扣分", "full marks; without them only deductions are told"),
      Field(
        "deductions", .list(.record("score-deduction")), required: true, "扣分项；一处问题只在第一个相符的项里扣",
        "what costs points; a finding counts in the first that takes it"),
    ])

  static let scoreDeduction = FileShape(
    "score-deduction", "扣分项", "a deduction",
    [
      Field("title", .text, required: true, "名称", "title"),
      Field(
        "rules", .list(.text), "规则，或者一组规则如 citation；不写就是全部",
        "rules, or groups such as citation; all where absent"),
      Field(
        "severity", .choice(["error", "warning"]), "从哪一级起扣分；不写就是警告和错误",
        "from which severity on; warnings and errors where absent"),
      Field("each", .text, required: true, "每处扣多少分，如 0.5", "points for each, such as 0.5"),
      Field("most", .text, "最多扣多少分", "points for all together at most"),
    ])
}
