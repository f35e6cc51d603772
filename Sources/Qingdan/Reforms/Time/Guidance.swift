/// Who guides a body whose own reform is still to come, while that of the upper government is in force (上级已到位、本级尚未到位).
///
/// The model is 北京市人大常委会 2018-11-23 决定, second paragraph: where the upper body is in place and the lower one is
/// not, the upper one carries 管理、监督、指导. Which body that is only a person can say (`guides`); none is guessed.
public struct Guidance: Hashable, Sendable {
  /// The library's own reform, which follows the other.
  public var reform: String
  public var upperTitle: String
  public var upperDay: Day
  /// Who goes on acting, as long as the own reform is not in force; what comes then `Competence` tells.
  public var holder: String?
  /// The upper body; nil where the reform does not name it.
  public var guide: String?
  /// What it is called where only the upper reform tells of it.
  var guideName: String?

  /// What is to be said of items of a list on a day.
  static func all(of list: ListFile, on day: Day, in context: LibraryContext) -> [ListFile.Item: Guidance] {
    var found: [ListFile.Item: Guidance] = [:]
    for reform in context.acts.reforms {
      guard let follows = reform.follows, let upper = context.upperReforms[reform.id],
        let upperDay = upper.dates.effective, upperDay <= day, !reform.isInPlace(on: day)
      else { continue }
      let isInForce = reform.dates.effective.map { $0 <= day } ?? false
      for item in reform.concerned(of: list, context.acts.ledger) where found[item] == nil {
        let holder = list.organisation(of: item)
        let earlier = list.id(item).flatMap { context.acts.ledger.moves[$0] }?.compactMap(\.from) ?? []
        let guide = ([holder].compactMap(\.self) + earlier).compactMap { follows.guides[$0] }.first
        found[item] = Guidance(
          reform: reform.id, upperTitle: upper.title, upperDay: upperDay, holder: isInForce ? nil : holder,
          guide: guide,
          guideName: upper.established.first { $0.body.id == guide }.map {
            $0.body.short.first ?? $0.body.name
          })
      }
    }
    return found
  }

  /// The sentence for people; names are those of the day.
  public func text(_ register: OrganisationRegister, on day: Day) -> Message {
    func name(_ id: String?) -> String? { id.map { register[$0]?.shortName(on: day) ?? $0 } }
    let acts = name(holder).map { Message(zh: "仍由\($0)承担，", en: "\($0) acts, ") } ?? Message(zh: "", en: "")
    let guided = guide.flatMap { register[$0] == nil ? guideName : nil } ?? name(guide)
    let zh = guided.map { "由\($0)管理、监督、指导" } ?? "由上级哪个机构指导没有登记（改革 \(reform) 的 guides）"
    let en = guided.map { "guided by \($0)" } ?? "who guides it is not on file ('guides' of \(reform))"
    return Message(
      zh: "上级的\(upperTitle)自\(upperDay.chinese)起施行，本级调整到位以前\(acts.zh)\(zh)",
      en: "\(upperTitle) above is effective since \(upperDay); until it is carried down \(acts.en)\(en)"
    )
  }
}

extension Reform {
  /// Whether its work is with those whom it names: on a day of which it says nothing it is not.
  fileprivate func isInPlace(on day: Day) -> Bool {
    (dates.inPlace ?? dates.effective).map { $0 <= day } ?? false
  }

  /// The items of a list that it places, or has placed.
  fileprivate func concerned(of list: ListFile, _ ledger: Ledger) -> [ListFile.Item] {
    let moved = list.items.filter { item in
      list.id(item).flatMap { ledger.moves[$0] }?.contains { $0.act == id } ?? false
    }
    return moved.isEmpty ? ReformOutcome.placed(by: self, in: list) : moved
  }
}
