/// What is to be written: text, nothing (`~`), a list, or fields in their order.
public indirect enum YAMLValue: Hashable, Sendable {
  case null
  case scalar(String)
  case sequence([YAMLValue])
  case mapping([Field])

  public struct Field: Hashable, Sendable {
    public var key: String
    public var value: YAMLValue

    public init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  /// How deep the collections nest; 0 for a scalar.
  var depth: Int {
    switch self {
    case .null, .scalar: 0
    case .sequence(let items): 1 + (items.map(\.depth).max() ?? 0)
    case .mapping(let fields): 1 + (fields.map(\.value.depth).max() ?? 0)
    }
  }

  /// Whether its last text ends with a line break.
  var endsWithBreak: Bool {
    switch self {
    case .null: false
    case .scalar(let text): text.utf8.last == 0x0A
    case .sequence(let items): items.last?.endsWithBreak ?? false
    case .mapping(let fields): fields.last?.value.endsWithBreak ?? false
    }
  }
}

extension YAMLValue: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .scalar(text) }
}

extension YAMLValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral items: YAMLValue...) { self = .sequence(items) }
}

extension YAMLValue: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral fields: (String, YAMLValue)...) {
    self = .mapping(fields.map { Field($0.0, $0.1) })
  }
}
