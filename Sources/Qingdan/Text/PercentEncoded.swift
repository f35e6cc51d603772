extension String {
  /// As a part of an address: nothing of it can be taken for a variable or the end of a line either.
  var percentEncoded: String {
    utf8.reduce(into: "") { text, byte in
      if byte.isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
      }
    }
  }

  /// The same of a path: `/` stays.
  var percentEncodedPath: String {
    split(separator: "/", omittingEmptySubsequences: false).map { String($0).percentEncoded }.joined(
      separator: "/")
  }
}

extension UInt8 {
  /// Letters, digits, `-`, `_` and `.`: what stands for itself in a configuration and in an address.
  var isPlain: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
