extension JSONSchema {
  /// The schema of `qingdan diff --format json`.
  static let difference = output(
    "diff", "qingdan diff --format json 的输出", "the output of diff --format json",
    object([
      ("before", reference("state")), ("after", reference("state")),
      (
        "totals",
        object([
          ("items", object(Change.Kind.allCases.map { ($0.rawValue, count) })),
          ("changes", object(DifferenceTotals.shown.map { ($0.rawValue, count) })),
          ("unexplained", count), ("stale", count),
        ])
      ),
      ("items", array(reference("itemChange"))),
      ("organisations", array(reference("organisationChange"))),
      (
        "candidates",
        array(
          object([
            ("before", reference("item")), ("after", reference("item")),
            // In hundredths; 100 for equal content.
            ("similarity", .object(["type": "integer", "minimum": 0, "maximum": 100])),
            ("evidence", array(reference("message"))),
          ]))
      ),
      (
        "files",
        array(object([("path", string), ("fate", words(["added", "removed", "changed"]))]))
      ),
      ("findings", array(reference("finding"))), ("notes", array(reference("message"))),
    ]), own: differenceDefinitions)

  private static let flagValue: JSON = .object(["type": "boolean"])
  private static let changeKind = words(Change.Kind.allCases.map(\.rawValue))
  /// Where the act took the item that explains its removal; what is cancelled has none.
  private static let departure = object(
    [("verb", words(ReformVerb.allCases.map(\.rawValue)))], optional: [("to", string)])
  private static let fingerprint: JSON = .object(["type": "string", "pattern": "^[0-9a-f]{64}$"])
  private static let severity = words(DifferenceTotals.shown.map(\.rawValue))

  static let differenceDefinitions: [JSON.Member] = [
    member("state", object([("label", string), ("dated", flagValue)], optional: [("day", day)])),
    member(
      "item",
      object(
        [
          ("name", string), ("kind", string), ("organisationName", string), ("list", string),
          ("place", reference("place")),
        ], optional: [("id", string), ("type", string), ("code", string), ("organisation", string)])),
    member(
      "itemChange",
      object(
        [("kind", changeKind), ("severity", severity), ("changes", array(reference("change")))],
        optional: [
          ("before", reference("item")), ("after", reference("item")), ("others", array(reference("item"))),
        ])),
    member(
      "organisationChange",
      object(
        [
          ("kind", changeKind), ("id", string), ("name", string), ("items", count),
          ("phrase", reference("message")), ("rule", string), ("severity", severity),
          ("explanation", reference("explanation")), ("fingerprint", fingerprint),
        ],
        optional: [
          ("field", string), ("before", reference("value")), ("after", reference("value")),
          ("oldPlace", reference("place")), ("newPlace", reference("place")),
        ])),
    member(
      "change",
      object(
        [
          ("kind", changeKind), ("item", string), ("title", reference("message")),
          ("detail", reference("detail")), ("rule", string), ("severity", severity),
          ("explanation", reference("explanation")),
          ("fingerprint", fingerprint),
        ],
        optional: [
          ("field", string), ("fieldTitle", reference("message")), ("before", reference("value")),
          ("after", reference("value")), ("phrase", reference("message")), ("oldPlace", reference("place")),
          ("newPlace", reference("place")), ("departure", departure),
        ])),
    // A value of a list, of whatever shape its field has.
    member(
      "value",
      anyOf([
        string, .object(["type": "null"]), array(reference("value")),
        .object(["type": "object", "additionalProperties": reference("value")]),
      ])),
    member(
      "detail",
      object(
        [("type", words(ValueChange.words))],
        optional: [
          (
            "pieces",
            array(object([("fate", words(["kept", "removed", "added"])), ("text", string)]))
          ),
          ("added", array(reference("value"))), ("removed", array(reference("value"))),
          (
            "changed",
            array(
              object([
                ("before", reference("value")), ("after", reference("value")),
                ("detail", reference("detail")),
              ]))
          ),
          ("reordered", flagValue),
        ])),
    member(
      "explanation",
      object(
        [("state", words(["none", "pending", "approved", "stale"]))],
        optional: [("act", string), ("approved", reference("value"))])),
  ]
}
