/// A code that came back with a form (赋码): an item's, and the one in the place of which it comes.
public struct CodeAssignment: Hashable, Sendable {
  public var item: String
  /// The name of the item as the form has it: whoever sorts one column alone mixes the rows.
  public var name: String
  /// The title or the key of the field.
  public var field: String
  /// Empty where the item had none.
  public var old: String
  public var new: String
  /// From 1, as the program shows it that was used.
  public var row: Int

  public init(item: String, name: String, field: String, old: String, new: String, row: Int) {
    self.item = item
    self.name = name
    self.field = field
    self.old = old
    self.new = new
    self.row = row
  }

  /// The id of the act that writes the codes of a reform into the lists of a body; `-2` and so on where they come in parts.
  static func act(of reform: String, _ body: String) -> String { "\(actPrefix(reform))\(body)" }

  /// Whether an act is one of those.
  static func isAct(_ act: String, of reform: String) -> Bool { act.hasPrefix(actPrefix(reform)) }

  private static func actPrefix(_ reform: String) -> String { "\(reform)-codes-" }
}
