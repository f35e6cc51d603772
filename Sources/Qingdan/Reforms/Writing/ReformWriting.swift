/// What a reform makes of the texts of a library, computed without writing anything (落到文本).
///
/// Comments, order and form of everything else stay byte for byte; items that move take their comments along, and what
/// they inherited from the defaults of their old list (`people.md` 22). Later days, plans and certificates all read
/// these texts, so that they cannot differ.
public struct ReformWriting: Sendable {
  /// A value that an item had from the defaults of its list, or would get from those of its new one, written into it.
  public struct Inherited: Hashable, Sendable {
    public var item: String
    public var field: String
    /// Nil where it had none and the new list would give one.
    public var value: YAMLValue?
  }

  /// The new bytes of each file that changes or is new, by path.
  public internal(set) var files: [String: [UInt8]] = [:]
  /// The texts of lists among them, as they were read to prove the edits.
  var documents: [String: Document] = [:]
  /// The register of bodies, where the library has its own.
  private(set) var oldRegister: Document?
  public internal(set) var inherited: [Inherited] = []
  /// What became of the items that the reform concerns.
  public private(set) var links: [ReformLink] = []
  /// Items that leave the library.
  public private(set) var ended: [ReformEnd] = []
  /// Items that no list had.
  public internal(set) var created: [ReformCreation] = []
  /// What the reform says of new items, by their ids.
  var newItems: [String: NewItem] = [:]
  /// Codes that others come in the place of.
  public private(set) var codes: [CodeChange] = []
  /// Fields that go on naming bodies which are no more.
  public private(set) var unsettled: [UnsettledField] = []
  /// Bodies whose superior ends, with the one that comes in its place.
  private(set) var superiors: [String: String] = [:]
  /// The lists into which items go, by the items as they were called.
  private(set) var homes: [String: String] = [:]
  /// The keys of the mentions whose new names are written.
  public private(set) var accepted: Set<String>
  /// The keys of those that somebody accepted in fields which the reform itself writes, so that its words stand there.
  public private(set) var overwritten: Set<String> = []
  /// What the tool cannot do by itself; while there is any the reform is not carried out.
  public internal(set) var open: [Diagnostic] = []

  let outcome: ReformOutcome
  let library: Library
  let byPath: [String: ListFile]
  /// Where the items of a kind go that come to a body: the first of its own lists, or one that is to be made.
  var targets: [Target: String] = [:]
  /// The ids of parts, by their items; those that are missing are derived from the reform and the item.
  let ids: [String: String]
  /// By items that are taken in part: what the part of each body is called.
  var partIDs: [String: [String: String]] = [:]
  var lists: [String: ListState] = [:]
  /// The numbers of links of items that go on in another one.
  private var folds: [Int] = []
  /// The links of items that go on by themselves.
  var keptLinks: [ReformLink] {
    let folded = Set(folds)
    return links.indices.filter { !folded.contains($0) }.map { links[$0] }
  }
  var arrivals: [String: [Arrival]] = [:]
  /// New items by the list into which they come.
  var news: [String: [YAMLValue]] = [:]
  var made: [String: MadeList] = [:]

  /// A list with the fields of its items as they are to be, before items come and go.
  struct ListState {
    let document: Document
    let items: NodeID?
    var gone: Set<Int> = []
  }

  struct Arrival {
    let document: Document
    let items: NodeID
    let position: Int
  }

  struct Target: Hashable {
    let kind: String
    let body: String
  }

  /// - Parameters:
  ///   - ids: those that parts of items got in a saved plan, by the items; others are made from the reform and the item, the
  ///     same in every run.
  ///   - accepted: the old names in texts whose new ones somebody accepted.
  public init(
    _ outcome: ReformOutcome, in library: Library, _ tree: any FileTree, ids: [String: String] = [:],
    accepting accepted: [ReformMention] = []
  ) throws(ReformWritingError) {
    self.outcome = outcome
    self.library = library
    self.ids = ids
    byPath = Dictionary(library.lists.map { ($0.path, $0) }) { first, _ in first }
    for list in library.lists {
      guard let body = list.head.organisation else { continue }
      let target = Target(kind: list.kind.name, body: body)
      targets[target] = min(targets[target] ?? list.path, list.path)
    }
    self.accepted = Set(accepted.map(\.key))
    guard !outcome.reform.isRecorded else {
      open = RecordedCheck(outcome.reform, in: library).findings
      open += RecordedMoves(outcome.reform, in: library).findings
      try writeRegister(tree)
      let ledger = LedgerFile(recorded: outcome.reform, library.context.kinds.values)
      files[ledger.path] = Array(ledger.text.utf8)
      open += RecordedCheck(outcome.reform, in: library).findings(of: ledger)
      return
    }
    let mentions = Dictionary(grouping: accepted, by: \.place.file)
    let selections = ReformSelections([outcome.reform])
    let replacements = ItemReplacements(outcome, in: library)
    let maker = CodeMaker(outcome.reform, library.context.organisations)
    open = replacements.open
    codes = replacements.codes
    let gone = Self.gone(outcome, replacements)
    let placings = Dictionary(grouping: outcome.placings, by: \.list)
    let register = library.context.organisations
    let tasks = Parallel.map(library.lists) { list in
      let own = Dictionary((placings[list.path] ?? []).map { ($0.item, $0) }) { first, _ in first }
      var tasks = ListTasks(list, outcome, selections, placings: own, replacements, maker, register)
      if let own = mentions[list.path] { tasks.accept(own) }
      tasks.followItems(gone, replacements)
      return tasks
    }
    for tasks in tasks { nameParts(of: tasks) }
    var edits: [ListEdits] = []
    for tasks in tasks {
      // What is wrong with an event is told once, in however many lists its items are.
      open += tasks.open.filter { !open.contains($0) }
      codes += tasks.codes
      unsettled += tasks.unsettled
      overwritten.formUnion(tasks.overwritten)
      if let own = self.edits(of: tasks) { edits.append(own) }
    }
    self.accepted.subtract(overwritten)
    try prepare(edits)
    unsettled += Self.offices(outcome, library)
    agree()
    create(beside: replacements.newIDs)
    try settle()
    try writeRegister(tree)
    files[LedgerFile.path(of: outcome.reform.id)] = Array(LedgerFile(self, of: outcome.reform).text.utf8)
  }

  // MARK: - Fields, and who goes

  /// What is edited in a list before items come and go; nil where nothing is.
  private mutating func edits(of tasks: ListTasks) -> ListEdits? {
    let list = tasks.list
    guard !tasks.tasks.isEmpty || !tasks.references.isEmpty, let items = list.head.items else { return nil }
    let positions = Self.positions(list, items)
    var all = ListEdits(list: list, edits: tasks.references, copies: ParallelTexts(tasks.references))
    for (index, task) in tasks.tasks.sorted(by: { $0.key < $1.key }) {
      let item = ListFile.Item(index: index)
      guard let position = positions[list.node(item)], let id = list.id(item) else { continue }
      for (number, part) in task.parts.enumerated() {
        copy(part, number, of: item, task, list, position, into: &all.copies)
      }
      var fields = Self.noting(task.words, task.fields, list, item)
      if let into = task.fold {
        folds.append(links.count)
        link(list, id, into, task, fields, holder: task.destination)
        all.gone.insert(position)
        continue
      }
      let name = task.newID ?? id
      var goal: String?
      switch task.goal {
      case .stay: link(list, id, name, task, fields)
      case .leave:
        all.gone.insert(position)
        ended += task.acts.first.map { [ReformEnd(item: id, act: $0, basis: basis(of: $0))] } ?? []
        continue
      case .move(let to):
        let target = target(of: list, to)
        fields += partsFollowed(list, item, to: to, fields)
        link(list, id, name, task, fields, holder: to)
        fields += takenAlong(list, item, to: target, holder: to, fields)
        fields = fields.filter { !isGiven($0, in: target, list, item) }
        all.gone.insert(position)
        all.moves.append((position, target))
        homes[id] = target
        goal = target
      }
      if let new = task.newID { fields.append(.init(name: "id", value: .scalar(new))) }
      all.edits += self.edits(fields, in: list, item, to: goal)
      if !task.comments.isEmpty { all.comments.append((position, task.comments)) }
    }
    if !all.edits.isEmpty { all.edits += head(list.document) }
    return all
  }

  private mutating func copy(
    _ part: ItemTask.Part, _ number: Int, of item: ListFile.Item, _ task: ItemTask, _ list: ListFile,
    _ position: Int, into copies: inout ParallelTexts
  ) {
    guard let id = list.id(item) else { return }
    let made = partID(part, of: id, list)
    // A part that goes has not what the reform says of whose the rest is.
    var fields = task.fields.filter { !$0.isOwn && (part.to == nil || $0.name != "holder") }
    fields = fields.filter { field in !part.fields.contains { $0.name == field.name } } + part.fields
    fields = Self.noting(part.words, fields, list, item)
    if let to = part.to {
      fields += following(list, item, to: to, fields)
      fields += partsFollowed(list, item, to: to, fields)
    }
    let body = part.to ?? task.destination
    link(list, id, made, task, fields, holder: body)
    var path = list.path
    if let body {
      let isOwn = list.head.organisation != nil && list.head.organisation == list.organisation(of: item)
      if isOwn { path = target(of: list, body) }
      fields += takenAlong(list, item, to: path, holder: body, fields)
      fields = fields.filter { !isGiven($0, in: path, list, item) }
    }
    fields.append(.init(name: "id", value: .scalar(made)))
    copies.add(edits(fields, in: list, item, to: path), position, path, layer: number)
  }

  private mutating func link(
    _ list: ListFile, _ before: String, _ after: String, _ task: ItemTask, _ fields: [ItemTask.FieldEdit],
    holder: String? = nil
  ) {
    var values = task.followed
    for field in fields { values[field.name] = field.value ?? .null }
    if let holder { values[list.kind.table.holder == nil ? "organisation" : "holder"] = .scalar(holder) }
    links.append(ReformLink(before: before, after: after, acts: task.acts, fields: values))
  }

  /// What several items become has one value in each field: that of the link of the item that goes on.
  private mutating func agree() {
    var kept: [String: [String: YAMLValue]] = [:]
    for (index, link) in links.enumerated() where !folds.contains(index) { kept[link.after] = link.fields }
    for index in folds {
      guard let values = kept[links[index].after] else { continue }
      links[index].fields.merge(values) { $1 }
    }
  }

  func basis(of act: ReformLink.Act) -> String? {
    outcome.reform.events[act.event].basis ?? outcome.reform.basis
  }

  // MARK: - The register

  private mutating func writeRegister(_ tree: any FileTree) throws(ReformWritingError) {
    guard let bytes = try? tree.read(OrganisationRegister.path) else { return }
    let document = try Self.read(bytes, OrganisationRegister.path)
    oldRegister = document
    guard let edits = RegisterEdits(outcome, library.context.organisations, document) else { return }
    open += edits.open
    superiors = edits.superiors
    let new = try Self.apply(edits.edits, to: document, OrganisationRegister.path).bytes
    if new != bytes { files[OrganisationRegister.path] = new }
  }
}
