/// A saved plan held against the library as it is now: what is to be written, or why nothing is (执行方案).
public struct ReformApplication: Sendable {
  public struct Change: Sendable {
    public let path: String
    /// Nil where the file is there no more afterwards.
    public let new: [UInt8]?
    /// Nil where there is none now.
    public let old: [UInt8]?

    public init(path: String, new: [UInt8]?, old: [UInt8]?) {
      self.path = path
      self.new = new
      self.old = old
    }
  }

  /// Why a plan is not applied or undone.
  public struct Refusal: Error, Sendable {
    /// Why.
    let reason: Message
    /// What to do, or what is listed below; nil where the reason says all.
    var advice: Message?
    /// Each thing that stands in the way.
    public var details: [Message] = []
    public var findings: [Diagnostic] = []

    /// To whoever wanted files to be written.
    public var message: Message {
      guard let advice else { return reason }
      return Message(
        zh: "\(reason.zh)，所以什么都没有写\(advice.zh)", en: "\(reason.en), so nothing was written\(advice.en)")
    }

    /// To whoever only had it checked.
    public var finding: Message {
      Message(zh: reason.zh + (advice?.zh ?? ""), en: reason.en + (advice?.en ?? ""))
    }
  }

  public let changes: [Change]
  /// What is claimed of the changes, and was proved.
  public let certificate: ReformCertificate
  /// Files that changed since the plan was saved and mean the same.
  public let movedOn: [String]

  /// Whether those who decide agreed; nobody need where it is only entered.
  public let isApproved: Bool

  private let writing: ReformWriting

  /// Fields that go on naming what is no more: for people to settle, in the lists.
  public var unsettled: [UnsettledField] { writing.unsettled }

  /// The file in which a field stands once the plan is carried out.
  public func file(of field: UnsettledField) -> String { writing.homes[field.item] ?? field.place.file }

  /// Comments that the new texts have no more.
  public var lostComments: [LostComment] { writing.lostComments }

  /// The plan as it is applied: another one than the saved one where files had moved on.
  public var plan: SavedPlan { SavedPlan(writing, of: writing.outcome.reform, certificate, changes) }

  /// - Parameters:
  ///   - library: all of it, as it is now.
  ///   - tree: its files.
  ///   - today: an approval of a later day does not count yet; nil where that is not asked.
  ///   - rules: what the events say of items must keep them.
  public init(
    _ saved: SavedPlan, to library: Library, _ tree: any FileTree, today: Day? = nil,
    rules: Registry = Registry(),
    findBase: (String) throws(FileError) -> any FileTree = LibraryContext.noBase
  ) async throws {
    guard let reform = library.context.acts.reform(saved.reform) else {
      throw Refusal(
        reason: Message(
          zh: "清单库里没有改革 \(saved.reform)，方案不能执行", en: "the library has no reform '\(saved.reform)'"))
    }
    if library.context.acts.ledger.acts.contains(saved.reform) {
      throw Refusal(
        reason: Message(
          zh: "\(saved.reform) 已经执行过（在台账里）",
          en: "'\(saved.reform)' was carried out already (it is in the ledger)"))
    }
    do {
      let outcome = ReformOutcome(of: reform, in: library)
      let mentions = saved.accepted.isEmpty ? [] : ReformMention.all(of: outcome, in: library)
      writing = try ReformWriting(
        outcome, in: library, tree, ids: saved.minted,
        accepting: mentions.filter { saved.accepted.contains($0.key) })
    } catch {
      throw Refusal(
        reason: Message(zh: "\(error.path)：\(error.message.zh)", en: "\(error.path): \(error.message.en)"))
    }
    guard writing.open.isEmpty else {
      throw Refusal(
        reason: Message(
          zh: "改革里有 \(writing.open.count) 件事工具不能代办",
          en: "the tool cannot do \(writing.open.count) things of the reform by itself"),
        advice: .list,
        findings: writing.open)
    }
    isApproved = reform.isRecorded || writing.review(in: library, tree, asOf: today).isApproved
    let after = writing.tree(over: tree)
    certificate = try ReformCertificate(writing, of: reform, before: tree, after: after)
    try Self.refuseOther(saved, reform, certificate, in: library)
    let before = saved.certificate.before
    let now = certificate.before
    movedOn = Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }.sorted()
    changes = try Self.changes(writing, certificate, in: tree)
    let new = try await writing.leaves(library, tree, findBase: findBase)
    let said = writing.mistakes(in: new.library, since: library, rules).filter { $0.severity == .error }
    guard said.isEmpty else {
      throw Refusal(
        reason: Message(
          zh: "照改革文件写，清单里会有 \(said.count) 处错误",
          en: "written as the reform says, the lists would have \(said.count) errors"),
        advice: Message(zh: "。先改改革文件，再算一次方案：", en: "; mend it and plan again:"),
        findings: said)
    }
    try Self.prove(certificate, from: .init(library, tree), to: new)
  }

  /// Refuses a plan that could not be applied, before anybody decides on it.
  ///
  /// - Parameter after: what the reform leaves.
  public static func prove(
    _ plan: SavedPlan, from before: ReformProof.State, to after: ReformProof.State
  ) throws {
    try prove(plan.certificate, from: before, to: after)
  }

  /// - Parameter tree: the state before.
  static func changes(
    _ writing: ReformWriting, _ certificate: ReformCertificate, in tree: any FileTree
  ) throws(FileError) -> [Change] {
    var changes: [Change] = []
    for (path, new) in writing.files.sorted(by: { $0.key < $1.key }) {
      let old = certificate.before[path] == nil ? nil : try tree.read(path)
      changes.append(Change(path: path, new: new, old: old))
    }
    return changes
  }

  /// Throws where a file is no longer what this was worked out from: another command may have written in the meantime.
  ///
  /// - Parameter tree: the files as they are now, listed anew.
  public func check(_ tree: any FileTree) throws(FileError) {
    let now = try ReformCertificate.digests(of: tree)
    let before = certificate.before
    guard let path = Set(now.keys).union(before.keys).sorted().first(where: { now[$0] != before[$0] }) else {
      return
    }
    throw FileError(path, .refused(.changed))
  }

  /// Refuses where an item would become something else than what the plan says.
  private static func refuseOther(
    _ saved: SavedPlan, _ reform: Reform, _ now: ReformCertificate, in library: Library
  ) throws(Refusal) {
    guard saved.effective == reform.dates.effective else {
      let days = [saved.effective, reform.dates.effective].map { $0.map { "\($0)" } }
      throw Refusal(
        reason: Message(
          zh: "方案是按施行日期 \(days[0] ?? "（没有）") 算的，改革文件现在写的是 \(days[1] ?? "（没有）")",
          en: "the plan is for \(days[0] ?? "no day"), the reform now says \(days[1] ?? "none")"),
        advice: .planAgain(saved.reform))
    }
    let comparison = PlanComparison(saved.certificate, now)
    let count = comparison.items.count
    if count == 0 { return try refuseOtherWords(saved, reform) }
    throw Refusal(
      reason: Message(
        zh: "方案存下以后，清单或者改革文件变了，有 \(count) 个事项的去向或者内容和方案里的不一样",
        en:
          "since the plan was saved the lists or the reform changed, and \(count) items would become something else"
      ),
      advice: .planAgain(saved.reform), details: comparison.details(in: library))
  }

  /// Where items go outside, and by when a body has taken over, no list says: the words of the reform do.
  private static func refuseOtherWords(_ saved: SavedPlan, _ reform: Reform) throws(Refusal) {
    guard let content = saved.content, content != reform.contentDigest else { return }
    throw Refusal(
      reason: Message(
        zh: "方案存下以后改革文件改过（意见、备注、决定日期和公布情况不算），和方案不是一回事了",
        en:
          "the reform says something else than when the plan was saved (beside opinions, notes, and when it was decided and published)"
      ),
      advice: .planAgain(saved.reform))
  }

  private static func prove(
    _ certificate: ReformCertificate, from before: ReformProof.State, to after: ReformProof.State
  ) throws {
    let proof = try ReformProof(certificate, before: before, after: after)
    guard proof.faults.isEmpty else {
      throw Refusal(
        reason: Message(zh: "守恒核验没有通过", en: "the proof of conservation fails"), advice: .list,
        details: proof.faults)
    }
    let wrong = mistakes(in: after.library, since: before.library)
    guard wrong.isEmpty else {
      throw Refusal(
        reason: Message(
          zh: "照改革文件写，清单库里会有 \(wrong.count) 处新的错误",
          en: "written as the reform says, the library would have \(wrong.count) new errors"),
        advice: Message(zh: "。先改改革文件：", en: "; mend the reform first:"),
        details: wrong)
    }
  }

  /// Errors of files that a state has and the one before it had not, with the item they are about.
  static func mistakes(in new: Library, since old: Library) -> [Message] {
    func errors(_ library: Library) -> [Diagnostic] { library.diagnostics.filter { $0.severity == .error } }
    return errors(new).notAmong(errors(old)).map { error in
      let place = error.place.map { "\($0.file)：" } ?? ""
      return Message(zh: place + error.message.zh, en: place + error.message.en)
    }
  }
}

extension Transaction {
  /// Adds what a reform changes, or takes back.
  public mutating func make(_ changes: [ReformApplication.Change]) {
    for change in changes {
      if let new = change.new {
        write(change.path, new, replacing: change.old)
      } else if let old = change.old {
        remove(change.path, replacing: old)
      }
    }
  }
}

extension Message {
  fileprivate static let list = Message(zh: "：", en: ":")

  fileprivate static func planAgain(_ reform: String) -> Message {
    Message(zh: "。重新算一次：qingdan reform plan \(reform)", en: "; plan again: qingdan reform plan \(reform)")
  }
}
