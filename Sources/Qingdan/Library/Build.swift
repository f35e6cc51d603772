private import CPlatform

/// How this program was built.
public enum Build {
  /// The commit, where the build was given it: `-Xcc -DQINGDAN_COMMIT=…`.
  public static var commit: String? { qingdan_commit().map { String(cString: $0) } }

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
