/// A reform carried out in memory on the lists that it meets, and held against what it claims: whether it still conserves.
struct ReformTrial: Sendable {
  /// What the tool cannot do by itself.
  let open: [Diagnostic]
  /// What is not conserved, or errors that the library would have and has not now.
  let faults: [Message]
  let certificate: ReformCertificate
  /// The files as it leaves them, and what stands in them.
  let tree: OverlayTree
  let library: Library

  var isProved: Bool { open.isEmpty && faults.isEmpty }

  /// - Parameters:
  ///   - before: all of the library that the reform meets, whose files `tree` holds.
  ///   - rules: those which it must keep on these lists, and what it says of items on those it leaves.
  init(
    _ writing: ReformWriting, in before: Library, _ tree: OverlayTree, rules: Registry?,
    findBase: (String) throws(FileError) -> any FileTree
  ) async throws(FileError) {
    let reform = writing.outcome.reform
    var after = tree
    after.changes.merge(writing.files) { $1 }
    let next = try await Library(after, after: before, writing.documents, findBase: findBase)
    (library, self.tree) = (next, after)
    let broken =
      rules.map {
        Validation($0.ofReforms, in: before.context).diagnostics(ofRead: before)
          + writing.mistakes(in: next, $0)
      } ?? []
    let errors = broken.filter { $0.severity == .error && $0.place?.file == Reform.path(of: reform.id) }
    // What the file says wrongly the writing meets as well.
    open = writing.open + errors.filter { !writing.open.contains($0) }
    certificate = try ReformCertificate(writing, of: reform, before: tree, after: after)
    // What people have to do first is not done, so that it is not conserved either.
    guard open.isEmpty else {
      faults = []
      return
    }
    let lost = try ReformProof(certificate, before: .init(before, tree), after: .init(next, after)).faults
    faults = lost.isEmpty ? ReformApplication.mistakes(in: next, since: before) : lost
  }
}
