/// The folder `.qingdan` of a library, in which its writers work.
///
/// ```
/// .qingdan/.gitignore    *
/// .qingdan/lock          held by the one who writes
/// .qingdan/journal       while something is written
/// .qingdan/new-0 …       what it will put into place
/// .qingdan/kept-…        what somebody had changed while a write lay unfinished
/// ```
struct JournalFolder: Sendable {
  /// The library's folder, absolute, links followed.
  let root: String
  let files: FileOperations

  static let name = ".qingdan"
  var path: String { root + "/" + Self.name }
  private var journal: String { path + "/journal" }

  init(root: String, files: FileOperations) throws(FileError) {
    guard !root.unicodeScalars.contains("\0") else { throw FileError(root, .refused(.controlCharacter)) }
    let resolved = try Self.told(root) { () throws(SystemError) in try files.resolved(root) }
    let status = try Self.told(root) { () throws(SystemError) in try files.status(resolved) }
    guard status?.kind == .folder else { throw FileError(root, .refused(.notAFolder)) }
    self.root = resolved
    self.files = files
  }

  /// Makes the folder, which git shall not see.
  func prepare() throws(FileError) {
    try told(Self.name) { () throws(SystemError) in try files.makeFolder(path) }
    try refuseUnlessFolder()
    let ignore = path + "/.gitignore"
    try told(Self.name + "/.gitignore") { () throws(SystemError) in
      guard try files.status(ignore) == nil else { return }
      do throws(SystemError) {
        try files.create(ignore, Array("*\n".utf8), durable: false)
      } catch  where error.code == SystemError.occupied.code {
        // Nobody has the lock yet: another first writer was quicker.
      }
    }
  }

  /// A library from elsewhere may bring a link of this name along.
  private func refuseUnlessFolder() throws(FileError) {
    let status = try told(Self.name) { () throws(SystemError) in try files.status(path) }
    guard status?.kind != .link else { throw FileError(Self.name, .refused(.link)) }
    guard status?.kind == .folder else { throw FileError(Self.name, .refused(.notAFolder)) }
  }

  func lock(patience: Duration) throws(FileError) -> FileLock {
    try refuseUnlessFolder()
    do throws(SystemError) {
      return try files.lock(path + "/lock", patience: patience)
    } catch {
      let name = Self.name + "/lock"
      throw error.isBusy ? FileError(name, .refused(.locked)) : FileError(name, .system(errno: error.code))
    }
  }

  var hasJournal: Bool {
    get throws(FileError) {
      let status = try told(Self.name) { () throws(SystemError) in try files.status(path) }
      guard status != nil else { return false }
      try refuseUnlessFolder()
      return try told(Self.name) { () throws(SystemError) in try files.status(journal) } != nil
    }
  }

  // MARK: Under the lock

  /// Finishes a committed journal, drops any other; who only wants to read may leave that other one where it is.
  func recover(toWrite: Bool) throws(FileError) -> Message? {
    let name = Self.name + "/journal"
    let left = try told(name) { () throws(SystemError) in try files.read(journal) }
    guard let left else { return nil }
    switch Journal.find(in: left) {
    case .damaged: throw FileError(name, .refused(.journalDamaged))
    case .newer: throw FileError(name, .refused(.journalNewer))
    case .open:
      do throws(FileError) {
        try drop()
      } catch let error where error.isForbidden && !toWrite {
        // Who may only read finds the library whole, and leaves the tidying to the next writer.
      }
      return Message(
        zh: "上一次写入中途停了，还没有生效，清单库保持原样",
        en: "the last write was interrupted before it took effect; nothing was changed")
    case .committed(let journal):
      let kept = try carryOut(journal)
      let count = journal.changes.count
      let finished = Message(
        zh: "上一次写入中途停了，现在已经写完，共 \(count) 个文件",
        en: "the last write was interrupted and has now been finished: \(count) file\(count == 1 ? "" : "s")")
      return Message.joined([finished, kept])
    }
  }

  /// Takes away what an attempt without a journal has left.
  func clear() throws(FileError) {
    try told(Self.name) { () throws(SystemError) in
      let left = try files.names(in: path).filter { $0.hasPrefix("new-") }
      guard !left.isEmpty else { return }
      // A journal that came back after a power cut must find what it names.
      try files.synchronise(folder: path)
      for name in left { try files.remove(path + "/" + name) }
    }
  }

  /// The journal first: while it stands, what it names must stand.
  private func drop() throws(FileError) {
    try removeJournal()
    try clear()
  }

  private func removeJournal() throws(FileError) {
    try told(Self.name + "/journal") { () throws(SystemError) in try files.remove(journal) }
  }

  /// Writes the journal, decides, and puts everything into place.
  func commit(_ changes: [Transaction.Change]) throws(FileError) -> Message? {
    let real = changes.filter { $0.record.before != $0.record.after }
    let record = Journal(changes: real.map(\.record))
    do throws(FileError) {
      for change in changes { _ = try target(change.record.path) }
      if !real.isEmpty { try stage(real, record) }
      // As late as can be: what is changed after this is kept, but no longer a reason to stop.
      for change in changes { try refuseUnlessExpected(change.record) }
    } catch {
      // What stopped us is worth more to the reader than what stops the tidying; the next command tidies as well.
      do throws(FileError) { try drop() } catch {}
      throw error
    }
    guard !real.isEmpty else { return nil }
    do throws(SystemError) {
      try files.append(journal, Journal.commitLine(for: record.body))
    } catch {
      // Whether the line came onto the disk is unknown. While nothing has been moved, it can still be taken back.
      do throws(FileError) { try removeJournal() } catch _ {
        throw FileError(Self.name, .refused(.unfinished(error.told(of: Self.name).reason)))
      }
      do throws(FileError) { try clear() } catch {}
      throw error.told(of: Self.name + "/journal")
    }
    return try carryOut(record)
  }

  private func stage(_ changes: [Transaction.Change], _ record: Journal) throws(FileError) {
    try told(Self.name + "/journal") { () throws(SystemError) in
      try files.create(journal, record.body, durable: true)
    }
    for (index, change) in changes.enumerated() where change.record.after != nil {
      let path = change.record.path
      try told(path) { () throws(SystemError) in
        let model = try files.status(root + "/" + path)
        try files.create(staged(index), change.bytes, like: model, durable: true)
      }
    }
    try told(Self.name) { () throws(SystemError) in
      try files.synchronise(folder: path)
      try files.synchronise(folder: root)
    }
  }

  private func refuseUnlessExpected(_ change: Journal.Change) throws(FileError) {
    let bytes = try told(change.path) { () throws(SystemError) in try files.read(root + "/" + change.path) }
    guard bytes.map({ Digest(of: $0) }) == change.before else {
      throw FileError(change.path, .refused(.changed))
    }
  }

  func staged(_ index: Int) -> String { path + "/new-\(index)" }

  /// The journal has been carried out.
  func close() throws(FileError) {
    try removeJournal()
    try told(Self.name) { () throws(SystemError) in try files.synchronise(folder: path) }
  }

  // MARK: Errors

  /// Runs calls to the system; their error is told of a name that people know.
  func told<Value>(_ name: String, _ body: () throws(SystemError) -> Value) throws(FileError) -> Value {
    try Self.told(name, body)
  }

  static func told<Value>(_ name: String, _ body: () throws(SystemError) -> Value) throws(FileError) -> Value
  {
    do throws(SystemError) { return try body() } catch { throw error.told(of: name) }
  }
}
