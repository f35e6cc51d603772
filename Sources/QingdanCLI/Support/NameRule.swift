import Qingdan

/// What names of libraries and bodies may be: they become names of folders and files.
enum NameRule {
  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-"), text.utf8.count <= 64 else { return false }
    return text.hasOnlyIdentifierCharacters
  }

  /// A name made of the last part of a path; nil where nothing of it can be used.
  static func identifier(from path: String) -> String? {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    let name = String(last.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    return isIdentifier(name) ? name : nil
  }

  /// Refuses a text that says nothing.
  static func refuseEmpty(_ text: String?, _ option: String) throws(Failure) {
    guard let text, text.allSatisfy({ $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }) else {
      return
    }
    throw Failure(
      Message(
        zh: "\(option) 后面是空的。写明内容；不想写就去掉这一项", en: "\(option) is empty; write something, or leave it out"))
  }
}
