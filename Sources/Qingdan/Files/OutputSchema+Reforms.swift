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
            object(
              [
                ("organisation", string), ("fate", words(OrganisationFate.Kind.allCases.map(\.rawValue))),
                ("name", string), ("successors", array(string)),
              ], optional: [("newName", string)]))
        ),
        (
          "arrangements",
          array(
            object([
              ("event", count), ("verb", words(ReformVerb.allCases.map(\.rawValue))),
              ("organisations", array(string)), ("to", array(string)), ("text", reference("message")),
            ]))
        ),
        (
          "items",
          array(
            object(
              [
                ("id", string), ("name", string), ("list", string),
                ("verb", words(ReformVerb.allCases.map(\.rawValue))),
                ("partial", .object(["type": "boolean"])), ("awaitsCode", .object(["type": "boolean"])),
              ],
              optional: [
                ("code", string), ("from", string), ("to", string), ("rest", string),
                ("parts", array(string)), ("scope", string),
                (
                  "scopes",
                  array(object([("to", string)], optional: [("scope", string), ("name", string)]))
                ), ("basis", string), ("until", day),
              ]))
        ),
        ("loads", array(object([("organisation", string), ("before", count), ("after", count)]))),
        (
          "replaced",
          array(
            object([
              ("verb", words(["combine", "divide", "add", "assume"])), ("before", array(string)),
              ("after", array(string)),
            ]))
        ),
        ("sameNames", array(object([("name", string), ("organisation", string), ("items", array(string))]))),
        (
          "unsettled",
          array(
            object(
              [("item", string), ("field", string), ("value", string)], optional: [("became", array(string))])
          )
        ),
        (
          "open",
          array(object([("rule", string), ("message", reference("message"))], optional: [("item", string)]))
        ),
        ("links", array(object(linkMembers + [("was", .object(["type": "object"]))]))),
        (
          "lists",
          array(
            object(
              [("file", string), ("change", words(ListChange.Kind.allCases.map(\.rawValue)))],
              optional: [("effective", day), ("oldVersion", string)]))
        ),
        ("files", array(string)),
        ("inherited", array(object([("item", string), ("field", string), ("value", .object([:]))]))),
        (
          "lostComments",
          array(object([("file", string), ("line", count), ("text", string)], optional: [("item", string)]))
        ),
        (
          "closings",
          array(
            object([
              ("organisation", string), ("names", array(string)), ("links", array(string)),
              ("items", array(string)),
            ]))
        ),
        ("codes", array(object([("item", string), ("old", string)], optional: [("new", string)]))),
        (
          "awaited",
          array(
            object(
              [("item", string), ("field", string), ("organisation", string)], optional: [("code", string)]))
        ),
        (
          "mentions",
          array(
            object(
              [
                ("key", string), ("item", string), ("field", string), ("file", string), ("line", count),
                ("text", string), ("accepted", .object(["type": "boolean"])),
              ], optional: [("suggestion", string)]))
        ),
      ], optional: [("effective", day)]))

  /// What `qingdan reform status` prints.
  static let reformStatus = output(
    "reform-status", "qingdan reform status 的输出", "what reform status prints",
    array(
      object(
        [
          ("reform", string), ("title", string), ("approved", .object(["type": "boolean"])),
          ("missing", array(string)), ("objections", array(string)),
          ("proved", .object(["type": "boolean"])), ("faults", array(string)),
        ], optional: [("effective", day), ("days", .object(["type": "integer"]))])))

  private static let act = object([("verb", words(ReformVerb.allCases.map(\.rawValue))), ("event", count)])
  private static let digests: JSON = .object(["type": "object", "additionalProperties": string])

  /// What items become, with the new values of fields.
  private static let linkMembers: [(String, JSON)] = [
    ("before", string), ("after", string), ("acts", array(act)), ("fields", .object(["type": "object"])),
  ]
  private static let links = array(object(linkMembers))

  private static let certificate = object([
    ("certificate", count), ("reform", string), ("before", digests), ("after", digests),
    ("links", links),
    ("ended", array(object([("item", string), ("act", act)], optional: [("basis", string)]))),
    ("created", array(object([("item", string), ("act", act)], optional: [("basis", string)]))),
  ])

  /// What proves a reform: `certificate` of a saved plan, or a file of its own.
  static let reformCertificate = output(
    "reform-certificate", "改革的守恒凭证", "the certificate of a reform", certificate)

  /// What `qingdan reform plan --to` writes.
  static let reformSavedPlan = output(
    "reform-saved-plan", "qingdan reform plan --to 存的方案", "what reform plan --to writes",
    object(
      [
        ("plan", count), ("reform", string), ("certificate", certificate),
        (
          "files",
          array(
            object([
              ("file", string), ("new", .object(["type": "boolean"])),
              ("splices", array(object([("at", count), ("old", string), ("new", string)]))),
            ]))
        ),
      ], optional: [("effective", day), ("content", string), ("accepted", array(string))]))
}
