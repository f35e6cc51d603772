extension JSONSchema {
  /// A line of the protocol of programs, of either side. Members that it does not name are left out of account, so that a
  /// newer minor version may have more of them.
  static let programProtocol = output(
    "plugin-protocol", "插件程序协议里的一行", "a line of the protocol of programs",
    anyOf(
      [
        message(
          "hello", [("protocol", version)],
          [("host", string), ("name", string), ("version", string), ("features", array(string))]),
        message("describe", []),
        message(
          "description", [],
          [
            ("rules", array(reference("programRule"))), ("formats", array(reference("format"))),
            ("needs", array(reference("need"))),
          ]),
        message(
          "open", [("task", words(ProgramProtocol.Task.allCases.map(\.rawValue)))],
          [
            ("rules", array(string)), ("format", string), ("day", day), ("language", string),
            ("library", string),
            ("title", string), ("notice", string), ("copy", open([("number", count), ("of", count)])),
          ]),
        message("ready", []),
        message(
          "batch",
          [
            ("batch", count),
            (
              "list",
              open(
                [("handle", string), ("kind", string), ("title", string), ("name", string)],
                [
                  ("organisation", string), ("organisationName", string), ("group", string),
                  ("effective", day),
                ])
            ),
            ("items", array(open([("handle", string), ("fields", .object(["type": "object"]))]))),
          ]),
        message("findings", [("batch", count), ("findings", array(reference("programFinding")))]),
        message("chunks", [("batch", count), ("chunks", array(reference("chunk")))]),
        message("close", []),
        message(
          "summary", [],
          [("findings", array(reference("programFinding"))), ("chunks", array(reference("chunk")))]),
        message("error", [("message", reference("words"))]),
      ]), own: parts)

  private static let version: JSON = .object(["type": "string", "pattern": "^[0-9]+\\.[0-9]+$"])
  private static let name: JSON = .object(["type": "string", "pattern": "^[a-z0-9-]+$"])

  private static let parts = [
    member(
      "words",
      anyOf([
        string,
        .object([
          "type": "object", "properties": .object([member("zh", string), member("en", string)]),
          "minProperties": 1,
        ]),
      ])),
    member(
      "programRule",
      open(
        [
          ("id", .object(["type": "string", "pattern": "^[a-z0-9-]+/[a-z0-9-]+$"])),
          ("summary", reference("words")),
        ],
        [
          ("severity", words(Severity.allCases.map(\.rawValue))), ("rationale", reference("words")),
          ("source", array(string)), ("confirmed", .object(["type": "boolean"])),
        ])),
    member("format", open([("id", name), ("summary", reference("words")), ("extension", name)])),
    member("need", open([("kind", string), ("fields", array(string))])),
    member(
      "programFinding",
      open(
        [("rule", string), ("handle", string), ("message", reference("words"))],
        [
          ("field", anyOf([string, array(.object(["type": ["string", "integer"]]))])),
          ("range", .object(["type": "array", "items": count, "minItems": 2, "maxItems": 2])),
          ("severity", words(Severity.allCases.map(\.rawValue))), ("advice", reference("words")),
        ])),
    member(
      "chunk",
      .object([
        "type": "object",
        "properties": .object([member("name", string), member("text", string), member("base64", string)]),
        "required": ["name"], "oneOf": [.object(["required": ["text"]]), .object(["required": ["base64"]])],
      ])),
  ]

  private static func message(
    _ type: String, _ required: [(String, JSON)], _ optional: [(String, JSON)] = []
  ) -> JSON {
    open([("type", .object(["const": .string(type)]))] + required, optional)
  }

  /// An object that may hold more.
  private static func open(_ required: [(String, JSON)], _ optional: [(String, JSON)] = []) -> JSON {
    .object([
      "type": "object", "properties": .object((required + optional).map { member($0.0, $0.1) }),
      "required": .array(required.map { .string($0.0) }),
    ])
  }
}
