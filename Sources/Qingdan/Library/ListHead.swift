/// What stands above the items of a list.
public struct ListHead: Sendable {
  /// The organisation whose list it is; nil where it names a group.
  public var organisation: String?
  /// A class of bodies that share the list, such as 街道办事处.
  public var group: String?
  public var title: String?
  public var version: String?
  /// The day on which the list is judged (施行日期).
  public var effective: Day?
  /// What the list need not hold, and why (不涉及).
  public var notApplicable: [NotApplicable] = []
  /// How many items of the organisation are not public, and why.
  public var withheld: [Withheld] = []
  /// The nodes of the head's values, by key.
  public var nodes: [String: NodeID] = [:]
  /// The sequence of items.
  public var items: NodeID?
  public var defaults: NodeID?

  /// An entry of `not-applicable`; its reason is for people.
  public struct NotApplicable: Sendable {
    /// As the field of that name has it: 20(八).
    public let article: String
    public let node: NodeID
  }

  init(_ record: Record) {
    let organisationNode = record.node("organisation")
    if let node = organisationNode, record.document.kind(node) == .mapping {
      group = record.record("organisation")?.text("group")
    } else {
      organisation = record.text("organisation")
    }
    title = record.text("title")
    version = record.text("version")
    effective = record.day("effective")
    for key in ["list", "organisation", "title", "version", "effective", "note"] {
      nodes[key] = record.node(key)
    }
    notApplicable = record.records("not-applicable").compactMap { entry in
      entry.text("article").map { NotApplicable(article: $0, node: entry.node("article") ?? entry.node) }
    }
    withheld = record.records("withheld").compactMap { Withheld($0) }
    items = record.node("items")
    defaults = record.node("defaults")
  }
}
