public import YAMLText

/// Where a statute of the library and the one that ships do not say the same.
public struct StatuteDifference: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case rank, place, until
    /// The first day in force of the text of that day.
    case effective(Day)
    /// The shapes of the articles of the text of that day.
    case articles(Day)
  }

  public var title: String
  public var subject: Subject
  /// What the library says, which holds.
  public var local: String
  /// What the register that ships says.
  public var shipped: String

  /// The text for people.
  public var message: Message {
    let what = subject.title
    return Message(
      zh: "《\(title)》的\(what.zh)：本库登记为“\(local)”，随附登记库为“\(shipped)”，以本库为准",
      en:
        "\(what.en) of '\(title)' is '\(local)' here and '\(shipped)' in the register that ships; the former holds"
    )
  }
}

extension StatuteDifference.Subject {
  var title: Message {
    switch self {
    case .rank: Message(zh: "效力级别", en: "the rank")
    case .place: Message(zh: "适用地域", en: "the place")
    case .until: Message(zh: "失效日期", en: "the end")
    case .effective(let day): Message(zh: "\(day.chinese)文本的施行日期", en: "the first day of the text of \(day)")
    case .articles(let day): Message(zh: "\(day.chinese)文本的条款项数", en: "the articles of the text of \(day)")
    }
  }
}

extension StatuteRegister {
  /// The register with the statutes of a library, and where both do not say the same.
  ///
  /// What the library says holds. Its statute keeps the texts and events that only the shipped one has, so that
  /// adding one new text loses no old one. A title that the library has twice is one statute with both histories.
  public func merging(_ statutes: [Statute]) -> (register: StatuteRegister, differences: [StatuteDifference])
  {
    var register = self
    var differences: [StatuteDifference] = []
    for statute in statutes {
      let key = StatuteTitle.key(statute.title.utf8)
      guard let known = register.local[key] ?? shipped(withKey: key) else {
        register.local[key] = statute
        continue
      }
      differences += differing(statute, from: known)
      register.local[key] = combined(statute, with: known)
    }
    for statute in statutes {
      for old in statute.replaces { register.replace(old, by: statute) }
    }
    return (register, differences)
  }

  /// Ends a statute on the first day of the one that replaces it; an end that is on file stays.
  private mutating func replace(_ old: Statute.Replacement, by statute: Statute) {
    let key = StatuteTitle.key(old.title.utf8)
    let known = (local[key] ?? shipped(withKey: key))?.repeal
    let isSame = known?.successor.map { StatuteTitle.key($0.utf8) == StatuteTitle.key(statute.title.utf8) }
    if var known {
      if isSame ?? true { (known.successor, known.moves) = (statute.title, old.moves) }
      replaced[key] = known
    } else if let first = statute.enactments.first, let day = first.effective {
      replaced[key] = Statute.Repeal(until: day, successor: statute.title, moves: old.moves)
    }
  }

  /// A statute with its end as the library's other statutes tell it.
  func ended(_ statute: Statute) -> Statute {
    guard !replaced.isEmpty, let repeal = replaced[StatuteTitle.key(statute.title.utf8)] else {
      return statute
    }
    var statute = statute
    statute.repeal = repeal
    return statute
  }

  private func combined(_ local: Statute, with shipped: Statute) -> Statute {
    var result = local
    result.rank = local.rank ?? shipped.rank
    result.place = local.place ?? shipped.place
    result.issuer = local.issuer ?? shipped.issuer
    result.documentNumber = local.documentNumber ?? shipped.documentNumber
    result.repeal = local.repeal ?? shipped.repeal
    result.hasPredecessor = local.hasPredecessor || shipped.hasPredecessor
    for index in result.enactments.indices {
      let same = shipped.enactments.first { $0.day == result.enactments[index].day }
      result.enactments[index].order = result.enactments[index].order ?? same?.order
      result.enactments[index].effective = result.enactments[index].effective ?? same?.effective
    }
    let days = Set(local.enactments.map(\.day))
    result.enactments += shipped.enactments.filter { !days.contains($0.day) }
    result.enactments.sort { $0.day < $1.day }
    let texts = Set(local.versions.map(\.day))
    result.versions += shipped.versions.filter { !texts.contains($0.day) }
    result.versions.sort { $0.day < $1.day }
    return result
  }

  private func differing(_ local: Statute, from shipped: Statute) -> [StatuteDifference] {
    var result: [StatuteDifference] = []
    func compare(_ subject: StatuteDifference.Subject, _ ours: String?, _ theirs: String?) {
      guard let ours, let theirs, ours != theirs else { return }
      result.append(StatuteDifference(title: shipped.title, subject: subject, local: ours, shipped: theirs))
    }
    compare(.rank, local.rank?.rawValue, shipped.rank?.rawValue)
    compare(.place, local.place, shipped.place)
    compare(.until, local.repeal?.until.description, shipped.repeal?.until.description)
    for ours in local.enactments {
      let theirs = shipped.enactments.first { $0.day == ours.day }
      compare(.effective(ours.day), ours.effective?.description, theirs?.effective?.description)
    }
    for ours in local.versions {
      guard let theirs = shipped.versions.first(where: { $0.day == ours.day }) else { continue }
      compare(.articles(ours.day), ours.articles.description, theirs.articles.description)
    }
    return result
  }
}
