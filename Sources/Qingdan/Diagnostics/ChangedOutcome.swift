/// What was left out of a run since a change has nothing to do with it.
public struct ChangedOutcome: Sendable {
  /// What was compared with, as it was named.
  public let name: String
  /// The commit that this meant.
  public let commit: String
  /// How many findings were there before, where nothing was changed.
  public let findings: Int
}

extension Validation.Result {
  /// The findings that a change has to do with: those that were not there before, and those in what it touched.
  ///
  /// A change may cause findings anywhere: the second of two equal ids stands in a list that nobody touched.
  ///
  /// - Parameters:
  ///   - old: what was found before; nil where there was no library.
  ///   - before: the files then.
  ///   - after: the files now.
  ///   - name: what was compared with, as it was named.
  ///   - commit: the commit that this meant.
  public func changed(
    since old: Validation.Result?, _ before: any FileTree, _ after: any FileTree, _ context: LibraryContext,
    name: String, commit: String
  ) throws(FileError) -> Validation.Result {
    let places = try ChangedPlaces(before, after, context)
    let isKnown = KnownFindings(old?.diagnostics ?? []).known(among: diagnostics)
    var result = self
    result.diagnostics = zip(diagnostics, isKnown).filter { !$1 || places.contains($0.place) }.map(\.0)
    result.unchanged = ChangedOutcome(
      name: name, commit: commit, findings: diagnostics.count - result.diagnostics.count)
    return result
  }
}
