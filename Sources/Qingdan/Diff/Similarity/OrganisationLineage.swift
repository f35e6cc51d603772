/// Who took over from whom, in both states (承接关系).
struct OrganisationLineage {
  enum Relation { case same, successor, related, other }

  private var numbers: [String: Int32] = [:]
  private(set) var ids: [String] = []
  /// By number: those that took over directly.
  private var successors: [Set<Int32>] = []
  /// By number: the smallest number of all that are tied to it by successions.
  private(set) var families: [Int32] = []

  /// - Parameter others: what lists call their organisations, the names of groups among them.
  init(_ registers: [OrganisationRegister], others: [String]) {
    for register in registers { for body in register.organisations { add(body.id) } }
    for other in others { add(other) }
    for register in registers {
      for body in register.organisations {
        for id in body.successors {
          guard let from = numbers[body.id], let to = numbers[id] else { continue }
          successors[Int(from)].insert(to)
          join(from, to)
        }
      }
    }
    for number in families.indices { families[number] = root(Int32(number)) }
  }

  func number(of id: String?) -> Int32 { id.flatMap { numbers[$0] } ?? -1 }

  func family(_ number: Int32) -> Int32 { number < 0 ? -1 : families[Int(number)] }

  func relation(_ old: Int32, _ new: Int32) -> Relation {
    guard old >= 0, new >= 0 else { return old == new ? .same : .other }
    if old == new { return .same }
    if successors[Int(old)].contains(new) { return .successor }
    return families[Int(old)] == families[Int(new)] ? .related : .other
  }

  private mutating func add(_ id: String) {
    guard numbers[id] == nil else { return }
    numbers[id] = Int32(ids.count)
    families.append(Int32(ids.count))
    ids.append(id)
    successors.append([])
  }

  private mutating func root(_ number: Int32) -> Int32 {
    var number = number
    while families[Int(number)] != number {
      families[Int(number)] = families[Int(families[Int(number)])]
      number = families[Int(number)]
    }
    return number
  }

  private mutating func join(_ left: Int32, _ right: Int32) {
    let (left, right) = (root(left), root(right))
    families[Int(max(left, right))] = min(left, right)
  }
}
