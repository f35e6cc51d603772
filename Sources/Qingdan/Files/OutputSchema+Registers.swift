extension JSONSchema {
  /// What `qingdan registers` prints as JSON.
  static let registers = output(
    "registers", "qingdan registers --format json 的输出", "the output of registers --format json",
    array(
      object([
        ("file", string), ("until", .object(["type": ["string", "null"]])),
        ("own", .object(["type": "boolean"])),
      ])))
}
