/// The history of an item for programs; its schema is `qingdan schema history`.
public struct HistoryJSON {
  private let history: ItemHistory

  public init(_ history: ItemHistory) { self.history = history }

  public func json() -> JSON {
    .object([
      "ids": .array(history.ids.map { .string($0) }),
      "complete": .bool(history.isComplete),
      "entries": .array(history.entries.map(json)),
      "notes": .array(history.unread.map { .object(["zh": .string($0.zh), "en": .string($0.en)]) }),
    ])
  }

  private func json(_ entry: ItemHistory.Entry) -> JSON {
    let commit = entry.commit
    return .object([
      "commit": commit.id.map { .string($0.hex) },
      "parents": .array(commit.parents.map { .string($0.hex) }),
      "day": commit.day.map { .string("\($0)") },
      "author": commit.id.map { _ in .string(commit.author) },
      "subject": commit.id.map { _ in .string(commit.subject) },
      "role": .string(entry.role.rawValue),
      "items": items(entry.difference),
    ])
  }

  private func items(_ difference: Difference) -> JSON {
    guard case .object(let members) = DifferenceJSON(difference).json() else { return .array([]) }
    return members.first { $0.key == "items" }?.value ?? .array([])
  }
}
