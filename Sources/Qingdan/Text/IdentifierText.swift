extension String {
  /// Whether it holds only what names of files and folders may hold on every system: small letters, digits and `-`.
  public var hasOnlyIdentifierCharacters: Bool {
    utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
  }
}
