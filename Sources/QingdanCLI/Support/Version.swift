/// Which qingdan this is.
///
/// The command line, the JSON outputs and the file formats follow SemVer.
enum Version {
  static let number = "0.1.0"
}
