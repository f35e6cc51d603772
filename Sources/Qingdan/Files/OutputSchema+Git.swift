extension JSONSchema {
  static let gitDoctor = output(
    "git-doctor", "qingdan git doctor --format json 的输出", "the output of git doctor --format json",
    object([
      ("ok", .object(["type": "boolean"])),
      (
        "checks",
        array(
          object(
            [
              ("name", string), ("state", words(["ok", "advice", "missing"])),
              ("message", reference("message")),
            ], optional: [("remedy", reference("message"))]))
      ),
    ]))
}
