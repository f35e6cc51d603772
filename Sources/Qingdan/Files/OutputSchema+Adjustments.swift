extension JSONSchema {
  /// What `qingdan adjustment` prints as JSON.
  static let adjustmentStatus =
    output(
      "adjustment-status", "qingdan adjustment status --format json 的输出",
      "the output of adjustment status --format json",
      array(
        object(
          [
            ("id", string), ("title", string),
            (
              "steps",
              array(
                object(
                  [
                    ("step", words(AdjustmentProgress.Step.allCases.map(\.rawValue))),
                    ("state", words(["done", "open", "refused", "outdated"])), ("bodies", array(string)),
                    ("overdue", .object(["type": "boolean"])),
                  ],
                  optional: [
                    ("day", day), ("due", day), ("estimated", .object(["type": "boolean"])), ("note", string),
                  ]))
            ),
          ],
          optional: [
            ("applicant", string), ("next", words(AdjustmentProgress.Step.allCases.map(\.rawValue))),
          ])))
}
