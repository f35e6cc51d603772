extension String {
  /// What it says, whatever blanks and line breaks stand in it.
  public var withoutBlanks: String { filter { !$0.isWhitespace } }
}
