/// A field of an item that goes on naming what is no more, and which a person has to settle: a body with none or several
/// that come after it, an item that left the lists or became another one.
public struct UnsettledField: Hashable, Sendable {
  public var item: String
  public var name: String
  public var field: String
  /// The field as people call it.
  public var title: Message
  /// The id that it names.
  public var value: String
  /// What the item became that it names, where that is an item; nil for a body.
  public var became: [String]?
  public var place: Place
}
