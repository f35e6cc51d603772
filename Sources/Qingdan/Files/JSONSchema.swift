/// JSON Schemas (draft 2020-12) of the files of a library, for editors and for other programs.
///
/// They ask for what a check of the form asks for, and accept whatever that accepts: a text may be written as a
/// YAML number, one value stands for a list of one, a field may stand under its Chinese title.
public enum JSONSchema {
  static let dialect: JSON = "https://json-schema.org/draft/2020-12/schema"

  /// The schema of a file, or of a part of one, with the shapes that it holds beside it.
  public static func schema(of shape: FileShape) -> JSON {
    var writer = ShapeSchema()
    let body = writer.object(shape)
    return .object(
      head(shape.name, shape.title) + body
        + (writer.definitions.isEmpty ? [] : [member("$defs", .object(writer.definitions))]))
  }

  /// The schema of a list of a kind: its head, and its items with the fields of the kind.
  public static func schema(ofListsOf kind: Kind) -> JSON {
    var writer = ShapeSchema(replacing: [
      "defaults": KindSchema(kind).defaults, "items": orNull(KindSchema(kind).items),
      "list": .object([member("const", .string(kind.name))]),
    ])
    let body = writer.object(.list)
    return .object(
      head("list/\(kind.name)", kind.title) + body
        + [
          member("allOf", .array(KindSchema(kind).requirements)),
          member("$defs", .object(writer.definitions + [member("item", KindSchema(kind).item)])),
        ])
  }

  static func head(_ name: String, _ title: Message) -> [JSON.Member] {
    [
      member("$schema", dialect),
      member("$id", .string("https://qingdan.invalid/schema/\(name).json")),
      member("title", .string(title.zh)), member("description", .string(title.en)),
    ]
  }

  static func member(_ key: String, _ value: JSON) -> JSON.Member { JSON.Member(key: key, value: value) }

  /// Any scalar: a text looks like a number or a flag to other readers where nobody has quoted it.
  static let text: JSON = .object(["type": ["string", "number", "boolean"]])
  static let flag: JSON = .object(["enum": [true, false, "true", "false"]])
  static let integer: JSON = .object(["type": ["integer", "string"], "pattern": "^[+-]?[0-9]+$"])
  static let day: JSON = .object([
    "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  ])

  /// What may also be left out by writing `~` or nothing.
  static func orNull(_ schema: JSON) -> JSON {
    .object(["anyOf": .array([schema, .object(["type": "null"])])])
  }

  /// A list; one value stands for a list of one.
  static func list(of schema: JSON) -> JSON {
    .object(["anyOf": .array([schema, .object(["type": "array", "items": orNull(schema)])])])
  }

  static func anyOf(_ schemas: [JSON]) -> JSON {
    schemas.count == 1 ? schemas[0] : .object(["anyOf": .array(schemas)])
  }

  static func words(_ words: [String]) -> JSON { .object(["enum": .array(words.map { .string($0) })]) }
}

/// Writes the schema of a `FileShape`; the shapes that it refers to become definitions.
private struct ShapeSchema {
  private(set) var definitions: [JSON.Member] = []
  private var begun: Set<String> = []
  /// Fields whose schema comes from elsewhere.
  private let replacements: [String: JSON]

  init(replacing replacements: [String: JSON] = [:]) { self.replacements = replacements }

  mutating func object(_ shape: FileShape) -> [JSON.Member] {
    let properties = shape.fields.map { field in
      let schema = replacements[field.name] ?? schema(field.type)
      return JSONSchema.member(
        field.name,
        .object([
          JSONSchema.member("title", .string(field.summary.zh)),
          JSONSchema.member("description", .string(field.summary.en)),
          JSONSchema.member(
            "allOf", .array([field.isRequired ? schema : JSONSchema.orNull(schema)])),
        ]))
    }
    return [
      JSONSchema.member("type", "object"), JSONSchema.member("properties", .object(properties)),
      JSONSchema.member(
        "required", .array(shape.fields.filter(\.isRequired).map { .string($0.name) })),
      JSONSchema.member("additionalProperties", false),
    ]
  }

  private mutating func schema(_ type: FileShape.ValueType) -> JSON {
    switch type {
    case .any: return true
    case .text: return JSONSchema.text
    case .flag: return JSONSchema.flag
    case .integer: return JSONSchema.integer
    case .day: return JSONSchema.day
    case .choice(let words): return JSONSchema.words(words)
    case .title: return JSONSchema.anyOf([JSONSchema.text, reference("title")])
    case .list(let element): return JSONSchema.list(of: schema(element))
    case .record(let name): return reference(name)
    case .textOr(let name): return JSONSchema.anyOf([JSONSchema.text, reference(name)])
    case .map(let element):
      return .object(["type": "object", "additionalProperties": JSONSchema.orNull(schema(element))])
    }
  }

  /// A shape by reference, since a shape may hold itself.
  private mutating func reference(_ name: String) -> JSON {
    if begun.insert(name).inserted, let shape = FileShape.named(name) {
      let body = object(shape)
      definitions.append(JSONSchema.member(name, .object(body)))
    }
    return .object(["$ref": .string("#/$defs/\(name)")])
  }
}
