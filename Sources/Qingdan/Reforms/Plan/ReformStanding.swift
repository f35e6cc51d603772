/// How a reform stands that nobody carried out yet: whether it is approved, and whether it still conserves on the lists as
/// they are now (办理情况). What is planned for next year is proved every night, as long as the lists go on changing.
public struct ReformStanding: Sendable {
  public let reform: Reform
  /// What is to be agreed, with those who have to; empty where all did.
  public private(set) var missing: [ActReview.Part] = []
  /// Why what was said of it is no approval: opinions that do not count, and refusals.
  public private(set) var objections: [ActReview.Objection] = []
  /// What the tool cannot do by itself.
  public private(set) var open: [Diagnostic] = []
  /// What is not conserved, or why the text cannot be made.
  public private(set) var faults: [Message] = []
  /// Nil where the text cannot be made.
  public private(set) var certificate: ReformCertificate?

  public var isProved: Bool { open.isEmpty && faults.isEmpty }

  /// Each on what those before it leave, in the order of their days.
  ///
  /// - Parameters:
  ///   - library: all of it, as it is.
  ///   - day: an opinion that is given later does not count yet.
  ///   - rules: those which each must keep on the lists that it meets, and what it says of items on those it leaves.
  public static func all(
    in library: Library, _ tree: any FileTree, asOf day: Day, rules: Registry? = nil,
    findBase: (String) throws(FileError) -> any FileTree = LibraryContext.noBase
  ) async throws(FileError) -> [ReformStanding] {
    var standings: [ReformStanding] = []
    var (library, tree) = (library, OverlayTree(tree))
    for reform in library.context.acts.openReforms {
      var standing = ReformStanding(reform: reform)
      let writing: ReformWriting
      do { writing = try ReformWriting(ReformOutcome(of: reform, in: library), in: library, tree) } catch {
        standing.faults = [
          Message(zh: "\(error.path)：\(error.message.zh)", en: "\(error.path): \(error.message.en)")
        ]
        standings.append(standing)
        continue
      }
      let trial = try await ReformTrial(writing, in: library, tree, rules: rules, findBase: findBase)
      standing.open = trial.open
      standing.faults = trial.faults
      standing.certificate = trial.certificate
      let review = writing.review(in: library, tree, asOf: day)
      standing.objections = review.objections
      for part in review.offices + review.decisions where !part.outcome.isAgreed {
        if !standing.missing.contains(where: { $0.role == part.role && $0.body == part.body }) {
          standing.missing.append(part)
        }
      }
      standings.append(standing)
      (library, tree) = (trial.library, trial.tree)
    }
    return standings
  }

  private init(reform: Reform) { self.reform = reform }
}

extension ReformWriting {
  /// Whether those who decide agreed, as far as is on file.
  ///
  /// - Parameters:
  ///   - library: all of it, as it is before the reform.
  ///   - day: the last one on which an opinion can have been given; nil where that is not asked.
  func review(in library: Library, _ tree: any FileTree, asOf day: Day?) -> ActReview {
    let act = outcome.reform.changes(self, from: LibraryState(label: "", library: library, tree: tree))
    return ActReviews(of: [act], in: library).review(act, asOf: day)
  }
}
