/// How far the approval of an act has come, for one kind of change (`ActReview`).
enum ActStanding: Hashable {
  case pending
  case approved(Opinion)
  /// There is an approval, of other contents than the file has now.
  case outdated(Opinion)

  var opinion: Opinion? {
    switch self {
    case .pending: nil
    case .approved(let opinion), .outdated(let opinion): opinion
    }
  }

  var isApproved: Bool { if case .approved = self { true } else { false } }
}

extension Adjustment {
  /// The day from which it holds: as it says, else the day on which it was approved.
  var effectiveDay: Day? { dates.effective ?? opinion(.approval)?.date ?? opinion(.review)?.date }

  /// The items that it names, sorted, each once.
  public var items: [String] { Set(changes.flatMap(\.allItems)).sorted() }
}
