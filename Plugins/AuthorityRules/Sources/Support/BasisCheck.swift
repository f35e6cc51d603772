import Qingdan

/// The bases of a list's powers with their ranks.
///
/// Several rules ask for them and share them; what is known of a text depends on the text alone, so that it is worked out
/// once for each of the few hundred that a list repeats.
struct BasisCheck: Sendable {
  /// A document that a basis names.
  struct Document: Sendable {
    let title: String
    let rank: Rank
    /// Where a local document holds.
    let place: String?
    /// The first day in force of its first text, where that is on file.
    let start: Day?
    /// Whether the State Council issued it as a decision.
    let isCouncilDecision: Bool
  }

  /// What a basis comes to.
  struct Basis: Sendable {
    var documents: [Document] = []
    /// Why it may be more than that.
    var doubt: Message?
  }

  /// An item of a type, with its bases.
  struct Power: Sendable {
    let item: ListFile.Item
    let name: String
    let type: String
    /// Where the first basis stands.
    let value: ListFile.Value
    /// The numbers of its bases among the distinct citations.
    fileprivate(set) var bases: [Int]
  }

  /// What a rank is worth for a power.
  enum Worth {
    case enough
    case tooLow
    case open(Message)
  }

  let bases: [Basis]
  let powers: [Power]

  static func of(_ check: ListCheck) -> BasisCheck { check.shared { BasisCheck(check) } }

  private init(_ check: ListCheck) {
    bases = check.distinctCitations.map(Self.basis)
    let list = check.list
    guard let type = list.kind.field("type"), let field = list.kind.field("basis") else {
      powers = []
      return
    }
    var own: [Power] = []
    var shared: [(value: ListFile.Value, number: Int)] = []
    // They come item by item, those of the defaults first.
    var last: ListFile.Item?
    for (use, number) in zip(check.citations, check.citationNumbers) where use.value.field == field {
      guard let item = use.value.item else {
        shared.append((use.value, number))
        continue
      }
      if own.last?.item == item {
        own[own.count - 1].bases.append(number)
      } else if item != last, let power = Self.power(item, check, type, use.value, [number]) {
        own.append(power)
      }
      last = item
    }
    if let first = shared.first {
      let numbers = shared.map(\.number)
      own += list.items.filter { !list.hasOwn($0, field) }.compactMap {
        Self.power($0, check, type, first.value, numbers)
      }
      own.sort { $0.item.index < $1.item.index }
    }
    powers = own
  }

  private static func power(
    _ item: ListFile.Item, _ check: ListCheck, _ type: FieldNumber, _ value: ListFile.Value, _ bases: [Int]
  ) -> Power? {
    let list = check.list
    guard let text = list.text(item, type), types.contains(text), check.isInForce(item) else { return nil }
    return Power(item: item, name: list.name(item) ?? "", type: text, value: value, bases: bases)
  }

  private static let types = ["行政许可", "行政处罚", "行政强制", "行政强制措施", "行政强制执行"]

  private static func basis(_ cited: CitedStatutes) -> Basis {
    var basis = Basis()
    if !cited.reading.isComplete || cited.reading.reference != nil {
      basis.doubt = Message(zh: "依据没有全读懂", en: "a basis is not understood")
    }
    for (citation, match) in zip(cited.reading.citations, cited.statutes) {
      guard let statute = match?.statute, let rank = statute.rank else {
        let name = citation.canonical
        basis.doubt =
          basis.doubt
          ?? Message(
            zh: "“\(name)”不在依据文件库中，不知道是哪一级的文件",
            en: "'\(name)' is not in the register, so that its rank is not known")
        continue
      }
      let isCouncil = statute.issuer?.contains("国务院") ?? statute.title.hasPrefix("国务院")
      basis.documents.append(
        Document(
          title: statute.title, rank: rank, place: statute.place, start: statute.enactments.first?.effective,
          isCouncilDecision: isCouncil && statute.title.contains("决定")))
    }
    return basis
  }
}

extension ListCheck {
  /// Reports the powers none of whose bases is of a rank that may create them.
  ///
  /// - Parameters:
  ///   - start: the day on which the law took effect that asks for it.
  ///   - asks: what each basis is worth for a power; nil where the rule is not for this one.
  func judgeBases(
    since start: Day?, into report: inout Report,
    _ asks: (BasisCheck.Power) -> ((BasisCheck.Document) -> BasisCheck.Worth)?,
    say: (BasisCheck.Power, [BasisCheck.Document]) -> (message: Message, advice: Message)
  ) {
    let check = BasisCheck.of(self)
    for power in check.powers {
      guard let worth = asks(power) else { continue }
      guard let day else {
        report.cannotCheck(.noDay, at: list.place(power.value))
        continue
      }
      if let start, day < start { continue }
      report.count()
      var doubt: Message?
      var documents: [BasisCheck.Document] = []
      var isFounded = false
      for number in power.bases {
        doubt = doubt ?? check.bases[number].doubt
        for document in check.bases[number].documents {
          switch worth(document) {
          case .enough: isFounded = true
          case .tooLow: documents.append(document)
          case .open(let reason): doubt = doubt ?? reason
          }
        }
      }
      if isFounded { continue }
      if let doubt {
        report.cannotCheck(doubt, at: list.place(power.value))
      } else if !documents.isEmpty {
        let (message, advice) = say(power, documents)
        report.say(message, at: power.value, in: list, advice: advice)
      }
    }
  }
}

extension [BasisCheck.Document] {
  /// 《甲办法》是部门规章，《乙通知》是规范性文件.
  var named: Message {
    var seen: Set<String> = []
    let documents = filter { seen.insert($0.title).inserted }.prefix(3)
    return Message(
      zh: documents.map { "《\($0.title)》是\($0.rank.rawValue)" }.joined(separator: "，"),
      en: documents.map { "'\($0.title)' is a \($0.rank.title.en)" }.joined(separator: ", "))
  }
}
