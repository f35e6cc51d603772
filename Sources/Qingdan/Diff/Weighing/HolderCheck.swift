enum HolderCheck {
  static func weigh(_ items: inout [Difference.ItemChange], before: LibraryState, after: LibraryState) {}
}
