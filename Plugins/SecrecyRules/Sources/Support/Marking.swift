import Qingdan

/// A word that stands somewhere as a mark, and not as a part of a sentence: 密级：机密, （内部资料）, a note that is 不予公开.
struct Marking: Sendable {
  enum Sort: Sendable {
    case secret, inside, notPublic
  }

  /// Where the word stands.
  enum Position: Sendable {
    /// The whole text, or behind a label such as 密级.
    case alone
    case inBrackets
    /// Before a mark, as 不予公开：涉及个人隐私 in a note.
    case first
  }

  let sort: Sort
  let position: Position
  /// The bytes of the text where the word stands.
  let range: Range<Int>

  /// Almost no text has one of the words, wherever it stands.
  static func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool { MarkScanner.finder.isFound(in: text) }

  static func all(in text: UnsafeBufferPointer<UInt8>) -> [Marking] {
    mayStand(in: text) ? MarkScanner(text).found : []
  }
}
