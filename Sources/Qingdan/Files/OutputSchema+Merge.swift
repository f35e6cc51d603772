extension JSONSchema {
  /// What `merge verify --format json` prints; without a merge there are only `ok`, `items` and no findings.
  static var mergeVerify: (name: String, title: Message, schema: JSON) {
    let flag = JSON.object(["type": "boolean"])
    return output(
      "merge-verify", "qingdan merge verify --format json 的输出", "the output of merge verify --format json",
      object(
        [
          ("ok", flag), ("items", count),
          (
            "findings",
            array(
              object(
                [
                  ("kind", words(MergeFinding.Kind.allCases.map(\.rawValue))), ("error", flag),
                  ("files", array(string)), ("message", reference("message")),
                ],
                optional: [("item", string), ("name", string), ("field", string)]))
          ),
        ],
        optional: [("commit", string), ("ours", string), ("theirs", string), ("bases", array(string))]))
  }
}
