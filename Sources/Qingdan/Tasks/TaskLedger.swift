/// The tasks of a library on a day, a row for each task and each body that answers for it (工作任务台账).
///
/// Classes of bodies (市政府各部门) are read as their members on the day; a class whose members nobody wrote down is a
/// row of its own.
public struct TaskLedger: Sendable {
  public struct Row: Hashable, Sendable {
    /// The task's number in its document: 二(一)1.
    public let number: String
    public let task: String
    public let id: String
    /// Nil for a class of bodies whose members the register does not know, and where nobody is named.
    public let organisation: String?
    /// The body's name, or that of the class.
    public let name: String
    /// 分别负责, 依职责分别负责, 负责.
    public let sharing: String?
    /// The time limit as it is written, and how often it comes again.
    public let due: String
    public let period: String?
    /// The last day in time; nil where the text names none.
    public let dueDay: Day?
    /// How the day comes again, for a task with a period.
    public let recurrence: Deadline.Recurrence?
    public let progress: String
    public let state: TaskState
    public let done: Day?
    public let evidence: [String]
    public let place: Place

    public var isOpen: Bool { !state.isDone }
    /// Whether anybody is named who answers for it.
    public var isAssigned: Bool { organisation != nil || name != Self.nobody }
    static let nobody = "（未写责任单位）"
  }

  public let day: Day
  public let rows: [Row]

  init(on day: Day, rows: [Row]) {
    self.day = day
    self.rows = rows
  }

  /// Reads the tasks of some lists, which come in the order of their paths.
  public init(_ lists: [ListFile], in context: LibraryContext, on day: Day) {
    self.init(on: day, rows: lists.flatMap { TaskReader($0, context, day)?.rows ?? [] })
  }

  /// The rows of one body alone.
  public func of(_ organisation: String?) -> TaskLedger {
    guard let organisation else { return self }
    return TaskLedger(on: day, rows: rows.filter { $0.organisation == organisation })
  }

  /// What a body has to do, in rows of the ledger.
  public struct Total: Hashable, Sendable {
    public let organisation: String?
    public let name: String
    /// 应完成: all its rows.
    public internal(set) var all = 0
    /// 已完成, whether in time or late.
    public internal(set) var done = 0
    /// 逾期: past the day and not done.
    public internal(set) var overdue = 0
    /// 未完成.
    public var open: Int { all - done }
  }

  /// A line for each body, in the order in which the ledger first names them.
  public var totals: [Total] {
    var totals: [Total] = []
    var numbers: [String: Int] = [:]
    for row in rows {
      let key = row.organisation ?? "\u{0}\(row.name)"
      let number = numbers[key] ?? totals.count
      if number == totals.count {
        numbers[key] = number
        totals.append(Total(organisation: row.organisation, name: row.name))
      }
      totals[number].all += 1
      if row.state.isDone { totals[number].done += 1 }
      if row.state == .overdue { totals[number].overdue += 1 }
    }
    return totals
  }

  /// What falls due within some days after the day, sorted by the day; a task with a period at the end of each.
  public func due(within days: Int) -> [(row: Row, day: Day)] {
    rows.filter(\.isOpen).compactMap { row in
      let last = day + days
      let next = row.recurrence?.days(from: day, through: min(last, row.dueDay ?? last)).first
      guard let found = next ?? row.dueDay, (day...last).contains(found) else { return nil }
      return (row, found)
    }.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element)
  }
}
