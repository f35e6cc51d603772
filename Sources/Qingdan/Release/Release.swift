/// A numbered, dated and sealed state of a library (版本).
///
/// It names every file by its digest and by what git calls its content, so that the state can be read again from any
/// clone, after rebases and squashes too. A release is never changed: a mistake is corrected by a later one.
public struct Release: Hashable, Sendable {
  /// What people call it, such as `2024.1`; also the name of its file.
  public var version: String
  /// The day from which the lists hold as they stand in it (施行日期).
  public var effective: Day
  /// The release before it; nil for the first.
  public var previous: Link?
  /// What it puts right, where it is a correction (更正).
  public var corrects: Correction?
  /// The adjustments and reforms that it contains and the one before does not, by their ids, sorted.
  public var acts: [String]
  /// What the library stood on; nil for a library that stands on nothing.
  public var base: Base?
  /// Every file that the library was loaded from, sorted by the bytes of their paths.
  public var files: [File]

  public struct Link: Hashable, Sendable {
    public var version: String
    /// The digest that closes the file of that release.
    public var digest: Digest

    public init(version: String, digest: Digest) {
      self.version = version
      self.digest = digest
    }
  }

  public struct Correction: Hashable, Sendable {
    public var version: String
    public var reason: String

    public init(version: String, reason: String) {
      self.version = version
      self.reason = reason
    }
  }

  public struct Base: Hashable, Sendable {
    /// As `library.yaml` names it.
    public var name: String
    public var digest: Digest

    public init(name: String, digest: Digest) {
      self.name = name
      self.digest = digest
    }
  }

  public struct File: Hashable, Sendable {
    public var path: String
    public var digest: Digest
    public var blob: BlobID
    /// Nil for a file that is no list.
    public var list: ListEntry?

    public init(path: String, digest: Digest, blob: BlobID, list: ListEntry? = nil) {
      self.path = path
      self.digest = digest
      self.blob = blob
      self.list = list
    }
  }

  /// What a release says of a list beside its bytes.
  public struct ListEntry: Hashable, Sendable {
    /// The release in which the list changed last.
    public var version: String?
    public var items: Int

    public init(version: String?, items: Int) {
      self.version = version
      self.items = items
    }
  }

  public init(
    version: String, effective: Day, previous: Link? = nil, corrects: Correction? = nil, acts: [String] = [],
    base: Base? = nil, files: [File]
  ) {
    self.version = version
    self.effective = effective
    self.previous = previous
    self.corrects = corrects
    self.acts = acts
    self.base = base
    self.files = files
  }

  public subscript(path: String) -> File? { files.first { $0.path == path } }

  /// The path of a release's file.
  public static func path(of version: String) -> String { "releases/\(version).yaml" }

  /// The version whose file a path is; nil for every other path.
  static func version(of path: String) -> String? {
    guard path.hasPrefix("releases/"), path.hasSuffix(".yaml") else { return nil }
    return String(path.dropFirst("releases/".count).dropLast(".yaml".count))
  }

  /// Whether a text can name a release, and its file on every system: letters, digits, `.` and `-`, a letter or a digit
  /// first and last.
  public static func isVersion(_ text: String) -> Bool {
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard let first = text.utf8.first, let last = text.utf8.last, isWord(first), isWord(last) else {
      return false
    }
    // Windows takes these for devices, whatever stands behind the first dot.
    let stem = text.prefix { $0 != "." }.uppercased()
    let isDevice =
      ["CON", "PRN", "AUX", "NUL"].contains(stem)
      || (stem.utf8.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
        && stem.last?.isNumber ?? false)
    return !isDevice && text.utf8.count <= 64
      && text.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }
}
