/// What a program finds in a run: each thing once, and of too much the first.
public struct ProgramFindings: Sendable {
  public private(set) var all: [ProgramFinding] = []
  /// That there was more than is kept.
  public private(set) var flood: ProgramFault?
  private var known: Set<ProgramFinding> = []
  private var counts: [Handle: Int] = [:]

  private struct Handle: Hashable {
    let list: Int
    let item: Int?
  }

  public init() {}

  public mutating func add(_ finding: ProgramFinding, _ limits: ProgramLimits) {
    guard !known.contains(finding) else { return }
    guard all.count < limits.findings else { return tell(.findings(limits.findings)) }
    let handle = Handle(list: finding.list, item: finding.item)
    guard counts[handle, default: 0] < limits.findingsOfItem else {
      return tell(.findings(limits.findingsOfItem, ofOne: true))
    }
    known.insert(finding)
    counts[handle, default: 0] += 1
    all.append(finding)
  }

  private mutating func tell(_ fault: ProgramFault) { flood = flood ?? fault }
}
