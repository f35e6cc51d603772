#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// The lists that ever held an item, read once each.
struct HistoryLists: Sendable {
  private struct Key: Hashable {
    let path: String
    let blob: BlobID
  }

  private var lists: [Key: ListFile] = [:]

  /// - Parameter contents: those that hold the item.
  init(_ commits: [HistoryCommit], _ contents: [BlobID: [UInt8]], in context: LibraryContext) async {
    let files = Set(commits.flatMap(\.files))
    let keys = files.compactMap { file in
      file.blob.flatMap { contents[$0] == nil ? nil : Key(path: file.path, blob: $0) }
    }
    let threads = max(1, min(SystemCall.processors, keys.count))
    lists = await withTaskGroup(of: [Key: ListFile].self) { group in
      for thread in 0..<threads {
        group.addTask {
          var read: [Key: ListFile] = [:]
          for number in stride(from: thread, to: keys.count, by: threads) {
            let key = keys[number]
            guard let bytes = contents[key.blob] else { continue }
            read[key] = ListFile.load(key.path, bytes, in: context).list
          }
          return read
        }
      }
      return await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }
  }

  subscript(_ path: String, _ blob: BlobID) -> ListFile? { lists[Key(path: path, blob: blob)] }
}

extension [UInt8] {
  /// Whether one of several texts stands in it; looked for before anything is parsed.
  public func holdsOne(of texts: [String]) -> Bool {
    withUnsafeBytes { bytes in texts.contains { Self.holds(bytes, Array($0.utf8)) } }
  }

  private static func holds(_ bytes: UnsafeRawBufferPointer, _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, var place = bytes.baseAddress else { return wanted.isEmpty }
    let end = place + bytes.count
    while end - place >= wanted.count {
      guard let next = memchr(place, Int32(first), end - place - wanted.count + 1) else { return false }
      if memcmp(next, wanted, wanted.count) == 0 { return true }
      place = UnsafeRawPointer(next) + 1
    }
    return false
  }
}
