import Qingdan

/// The items that rest on a law or a regulation besides 政府信息公开条例 itself, and those that may.
struct LawfulItems {
  private enum Basis {
    /// A rule or a notice, or the regulation itself.
    case none
    /// Not in the register, and no rule or notice by its form; or not understood.
    case unknown
    case law
  }

  private var items: [Int: Basis] = [:]
  /// What the list's default for the field is.
  private var standing = Basis.none
  private let list: ListFile
  private let basis: FieldNumber?

  init(_ check: ListCheck) {
    list = check.list
    basis = list.kind.field("basis")
    for use in check.citations where use.value.field == basis {
      let found = Self.basis(use.reading)
      if let item = use.value.item {
        items[item.index] = Self.better(items[item.index] ?? .none, found)
      } else {
        standing = Self.better(standing, found)
      }
    }
  }

  func contains(_ item: ListFile.Item) -> Bool { basis(of: item) == .law }

  /// Whether nobody can say, for a basis is not known.
  func mayContain(_ item: ListFile.Item) -> Bool { basis(of: item) == .unknown }

  private func basis(of item: ListFile.Item) -> Basis {
    let own = items[item.index] ?? .none
    return basis.map { list.hasOwn(item, $0) } ?? true ? own : Self.better(own, standing)
  }

  private static func better(_ first: Basis, _ second: Basis) -> Basis {
    first == .law || second == .law ? .law : first == .unknown ? .unknown : second
  }

  private static func basis(_ cited: CitedStatutes) -> Basis {
    var found: Basis = cited.reading.isComplete && cited.reading.reference == nil ? .none : .unknown
    for (citation, match) in zip(cited.reading.citations, cited.statutes) {
      found = better(found, match.map { basis($0.statute) } ?? basis(citation))
    }
    return found
  }

  private static let ranks: [Rank] = [.constitution, .law, .administrativeRegulation, .localRegulation]

  private static func basis(_ statute: Statute) -> Basis {
    guard let rank = statute.rank else { return .unknown }
    return ranks.contains(rank) && statute.title != "中华人民共和国政府信息公开条例" ? .law : .none
  }

  /// A document that is not in the register: by its label, its number or its kind it may be a rule or a notice.
  private static func basis(_ citation: Citation) -> Basis {
    let labels = citation.claimedRanks
    if !labels.isEmpty { return labels.contains(where: ranks.contains) ? .unknown : .none }
    let isLetter = !citation.numbers.isEmpty && citation.numbers.allSatisfy { $0.form == .letters }
    let isNotice = ["通知", "意见", "方案", "要点", "指引", "公告", "函", "批复"].contains { word in
      citation.title?.normalised.hasSuffix(word) ?? false
    }
    return isLetter || isNotice ? .none : .unknown
  }
}
