/// How soon a place must publish.
public struct PublicationTerms: Hashable, Sendable {
  /// Working days from the day on which information was made or changed (《政府信息公开条例》第二十六条).
  public static let statutory = 20
  /// Working days from the approval of an adjustment, where the place has set a number: `publish-within` of
  /// `adjustment` in `library.yaml`.
  public var afterApproval: Int?

  public init(afterApproval: Int? = nil) { self.afterApproval = afterApproval }

  /// As a library's configuration says; what cannot be read there is reported by who reads the configuration.
  public init(_ tree: any FileTree) {
    guard let bytes = try? tree.read("library.yaml"), let document = try? Document(bytes),
      let root = document.root, document.kind(root) == .mapping,
      let adjustment = document.value(of: root, for: "adjustment"), document.kind(adjustment) == .mapping,
      let term = document.value(of: adjustment, for: "publish-within"), document.kind(term) == .scalar
    else { return }
    afterApproval = DeadlineReader.read(document.text(term)).deadline?.workingDays
  }
}

/// The days on which adjustments were approved, by their ids, as far as their files say.
public struct ApprovalDays: Sendable {
  private var days: [String: Day] = [:]

  public init(_ tree: any FileTree) throws(FileError) {
    for path in try tree.ownPaths() where path.hasPrefix("adjustments/") && path.hasSuffix(".yaml") {
      guard let bytes = try? tree.read(path), let document = try? Document(bytes), let root = document.root,
        document.kind(root) == .mapping
      else { continue }
      let record = Record(file: path, document: document, node: root)
      let approvals = record.records("opinions").filter {
        document.kind($0.node) == .mapping && $0.text("role") == "批准"
      }
      guard let id = record.text("adjustment"), let day = approvals.compactMap({ $0.day("date") }).max()
      else {
        continue
      }
      days[id] = day
    }
  }

  /// The first day on which one of these acts was approved; the wait is longest from there.
  func first(of acts: [String]) -> Day? { acts.compactMap { days[$0] }.min() }
}
