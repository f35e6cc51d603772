extension FileShape {
  static let terms = FileShape(
    "terms", "检查用的时限", "the time limits that rules know",
    [
      Field("department-report", .record("term"), "部门的政府信息公开工作年度报告", "the yearly report of a department"),
      Field("county-report", .record("term"), "县级政府的年度报告", "that of a county"),
      Field("prefecture-report", .record("term"), "设区的市级政府的年度报告", "that of a prefecture"),
      Field("government-report", .record("term"), "其他政府的年度报告", "that of any other government"),
      Field("consultation", .record("term"), "重大行政决策征求意见", "a consultation on a major decision"),
      Field("market-consultation", .record("term"), "涉及市场主体的文件征求意见", "one that concerns businesses"),
      Field("interpretation", .record("term"), "政策解读", "an interpretation of a document"),
    ])

  static let term = FileShape(
    "term", "一项时限", "a time limit",
    [
      Field("limit", .text, required: true, "时限，如 每年1月31日前、30日、3个工作日", "the limit"),
      Field("basis", .text, required: true, "规定它的文件", "the document that sets it"),
    ])
}
