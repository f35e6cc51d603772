/// The value that an act on file gives a field: itself where it is short, else its digest.
///
/// What an approval rests on has to be seen in the file; a basis of two pages need not be.
public enum ExpectedValue: Hashable, Sendable {
  /// The field has no value (`~`).
  case absent
  case value(YAMLValue)
  /// Of the canonical value (`YAMLValue.digest`).
  case digest(Digest)

  /// The length in characters up to which a value is written out.
  static let longest = 200

  /// The form in which a canonical value is written.
  public init(of value: YAMLValue?) {
    guard let value else {
      self = .absent
      return
    }
    self =
      value.length > Self.longest || Digest(prefixed: value) != nil ? .digest(value.digest) : .value(value)
  }

  /// A list of texts, as an act names organisations.
  static func texts(_ texts: [String]) -> ExpectedValue { .value(.sequence(texts.map(YAMLValue.scalar))) }

  public var digest: Digest? {
    switch self {
    case .absent: nil
    case .value(let value): value.digest
    case .digest(let digest): digest
    }
  }

  /// What is written out; nil where there is nothing, or a digest alone.
  public var value: YAMLValue? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Whether a canonical value is this one in its normal form; a single value stands for a list of one.
  public func matches(_ actual: YAMLValue?) -> Bool {
    guard let actual else { return self == .absent }
    if digest == actual.digest { return true }
    guard let value, case .sequence(let elements) = actual, elements.count == 1 else { return false }
    return elements[0].digest == value.digest
  }
}

extension Digest {
  /// As files write it: `sha256:` and 64 hexadecimal digits in lower case.
  public var prefixed: String { "sha256:" + hex }

  /// Nil for anything else.
  public init?(prefixed text: some StringProtocol) {
    guard text.hasPrefix("sha256:") else { return nil }
    self.init(hex: text.dropFirst(7))
  }

  init?(prefixed value: YAMLValue) {
    guard case .scalar(let text) = value else { return nil }
    self.init(prefixed: text)
  }
}

extension YAMLValue {
  /// The characters of all its texts.
  var length: Int {
    switch self {
    case .null: 0
    case .scalar(let text): text.count
    case .sequence(let items): items.reduce(0) { $0 + $1.length }
    case .mapping(let fields): fields.reduce(0) { $0 + $1.key.count + $1.value.length }
    }
  }

  /// An item without its last day, which a cancellation writes.
  var withoutEnd: YAMLValue {
    guard case .mapping(let fields) = self else { return self }
    return .mapping(fields.filter { $0.key != "until" })
  }

  /// What stands at a path of keys below; nil where nothing does.
  func value(at path: some Sequence<Substring>) -> YAMLValue? {
    var value = self
    for key in path {
      guard case .mapping(let fields) = value, let next = fields.first(where: { $0.key == key }) else {
        return nil
      }
      value = next.value
    }
    return value == .null ? nil : value
  }
}

extension ListFile {
  /// The canonical value at a path such as `limits.legal`.
  public func canonicalValue(_ item: Item, path: String) -> YAMLValue? {
    let parts = path.split(separator: ".")
    guard let first = parts.first, let field = kind.field(String(first)) else { return nil }
    return canonicalValue(item, field)?.value(at: parts.dropFirst())
  }
}
