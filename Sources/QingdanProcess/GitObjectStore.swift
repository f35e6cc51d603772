public import Qingdan

/// The contents of files out of a repository, many in one run of `git cat-file --batch`.
///
/// Contents come as they were stored: no line end is changed, no filter runs.
public struct GitObjectStore: ObjectStore {
  private let git: Git

  public init(_ git: Git) { self.git = git }

  public func bytes(of ids: [BlobID]) async throws(FileError) -> [BlobID: [UInt8]] {
    var found: [BlobID: [UInt8]] = [:]
    do { try await visit(ids) { found[$0] = $1 } } catch {
      throw FileError(git.folder, .stored(error.message))
    }
    return found
  }

  /// Hands on one content after another, so that not all of them are held at once.
  public func visit(_ ids: [BlobID], _ body: (BlobID, [UInt8]) throws -> Void) async throws(GitError) {
    guard !ids.isEmpty else { return }
    var reader = BatchReader()
    let input = Array(ids.map { "\($0.hex)\n" }.joined().utf8)
    try await git.stream(["cat-file", "--batch"], input: input) { piece in
      try reader.read(piece, body)
    }
  }
}

/// Reads what `git cat-file --batch` prints: `ID TYPE SIZE`, as many bytes, and a line break; or `ID missing`.
struct BatchReader {
  private var head: [UInt8] = []
  private var current: (id: BlobID?, bytes: [UInt8], left: Int)?

  mutating func read(_ piece: [UInt8], _ body: (BlobID, [UInt8]) throws -> Void) throws {
    var rest = piece[...]
    while !rest.isEmpty {
      guard var open = current else {
        let end = rest.firstIndex(of: 0x0A)
        head += rest[..<(end ?? rest.endIndex)]
        guard let end else { return }
        rest = rest[(end + 1)...]
        try begin()
        continue
      }
      // The storage is moved out and back, so that it is not copied for every piece.
      current = nil
      let taken = rest.prefix(open.left)
      open.left -= taken.count
      open.bytes += taken
      rest = rest.dropFirst(taken.count)
      if open.left > 0 {
        current = open
      } else if rest.first != nil {
        rest = rest.dropFirst()
        if let id = open.id { try body(id, open.bytes) }
      } else {
        // The line break comes with the next piece.
        current = open
        return
      }
    }
  }

  private mutating func begin() throws {
    let words = head.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    head = []
    guard words.count == 3, let size = Int(words[2]), size >= 0 else {
      if words.count == 2 { return }
      throw GitError(.failed(command: "git cat-file", words: words.joined(separator: " ")))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, 64 << 20))
    current = (words[1] == "blob" ? BlobID(hex: words[0]) : nil, bytes, size)
  }
}
