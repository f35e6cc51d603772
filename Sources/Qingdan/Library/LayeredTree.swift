/// A library with the lists of a second one beside its own, such as those that are not public or still under review.
///
/// Only lists come from the second library: registers, kinds and settings are those of the first. Their paths begin with
/// `overlay:`, so that nobody takes one for a file of the first, and nothing can be written there.
public struct LayeredTree: FileTree {
  private static let prefix = "overlay:"
  private let base: any FileTree
  private let second: any FileTree
  /// The lists of the second library, as they are called here; sorted.
  public let lists: [String]

  /// - Parameters:
  ///   - base: the library that is public.
  ///   - second: the one beside it.
  public init(_ base: any FileTree, with second: any FileTree) throws(FileError) {
    self.base = base
    self.second = second
    lists = try second.ownPaths().filter { Self.isListOfFirst($0) }.map { Self.prefix + $0 }
  }

  /// Whether a path is that of a list, be it of the first library or of a second one.
  static func isList(_ path: String) -> Bool {
    isListOfFirst(path) || isOfSecond(path) && isListOfFirst(path.dropFirst(prefix.count))
  }

  /// Whether a file lies in a second library, which is not public.
  public static func isOfSecond(_ path: String) -> Bool { path.hasPrefix(prefix) }

  private static func isListOfFirst(_ path: some StringProtocol) -> Bool {
    path.hasPrefix("organisations/") && path.hasSuffix(".yaml") && !UnreadNames.isForeign(String(path))
  }

  public func paths() throws(FileError) -> [String] {
    try (base.paths() + lists).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    guard Self.isOfSecond(path) else { return try base.read(path) }
    return try second.read(String(path.dropFirst(Self.prefix.count)))
  }

  public func isLinkedFolder(_ path: String) -> Bool {
    !Self.isOfSecond(path) && base.isLinkedFolder(path)
  }
}
