#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The processes of the machine and whose children they are, as `/proc` has them; none where there is no `/proc`.
struct ProcessTable {
  struct Entry {
    let id: Int32
    let parent: Int32
    /// It has ended, and waits for its parent to ask how.
    let isDead: Bool
  }

  let entries: [Entry]

  init() {
    var entries: [Entry] = []
    if let folder = opendir("/proc") {
      defer { closedir(folder) }
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if let id = Int32(name), let entry = Self.entry(id) { entries.append(entry) }
      }
    }
    self.entries = entries
  }

  /// `42 (name of the program) S 1 …`; the name may hold anything, brackets too.
  private static func entry(_ id: Int32) -> Entry? {
    let descriptor = open("/proc/\(id)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1_024) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    guard let bracket = bytes.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let words = bytes[(bracket + 1)...].split(separator: 0x20)
    guard words.count > 1, let parent = Int32(String(decoding: words[1], as: UTF8.self)) else { return nil }
    return Entry(id: id, parent: parent, isDead: words[0].first == UInt8(ascii: "Z"))
  }

  /// Whether a process and all that comes of it have given up ever gaining rights (`no_new_privs`), as programs must.
  static func isConfined(_ id: Int32) -> Bool {
    let descriptor = open("/proc/\(id)/status", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // The groups of the user stand before it, which may be thousands.
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = read(descriptor, &part, part.count)
      if count <= 0 { break }
      bytes += part[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).contains("NoNewPrivs:\t1")
  }

  func children(of id: Int32) -> Set<Int32> { Set(entries.filter { $0.parent == id }.map(\.id)) }

  /// Everything that comes of some processes, themselves among them.
  func descendants(of roots: Set<Int32>) -> [Entry] {
    let byParent = Dictionary(grouping: entries, by: \.parent)
    var found = entries.filter { roots.contains($0.id) }
    var index = 0
    while index < found.count {
      found += byParent[found[index].id] ?? []
      index += 1
    }
    return found
  }
}
