extension JSONSchema {
  /// What `qingdan report tasks` prints as JSON.
  static let tasksReport = output(
    "tasks-report", "qingdan report tasks --format json 的输出", "the output of report tasks --format json",
    object([
      ("asOf", day),
      (
        "rows",
        array(
          object(
            [
              ("id", string), ("task", string), ("name", string),
              ("state", words(TaskState.allCases.map(\.rawValue))),
            ],
            optional: [
              ("number", string), ("organisation", string), ("sharing", string), ("due", string),
              ("period", string), ("dueDay", day), ("progress", string), ("done", day),
              ("evidence", array(string)),
            ]))
      ),
      (
        "totals",
        array(
          object(
            [("name", string), ("all", count), ("done", count), ("open", count), ("overdue", count)],
            optional: [("organisation", string)]))
      ),
      (
        "due",
        array(object([("day", day), ("id", string), ("name", string)], optional: [("organisation", string)]))
      ),
    ]))
}
