import ArgumentParser
import Dispatch
import Qingdan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One run of the command: parses, runs, and turns what went wrong into words and an exit status.
enum Program {
  @TaskLocal static var registry = Registry.empty

  /// Runs the command and ends the process.
  ///
  /// The main thread waits rather than being an asynchronous one: that would end by `pthread_exit`, whose unwinding
  /// costs a static program 160 million instructions, more than the check of a whole library.
  static func main(plugins: [any Plugin.Type], arguments: [String]) -> Never {
    Task.detached { await run(plugins: plugins, arguments: arguments) }
    while true { DispatchSemaphore(value: 0).wait() }
  }

  private static func run(plugins: [any Plugin.Type], arguments: [String]) async {
    signal(SIGPIPE, SIG_IGN)
    let status: ExitStatus
    do {
      let registry = try Registry(plugins)
      status = await Console.$current.withValue(Console(requested: language(in: arguments))) {
        await $registry.withValue(registry) { await run(arguments) }
      }
    } catch {
      Console.current.complain("qingdan: \(error.name): \(error.plugins.joined(separator: ", "))\n")
      status = .plugin
    }
    exit(status.rawValue)
  }

  /// `--language`, looked for before anything is parsed: what is wrong with the arguments is told in it too.
  private static func language(in arguments: [String]) -> Language? {
    let option = "--language"
    for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
      if argument == option { return Language(rawValue: next) }
      if argument.hasPrefix(option + "=") {
        return Language(rawValue: String(argument.dropFirst(option.count + 1)))
      }
    }
    return nil
  }

  private static func run(_ arguments: [String]) async -> ExitStatus {
    if arguments.contains("--version"), arguments.contains("--verbose") {
      Console.current.write(Version.full)
      return .success
    }
    do {
      var command = try QingdanCommand.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return .success
    } catch let status as ExitStatus {
      return status
    } catch let failure as Failure {
      let language = Console.current.language(of: nil)
      Console.current.complain("qingdan: \(failure.message[language].visible)\n")
      return failure.status
    } catch let error as FileError {
      Console.current.complain("qingdan: \(error.message[Console.current.language(of: nil)].visible)\n")
      return .file
    } catch {
      let text = QingdanCommand.fullMessage(for: error)
      guard QingdanCommand.exitCode(for: error).isSuccess else {
        Console.current.complain(UsageMessage.text(text, Console.current.language(of: nil)) + "\n")
        return .usage
      }
      Console.current.write(text + "\n")
      return .success
    }
  }
}

extension Registry {
  /// Nothing linked in.
  static let empty = Registry()
}
