extension JSONSchema {
  /// What is printed of releases and publications.
  static let releaseList = output(
    "release-list", "qingdan release list --format json 的输出", "the output of release list --format json",
    array(
      object(
        [
          ("release", string), ("effective", day), ("lists", count), ("items", count), ("files", count),
          ("acts", array(string)), ("digest", string),
        ],
        optional: [
          ("previous", string), ("corrects", object([("release", string), ("reason", string)])),
        ])))

  static let releaseVerify = output(
    "release-verify", "qingdan release verify --format json 的输出",
    "the output of release verify --format json",
    object([
      ("releases", count), ("contents", count), ("files", count), ("holds", .object(["type": "boolean"])),
      ("findings", array(reference("finding"))), ("inProgress", array(reference("finding"))),
      ("notCheckable", array(reference("finding"))),
    ]))
}
