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
  /// GB/T 2260, six digits.
  public var division: String?
  public var level: String?
  public var superior: String?
  public var period: Period
  public var names: [Name]
  public var nameplates: [Nameplate]
  /// 内设机构.
  public var offices: [String]
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

  /// The organisations that ever had a name, a short name or a nameplate.
  public func named(_ name: String) -> [Organisation] {
    organisations.filter { body in
      body.names.contains { $0.name == name || $0.short.contains(name) }
        || body.nameplates.contains { $0.name == name }
    }
  }

  init(_ record: Record, diagnostics: inout [Diagnostic]) {
    var first: [String: Place] = [:]
    for entry in record.records("organisations") {
      guard let organisation = Organisation(entry) else { continue }
      if let earlier = first[organisation.id] {
        diagnostics.append(
          Diagnostic(
            rule: "organisation/duplicate", severity: .error,
            message: Message(
              zh: "机构标识“\(organisation.id)”用了两次。每个机构一个标识，重新组建的机构用新的",
              en: "the organisation '\(organisation.id)' is given twice"),
            place: entry.place("id"),
            notes: [.init(Message(zh: "第一次在这里", en: "first given here"), at: earlier)]))
        continue
      }
      first[organisation.id] = entry.place("id")
      organisations.append(organisation)
    }
    organisations.sort { $0.id < $1.id }
    for (index, organisation) in organisations.enumerated() { indexes[organisation.id] = index }
    groups = record.records("groups").compactMap { group in
      group.text("name").map { Group(name: $0, members: group.texts("members")) }
    }
    for entry in record.records("organisations") { report(entry, &diagnostics) }
    for entry in record.records("groups") {
      for member in entry.texts("members") where self[member] == nil {
        diagnostics.append(unknown(member, entry.place("members")))
      }
    }
  }

  /// A body that names another one which is not there, and a period that ends before it begins.
  private func report(_ entry: Record, _ diagnostics: inout [Diagnostic]) {
    for key in ["superior", "predecessors", "successors"] {
      for id in entry.texts(key) where self[id] == nil { diagnostics.append(unknown(id, entry.place(key))) }
    }
    if entry.node("names") != nil, entry.records("names").isEmpty {
      diagnostics.append(
        Diagnostic(
          rule: "field/missing", severity: .error,
          message: Message(
            zh: "机构没有名称。至少写一个：names: [{ name: 全称 }]", en: "the organisation has no name; give it one"),
          place: entry.place("names")))
    }
    if let from = entry.day("from"), let until = entry.day("until"), until <= from {
      diagnostics.append(
        Diagnostic(
          rule: "organisation/period", severity: .error,
          message: Message(
            zh: "不再存续的日期（\(until)）不在设立日期（\(from)）之后", en: "it ends (\(until)) before it begins (\(from))"),
          place: entry.place("until")))
    }
  }

  private func unknown(_ id: String, _ place: Place) -> Diagnostic {
    let near = Spelling.nearest(to: id, among: organisations.map(\.id))
    return Diagnostic(
      rule: "organisation/unknown", severity: .error,
      message: Message(
        zh: "机构库里没有“\(id)”\(near.map { "。是不是“\($0)”？" } ?? "")",
        en: "there is no organisation '\(id)'\(near.map { "; did you mean '\($0)'?" } ?? "")"),
      place: place)
  }
}

extension Organisation {
  init?(_ record: Record) {
    guard let id = record.text("id") else { return nil }
    self.id = id
    creditCode = record.text("uscc")
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
