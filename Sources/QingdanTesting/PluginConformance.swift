public import Qingdan
import QingdanProcess

/// Whether a program keeps to the protocol of plugins, for the tests of its author.
///
/// ```swift
/// let conformance = try PluginConformance(of: "office.py", confiner: "/usr/local/bin/qingdan")
/// #expect(await conformance.faults() == [])
/// try expectSnapshot(conformance.transcript(.validate), at: "transcript-1.0.txt")
/// ```
public struct PluginConformance: Sendable {
  private let run: Conformance

  /// - Parameters:
  ///   - program: the path of the program.
  ///   - confiner: a `qingdan`, which starts the program within its limits.
  public init(of program: String, confiner: String, _ limits: ProgramLimits = ProgramLimits())
    throws(FileError)
  {
    run = Conformance(try FolderTree.contents(of: program), limits, confiner: confiner)
  }

  /// What does not hold, each with its reason.
  public func faults(language: Language = .chinese) async -> [String] {
    await run.run().compactMap { check in check.fault.map { "\(check.title[language]): \($0[language])" } }
  }

  /// The whole conversation over the library with hostile texts, each line of the host (`>`) with its answer (`<`).
  public func transcript(_ task: ProgramProtocol.Task, format: String = "") async throws(ProgramFault)
    -> String
  {
    try await run.transcript(task, format: format)
  }
}
