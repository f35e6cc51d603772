import Qingdan

extension StatuteRegister {
  /// The statute that somebody names, or what near it there is.
  func statute(meant title: String) throws -> Statute {
    if let match = statute(titled: title) { return match.statute }
    let near = titles(near: title).map { "《\($0)》" }.joined(separator: "、")
    throw Failure(
      Message(
        zh: "登记库里没有《\(title)》\(near.isEmpty ? "" : "。相近的有：\(near)")",
        en: "there is no statute '\(title)'\(near.isEmpty ? "" : "; near it: \(near)")"), .findings)
  }
}
