/// One output format.
///
/// A format writes each list on its own, so that no more than a few lists are in memory, and at the end
/// what needs all of them, such as an index.
public protocol Exporter: Sendable {
  static var format: Format { get }

  init()

  /// The files of one list.
  func files(for table: ExportedList) -> [OutputFile]

  /// The files that need all lists; they come in the order of their paths.
  func files(forAll lists: [ExportedList.Summary], in export: ExportSettings) -> [OutputFile]
}

extension Exporter {
  public func files(forAll lists: [ExportedList.Summary], in export: ExportSettings) -> [OutputFile] { [] }
}

public struct Format: Hashable, Sendable {
  public let id: String
  public let summary: Message
  public let fileExtension: String

  public init(_ id: String, _ summary: Message, fileExtension: String) {
    self.id = id
    self.summary = summary
    self.fileExtension = fileExtension
  }
}

/// A file that an exporter wrote.
public struct OutputFile: Hashable, Sendable {
  /// Relative, of the letters `a-z0-9-./` only: it is made from ids, never from titles.
  public let path: String
  public let bytes: [UInt8]

  public init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
