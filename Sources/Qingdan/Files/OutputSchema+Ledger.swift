extension JSONSchema {
  private static let step = object(
    [("old", string), ("now", array(string)), ("act", string)],
    optional: [
      ("verb", words(Set(ItemVerb.allCases.map(\.rawValue) + ReformVerb.allCases.map(\.rawValue)).sorted())),
      ("to", string), ("day", day), ("basis", string),
    ])

  /// What the ledger knows of an item's names, and since when it has been listed.
  static let itemPast = array(
    object(
      [("item", string), ("act", string)],
      optional: [
        ("name", string), ("code", string), ("takenOver", .object(["type": "boolean"])), ("day", day),
        ("basis", string),
      ]))

  /// What `qingdan ledger` prints as JSON.
  static let ledgerFind = output(
    "ledger-find", "qingdan ledger find --format json 的输出", "the output of ledger find --format json",
    object(
      [
        ("code", string), ("steps", array(step)),
        (
          "from",
          array(
            object(
              [("old", string), ("act", string)],
              optional: [("verb", words(ItemVerb.allCases.map(\.rawValue)))]))
        ),
        (
          "moves",
          array(
            object(
              [("to", string), ("act", string)],
              optional: [("from", string), ("day", day), ("basis", string)]))
        ),
        (
          "items",
          array(object([("list", string), ("line", count)], optional: [("id", string), ("name", string)]))
        ),
      ], optional: [("names", itemPast)]))

  static let ledgerExport = output(
    "ledger-export", "qingdan ledger export --format json 的输出", "the output of ledger export --format json",
    array(step))
}
