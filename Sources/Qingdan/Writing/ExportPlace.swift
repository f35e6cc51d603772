/// Where an export goes: a folder, the folder that holds it, and what earlier runs have left beside it.
struct ExportPlace: Sendable {
  /// As the person gave it.
  let given: String
  /// The folder that holds it; absolute, links followed.
  let parent: String
  let name: String
  let files: FileOperations

  var target: String { parent == "/" ? "/" + name : parent + "/" + name }

  init(_ given: String, files: FileOperations) throws(FileError) {
    guard !given.unicodeScalars.contains(where: PathRule.isUnwritable) else {
      throw FileError(given, .refused(.controlCharacter))
    }
    var path = given
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    guard !path.isEmpty else { throw FileError(given, .refused(.emptyName)) }
    func split(_ path: String) -> (parent: String, name: String) {
      guard let slash = path.lastIndex(of: "/") else { return (".", path) }
      return (
        slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...])
      )
    }
    if ["", ".", ".."].contains(split(path).name) {
      do throws(SystemError) { path = try files.resolved(path) } catch { throw error.told(of: given) }
      guard path != "/" else { throw FileError(given, .refused(.mountPoint)) }
    }
    let (parent, name) = split(path)
    do throws(SystemError) {
      try Self.makeFolders(parent, files)
      self.parent = try files.resolved(parent)
    } catch { throw error.told(of: parent) }
    self.given = given
    self.name = name
    self.files = files
  }

  private static func makeFolders(_ path: String, _ files: FileOperations) throws(SystemError) {
    var folder = path.utf8.first == UInt8(ascii: "/") ? "/" : ""
    for name in path.split(separator: "/") {
      folder += name
      if try files.status(folder) == nil { try files.makeFolder(folder) }
      folder += "/"
    }
  }

  func lock(patience: Duration) throws(FileError) -> FileLock {
    let name = ".\(name).qingdan-lock"
    do throws(SystemError) {
      return try files.lock(parent + "/" + name, patience: patience, vanishes: true)
    } catch {
      throw error.isBusy ? FileError(parent + "/" + name, .refused(.locked)) : error.told(of: given)
    }
  }

  /// What stands there now: the manifest of an export, or nil where there is nothing or an empty folder.
  ///
  /// - Throws: `FileError` for everything that an export must not replace.
  func inspect() throws(FileError) -> ExportManifest? {
    guard let status = try told({ () throws(SystemError) in try files.status(target) }) else { return nil }
    guard status.kind != .link else { throw FileError(given, .refused(.link)) }
    guard status.kind == .folder else { throw FileError(given, .refused(.notAFolder)) }
    let above = try told { () throws(SystemError) in try files.status(parent) }
    guard above?.device == status.device else { throw FileError(given, .refused(.mountPoint)) }
    let working = try told { () throws(SystemError) in try files.resolved(".") }
    guard working != target, !working.hasPrefix(target + "/") else {
      throw FileError(given, .refused(.workingFolder))
    }
    let names = try told { () throws(SystemError) in try files.names(in: target) }
    guard let first = names.first(where: { !$0.hasPrefix(".") }) ?? names.first else { return nil }
    let bytes = try told { () throws(SystemError) in try files.read(target + "/" + ExportManifest.name) }
    guard let bytes else { throw FileError(given, .refused(.notOurs(first))) }
    guard let manifest = ExportManifest(bytes) else {
      throw FileError(given + "/" + ExportManifest.name, .refused(.manifestDamaged))
    }
    return manifest
  }

  /// What stands in the folder and is not ours: files, links and whatever else, and folders that are empty.
  func others(than manifest: ExportManifest) throws(FileError) -> [TreeEntry] {
    let ours = manifest.paths
    let entries = try told { () throws(SystemError) in try files.tree(target) }
    let device = try told { () throws(SystemError) in try files.status(target) }?.device
    var others: [TreeEntry] = []
    for entry in entries where entry.path != ExportManifest.name {
      guard entry.status.device == device else {
        throw FileError(given + "/" + entry.path, .refused(.mountPoint))
      }
      if entry.status.kind == .folder ? entry.isEmpty : !ours.contains(Array(entry.path.utf8)) {
        others.append(entry)
      }
    }
    return others
  }

  // MARK: What earlier runs have left

  /// A name beside the folder that nobody else has.
  func name(_ mark: Mark, _ suffix: String) -> String { target + mark.rawValue + suffix }

  /// What follows the folder's own name.
  enum Mark: String {
    /// Being built; after the exchange, what stood there before.
    case new = ".new-"
    /// What stood there before, where no exchange is to be had.
    case old = ".old-"
  }

  static func suffix() -> String {
    let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  func leftovers(_ mark: Mark) throws(SystemError) -> [String] {
    let start = name + mark.rawValue
    return try files.names(in: parent, others: .skipped).filter { left in
      left.hasPrefix(start) && left.utf8.count == start.utf8.count + 16
        && left.utf8.suffix(16).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }.map { (parent == "/" ? "" : parent) + "/" + $0 }
  }

  func told<Value>(_ body: () throws(SystemError) -> Value) throws(FileError) -> Value {
    do throws(SystemError) { return try body() } catch { throw error.told(of: given) }
  }
}
