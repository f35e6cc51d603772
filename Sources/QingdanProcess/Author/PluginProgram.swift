public import Qingdan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A plugin that is a program of its own, as an author in Swift writes it: the other end of `ProgramRun`.
///
/// ```swift
/// PluginProgram(name: "office", version: "1.0.0", rules: [missing], needs: ["powers": ["name", "office"]])
///   .main { batch in
///     batch.items.filter { $0.fields["office"] == nil }.map { Found("office/missing", $0, Message(zh: "…", en: "…")) }
///   }
/// ```
public struct PluginProgram: Sendable {
  /// A finding, by the handle of its item.
  public struct Found: Sendable {
    let json: JSON

    /// - Parameters:
    ///   - field: the field, and below it keys and the numbers of elements; nothing for the item as a whole.
    ///   - range: characters (Unicode scalars) of the value.
    public init(
      _ rule: RuleID, _ item: Item, field: [JSON] = [], range: Range<Int>? = nil, _ message: Message
    ) {
      json = .object([
        "rule": .string(rule.rawValue), "handle": .string(item.handle),
        "field": field.isEmpty ? nil : .array(field),
        "range": range.map { .array([.number($0.lowerBound), .number($0.upperBound)]) },
        "message": .object(["zh": .string(message.zh), "en": .string(message.en)]),
      ])
    }
  }

  /// An item as the host gives it.
  public struct Item: Sendable {
    public let handle: String
    /// The fields that were asked for and that it has.
    public let fields: JSON
  }

  /// A part of a list. Nothing of it is read before it is asked for.
  public struct Batch: Sendable {
    fileprivate let line: [UInt8]
    fileprivate let number: Int

    public var body: JSON { JSON(line[...]) ?? .null }

    public var items: [Item] {
      (body["items"]?.elements ?? []).map {
        Item(handle: $0["handle"]?.text ?? "", fields: $0["fields"] ?? .null)
      }
    }
  }

  private let hello: JSON
  private let description: JSON

  /// - Parameter needs: the fields that it is to be given, by kind; `*` for every kind and for every field.
  public init(name: String, version: String, rules: [Rule] = [], needs: KeyValuePairs<String, [String]>) {
    hello = .object([
      "type": "hello", "protocol": .string(ProgramProtocol.version), "name": .string(name),
      "version": .string(version),
      "features": ["validate"],
    ])
    description = .object([
      "type": "description",
      "rules": .array(
        rules.map { rule in
          .object([
            "id": .string(rule.id.rawValue), "severity": .string(rule.severity.rawValue),
            "summary": .object(["zh": .string(rule.summary.zh), "en": .string(rule.summary.en)]),
            "rationale": .object(["zh": .string(rule.rationale.zh), "en": .string(rule.rationale.en)]),
            "source": .array(rule.source.map { .string($0) }), "confirmed": .bool(rule.isConfirmed),
          ])
        }),
      "needs": .array(
        needs.map { kind, fields in
          .object(["kind": .string(kind), "fields": .array(fields.map { .string($0) })])
        }),
    ])
  }

  /// Answers the host until it says no more, and ends the process.
  ///
  /// - Parameter validate: what is wrong with the items of a batch.
  public func main(_ validate: (Batch) -> [Found]) -> Never {
    var lines = InputLines()
    while let line = lines.next() {
      if let number = Self.batch(line) {
        let found = validate(Batch(line: line, number: number))
        Self.write(
          .object(["type": "findings", "batch": .number(number), "findings": .array(found.map(\.json))]))
        continue
      }
      switch JSON(line[...])?["type"]?.text {
      case "hello": Self.write(hello)
      case "describe": Self.write(description)
      case "open": Self.write(.object(["type": "ready"]))
      case "close": Self.write(.object(["type": "summary"]))
      case let type:
        Self.write(.object(["type": "error", "message": .string("unknown message \(type ?? "")")]))
        exit(1)
      }
    }
    exit(0)
  }

  /// The number of a batch, whose line always begins alike; nil for every other message.
  private static func batch(_ line: [UInt8]) -> Int? {
    guard line.starts(with: start) else { return nil }
    return Int(String(decoding: line[start.count...].prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
  }

  private static let start = Array("{\"type\":\"batch\",\"batch\":".utf8)

  private static func write(_ json: JSON) {
    let bytes = json.bytes
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { put($0.baseAddress.map { $0 + done }, $0.count - done) }
      guard count > 0 || errno == EINTR else { exit(1) }
      done += max(0, count)
    }
  }
}

private func put(_ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(1, bytes, count) }
