/// How a value changed, in the words of its field's type.
public indirect enum ValueChange: Hashable, Sendable {
  /// There was none before.
  case appeared
  /// There is none any more.
  case vanished
  /// The same but for width, brackets, quotation marks and blanks.
  case editorial
  /// A time limit or a date that gives more time, or less.
  case longer, shorter
  case later, earlier
  /// A text, piece by piece.
  case text([TextPiece])
  /// A list of values, element by element.
  case elements(ElementChanges)
  /// A citation of the same document at another place.
  case citedPlace
  /// Two values that have nothing to say about each other.
  case other
}

/// A stretch of a text that stayed, went or came.
public struct TextPiece: Hashable, Sendable {
  public enum Fate: Hashable, Sendable { case kept, removed, added }
  public var fate: Fate
  public var text: String

  public init(_ fate: Fate, _ text: String) {
    self.fate = fate
    self.text = text
  }
}

/// What happened to the elements of a list of values.
public struct ElementChanges: Hashable, Sendable {
  public struct Pair: Hashable, Sendable {
    public var before: YAMLValue
    public var after: YAMLValue
    public var change: ValueChange

    public init(before: YAMLValue, after: YAMLValue, change: ValueChange) {
      self.before = before
      self.after = after
      self.change = change
    }
  }

  public var added: [YAMLValue] = []
  public var removed: [YAMLValue] = []
  public var changed: [Pair] = []
  /// The same elements in another order.
  public var isReordered = false

  public init(
    added: [YAMLValue] = [], removed: [YAMLValue] = [], changed: [Pair] = [], isReordered: Bool = false
  ) {
    self.added = added
    self.removed = removed
    self.changed = changed
    self.isReordered = isReordered
  }
}
