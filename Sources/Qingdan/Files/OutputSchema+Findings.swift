extension JSONSchema {
  /// What is left out of the findings of `validate`, and why.
  static let findings: [JSON.Member] = [
    member(
      "allowed",
      object([
        ("finding", reference("finding")), ("until", day), ("reason", string),
        ("comment", reference("place")),
      ])),
    member(
      "baseline",
      object([
        ("file", string), ("known", count),
        (
          "resolved",
          array(
            object(
              [("fingerprint", string), ("count", count), ("rule", string), ("item", string)],
              optional: [("field", string)]))
        ),
      ])),
    member("since", object([("revision", string), ("commit", string), ("unchanged", count)])),
  ]
}
