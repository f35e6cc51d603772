private import Subprocess

/// A line that the shell runs, as git runs the drivers that its configuration names.
public enum Shell {
  /// Runs a line in a folder; nil where there is no shell, or no such folder.
  ///
  /// - Parameter arguments: what the line finds as `"$@"`: text of others is never made part of the line.
  public static func run(
    _ line: String, _ arguments: [String] = [], in folder: String
  ) async -> (status: Int32, output: String)? {
    let script = "cd -- \"$1\" && shift && \(line)"
    let result = try? await Subprocess.run(
      .name("sh"), arguments: Arguments(["-c", script, "sh", folder] + arguments), input: .none,
      output: .bytes(limit: 64 << 20), error: .discarded)
    guard let result else { return nil }
    return (result.terminationStatus.code, String(decoding: result.standardOutput, as: UTF8.self))
  }

  /// A word as the shell reads it back, whatever stands in it.
  public static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F || $0 == 0x5F || $0 >= 0x80
    }
    return plain && !word.isEmpty
      ? word
      : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

extension TerminationStatus {
  /// As a shell counts: 128 and the signal for a program that was killed.
  var code: Int32 {
    switch self {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  }
}
