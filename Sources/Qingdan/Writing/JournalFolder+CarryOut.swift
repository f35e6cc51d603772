extension JournalFolder {
  /// Puts into place what a committed journal names, and removes the journal.
  ///
  /// It may have been done in part or as a whole before: each step looks whether it is still to be done.
  func carryOut(_ journal: Journal) throws(FileError) -> Message? {
    var kept: [(path: String, copy: String)] = []
    var current = Self.name
    do throws(FileError) {
      for change in journal.changes where change.after != nil {
        current = change.path
        try makeFolders(for: change.path)
      }
      // A file must not be moved into a folder that a power cut could take away again.
      for folder in folders(of: journal) { try synchronise(folder) }
      for (index, change) in journal.changes.enumerated() {
        current = change.path
        if let copy = try carryOut(change, index) { kept.append((change.path, copy)) }
      }
      for folder in folders(of: journal) { try synchronise(folder) }
      current = Self.name
      try close()
    } catch {
      throw FileError(current, .refused(.unfinished(error.reason)))
    }
    guard !kept.isEmpty else { return nil }
    let names = Message.names(kept.map(\.path))
    let copies = Message.names(kept.map(\.copy))
    return Message(
      zh: "其间有人改过\(names.zh)，改过的那一份存在\(copies.zh)，还要用的内容从那里抄回",
      en:
        "somebody had meanwhile changed \(names.en); that text is kept in \(copies.en), copy back what is still wanted"
    )
  }

  /// - Returns: where the text is kept that stood there and that nobody had reckoned with.
  private func carryOut(_ change: Journal.Change, _ index: Int) throws(FileError) -> String? {
    let target = try target(change.path)
    let staged = staged(index)
    return try told(change.path) { () throws(SystemError) in
      // A staged file is gone once it stands in its place.
      if change.after != nil, try files.status(staged) == nil { return nil }
      let bytes = try files.read(target)
      let digest = bytes.map { Digest(of: $0) }
      var copy: String?
      if let bytes, let digest, digest != change.before, digest != change.after {
        copy = try keep(bytes, digest)
      }
      if change.after == nil {
        if bytes != nil { try files.remove(target) }
        return copy
      }
      try put(staged, at: target)
      return copy
    }
  }

  private func put(_ staged: String, at target: String) throws(SystemError) {
    do throws(SystemError) {
      try files.rename(staged, to: target)
    } catch let error where error.isOtherDevice {
      // A folder of the library may be mounted from elsewhere.
      let near =
        String(target.prefix(through: target.lastIndex(of: "/") ?? target.startIndex)) + ".qingdan-new"
      try files.remove(near)
      guard let bytes = try files.read(staged), let model = try files.status(staged) else { throw error }
      try files.create(near, bytes, like: model, durable: true)
      try files.rename(near, to: target)
      try files.remove(staged)
    }
  }

  private func keep(_ bytes: [UInt8], _ digest: Digest) throws(SystemError) -> String {
    let name = "kept-" + digest.hex.prefix(16)
    let copy = path + "/" + name
    if try files.read(copy) != bytes {
      try files.remove(copy)
      try files.create(copy, bytes, durable: true)
    }
    return Self.name + "/" + name
  }

  /// Where a change is to be made, once nothing on the way leads elsewhere.
  ///
  /// - Throws: `FileError` where a link, a file or a folder that may not be written to is in the way.
  func target(_ path: String) throws(FileError) -> String {
    let names = path.split(separator: "/")
    var full = root
    for (index, name) in names.enumerated() {
      let folder = full
      full += "/" + name
      let status = try told(path) { () throws(SystemError) in try files.status(full) }
      guard let status else {
        try told(path) { () throws(SystemError) in try files.mayWrite(folder) }
        // A name that is too long must be found before anything is decided.
        for rest in names[(index + 1)...] { full += "/" + rest }
        if index + 1 < names.count { _ = try told(path) { () throws(SystemError) in try files.status(full) } }
        return full
      }
      if status.kind == .link { throw try linkError(path, full) }
      if index < names.count - 1 {
        guard status.kind == .folder else {
          throw FileError(names[...index].joined(separator: "/"), .refused(.notAFolder))
        }
      } else {
        guard status.kind == .file else {
          throw FileError(path, status.kind == .folder ? .isFolder : .notAFile)
        }
        try told(path) { () throws(SystemError) in try files.mayWrite(folder) }
      }
    }
    return full
  }

  /// Removes those of some folders in which nothing is, the deepest first; no link is followed.
  func removeEmpty(_ paths: [String]) {
    for path in paths.sorted(by: { $0.utf8.count > $1.utf8.count }) where PathRule.problem(path) == nil {
      var full = root
      do throws(SystemError) {
        for name in path.split(separator: "/") {
          full += "/" + name
          guard try files.status(full)?.kind == .folder else { break }
        }
        guard full == root + "/" + path else { continue }
        try files.removeFolder(full)
      } catch {}
    }
  }

  private func linkError(_ path: String, _ link: String) throws(FileError) -> FileError {
    let end = try told(path) { () throws(SystemError) in try files.resolved(link) }
    return FileError(path, end.hasPrefix(root + "/") ? .refused(.link) : .leadsOut)
  }

  private func makeFolders(for path: String) throws(FileError) {
    _ = try target(path)
    try told(path) { () throws(SystemError) in
      var full = root
      for name in path.split(separator: "/").dropLast() {
        full += "/" + name
        if try files.status(full) == nil { try files.makeFolder(full) }
      }
    }
  }

  /// Every folder whose names the journal changes, or may have made, deepest first.
  private func folders(of journal: Journal) -> [String] {
    var folders: Set<String> = []
    for change in journal.changes {
      var path = root
      folders.insert(path)
      for name in change.path.split(separator: "/").dropLast() {
        path += "/" + name
        folders.insert(path)
      }
    }
    return folders.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
  }

  private func synchronise(_ folder: String) throws(FileError) {
    try told(String(folder.dropFirst(root.count + 1))) { () throws(SystemError) in
      // Of a file to be removed, the folder may be gone as well.
      if try files.status(folder) != nil { try files.synchronise(folder: folder) }
    }
  }
}
