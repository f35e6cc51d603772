internal import Synchronization

/// A list as rules see it: its values read, the day on which it is judged, and what it refers to.
public struct ListCheck: Sendable {
  public let list: ListFile
  public let context: LibraryContext
  /// The day on which the list is judged: `--as-of`, else its own `effective`; no rule reads today's date.
  public let day: Day?
  /// What quotations are held against: the texts of `--statute-texts`, else those of the library.
  public let statuteTexts: StatuteTexts
  /// Every citation of the list, read and looked up once.
  public let citations: [Use<CitedStatutes>]
  /// What was understood of them, without repetitions: what depends on the text alone is judged once for each.
  public let distinctCitations: [CitedStatutes]
  /// Beside each citation the number of what was understood of it, among the distinct ones.
  public let citationNumbers: [Int]
  public let deadlines: [Use<DeadlineReading>]
  private let findings = SharedFindings()

  /// A value of the list and what was understood of it.
  public struct Use<Reading: Sendable>: Sendable {
    public let value: ListFile.Value
    public let reading: Reading
  }

  /// - Parameter isRead: whether citations and deadlines are read, which is most of the work; there are none otherwise.
  init(
    _ list: ListFile, in context: LibraryContext, asOf day: Day?, texts: StatuteTexts? = nil,
    readings: inout ReadingCache, isRead: Bool = true
  ) {
    self.list = list
    self.context = context
    self.day = day ?? list.head.effective
    statuteTexts = texts ?? context.statuteTexts
    citations = (isRead ? list.values(of: .citation) : []).map {
      Use(value: $0, reading: readings.citation($0.node, of: list.document, in: context.statutes))
    }
    var numbers: [ObjectIdentifier: Int] = [:]
    var distinct: [CitedStatutes] = []
    citationNumbers = citations.map { use in
      let key = ObjectIdentifier(use.reading)
      if let known = numbers[key] { return known }
      numbers[key] = distinct.count
      distinct.append(use.reading)
      return distinct.count - 1
    }
    distinctCitations = distinct
    deadlines = (isRead ? list.values(of: .deadline) : []).map {
      Use(value: $0, reading: readings.deadline($0.node, of: list.document))
    }
  }

  /// Whether an item is in force on the day of the list; one without dates always is.
  public func isInForce(_ item: ListFile.Item) -> Bool {
    guard let day, !list.values(of: .date).isEmpty else { return true }
    return list.period(item).contains(day)
  }

  /// What several rules need of the list, made by the first that asks: `make` runs once for each type.
  public func shared<Finding: Sendable>(_ make: () -> Finding) -> Finding { findings.value(make) }
}

/// Values by their type, made once.
private final class SharedFindings: Sendable {
  private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

  func value<Finding: Sendable>(_ make: () -> Finding) -> Finding {
    let key = ObjectIdentifier(Finding.self)
    if let known = values.withLock({ $0[key] }) as? Finding { return known }
    let made = make()
    values.withLock { $0[key] = made }
    return made
  }
}
