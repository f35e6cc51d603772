extension ExportPlace {
  /// Settles what an export that died has left; nobody else is exporting here, since we hold the lock.
  ///
  /// - Returns: what is to be said of what had to stay.
  func recover() throws(FileError) -> Message? {
    let left = try told { () throws(SystemError) in
      // It died between the two renames: what stood there stands beside.
      if try files.status(target) == nil {
        for old in try leftovers(.old) {
          if let bytes = try files.read(old + "/" + ExportManifest.name), ExportManifest(bytes) != nil {
            try files.rename(old, to: target)
            break
          }
        }
      }
      return try leftovers(.new) + leftovers(.old)
    }
    return Message.joined(left.map { remove($0) })
  }

  /// Removes a folder that stood here before, or should have stood here.
  ///
  /// - Returns: what is to be said if that did not work; it is no reason to stop.
  func remove(_ old: String) -> Message? {
    do throws(SystemError) {
      let kept = try clear(old)
      guard let first = kept.first else { return nil }
      return Message(
        zh: "旧文件夹“\(old)”里的“\(first)”等文件在导出当中有人改过，没有删；要用的抄出来，再删掉那个文件夹",
        en:
          "files in the old folder '\(old)', such as '\(first)', were changed during an export and are still "
          + "there; copy what is wanted, then delete that folder")
    } catch {
      return Message(
        zh: "旧文件夹“\(old)”没有删掉（\(SystemCall.reason(error.code).zh)），下次导出时再删",
        en: "the old folder '\(old)' could not be removed (\(SystemCall.reason(error.code).en)); "
          + "the next export tries again")
    }
  }

  /// Forgets a folder that was being built.
  func discard(_ staging: String) {
    // Whatever stays behind is found by the next export.
    do throws(SystemError) { _ = try clear(staging) } catch {}
  }

  /// Tells of an error after which the export stands nevertheless.
  func warning(_ body: () throws(SystemError) -> Void) -> Message? {
    do throws(SystemError) {
      try body()
      return nil
    } catch {
      return Message(
        zh: "导出已完成，但不能肯定已经落盘：\(SystemCall.reason(error.code).zh)；断电之后要再导出一次",
        en: "the export is done, but may not survive a power cut: \(SystemCall.reason(error.code).en)")
    }
  }

  /// Removes a folder beside the target, except what is somebody else's and stands nowhere else.
  ///
  /// A folder without a manifest is none of ours, whatever its name. One that was still being built holds only
  /// what we wrote and second names. Of a whole one, what its manifest names is ours; the rest is taken away
  /// only if the target holds the same, and goes there if it holds nothing of that name.
  /// - Returns: what had to stay.
  private func clear(_ folder: String) throws(SystemError) -> [String] {
    guard try files.status(folder)?.kind == .folder else { return [] }
    let manifestPath = folder + "/" + ExportManifest.name
    guard let bytes = try files.read(manifestPath) else {
      // Nothing has come into it yet, or everything has gone out of it.
      try files.removeFolder(folder)
      return []
    }
    let isUnfinished = bytes.isEmpty || ExportManifest.unfinished.starts(with: bytes)
    guard isUnfinished || ExportManifest(bytes) != nil else { return [] }
    let ours = ExportManifest(bytes)?.paths ?? []
    var kept: [String] = []
    let entries = try files.tree(folder)
    for entry in entries where entry.status.kind != .folder && entry.path != ExportManifest.name {
      let path = folder + "/" + entry.path
      if isUnfinished || ours.contains(Array(entry.path.utf8)) {
        try files.remove(path)
      } else if try !settle(entry, in: folder) {
        kept.append(entry.path)
      }
    }
    for entry in entries.reversed() where entry.status.kind == .folder {
      try files.removeFolder(folder + "/" + entry.path)
    }
    guard kept.isEmpty else { return kept }
    try files.remove(manifestPath)
    try files.removeFolder(folder)
    return []
  }

  /// Whether something of others could be taken away without a loss.
  private func settle(_ entry: TreeEntry, in folder: String) throws(SystemError) -> Bool {
    let (path, place) = (folder + "/" + entry.path, target + "/" + entry.path)
    guard let there = try files.status(place) else {
      guard try files.status(target)?.kind == .folder else { return false }
      try files.makeFolders(above: entry.path, in: target, like: folder)
      try files.rename(path, to: place)
      return true
    }
    var isSame = there.isSameFile(as: entry.status)
    if !isSame, there.kind == .file, entry.status.kind == .file {
      isSame = try files.read(place) == files.read(path)
    }
    if isSame { try files.remove(path) }
    return isSame
  }
}
