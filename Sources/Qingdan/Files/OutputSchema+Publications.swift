extension JSONSchema {
  /// What is printed of publications.
  static let publicationList = output(
    "publication-list", "qingdan publication list --format json 的输出",
    "the output of publication list --format json",
    object([
      (
        "publications",
        array(
          object(
            [
              ("release", string), ("organisation", string), ("column", string), ("address", string),
              ("day", day),
              ("lists", array(string)),
            ],
            optional: [
              ("digest", string), ("reviewedBy", string), ("reviewedOn", day), ("changed", day),
              ("workingDays", count), ("approved", day), ("workingDaysFromApproval", count),
              ("estimated", .object(["type": "boolean"])),
            ]))
      ),
      (
        "unpublished",
        array(
          object(
            [
              ("list", string), ("changed", day), ("due", day), ("estimated", .object(["type": "boolean"])),
            ], optional: [("release", string), ("overdue", .object(["type": "boolean"]))]))
      ),
      ("findings", array(reference("finding"))),
    ]))
}
