/// What each field of a kind is good for when items are held against each other.
struct FieldRoles {
  enum Role {
    /// Ids are what is not known to be the same.
    case identity
    case name, code, citation
    /// The organisation that has the item, or its type: held against each other by themselves.
    case block
    /// Ids of other items and organisations are part of the content, but say little of likeness.
    case reference
    case text
  }

  let roles: [Role]
  /// By the number of a field, those in groups too: a hash of its key, so that kinds of two states can differ.
  let keys: [UInt64]
  let type: FieldNumber?

  init(_ kind: Kind) {
    keys = kind.allFields.map { NormalHash.of($0.field.name) }
    type = kind.table.type.flatMap { kind[$0].type == .choice ? $0 : nil }
    roles = kind.fields.map { field in
      switch field.name {
      case "id": return .identity
      case "name": return .name
      case "type", "holder": return .block
      default: break
      }
      return switch field.type {
      case .id, .item, .organisation: .reference
      case .code: .code
      case .citation: .citation
      default: .text
      }
    }
  }
}
