/// An item as it stands in one state of the library, in what a reader needs to find and name it.
public struct ItemReference: Hashable, Sendable {
  /// Nil where the item has none yet.
  public var id: String?
  public var name: String
  /// The kind of its list, and the type in it, such as 行政许可.
  public var kind: String
  public var type: String?
  /// The official code, where the kind has one.
  public var code: String?
  /// Whose item it is: the holder, else the organisation of the list; an id, or the name of a group.
  public var organisation: String?
  /// What that organisation is called on the day of the state.
  public var organisationName: String
  public var list: String
  public var index: Int
  public var place: Place

  public init(
    id: String?, name: String, kind: String, type: String? = nil, code: String? = nil,
    organisation: String? = nil, organisationName: String = "", list: String, index: Int, place: Place
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.type = type
    self.code = code
    self.organisation = organisation
    self.organisationName = organisationName
    self.list = list
    self.index = index
    self.place = place
  }
}

extension ListFile {
  /// Whose item it is: what its `holder` says, else the organisation or the group of the list.
  ///
  /// Of several that stand in one holder by mistake, the first.
  public func organisation(of item: Item) -> String? {
    let holder = kind.table.holder
    return text(item, holder) ?? texts(item, holder).first ?? head.organisation ?? head.group
  }
}
