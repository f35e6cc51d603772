/// An export that appears as a whole or not at all.
///
/// ```swift
/// let folder = try StagedFolder(at: "public")
/// let entries = try pages.map { try folder.write($0.path, $0.bytes) }   // from as many threads as one likes
/// let message = try folder.publish(entries)
/// ```
///
/// It is built beside its place, in `DIR.new-…`; a file whose bytes are the same gets a second name instead of a copy,
/// so that its date stays. Then both folders change places in one step, and the old one is removed.
/// Only a folder that is absent, empty, or has our manifest is replaced. Files in it that the manifest does
/// not name belong to somebody else: they are taken along, and never overwritten.
public struct StagedFolder: Sendable {
  /// A file of an export, as its manifest names it.
  public struct Entry: Hashable, Sendable {
    public let path: String
    public let size: Int
    public let digest: Digest
    /// Whether the same bytes stood there before.
    public let isUnchanged: Bool
  }

  let place: ExportPlace
  let files: FileOperations
  /// What stands there now; nil where nothing does.
  let previous: ExportManifest?
  let suffix: String
  private let named: Set<[UInt8]>
  private let lease: StagingLease
  /// What there is to say of earlier exports.
  private let earlier: Message?

  /// How the names of the files end that an earlier export left there; empty where there was none.
  public var earlierEndings: Set<String> {
    Set((previous?.entries ?? []).compactMap { $0.path.split(separator: ".").last.map(String.init) })
  }

  var staging: String { place.name(.new, suffix) }

  /// Begins an export; what an export that died has left is cleared away first.
  ///
  /// - Parameters:
  ///   - path: the folder to be made or replaced; the folders above it are made if need be.
  ///   - patience: how long to wait for another export to the same folder.
  /// - Throws: `FileError` where something stands there that an export must not replace.
  public init(at path: String, patience: Duration = .seconds(10)) throws(FileError) {
    try self.init(at: path, patience: patience, files: .system)
  }

  package init(at path: String, patience: Duration = .seconds(10), files: FileOperations) throws(FileError) {
    place = try ExportPlace(path, files: files)
    self.files = files
    // What speaks against the place is said before what speaks against the folder around it.
    _ = try place.inspect()
    let lock = try place.lock(patience: patience)
    earlier = try place.recover()
    previous = try place.inspect()
    // What cannot be kept is better said before the work than after it.
    if let previous { _ = try place.others(than: previous) }
    named = previous?.paths ?? []
    suffix = ExportPlace.suffix()
    let (place, staging) = (place, place.name(.new, suffix))
    lease = StagingLease(place, staging, lock)
    _ = try place.told { () throws(SystemError) in
      try files.makeFolder(staging, like: try files.status(place.target))
      try files.create(staging + "/" + ExportManifest.name, ExportManifest.unfinished, durable: false)
    }
  }

  /// Writes one file; may be called from several threads at once, with different paths.
  ///
  /// - Throws: `FileError` for a path that is none, and where a file stands that no export wrote.
  public func write(_ path: String, _ bytes: [UInt8]) throws(FileError) -> Entry {
    if let problem = PathRule.problem(path, hidden: true) { throw FileError(path, .refused(problem)) }
    let isOurs = named.contains(Array(path.utf8))
    let (from, to, shown) = (place.target + "/" + path, staging + "/" + path, place.given + "/" + path)
    do throws(SystemError) {
      let standing = previous == nil ? nil : try files.status(from)
      var isUnchanged = false
      if let standing, standing.kind == .file, standing.size == bytes.count {
        isUnchanged = try files.read(from) == bytes
      }
      // A folder may be ours; if somebody's files are in it, `publish` sees them.
      if let standing, !isOurs, !isUnchanged, standing.kind != .folder { throw SystemError.occupied }
      try withFolders(for: path) { () throws(SystemError) in
        if isUnchanged, let standing {
          try files.linkOrCopy(from, to: to, standing)
        } else {
          try files.create(to, bytes, like: standing?.kind == .file ? standing : nil, durable: false)
        }
      }
      return Entry(path: path, size: bytes.count, digest: Digest(of: bytes), isUnchanged: isUnchanged)
    } catch {
      guard error == .occupied else { throw error.told(of: shown) }
      throw FileError(shown, .refused(isWritten(to) ? .twice : .othersFile))
    }
  }

  private func isWritten(_ path: String) -> Bool {
    do throws(SystemError) { return try files.status(path) != nil } catch { return false }
  }

  /// Most files go into folders that are there already.
  private func withFolders(for path: String, _ body: () throws(SystemError) -> Void) throws(SystemError) {
    do throws(SystemError) {
      try body()
    } catch let error where error.isMissing {
      try files.makeFolders(above: path, in: staging, like: previous == nil ? nil : place.target)
      try body()
    }
  }

  /// Puts what was written into its place.
  ///
  /// - Parameter entries: what `write` returned, in any order.
  /// - Returns: what a person should be told; nil where all is as expected.
  /// - Throws: `FileError`; the folder is then as it was before.
  public func publish(_ entries: [Entry]) throws(FileError) -> Message? {
    defer { lease.release() }
    let old: String?
    let edited: [String]
    do throws(FileError) {
      try refuseUnlessWritten(entries)
      if let previous { try carry(previous) }
      edited = try editedFiles(entries)
      try writeManifest(ExportManifest(entries))
      old = try swap()
    } catch {
      lease.discard()
      throw error
    }
    // The old folder is the only one that a power cut could bring back: it goes once that cannot happen.
    let unsure = place.warning { () throws(SystemError) in try files.synchronise(folder: place.parent) }
    let left = unsure == nil ? old.flatMap { place.remove($0) } : nil
    return Message.joined([earlier, Self.told(edited: edited), unsure, left])
  }

  /// Gives an export up; the folder stays as it is.
  ///
  /// The end of the last copy of this value does the same.
  public func discard() { lease.discard() }
}
