/// The part of a list's JSON Schema that comes from its kind: items, and what the defaults may hold.
struct KindSchema {
  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  var items: JSON { .object(["type": "array", "items": .object(["$ref": "#/$defs/item"])]) }

  /// One item; which fields it must have depends on the list's defaults (`requirements`).
  var item: JSON {
    .object(object(nil) + [JSONSchema.member("required", ["id"])])
  }

  /// The fields of an item, none of them required, and no id.
  var defaults: JSON { .object(object(nil).map { $0 }) }

  /// For each required field: an item has it, unless the defaults do.
  var requirements: [JSON] {
    kind.fields.filter { $0.isRequired && $0.name != "id" }.map { field in
      let named = anyName(of: field)
      return .object([
        "if": .object([
          "not": .object(["required": ["defaults"], "properties": .object(["defaults": named])])
        ]),
        "then": .object([
          "properties": .object(["items": .object(["items": named])])
        ]),
      ])
    }
  }

  /// That a field stands there under one of its names.
  private func anyName(of field: Field) -> JSON {
    JSONSchema.anyOf(names(of: field, in: nil).map { .object(["required": .array([.string($0)])]) })
  }

  /// The key of a field, then the titles under which it is read as well.
  private func names(of field: Field, in group: FieldNumber?) -> [String] {
    let number = kind.table.number(of: field.name, in: group)
    let titles = ([field.title.zh] + field.also).filter {
      $0 != field.name && kind.table.number(of: $0, in: group) == number
    }
    var names = [field.name]
    for title in titles where !names.contains(title) { names.append(title) }
    return names
  }

  private func object(_ group: FieldNumber?) -> [JSON.Member] {
    let fields = kind.table.range(of: group).map { (FieldNumber($0), kind.table.entries[$0].field) }
    let properties = fields.flatMap { number, field in
      names(of: field, in: group).map { name in
        JSONSchema.member(name, property(field, number, isSynonym: name != field.name))
      }
    }
    return [
      JSONSchema.member("type", "object"), JSONSchema.member("properties", .object(properties)),
      JSONSchema.member("additionalProperties", false),
    ]
  }

  private func property(_ field: Field, _ number: FieldNumber, isSynonym: Bool) -> JSON {
    let value = value(of: field, number)
    return .object([
      "title": .string(field.title.zh), "description": .string(field.title.en),
      "deprecated": isSynonym ? true : nil,
      "allOf": .array([JSONSchema.orNull(field.isMany ? JSONSchema.list(of: value) : value)]),
    ])
  }

  private func value(of field: Field, _ number: FieldNumber) -> JSON {
    switch field.type {
    case .id: return .object(["type": "string", "pattern": .string("^\(kind.prefix)-[0-9a-z]{6,}$")])
    case .text, .phone, .deadline, .code, .organisation, .item: return text(field)
    case .url: return .object(["type": "string", "pattern": "^(https?://|mailto:)"])
    case .date: return JSONSchema.day
    case .integer: return JSONSchema.integer
    case .flag: return JSONSchema.flag
    case .choice:
      let words = JSONSchema.words(field.choices.flatMap { [$0.value] + $0.also })
      return field.isOpen ? JSONSchema.anyOf([words, JSONSchema.text]) : words
    case .citation:
      return JSONSchema.anyOf([JSONSchema.text, Self.citation])
    case .group:
      let own = kind.table.range(of: number).map { kind.table.entries[$0].field }
      let required = own.filter(\.isRequired).map { field in
        JSONSchema.anyOf(
          names(of: field, in: number).map { .object(["required": .array([.string($0)])]) })
      }
      return .object(
        object(number) + (required.isEmpty ? [] : [JSONSchema.member("allOf", .array(required))]))
    }
  }

  private func text(_ field: Field) -> JSON {
    guard let pattern = field.pattern else { return JSONSchema.text }
    return .object([
      "type": ["string", "number", "boolean"], "pattern": .string("^(?:\(pattern.source))$"),
    ])
  }

  /// A citation with the article's words and its role.
  private static let citation: JSON = .object([
    "type": "object",
    "properties": .object([
      "cite": JSONSchema.text, "text": JSONSchema.orNull(JSONSchema.text),
      "role": JSONSchema.orNull(JSONSchema.text),
    ]),
    "required": ["cite"], "additionalProperties": false,
  ])
}
