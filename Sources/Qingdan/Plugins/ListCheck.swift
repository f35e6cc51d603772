/// A list as rules see it: its values read, the day on which it is judged, and what it refers to.
public struct ListCheck: Sendable {
  public let list: ListFile
  public let context: LibraryContext
  /// The day on which the list is judged: `--as-of`, else its own `effective`; no rule reads today's date.
  public let day: Day?
  /// Every citation of the list, read and looked up once.
  public let citations: [Use<CitedStatutes>]
  public let deadlines: [Use<DeadlineReading>]

  /// A value of the list and what was understood of it.
  public struct Use<Reading: Sendable>: Sendable {
    public let value: ListFile.Value
    public let reading: Reading
  }

  init(_ list: ListFile, in context: LibraryContext, asOf day: Day?, readings: inout ReadingCache) {
    self.list = list
    self.context = context
    self.day = day ?? list.head.effective
    citations = list.values(of: .citation).map {
      Use(value: $0, reading: readings.citation($0.node, of: list.document, in: context.statutes))
    }
    deadlines = list.values(of: .deadline).map {
      Use(value: $0, reading: readings.deadline($0.node, of: list.document))
    }
  }

  /// Whether an item is in force on the day of the list; one without dates always is.
  public func isInForce(_ item: ListFile.Item) -> Bool {
    day.map { list.period(item).contains($0) } ?? true
  }
}
