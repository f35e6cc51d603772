/// Keeps GitHub Actions from obeying commands (`::set-output`) that somebody wrote into a list.
struct OutputFence {
  let opening: String
  let closing: String

  init() {
    guard Console.variable("GITHUB_ACTIONS") == "true" else {
      opening = ""
      closing = ""
      return
    }
    let token = "qingdan-\(UInt64.random(in: .min ... .max))"
    opening = "::stop-commands::\(token)\n"
    closing = "::\(token)::\n"
  }
}
