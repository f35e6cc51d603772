/// Changes of a library's files that happen all together or not at all.
///
/// ```swift
/// var transaction = Transaction(root: "Lists")
/// transaction.write("organisations/sthjj/powers.yaml", after, replacing: before)
/// transaction.write("ledger/2026-11.yaml", entry, replacing: nil)
/// transaction.remove("organisations/hbj/powers.yaml", replacing: old)
/// try transaction.commit()
/// ```
///
/// Everything new is written beside a journal in `.qingdan/`; the journal's last line decides; then the new files
/// are moved into place. Whenever that stops, by an error, a kill or a power cut, the next command
/// finishes what was decided and drops what was not (`recover`). A file that somebody has changed since it was read
/// is never overwritten: the whole transaction is refused.
public struct Transaction: Sendable {
  private let root: String
  private let patience: Duration
  private let files: FileOperations
  private var changes: [Change] = []
  private var emptied: [String] = []

  struct Change: Sendable {
    let record: Journal.Change
    let bytes: [UInt8]
  }

  /// - Parameters:
  ///   - root: the library's folder, which must be there.
  ///   - patience: how long to wait for another command that is writing.
  public init(root: String, patience: Duration = .seconds(10)) {
    self.init(root: root, patience: patience, files: .system)
  }

  package init(root: String, patience: Duration = .seconds(10), files: FileOperations) {
    self.root = root
    self.patience = patience
    self.files = files
  }

  /// Writes a file when the transaction is committed; folders are made as needed, the mode of a file is kept.
  ///
  /// - Parameters:
  ///   - path: relative to the library, without `..`, links and hidden names.
  ///   - bytes: what it shall hold.
  ///   - old: what the file holds now, as the command has read it; nil if it must not be there yet.
  public mutating func write(_ path: String, _ bytes: [UInt8], replacing old: [UInt8]?) {
    let record = Journal.Change(path: path, before: old.map { Digest(of: $0) }, after: Digest(of: bytes))
    changes.append(Change(record: record, bytes: bytes))
  }

  /// Removes a file when the transaction is committed; its folder stays.
  ///
  /// - Parameters:
  ///   - path: relative to the library.
  ///   - old: what the file holds now, as the command has read it.
  public mutating func remove(_ path: String, replacing old: [UInt8]) {
    changes.append(
      Change(record: Journal.Change(path: path, before: Digest(of: old), after: nil), bytes: []))
  }

  /// Removes a folder once all changes are made, if nothing is left in it then.
  ///
  /// An empty folder is no part of the library's state: where it cannot be removed it stays, and nobody has to know.
  ///
  /// - Parameter path: relative to the library.
  public mutating func removeIfEmpty(_ path: String) { emptied.append(path) }

  /// Makes all the changes.
  ///
  /// - Parameter check: throws where what the changes were worked out from is no longer so; asked while nobody else can
  ///   write.
  /// - Returns: what a person should be told, such as that an earlier write was finished first.
  /// - Throws: `FileError`. The library is then as it was before, unless the reason is `refused(.unfinished)`: then
  ///   the change is decided and the next command finishes it.
  @discardableResult
  public func commit(
    ifStill check: () throws(FileError) -> Void = { () throws(FileError) in }
  ) throws(FileError) -> Message? {
    guard !changes.isEmpty else { return nil }
    for change in changes {
      if let problem = PathRule.problem(change.record.path) {
        throw FileError(change.record.path, .refused(problem))
      }
    }
    if let clash = PathRule.clash(in: changes.map(\.record.path)) {
      throw FileError(clash.path, .refused(clash.refusal))
    }
    let folder = try JournalFolder(root: root, files: files)
    try folder.prepare()
    let lock = try folder.lock(patience: patience)
    defer { withExtendedLifetime(lock) {} }
    let recovered = try folder.recover(toWrite: true)
    try folder.clear()
    try check()
    let kept = try folder.commit(changes)
    folder.removeEmpty(emptied)
    return Message.joined([recovered, kept])
  }

  /// Finishes or drops what an interrupted command has left; every command begins with this.
  ///
  /// Where nothing was left, nothing is written, made or locked. Where somebody is writing right now, it waits.
  /// - Returns: what was done, to be shown; nil where there was nothing to do.
  public static func recover(_ root: String) throws(FileError) -> Message? {
    try recover(root, patience: .seconds(10), files: .system)
  }

  package static func recover(
    _ root: String, patience: Duration = .seconds(10), files: FileOperations
  ) throws(FileError) -> Message? {
    let folder = try JournalFolder(root: root, files: files)
    guard try folder.hasJournal else { return nil }
    let lock = try folder.lock(patience: patience)
    defer { withExtendedLifetime(lock) {} }
    return try folder.recover(toWrite: false)
  }
}

extension Message {
  /// Several messages as one; nil where there is none.
  static func joined(_ messages: [Message?]) -> Message? {
    let present = messages.compactMap(\.self)
    guard !present.isEmpty else { return nil }
    return Message(
      zh: present.map(\.zh).joined(separator: "；"), en: present.map(\.en).joined(separator: "; "))
  }

  /// The first few of many names, in both languages.
  static func names(_ names: [String]) -> Message {
    let shown = names.prefix(5)
    let rest = names.count - shown.count
    return Message(
      zh: shown.map { "“\($0)”" }.joined(separator: "、") + (rest > 0 ? "等 \(names.count) 个" : ""),
      en: shown.map { "'\($0)'" }.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
  }
}
