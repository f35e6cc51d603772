/// What a program finds in a run: each thing once, and of too much the first.
public struct ProgramFindings: Sendable {
  public private(set) var all: [ProgramFinding] = []
  /// What there is more of than is kept: all of the run, or of some items or lists as a whole, in the order in which they
  /// were too much.
  private(set) var excess: Excess?
  private var known: Set<ProgramFinding> = []
  private var counts: [Handle: Int] = [:]

  enum Excess: Hashable, Sendable {
    case ofRun(limit: Int)
    case ofItems([Handle], limit: Int)
  }

  /// An item, or a list as a whole, by its number.
  struct Handle: Hashable, Sendable {
    let list: Int
    let item: Int?
  }

  public init() {}

  /// That there was more than is kept.
  public var flood: ProgramFault? { fault(of: Message(zh: "一个事项", en: "one item")) }

  /// - Parameter items: how those are named of which there was more.
  func fault(of items: Message) -> ProgramFault? {
    switch excess {
    case .ofRun(let limit)?: .findings(limit)
    case .ofItems(_, let limit)?: .findings(limit, of: items)
    case nil: nil
    }
  }

  public mutating func add(_ finding: ProgramFinding, _ limits: ProgramLimits) {
    guard !known.contains(finding) else { return }
    guard all.count < limits.findings else {
      excess = excess ?? .ofRun(limit: limits.findings)
      return
    }
    let handle = Handle(list: finding.list, item: finding.item)
    let count = counts[handle, default: 0]
    guard count < limits.findingsOfItem else { return tell(handle, limits.findingsOfItem) }
    known.insert(finding)
    counts[handle] = count + 1
    all.append(finding)
  }

  private mutating func tell(_ handle: Handle, _ limit: Int) {
    switch excess {
    case nil: excess = .ofItems([handle], limit: limit)
    case .ofItems(let handles, _)? where counts[handle] == limit:
      excess = .ofItems(handles + [handle], limit: limit)
    default: break
    }
    // Once for each.
    counts[handle] = limit + 1
  }
}
