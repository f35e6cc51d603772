import Qingdan

/// Which qingdan this is.
///
/// The command line, the JSON outputs and the file formats follow SemVer.
enum Version {
  static let number = "0.1.0"

  /// The version, the commit where the build was told it, the compiler, and the libraries that are linked in.
  static var full: String {
    let libraries = Build.libraries ?? ["swift-argument-parser", "swift-crypto"]
    return """
      qingdan \(number)
      commit \(Build.commit ?? "unknown")
      format \(Configuration.format)
      swift \(Build.compiler)
      libyaml \(Build.libyaml)

      """ + libraries.map { "\($0)\n" }.joined()
  }
}
