extension JSONSchema {
  /// The schemas of what commands print with `--format json`, by name, with what each is for.
  public static let outputs: [(name: String, title: Message, schema: JSON)] = [
    output(
      "validate", "qingdan validate --format json 的输出", "the output of validate --format json",
      object(
        [
          ("lists", count), ("items", count), ("errors", count), ("warnings", count), ("notes", count),
          ("findings", array(reference("finding"))), ("allowed", array(reference("allowed"))),
          ("rules", array(reference("tally"))),
        ], optional: [("baseline", reference("baseline")), ("since", reference("since"))])),
    output(
      "items", "qingdan items --format json 的输出", "the output of items --format json",
      array(
        object([
          ("id", string), ("name", string), ("kind", string), ("organisation", string), ("file", string),
          ("line", .object(["type": "integer", "minimum": 1])),
        ]))),
    output(
      "show", "qingdan show --format json 的输出", "the output of show --format json",
      object(
        [
          ("file", string), ("kind", string), ("fields", .object(["type": "object"])),
          ("findings", array(reference("finding"))),
        ],
        optional: [
          ("organisation", string),
          ("members", array(object([("group", string), ("organisations", array(string))]))),
          (
            "holders",
            array(
              object(
                [("to", string), ("act", string)],
                optional: [("from", string), ("effective", day), ("inPlace", day), ("basis", string)]))
          ),
          ("past", itemPast),
          (
            "carries",
            object(
              [],
              optional: [
                ("organisation", string), ("from", string), ("to", string), ("until", day), ("basis", string),
                ("guide", string),
                ("follows", string),
              ])
          ),
          (
            "then",
            object(
              [("day", day)],
              optional: [("holder", string), ("name", string), ("listed", .object(["type": "boolean"]))])
          ),
        ])),
    output(
      "export-index", "qingdan export json 写的 index.json", "index.json of export json",
      object(
        [
          ("title", string),
          (
            "lists",
            array(
              object(
                [
                  ("file", string), ("title", string), ("list", string), ("kindTitle", string),
                  ("organisationName", string), ("items", count),
                ], optional: [("organisation", string)]))
          ),
        ], optional: [("asOf", string)])),
    output(
      "rules", "qingdan rules --format json 的输出", "the output of rules --format json",
      anyOf([
        reference("rule"), reference("changeRule"),
        array(anyOf([reference("rule"), reference("changeRule")])),
      ])),
    output(
      "statute-find", "qingdan statute find --format json 的输出", "the output of statute find --format json",
      array(reference("statute"))),
    output(
      "statute-show", "qingdan statute show --format json 的输出", "the output of statute show --format json",
      reference("statute")),
    output(
      "statute-affected", "qingdan statute affected --format json 的输出",
      "the output of statute affected --format json",
      array(
        object(
          [
            ("file", string), ("line", count), ("id", string), ("item", string), ("field", string),
            ("cite", string),
            ("holder", string), ("office", string),
          ],
          optional: [
            ("change", reference("message")), ("text", string), ("trigger", string), ("due", string),
            ("estimated", .object(["type": "boolean"])),
          ]))),
    output(
      "read", "qingdan read 的一行输出", "a line of the output of read",
      .object([
        "type": "object",
        "properties": .object([
          "text": string, "complete": .object(["type": "boolean"]), "last": day,
          "estimated": reference("message"),
          "otherwise": array(
            object(
              [("last", day), ("when", reference("message"))], optional: [("estimated", reference("message"))]
            )),
          "citations": array(
            .object([
              "type": "object",
              "properties": .object(["canonical": string, "places": array(reference("citedPlace"))]),
              "required": ["canonical"],
            ])),
          "findings": array(
            object(
              [("message", reference("message")), ("start", count), ("end", count)],
              optional: [("suggestion", string)])),
        ]),
        "required": ["text", "complete", "findings"],
      ])),
    difference, adjustmentStatus, releaseList, releaseVerify, publicationList, mergeVerify, gitDoctor,
    history, ledgerFind, ledgerExport, registers, reformPlan, reformStatus, reformCertificate,
    reformSavedPlan,
    tasksReport,
    programProtocol,
  ]

  /// - Parameter own: definitions that no other output needs.
  static func output(
    _ name: String, _ zh: String, _ en: String, _ body: JSON, own: [JSON.Member] = []
  ) -> (name: String, title: Message, schema: JSON) {
    guard case .object(let members) = body else { return (name, Message(zh: zh, en: en), body) }
    let title = Message(zh: zh, en: en)
    return (
      name, title,
      .object(head(name, title) + members + [member("$defs", .object(definitions + findings + own))])
    )
  }

  static let string: JSON = .object(["type": "string"])
  static let count: JSON = .object(["type": "integer", "minimum": 0])
  static func array(_ element: JSON) -> JSON { .object(["type": "array", "items": element]) }
  static func reference(_ name: String) -> JSON { .object(["$ref": .string("#/$defs/\(name)")]) }

  static func object(
    _ required: [(String, JSON)], optional: [(String, JSON)] = []
  ) -> JSON {
    .object([
      "type": "object", "properties": .object((required + optional).map { member($0.0, $0.1) }),
      "required": .array(required.map { .string($0.0) }), "additionalProperties": false,
    ])
  }

  /// 编, 章, 节, 条, 之一, 款, 项, 目.
  private static let levels = ["book", "chapter", "section", "article", "sub", "paragraph", "item", "point"]
    .map {
      ($0, count)
    }

  private static let definitions: [JSON.Member] = [
    member("message", object([("zh", string), ("en", string)])),
    member(
      "place",
      object([
        ("file", string), ("line", count), ("column", count), ("endLine", count), ("endColumn", count),
        ("start", count), ("end", count),
      ])),
    member(
      "citedPlace",
      object([("text", string)], optional: levels + [("to", object([], optional: levels))])),
    member(
      "fix",
      object([
        ("title", reference("message")), ("safe", .object(["type": "boolean"])),
        ("edits", array(object([("place", reference("place")), ("replacement", string)]))),
      ])),
    member(
      "finding",
      object(
        [
          ("rule", string), ("severity", words(["note", "warning", "error"])), ("fingerprint", string),
          ("message", reference("message")),
        ],
        optional: [
          ("place", reference("place")), ("item", string), ("field", string), ("owner", string),
          ("advice", reference("message")),
          ("notes", array(object([("message", reference("message")), ("place", reference("place"))]))),
          ("fixes", array(reference("fix"))), ("confidential", .object(["type": "boolean"])),
        ])),
    member(
      "tally",
      object(
        [("rule", string), ("checked", count), ("notCheckable", count)],
        optional: [
          (
            "notCheckablePlaces",
            array(object([("reason", reference("message")), ("place", reference("place"))]))
          )
        ])),
    member(
      "statute",
      object(
        [
          ("title", string),
          (
            "history",
            array(object([("day", day)], optional: [("order", string), ("effective", day)]))
          ),
        ],
        optional: [
          ("rank", words(Rank.allCases.map(\.rawValue))), ("place", string), ("until", day),
          ("successor", string), ("articles", count), ("article", count), ("paragraphs", array(count)),
        ])),
    member(
      "rule",
      object([
        ("id", string), ("severity", words(["note", "warning", "error"])),
        ("summary", reference("message")),
        ("rationale", reference("message")), ("source", array(string)),
        ("confirmed", .object(["type": "boolean"])), ("kind", string), ("good", array(string)),
        ("bad", array(string)),
      ])),
    member(
      "changeRule",
      object([
        ("id", string), ("weight", words(ChangeSeverity.allCases.map(\.rawValue) + ["kind", "field"])),
        ("title", reference("message")), ("rationale", reference("message")), ("source", array(string)),
        ("confirmed", .object(["type": "boolean"])), ("mirror", string),
        (
          "examples",
          array(
            object([
              ("kind", string), ("before", string), ("after", string),
              ("change", words(Change.Kind.allCases.map(\.rawValue))),
              ("severity", words(ChangeSeverity.allCases.map(\.rawValue))),
            ]))
        ),
      ])),
  ]
}
