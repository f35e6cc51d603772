extension StagedFolder {
  /// What was written must be what is published: a file that nobody named would stay there for ever.
  func refuseUnlessWritten(_ entries: [Entry]) throws(FileError) {
    if let clash = PathRule.clash(in: entries.map(\.path)) {
      throw FileError(clash.path, .refused(clash.refusal))
    }
    var expected = Set(entries.map { Array($0.path.utf8) })
    let written = try place.told { () throws(SystemError) in try files.tree(staging) }
    for entry in written where entry.status.kind != .folder && entry.path != ExportManifest.name {
      guard expected.remove(Array(entry.path.utf8)) != nil else {
        throw FileError(entry.path, .refused(.notWritten))
      }
    }
    if let missing = expected.first {
      throw FileError(String(decoding: missing, as: UTF8.self), .refused(.notWritten))
    }
  }

  /// Takes along what is not ours.
  func carry(_ previous: ExportManifest) throws(FileError) {
    for other in try place.others(than: previous) {
      let (from, to) = (place.target + "/" + other.path, staging + "/" + other.path)
      do throws(SystemError) {
        // A page with the same bytes has taken its place, or a file that of an empty folder.
        if let there = try files.status(to) {
          if other.isEmpty || there.isSameFile(as: other.status) { continue }
          if other.status.kind == .file, there.kind == .file, try files.read(to) == files.read(from) {
            continue
          }
          throw SystemError.occupied
        }
        try files.makeFolders(above: other.path, in: staging, like: place.target)
        if other.isEmpty {
          try files.makeFolder(to, like: other.status)
        } else {
          try files.linkOrCopy(from, to: to, other.status)
        }
      } catch {
        let name = place.given + "/" + other.path
        throw error.isOccupied ? FileError(name, .refused(.othersFile)) : error.told(of: name)
      }
    }
  }

  /// The files of ours that somebody has edited and that are not as they were any more.
  func editedFiles(_ entries: [Entry]) throws(FileError) -> [String] {
    guard let previous else { return [] }
    let unchanged = Set(entries.filter(\.isUnchanged).map { Array($0.path.utf8) })
    return try place.told { () throws(SystemError) in
      var edited: [String] = []
      for entry in previous.entries where !unchanged.contains(Array(entry.path.utf8)) {
        let path = place.target + "/" + entry.path
        guard let status = try files.status(path) else { continue }
        guard status.kind == .file, let bytes = try files.read(path) else {
          edited.append(entry.path)
          continue
        }
        if bytes.count != entry.size || Digest(of: bytes) != entry.digest { edited.append(entry.path) }
      }
      return edited
    }
  }

  func writeManifest(_ manifest: ExportManifest) throws(FileError) {
    try place.told { () throws(SystemError) in
      let path = staging + "/" + ExportManifest.name
      try files.create(path + ".new", manifest.bytes, durable: false)
      try files.synchroniseAll(staging)
      try files.rename(path + ".new", to: path)
      try files.synchronise(folder: staging)
    }
  }

  /// Puts the new folder into its place.
  ///
  /// - Returns: where the old one is now; nil where there was none.
  func swap() throws(FileError) -> String? {
    try place.told { () throws(SystemError) in
      guard previous != nil else {
        try files.rename(staging, to: place.target)
        return nil
      }
      do throws(SystemError) {
        try files.exchange(staging, place.target)
        return staging
      } catch let error where error.isUnsupported {
        let old = place.name(.old, suffix)
        try files.rename(place.target, to: old)
        do throws(SystemError) {
          try files.rename(staging, to: place.target)
        } catch {
          // Nobody shall find nothing there; if this fails as well, the next export puts it back.
          do throws(SystemError) { try files.rename(old, to: place.target) } catch _ {}
          throw error
        }
        return old
      }
    }
  }

  static func told(edited: [String]) -> Message? {
    guard !edited.isEmpty else { return nil }
    let names = Message.names(edited)
    return Message(
      zh: "有人在上次导出之后改过\(names.zh)，现已换成新导出的内容；要改的内容写进清单再导出",
      en: "somebody had edited \(names.en) since the last export, and the new export replaces that; "
        + "edit the lists instead")
  }
}
