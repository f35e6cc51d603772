import Qingdan

/// What a disk may hold after a power cut: of all that was not yet forced onto it, any part.
///
/// It is harsher than real file systems, which keep some order: each change of a name and each piece of a file
/// is lost or kept by itself.
struct DiskModel {
  private enum Change {
    case folder(String)
    case name(String, inode: Int)
    case rename(String, String, inode: Int)
    case removal(String)

    /// The folder that must be forced out to make it last.
    var folder: String {
      switch self {
      case .folder(let path), .name(let path, _), .rename(_, let path, _), .removal(let path): parent(path)
      }
    }
  }

  private var changes: [(change: Change, lasts: Bool)] = []
  private var contents: [(lasting: [UInt8], loose: [[UInt8]])] = []
  /// What the running system sees.
  private var names: [String: Int] = [:]
  private let initial: [String: Int]
  private let folders: Set<String>

  init(files: [String: String], folders: [String]) {
    for (path, text) in files {
      names[path] = contents.count
      contents.append((Array(text.utf8), []))
    }
    initial = names
    self.folders = Set(folders)
  }

  mutating func take(_ step: FileStep) {
    switch step {
    case .makeFolder(let path): changes.append((.folder(path), false))
    case .create(let path): add(path)
    case .lock(let path): if names[path] == nil { add(path) }
    case .write(let path, let bytes): if let inode = names[path] { contents[inode].loose.append(bytes) }
    case .synchronise(let path):
      if let inode = names[path] {
        contents[inode] = (contents[inode].lasting + contents[inode].loose.joined(), [])
      } else {
        for index in changes.indices where changes[index].change.folder == path {
          changes[index].lasts = true
        }
      }
    case .rename(let path, to: let other):
      guard let inode = names.removeValue(forKey: path) else { return }
      names[other] = inode
      changes.append((.rename(path, other, inode: inode), false))
    case .remove(let path):
      if names.removeValue(forKey: path) != nil { changes.append((.removal(path), false)) }
    case .look, .link, .exchange, .removeFolder, .synchroniseAll: break
    }
  }

  private mutating func add(_ path: String) {
    names[path] = contents.count
    changes.append((.name(path, inode: contents.count), false))
    contents.append(([], []))
  }

  /// One state in which the disk may be found.
  func afterPowerCut(_ random: inout some RandomNumberGenerator) -> (
    files: [String: [UInt8]], folders: Set<String>
  ) {
    var (names, folders) = (initial, folders)
    for (change, lasts) in changes where lasts || Bool.random(using: &random) {
      switch change {
      case .folder(let path): folders.insert(path)
      case .name(let path, let inode): names[path] = inode
      case .rename(let path, let other, let inode):
        names[path] = nil
        names[other] = inode
      case .removal(let path): names[path] = nil
      }
    }
    var reachable = self.folders
    for folder in folders.sorted() where reachable.contains(parent(folder)) { reachable.insert(folder) }
    var files: [String: [UInt8]] = [:]
    for (path, inode) in names where reachable.contains(parent(path)) {
      var bytes = contents[inode].lasting
      for piece in contents[inode].loose {
        // Kept, lost, torn, or room that was taken and never written to.
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes += piece
        case 1: bytes += piece.prefix(Int.random(in: 0...piece.count, using: &random))
        case 2: bytes += [UInt8](repeating: 0, count: piece.count)
        default: break
        }
      }
      files[path] = bytes
    }
    return (files, reachable)
  }
}

private func parent(_ path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}

/// The same numbers in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
