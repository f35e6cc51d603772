/// How far a body is with a task: what its entry says, and what the day adds to it (状态).
public enum TaskState: String, Hashable, Sendable, CaseIterable {
  case notStarted = "未启动"
  case underWay = "推进中"
  case done = "已完成"
  case doneLate = "逾期完成"
  case extensionAsked = "申请延期"
  /// Past its day and not done; no entry says it.
  case overdue = "逾期未完成"

  public var isDone: Bool { self == .done || self == .doneLate }

  public var title: Message {
    let english =
      switch self {
      case .notStarted: "not started"
      case .underWay: "under way"
      case .done: "done"
      case .doneLate: "done late"
      case .extensionAsked: "extension asked for"
      case .overdue: "overdue"
      }
    return Message(zh: rawValue, en: english)
  }

  /// The state on a day.
  ///
  /// What is written counts; only that the term is over, and that it was kept or not, the days themselves tell.
  ///
  /// - Parameters:
  ///   - written: what the entry of the body says; nil where it says nothing, or there is none.
  ///   - done: the day on which it was done, if there is one.
  ///   - due: the last day in time, where there is one.
  init(written: String?, done: Day?, due: Day?, on day: Day) {
    let said = written.flatMap(TaskState.init)
    if let done, said?.isDone ?? true, done <= day {
      self = due.map { done > $0 } ?? (said == .doneLate) ? .doneLate : .done
    } else if let said, said.isDone, done == nil {
      self = said
    } else if let due, day > due {
      self = .overdue
    } else {
      self = said.map { $0.isDone ? .underWay : $0 } ?? .notStarted
    }
  }
}
