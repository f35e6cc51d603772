extension Digest {
  /// As files of a library write it: `sha256:` and 64 hexadecimal digits.
  public var labelled: String { "sha256:\(hex)" }

  /// Reads what `labelled` writes; nil for anything else.
  public init?(labelled text: some StringProtocol) {
    guard text.utf8.starts(with: "sha256:".utf8) else { return nil }
    self.init(hex: text.dropFirst("sha256:".count))
  }
}
