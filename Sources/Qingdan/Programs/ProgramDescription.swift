/// What a program says of itself: its answers to `hello` and `describe`.
public struct ProgramDescription: Sendable {
  public let name: String
  public let version: String
  public let protocolVersion: String
  public let features: Set<String>
  public let rules: [Rule]
  public let formats: [Format]
  public let needs: [Need]

  /// Which fields it is to be given of the items of a kind.
  public struct Need: Hashable, Sendable {
    /// `*` for every kind.
    public let kind: String
    public let fields: [String]

    public init(kind: String, fields: [String]) {
      self.kind = kind
      self.fields = fields
    }
  }

  public init(hello: ProgramMessage, describe: ProgramMessage) throws(ProgramFault) {
    try hello.expect("hello")
    name = try hello.text("name")
    version = try hello.text("version")
    protocolVersion = try Self.accepted(hello)
    features = Set(try hello.elements("features").compactMap(\.text))
    try describe.expect("description")
    var rules: [Rule] = []
    for rule in try describe.elements("rules") { rules.append(try Self.rule(rule)) }
    var formats: [Format] = []
    for format in try describe.elements("formats") { formats.append(try Self.format(format)) }
    var needs: [Need] = []
    for need in try describe.elements("needs") {
      guard let kind = need["kind"]?.text, let fields = need["fields"]?.elements else {
        throw .violation("needs 的一条缺 kind 或者 fields", "one of 'needs' lacks 'kind' or 'fields'")
      }
      needs.append(Need(kind: kind, fields: fields.compactMap(\.text)))
    }
    let names = rules.map(\.id.rawValue) + formats.map(\.id)
    guard Set(names).count == names.count else {
      throw .violation("有的规则或者格式说了两次", "a rule or a format is described twice")
    }
    self.rules = rules
    self.formats = formats
    self.needs = needs
  }

  /// The version that both speak: a program may know a newer minor one, and then holds to ours.
  public static func accepted(_ hello: ProgramMessage) throws(ProgramFault) -> String {
    try hello.expect("hello")
    let version = try hello.text("protocol")
    let numbers = version.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let major = numbers[0], numbers[1] != nil, major == ProgramProtocol.major else {
      throw .version(version.visible)
    }
    return version
  }

  private static func rule(_ rule: JSON) throws(ProgramFault) -> Rule {
    guard let id = rule["id"]?.text, isRuleID(id), let summary = ProgramMessage.message(rule["summary"])
    else {
      throw .violation(
        "规则要有 id（如 office/missing，小写字母和连字符）和 summary",
        "a rule has an 'id' such as office/missing and a 'summary'")
    }
    let word = rule["severity"]?.text ?? "warning"
    guard let severity = Severity(rawValue: word) else {
      throw .violation("没有“\(word.visible)”这个级别", "there is no severity '\(word.visible)'")
    }
    return Rule(
      RuleID(rawValue: id), summary, rationale: ProgramMessage.message(rule["rationale"]) ?? summary,
      source: (rule["source"]?.elements ?? []).compactMap(\.text),
      confirmed: rule["confirmed"] != .bool(false),
      severity: severity, good: [], bad: [])
  }

  private static func format(_ format: JSON) throws(ProgramFault) -> Format {
    guard let id = format["id"]?.text, isName(id[...]),
      let summary = ProgramMessage.message(format["summary"]),
      let ending = format["extension"]?.text, isName(ending[...])
    else {
      throw .violation(
        "格式要有 id、extension（小写字母、数字、连字符）和 summary", "a format has an 'id', an 'extension' and a 'summary'")
    }
    return Format(id, summary, fileExtension: ending)
  }

  private static func isName(_ word: Substring) -> Bool {
    !word.isEmpty && word.utf8.count <= 64
      && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private static func isRuleID(_ id: String) -> Bool {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy(isName)
  }

  /// What it does, in the words of `plugins.lock`.
  public var abilities: [String] {
    (features.contains("validate") ? ["validate"] : [])
      + (features.contains("export") ? formats.map { "export \($0.id)" } : [])
  }
}
