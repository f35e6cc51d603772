private import CPlatform

/// How this program was built.
public enum Build {
  /// The commit, where the build was given it: `QINGDAN_COMMIT` in its environment (see `Package.swift`).
  public static var commit: String? { qingdan_commit().map { String(cString: $0) } }

  /// The packages that are linked in, each with its version, where the build was given them: `QINGDAN_LIBRARIES`.
  public static var libraries: [String]? {
    qingdan_libraries().map { String(cString: $0).split(separator: ",").map(String.init) }
  }

  /// The version of libyaml that is linked in.
  public static var libyaml: String { LibraryVersions.libyaml }

  /// The compiler's language version.
  public static var compiler: String {
    #if compiler(>=6.5)
      "6.5 or newer"
    #elseif compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}

/// What the process was started with.
public enum ProcessVariables {
  /// The names of the variables of its environment that begin with a word, without it.
  public static func names(beginningWith word: String) -> [String] {
    var names: [String] = []
    var number: Int32 = 0
    while let variable = qingdan_variable(number) {
      number += 1
      let name = String(cString: variable).prefix { $0 != "=" }
      if name.hasPrefix(word) { names.append(String(name.dropFirst(word.count))) }
    }
    return names.sorted()
  }
}
