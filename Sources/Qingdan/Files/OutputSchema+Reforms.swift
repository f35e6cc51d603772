extension JSONSchema {
  /// What `qingdan reform plan` prints as JSON.
  static let reformPlan = output(
    "reform-plan", "qingdan reform plan --format json 的输出", "the output of reform plan --format json",
    object(
      [
        ("reform", string),
        (
          "fates",
          array(
            object([
              ("organisation", string), ("fate", words(OrganisationFate.Kind.allCases.map(\.rawValue))),
              ("successors", array(string)),
            ]))
        ),
        (
          "items",
          array(
            object(
              [
                ("id", string), ("name", string), ("list", string),
                ("verb", words(ReformVerb.allCases.map(\.rawValue))),
                ("partial", .object(["type": "boolean"])),
              ], optional: [("from", string), ("to", string)]))
        ),
        ("loads", array(object([("organisation", string), ("before", count), ("after", count)]))),
      ], optional: [("effective", day)]))
}
