import Qingdan
import Testing

@Suite struct JSONSchemaTests {
  private static let context = try? LibraryContext(
    MemoryTree(["library.yaml": "library: a\nformat: 1\nbase: standard\n"]))

  static var schemas: [(String, JSON)] {
    FileShape.all.map { ($0.name, JSONSchema.schema(of: $0)) }
      + (context?.kinds.values.map { ("list/\($0.name)", JSONSchema.schema(ofListsOf: $0)) } ?? [])
      + JSONSchema.outputs.map { ($0.name, $0.schema) }
  }

  @Test func `every schema names its dialect and itself`() {
    #expect(Self.schemas.count > 20)
    for (name, schema) in Self.schemas {
      #expect(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
      #expect(schema["$id"]?.text?.hasSuffix("/\(name).json") == true)
    }
  }

  @Test func `no two schemas have one name`() {
    let names = Self.schemas.map(\.0)
    #expect(Set(names).count == names.count)
  }

  @Test func `every reference leads to a definition`() {
    for (name, schema) in Self.schemas {
      let definitions = Set(schema["$defs"]?.members.map(\.key) ?? [])
      for reference in schema.references {
        #expect(
          reference.hasPrefix("#/$defs/") && definitions.contains(String(reference.dropFirst(8))),
          "\(name): \(reference)")
      }
    }
  }

  @Test func `no object names a property twice`() {
    for (name, schema) in Self.schemas {
      schema.visit { value in
        let keys = value.members.map(\.key)
        #expect(Set(keys).count == keys.count, "\(name): \(keys)")
      }
    }
  }
}

extension JSON {
  fileprivate subscript(key: String) -> JSON? { members.first { $0.key == key }?.value }

  fileprivate var members: [Member] { if case .object(let members) = self { members } else { [] } }
  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

  fileprivate func visit(_ body: (JSON) -> Void) {
    body(self)
    switch self {
    case .object(let members): for member in members { member.value.visit(body) }
    case .array(let elements): for element in elements { element.visit(body) }
    default: break
    }
  }

  fileprivate var references: [String] {
    var found: [String] = []
    visit { if let text = $0["$ref"]?.text { found.append(text) } }
    return found
  }
}
