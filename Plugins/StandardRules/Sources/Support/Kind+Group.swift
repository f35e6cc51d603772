import Qingdan

extension Kind {
  /// The fields of a group, or of the item itself.
  func fields(of group: FieldNumber?) -> [Field] {
    group.map { self[$0].fields } ?? fields
  }
}
