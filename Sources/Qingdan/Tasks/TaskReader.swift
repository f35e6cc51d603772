/// The rows of one list of tasks.
struct TaskReader {
  private(set) var rows: [TaskLedger.Row] = []
  private let list: ListFile
  private let context: LibraryContext
  private let day: Day
  private let fields: Fields

  /// The fields that make a kind one of tasks: bodies, and how far each of them is.
  private struct Fields {
    let organisations: FieldNumber
    let progress: FieldNumber
    let due: FieldNumber
    let groups, period, sharing, open, number, evidence: FieldNumber?

    init?(_ kind: Kind) {
      guard let organisations = kind.field("organisations"), let progress = kind.field("progress"),
        let due = kind.field("due")
      else { return nil }
      self.organisations = organisations
      self.progress = progress
      self.due = due
      groups = kind.field("groups")
      period = kind.field("period")
      sharing = kind.field("sharing")
      open = kind.field("open")
      number = kind.field("number")
      evidence = kind.field("evidence")
    }
  }

  /// Nil for a list of another kind.
  init?(_ list: ListFile, _ context: LibraryContext, _ day: Day) {
    guard let fields = Fields(list.kind) else { return nil }
    self.list = list
    self.context = context
    self.day = day
    self.fields = fields
    for item in list.items where list.period(item).contains(day) { read(item) }
  }

  private mutating func read(_ item: ListFile.Item) {
    let due = list.text(item, fields.due) ?? ""
    let deadline = Self.deadline(due)
    let period = list.text(item, fields.period)
    let last = deadline?.lastDay(from: nil, in: context.calendar)?.value
    let recurrence = period.flatMap { Self.deadline($0)?.recurrence } ?? deadline?.recurrence
    let entries = list.entries(item, fields.progress)
    let shared = list.texts(item, fields.evidence)
    for body in bodies(item) {
      let entry = entries.first { $0.text("organisation") == body.id && body.id != nil }
      let done = entry?.text("done").flatMap { Day($0) }
      rows.append(
        TaskLedger.Row(
          number: list.text(item, fields.number) ?? "", task: list.name(item) ?? "", id: list.id(item) ?? "",
          organisation: body.id, name: body.name, sharing: sharing(item), due: due,
          period: period, dueDay: last, recurrence: recurrence, progress: entry?.text("text") ?? "",
          state: TaskState(written: entry?.text("state"), done: done, due: last, on: day), done: done,
          evidence: (entry?.text("link")).map { [$0] + shared } ?? shared, place: list.place(list.node(item)))
      )
    }
  }

  /// How they share the task; 等部门 says that more take part than it names.
  private func sharing(_ item: ListFile.Item) -> String? {
    let isOpen = list.text(item, fields.open) == "true"
    let words = [list.text(item, fields.sharing), isOpen ? "等部门" : nil].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "，")
  }

  /// Half a deadline is none: its day would be guessed.
  private static func deadline(_ text: String) -> Deadline? {
    let reading = DeadlineReader.read(text)
    return reading.isComplete ? reading.deadline : nil
  }

  /// Who answers for a task: the bodies that it names, then the members of the classes that it names.
  private func bodies(_ item: ListFile.Item) -> [(id: String?, name: String)] {
    var bodies: [(id: String?, name: String)] = []
    func add(_ id: String) {
      if bodies.contains(where: { $0.id == id }) { return }
      bodies.append((id, context.organisations[id]?.shortName(on: day) ?? id))
    }
    list.texts(item, fields.organisations).forEach(add)
    for group in list.texts(item, fields.groups) {
      let members = context.organisations.members(ofGroup: group, on: day) ?? []
      members.forEach { add($0.id) }
      if members.isEmpty { bodies.append((nil, group)) }
    }
    return bodies.isEmpty ? [(nil, TaskLedger.Row.nobody)] : bodies
  }
}
