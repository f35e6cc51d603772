public import ArgumentParser
import Qingdan

/// The command `qingdan`, as a library, so that a program of one's own can add its plugins to it.
public struct QingdanCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(commandName: "qingdan", version: "0.1.0")

  public init() {}

  /// Runs the command with the arguments of the process.
  public static func start() { main() }
}
