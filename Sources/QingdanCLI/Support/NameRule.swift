/// What names of libraries and bodies may be: they become names of folders and files.
enum NameRule {
  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-"), text.utf8.count <= 64 else { return false }
    return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// A name made of the last part of a path; nil where nothing of it can be used.
  static func identifier(from path: String) -> String? {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    let name = String(last.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    return isIdentifier(name) ? name : nil
  }
}
