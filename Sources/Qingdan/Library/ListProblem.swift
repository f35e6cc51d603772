/// Where the text of a list is not what its kind asks for; the rules of form tell it to people.
public struct ListProblem: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The kind has no such field.
    case unknownKey
    /// The key is a title or a synonym; the field is meant.
    case synonym(FieldNumber)
    /// The field stands there already, under its key or a synonym.
    case repeatedField(FieldNumber, first: NodeID)
    case missing(FieldNumber)
    /// One value belongs there, not a list.
    case notMany(FieldNumber)
    /// A value belongs there, not a mapping or a list.
    case notScalar(FieldNumber)
    /// A mapping belongs there: a group.
    case notMapping(FieldNumber)
    /// A citation's mapping has another key than cite, text and role, or no cite.
    case citation(FieldNumber)
    /// An item is not a mapping.
    case notAnItem
  }

  public let reason: Reason
  /// The key, the value or the mapping it is about.
  public let node: NodeID
  /// Nil for what is wrong with the defaults.
  public let item: ListFile.Item?
  /// The group in which it happened; nil for the item itself.
  public let group: FieldNumber?
}
