/// The acts on file: adjustments, reforms, approvals, and the ledger of those carried out.
public struct Acts: Sendable {
  /// Sorted by id.
  public var adjustments: [Adjustment] = []
  /// Sorted by id.
  public var reforms: [Reform] = []
  public var ledger = Ledger()
  /// Sorted by id.
  public var approvals: [Approval] = []
  /// The first day of which a release says what the lists were: from then on no past act that is entered says otherwise.
  public internal(set) var published: Day?
  /// The first day of which the ledger knows anything, where past acts were entered.
  public internal(set) var recordedSince: Day?

  public init() {}

  public func adjustment(_ id: String) -> Adjustment? { adjustments.first { $0.id == id } }
  public func reform(_ id: String) -> Reform? { reforms.first { $0.id == id } }

  /// The adjustments that nobody carried out yet.
  var openAdjustments: [Adjustment] {
    let done = Set(ledger.acts)
    return adjustments.filter { !done.contains($0.id) }
  }

  /// The reforms that nobody carried out yet, by the day on which they take effect.
  public var openReforms: [Reform] {
    let done = Set(ledger.acts)
    return reforms.filter { !done.contains($0.id) }.byDay
  }

  /// Reforms that were carried out before their day, as seen from another day, beside those that were released since.
  public func carriedOut(after day: Day, but released: Set<String>) -> [Reform] {
    let done = Set(ledger.acts).subtracting(released)
    return reforms.filter { reform in
      done.contains(reform.id) && !reform.isRecorded && reform.dates.effective.map { $0 > day } ?? false
    }
  }

  /// Decided reforms that take effect before another one and were not carried out yet: that one meets the lists as they
  /// leave them (`semantics.md` S17), not as they are.
  public func decided(before reform: Reform) -> [Reform] {
    openReforms.prefix { $0.id != reform.id }.filter {
      $0.dates.decided != nil && !$0.isRecorded && $0.dates.effective != nil
    }
  }

  /// Those outside government to whom a body's work went in part, by the reforms on file that took effect by a day: the
  /// register names organisations alone.
  public func outside(of body: String, by day: Day) -> [String] {
    reforms.filter { $0.dates.effective.map { $0 <= day } ?? false }.flatMap(\.events)
      .filter { event in event.verb == .split && event.sources.contains { $0.id == body } }
      .flatMap(\.shares).compactMap(\.outside)
  }

  /// Items that acts have ended which were carried out, those among them that were to end later.
  var endedItems: Set<String> {
    let done = Set(ledger.acts)
    let ending = adjustments.filter { done.contains($0.id) }.flatMap(\.changes).filter(\.verb.isEnding)
    return Set(ledger.ends.keys).union(ending.flatMap(\.items))
  }

  /// Reads them from the files of a library; of what is wrong in one the rest is kept.
  ///
  /// - Parameter limit: the size in bytes that no file may exceed.
  public static func read(
    _ tree: any FileTree, limit: Int = 64 << 20
  ) throws(FileError) -> (acts: Acts, diagnostics: [Diagnostic]) {
    read(tree, paths: try tree.ownPaths(), limit: limit)
  }

  static func read(
    _ tree: any FileTree, paths: [String], limit: Int
  ) -> (acts: Acts, diagnostics: [Diagnostic]) {
    var acts = Acts()
    var diagnostics: [Diagnostic] = []
    func record(_ path: String, _ shape: FileShape) -> Record? {
      let (record, found) = Record.read(path, shape, in: tree, limit: limit)
      diagnostics += found
      return record
    }
    for path in paths {
      if let id = name(of: path, in: "adjustments/"), let record = record(path, .adjustment) {
        acts.adjustments.append(Adjustment(record, id: id, diagnostics: &diagnostics))
      } else if let id = name(of: path, in: "reforms/"), let record = record(path, .reform) {
        acts.reforms.append(Reform(record, id: id, diagnostics: &diagnostics))
      } else if let id = name(of: path, in: "ledger/"), let record = record(path, .ledger) {
        if let said = record.text("act"), said != id {
          diagnostics.append(ActMessages.misnamed(said, path: path, at: record.place("act")))
        }
        acts.ledger.add(record, act: id, diagnostics: &diagnostics)
      } else if let id = name(of: path, in: "approvals/"), let record = record(path, .approval) {
        acts.approvals.append(Approval(record, id: id, diagnostics: &diagnostics))
      }
    }
    diagnostics += acts.ledger.cycles
    if acts.reforms.contains(where: { $0.isRecorded && $0.isCarriedOut(in: acts) }) {
      acts.published = try? ReleaseChain.read(tree).firstDay
      acts.recordedSince = acts.ledgerBegin
    }
    acts.adjustments.sort { $0.id < $1.id }
    acts.reforms.sort { $0.id < $1.id }
    acts.approvals.sort { $0.id < $1.id }
    return (acts, diagnostics)
  }

  /// Whether a file of a library is that of an act.
  public static func holds(_ path: String) -> Bool { folders.contains { name(of: path, in: $0) != nil } }

  /// Whether a file lies where those of acts do.
  static func isInFolder(_ path: String) -> Bool { folders.contains(where: path.hasPrefix) }

  static let folders = ["adjustments/", "reforms/", "ledger/", "approvals/"]

  /// The name of a file of a folder, without `.yaml`; nil for other files, and for those in folders below.
  private static func name(of path: String, in folder: String) -> String? {
    guard path.hasPrefix(folder), path.hasSuffix(".yaml") else { return nil }
    let name = path.dropFirst(folder.count).dropLast(5)
    return name.isEmpty || name.contains("/") ? nil : String(name)
  }

  /// Organisations that acts name and the register has not.
  func unknownOrganisations(_ register: OrganisationRegister) -> [Diagnostic] {
    var named = approvals.flatMap { approval in approval.who.map { ($0, approval.place) } }
    for adjustment in adjustments {
      if let applicant = adjustment.applicant { named.append((applicant, adjustment.place)) }
      for opinion in adjustment.opinions {
        if let organisation = opinion.organisation { named.append((organisation, opinion.place)) }
      }
      for change in adjustment.changes where change.verb == .transfer {
        if let to = change.to { named.append((to, change.place)) }
      }
    }
    return named.filter { register[$0.0] == nil }.map {
      ActMessages.unknownOrganisation($0.0, near: register, at: $0.1)
    }
  }
}

extension [Reform] {
  /// In the order in which they take effect; those without a day first.
  var byDay: [Reform] {
    sorted { ($0.dates.effective?.number ?? 0, $0.id) < ($1.dates.effective?.number ?? 0, $1.id) }
  }
}
