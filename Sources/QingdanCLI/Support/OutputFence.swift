/// Keeps GitHub Actions from obeying commands (`::set-output`) that somebody wrote into a list.
///
/// Each stream has its own fence, of one token: the runner reads the two one beside the other.
struct OutputFence: Sendable {
  let isNeeded: Bool
  private let token: String

  init(isNeeded: Bool = Environment.value("GITHUB_ACTIONS") == "true") {
    self.isNeeded = isNeeded
    token = isNeeded ? "qingdan-\(UInt64.random(in: .min ... .max))" : ""
  }

  var opening: [UInt8] { Array("::stop-commands::\(token)\n".utf8) }
  var closing: [UInt8] { Array("::\(token)::\n".utf8) }

  /// JSON needs no fence, which would make it none: its lines begin with none of the runner's marks, and the older
  /// mark `##[`, which may stand anywhere, can be written otherwise. Other data is left as it is.
  func guarded(_ bytes: [UInt8]) -> [UInt8] {
    let isJSON = bytes.first == UInt8(ascii: "{") || bytes.first == UInt8(ascii: "[")
    guard isNeeded, isJSON else { return bytes }
    return bytes.replacing("##[".utf8, with: #"#\u0023["#.utf8)
  }
}
