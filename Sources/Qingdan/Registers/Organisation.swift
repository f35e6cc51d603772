/// A department or other body, with its names and its life (机构).
public struct Organisation: Hashable, Sendable {
  public struct Name: Hashable, Sendable {
    public var name: String
    public var short: [String]
    public var period: Period
  }

  public struct Nameplate: Hashable, Sendable {
    public var name: String
    public var period: Period
  }

  /// A name for ever: a body set up anew under an old name gets a new one.
  public var id: String
  /// 统一社会信用代码.
  public var creditCode: String?
  /// What stands for it inside the codes of items (编码里的部门编号): two digits in a base code, three in those of Hubei,
  /// four in those of Shanxi.
  public var numbers: [String]
  /// GB/T 2260, six digits.
  public var division: String?
  public var level: String?
  public var superior: String?
  public var period: Period
  public var names: [Name]
  public var nameplates: [Nameplate]
  /// 内设机构.
  public var offices: [String]
  /// Those whose work it took over, whichever of the two says so.
  public var predecessors: [String]
  public var successors: [String]
  public var place: Place

  /// The full name on a day; the last one it had, where that day is outside its life.
  public func name(on day: Day? = nil) -> String {
    let valid = day.flatMap { day in names.first { $0.period.contains(day) } }
    return (valid ?? names.last)?.name ?? id
  }

  /// The name that people use: the first short form, else the full one.
  public func shortName(on day: Day? = nil) -> String {
    let valid = day.flatMap { day in names.first { $0.period.contains(day) } }
    return (valid ?? names.last).map { $0.short.first ?? $0.name } ?? id
  }
}

/// Every organisation that the lists may name.
public struct OrganisationRegister: Sendable {
  /// Where a library has its own.
  public static let path = "registers/organisations.yaml"

  /// Bodies that share a task or a list: 各区政府, 市政府各部门.
  public struct Group: Hashable, Sendable {
    public var name: String
    public var members: [String]
  }

  /// In the order of their ids.
  public private(set) var organisations: [Organisation] = []
  public private(set) var groups: [Group] = []
  private var indexes: [String: Int] = [:]

  public init() {}

  public subscript(id: String) -> Organisation? { indexes[id].map { organisations[$0] } }

  /// The bodies that a group means on a day, in the order in which the register names them; nil where there is no such
  /// group. Those that are not there yet or no more are left out.
  public func members(ofGroup name: String, on day: Day?) -> [Organisation]? {
    groups.first { $0.name == name }?.members.compactMap { self[$0] }
      .filter { body in day.map { body.period.contains($0) } ?? true }
  }

  /// Whether a body is in a group, on whatever day.
  func isMember(_ id: String, of group: String) -> Bool {
    groups.contains { $0.name == group && $0.members.contains(id) }
  }

  /// Who has what a body had, on a day: those that come after it, and after them; sorted, none where nobody is on file.
  public func heirs(of id: String, on day: Day) -> [String] {
    var heirs: Set<String> = []
    var seen: Set<String> = [id]
    var open = self[id]?.successors ?? []
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let body = self[next] else { continue }
      if body.period.contains(day) { heirs.insert(next) } else { open += body.successors }
    }
    return heirs.sorted()
  }

  /// The organisations that ever had a name, a short name or a nameplate.
  public func named(_ name: String) -> [Organisation] {
    organisations.filter { body in
      body.names.contains { $0.name == name || $0.short.contains(name) }
        || body.nameplates.contains { $0.name == name }
    }
  }

  /// - Parameters:
  ///   - base: the register of the base; what it has holds unless an entry here says that it `replaces` it.
  ///   - divisions: what the codes of divisions are held against.
  init(
    _ record: Record, base: OrganisationRegister = OrganisationRegister(),
    divisions: DivisionRegister = DivisionRegister(), diagnostics: inout [Diagnostic]
  ) {
    var first: [String: Place] = [:]
    for entry in record.records("organisations") {
      guard let organisation = Organisation(entry) else { continue }
      if let earlier = first[organisation.id] {
        diagnostics.append(OrganisationCheck.duplicate(organisation.id, entry, first: earlier))
        continue
      }
      first[organisation.id] = entry.place("id")
      organisations.append(organisation)
      if base[organisation.id] != nil, !entry.flag("replaces") {
        diagnostics.append(OrganisationCheck.hidesBase(organisation.id, at: entry.place("id")))
      }
    }
    organisations += base.organisations.filter { first[$0.id] == nil }
    organisations.sort { $0.id < $1.id }
    for (index, organisation) in organisations.enumerated() { indexes[organisation.id] = index }
    groups = record.records("groups").compactMap { group in
      group.text("name").map { Group(name: $0, members: group.texts("members")) }
    }
    for entry in record.records("groups") where !entry.flag("replaces") {
      guard let name = entry.text("name"), base.groups.contains(where: { $0.name == name }) else { continue }
      diagnostics.append(OrganisationCheck.hidesBase(name, at: entry.place("name")))
    }
    groups += base.groups.filter { group in !groups.contains { $0.name == group.name } }
    inherit()
    diagnostics += OrganisationCheck(register: self, divisions: divisions).diagnostics(of: record)
  }

  /// Who came before and who came after is written once, at either body.
  private mutating func inherit() {
    for body in organisations {
      for id in body.predecessors {
        guard let index = indexes[id], !organisations[index].successors.contains(body.id) else { continue }
        organisations[index].successors.append(body.id)
      }
      for id in body.successors {
        guard let index = indexes[id], !organisations[index].predecessors.contains(body.id) else { continue }
        organisations[index].predecessors.append(body.id)
      }
    }
  }
}

extension Organisation {
  init?(_ record: Record) {
    guard let id = record.text("id") else { return nil }
    self.id = id
    creditCode = record.text("uscc")
    numbers = record.texts("numbers")
    division = record.text("division")
    level = record.text("level")
    superior = record.text("superior")
    period = Period(from: record.day("from"), until: record.day("until"))
    names = record.records("names").compactMap { entry in
      entry.text("name").map {
        Name(
          name: $0, short: entry.texts("short"),
          period: Period(from: entry.day("from"), until: entry.day("until")))
      }
    }
    nameplates = record.records("nameplates").compactMap { entry in
      entry.text("name").map {
        Nameplate(name: $0, period: Period(from: entry.day("from"), until: entry.day("until")))
      }
    }
    offices = record.texts("offices")
    predecessors = record.texts("predecessors")
    successors = record.texts("successors")
    place = record.place
  }
}
