private import Subprocess

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// The program git, run in one folder and always in the same surroundings.
///
/// Its own words are English whatever the machine speaks; it asks nothing, pages nothing, takes no lock that it can do
/// without, and takes paths for paths rather than patterns. The configuration of the user holds.
public struct Git: Sendable {
  /// Where it runs.
  public let folder: String

  public init(in folder: String) {
    self.folder = folder
    _ = Self.survivesClosedPipes
  }

  /// A git that ends before it has read all its input must not end this program.
  private static let survivesClosedPipes = signal(SIGPIPE, SIG_IGN) != nil

  /// What a run has said.
  public struct Output: Sendable {
    public let status: Int32
    public let bytes: [UInt8]
    public let errors: String

    /// Without the line break at its end.
    public var text: String {
      var bytes = bytes[...]
      while bytes.last == 0x0A { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }

    public var lines: [String] {
      bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Runs git and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: nothing in them that a person typed may stand where git could take it for an option.
  ///   - input: what it reads from standard input.
  /// - Throws: where there is no git, or no folder; a status other than 0 is the caller's to judge.
  public func run(_ arguments: [String], input: [UInt8] = []) async throws(GitError) -> Output {
    do {
      let result = try await Subprocess.run(
        .name("git"), arguments: Arguments(first(arguments) + arguments), environment: Self.environment,
        input: .inputWriter, output: .bytes(limit: .max), error: .bytes(limit: .max)
      ) { execution in
        await Self.give(input, to: execution.standardInputWriter)
      }
      return Output(
        status: result.terminationStatus.code, bytes: result.standardOutput,
        errors: String(decoding: result.standardError, as: UTF8.self))
    } catch {
      throw failure(error)
    }
  }

  /// Runs git and takes every status but 0 for an error.
  public func output(_ arguments: [String], input: [UInt8] = []) async throws(GitError) -> Output {
    let output = try await run(arguments, input: input)
    guard output.status == 0 else { throw GitError(arguments, output) }
    return output
  }

  /// Runs git and hands on its output piece by piece, as it comes.
  public func stream(
    _ arguments: [String], input: [UInt8] = [], _ take: ([UInt8]) throws -> Void
  ) async throws(GitError) {
    let output: Output
    do {
      let result = try await Subprocess.run(
        .name("git"), arguments: Arguments(first(arguments) + arguments), environment: Self.environment,
        input: .inputWriter, output: .sequence, error: .bytes(limit: .max)
      ) { execution in
        // At once: git would wait for its output to be read before it reads more of its input.
        async let given: Void = Self.give(input, to: execution.standardInputWriter)
        for try await piece in execution.standardOutput { try take(piece.withUnsafeBytes { Array($0) }) }
        await given
      }
      output = Output(
        status: result.terminationStatus.code, bytes: [],
        errors: String(decoding: result.standardError, as: UTF8.self))
    } catch {
      throw failure(error)
    }
    guard output.status == 0 else { throw GitError(arguments, output) }
  }

  /// A git that ends before it has read everything says why by its status.
  ///
  /// The library's own input of an array ends the program in that case (swift-subprocess 1.0.2).
  private static func give(_ input: [UInt8], to writer: StandardInputWriter) async {
    if !input.isEmpty { _ = try? await writer.write(input) }
    try? await writer.finish()
  }

  private func failure(_ error: any Error) -> GitError {
    switch error {
    case let error as GitError: error
    case let error as SubprocessError where error.code == .executableNotFound: GitError(.notInstalled)
    default: GitError(.failed(command: "git", words: "\(error)"))
    }
  }

  /// What stands before a command. `check-ignore` takes its paths as they are anyway, and refuses to be told so.
  private func first(_ arguments: [String]) -> [String] {
    let literal = arguments.first == "check-ignore" ? [] : ["--literal-pathspecs"]
    return ["-C", folder, "--no-pager"] + literal + ["-c", "core.quotePath=false"]
  }

  private static let environment = Subprocess.Environment.inherit.updating([
    "LC_ALL": "C", "LANGUAGE": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_PAGER": "cat",
    // An object stands for its own content, whatever somebody has put in its place.
    "GIT_NO_REPLACE_OBJECTS": "1",
    // A hook sets these for the folder that it runs in; here the folder decides.
    "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_PREFIX": nil, "GIT_INDEX_FILE": nil, "GIT_NAMESPACE": nil,
    "GIT_GLOB_PATHSPECS": nil, "GIT_NOGLOB_PATHSPECS": nil, "GIT_ICASE_PATHSPECS": nil,
    "GIT_EXTERNAL_DIFF": nil, "GIT_TRACE": nil,
  ])
}
