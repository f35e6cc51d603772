/// Lines that are not as expected, with their numbers.
struct Difference: CustomStringConvertible {
  private let lines: [String]

  init(from expected: [String], to actual: [String]) {
    let changes = actual.difference(from: expected)
    lines =
      changes.isEmpty
      ? []
      : [expected.first ?? ""]
        + changes.map { change in
          switch change {
          case .remove(let offset, let line, _): "  \(offset + 1)- \(line)"
          case .insert(let offset, let line, _): "  \(offset + 1)+ \(line)"
          }
        }
  }

  var isEmpty: Bool { lines.isEmpty }
  var description: String { lines.joined(separator: "\n") }
}
