extension JSONSchema {
  static let history = output(
    "history", "qingdan history --format json 的输出", "the output of history --format json",
    object([
      ("ids", array(string)), ("complete", .object(["type": "boolean"])),
      (
        "entries",
        array(
          object(
            [
              ("parents", array(string)), ("role", words(ItemHistory.Entry.Role.allCases.map(\.rawValue))),
              ("items", array(reference("itemChange"))),
            ], optional: [("commit", string), ("day", day), ("author", string), ("subject", string)]))
      ),
      ("notes", array(reference("message"))),
    ]), own: differenceDefinitions)
}
