/// A field of an item that names a body which is no more, and nobody or several come after it: a person says who it is.
public struct UnsettledBody: Hashable, Sendable {
  public var item: String
  public var name: String
  public var field: String
  public var body: String
  public var place: Place
}
