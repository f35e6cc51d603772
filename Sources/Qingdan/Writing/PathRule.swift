/// Which paths the tool writes to: relative, inside, and the same on every system.
enum PathRule {
  /// The reason why a path is none, or nil.
  ///
  /// Names that begin with a dot are for exports only. In a library nobody would read them, and a journal
  /// from elsewhere must not reach into `.git`.
  static func problem(_ path: String, hidden: Bool = false) -> Refusal? {
    if path.isEmpty { return .emptyName }
    if path.utf8.first == UInt8(ascii: "/") { return .absolute }
    if path.unicodeScalars.contains(where: isUnwritable) { return .controlCharacter }
    for name in path.split(separator: "/", omittingEmptySubsequences: false) {
      if name.isEmpty { return .emptyName }
      if name == "." || name == ".." { return .leavesFolder }
      if name.utf8.count > 255 { return .longName }
      if name.utf8.first == UInt8(ascii: ".") {
        let isReserved = name.lowercased() == ".git" || name.lowercased().hasPrefix(".qingdan")
        if !hidden || isReserved { return .hidden }
      }
    }
    return nil
  }

  /// Control characters, and those that turn the direction of writing or cannot be seen.
  static func isUnwritable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Two paths that some system takes for one, or one that is a file and a folder at once; nil if there are none.
  ///
  /// `String` compares by canonical equivalence, so that two spellings of one “é” clash as well.
  static func clash(in paths: some Sequence<String>) -> (path: String, refusal: Refusal)? {
    var names: [String: (name: String, isFile: Bool)] = [:]
    for path in paths {
      var start = path.startIndex
      while true {
        let slash = path[start...].firstIndex(of: "/")
        let name = String(path[..<(slash ?? path.endIndex)])
        let isFile = slash == nil
        if let earlier = names.updateValue((name, isFile), forKey: name.lowercased()) {
          guard earlier.name.utf8.elementsEqual(name.utf8) else {
            return (path, .sameButForCase(earlier.name))
          }
          if earlier.isFile != isFile { return (path, .fileAndFolder(name)) }
          if isFile { return (path, .twice) }
        }
        guard let slash else { break }
        start = path.index(after: slash)
      }
    }
    return nil
  }
}
