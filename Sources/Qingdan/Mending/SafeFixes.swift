/// The fixes of a file that leave it no worse to read than it was.
///
/// A fix is made by a look at a line or two; whether the file as a whole is still read, only reading it tells.
struct SafeFixes {
  private(set) var text: [UInt8]
  /// Which of the fixes were made.
  private(set) var made: [Int] = []

  init(of before: [UInt8], _ fixes: [[Splice]]) {
    let state = Self.state(of: before)
    if let after = fixes.joined().applied(to: before), Self.state(of: after) >= state {
      text = after
      made = Array(fixes.indices)
      return
    }
    // One of them is at fault: each is tried beside those that were found to be right.
    text = before
    var splices: [Splice] = []
    for (index, fix) in fixes.enumerated() {
      guard let after = (splices + fix).applied(to: before), Self.state(of: after) >= state else { continue }
      splices += fix
      text = after
      made.append(index)
    }
  }

  /// How well a text is read: not at all, with keys that stand twice, or well. More double keys are worse.
  private static func state(of text: [UInt8]) -> Int {
    guard let document = try? Document(text) else { return .min }
    return -document.problemsForLibrary().count { $0.rule == "yaml/duplicate-key" }
  }
}
