/// A change of a document, said in terms of what the document says.
///
/// Nodes and indices are those of the text before, for all edits of a set.
public enum Edit: Sendable {
  /// Anything but a key may become anything else.
  case replaceValue(NodeID, with: YAMLValue)
  /// Sets a field that is there, or adds it behind the last of the fields that come before it.
  ///
  /// Where none of them is there it becomes the first; with an empty `after`, the last.
  case setField(in: NodeID, String, YAMLValue, after: [String])
  case removeField(in: NodeID, String)
  /// The new item stands at the index; the number of items puts it at the end.
  ///
  /// The sequence is a block sequence, an empty `[]`, or a missing value that becomes one.
  case insertItem(in: NodeID, at: Int, Item)
  case removeItem(from: NodeID, Int)

  /// A new item of a sequence.
  public enum Item: Sendable {
    case value(YAMLValue)
    /// One item as it is to be written, its dash at the first column, comments included.
    case text(String)
    /// An item of this or another document, with the comments that belong to it.
    case item(of: Document, in: NodeID, at: Int)
  }
}

/// Why edits cannot be made; then nothing is.
public struct EditError: Error, Hashable, Sendable {
  public var message: Message

  package init(zh: String, en: String) { message = Message(zh: zh, en: en) }

  static let noNode = EditError(zh: "文件里没有这个位置", en: "the document has no such node")
  static let overlap = EditError(
    zh: "两处改动落在同一段文字上。分成两次改", en: "two edits touch the same text; make them one after the other")
  static let key = EditError(
    zh: "不能改字段名。先删掉字段，再添加", en: "a key cannot be replaced; remove the field and add another")
  static let oddKeys = EditError(
    zh: "这一组字段里有不是文字的字段名。先写成“字段: 值”", en: "a key here is missing or not text; write 'field: value' first")
  static let unsure = EditError(
    zh: "改完以后读出来的内容会和想要的不一样，所以没有改。先用 qingdan fmt 整理这个文件",
    en: "the result would not say what was meant, so nothing was changed; run qingdan fmt on the file first")
}

extension EditError: CustomStringConvertible {
  public var description: String { message.en }
}
