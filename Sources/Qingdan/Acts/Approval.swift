/// A review that approved changes of fields one by one, by their fingerprints (逐项审批): `approvals/<date>-<subject>.yaml`.
///
/// It covers exactly what the reviewers saw: of a value that changes again the fingerprint is another. Whether it counts
/// says `ApprovalReview`.
public struct Approval: Hashable, Sendable {
  public struct Covered: Hashable, Sendable {
    public var fingerprint: Digest
    public var place: Place
  }

  /// The name of the file.
  public var id: String
  /// The organisations whose word it is, by their ids.
  public var who: [String]
  public var when: Day?
  public var why: String?
  /// The first day on which it no longer holds.
  public var until: Day?
  public var changes: [Covered]
  /// Of those whose word it is.
  public var place: Place

  /// Whether it still holds on a day; of no day, always.
  public func holds(on day: Day?) -> Bool {
    guard let day, let until else { return true }
    return day < until
  }
}

extension Approval {
  init(_ record: Record, id: String, diagnostics: inout [Diagnostic]) {
    self.init(
      id: id, who: record.texts("who"), when: record.day("when"), why: record.text("why"),
      until: record.day("until"), changes: [], place: record.place("who"))
    guard let list = record.node("changes") else { return }
    let document = record.document
    let nodes = document.kind(list) == .sequence ? Array(document.children(list)) : [list]
    for node in nodes where document.kind(node) == .scalar {
      let place = record.place(of: node)
      let text = document.text(node)
      // Differences print it without the name of its algorithm.
      if let digest = Digest(prefixed: text) ?? Digest(hex: text) {
        changes.append(Covered(fingerprint: digest, place: place))
      } else {
        diagnostics.append(ActMessages.digest(text, at: place))
      }
    }
  }
}
