import ArgumentParser
import Dispatch
import Qingdan
import QingdanProcess

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
    // Before there is anything that the program which this one becomes should not have.
    if arguments.first == "__confine" { exit(Confinement.confine(Array(arguments.dropFirst()))) }
    Descendants.becomeReaper()
    // Before the first task: what runs tasks opens files of its own.
    _ = Streams.closed
    Task.detached { await run(plugins: plugins, arguments: arguments) }
    while true { DispatchSemaphore(value: 0).wait() }
  }

  private static func run(plugins: [any Plugin.Type], arguments: [String]) async {
    signal(SIGPIPE, SIG_IGN)
    let console = Console(requested: LanguageOption.language(in: arguments)) {
      LibraryFinder.language(in: arguments)
    }
    let status = await Console.$current.withValue(console) {
      await WalkProgress.$current.withValue(console.progress()) {
        console.finish(await run(arguments, plugins))
      }
    }
    exit(status.rawValue)
  }

  private static func run(_ arguments: [String], _ plugins: [any Plugin.Type]) async -> ExitStatus {
    do {
      return await $registry.withValue(try Registry(plugins)) { await run(arguments) }
    } catch {
      Console.current.complain("qingdan: \(error.name): \(error.plugins.joined(separator: ", "))\n")
      return .plugin
    }
  }

  private static func run(_ arguments: [String]) async -> ExitStatus {
    let console = Console.current
    do {
      if arguments.contains("--version"), arguments.contains("--verbose") {
        console.write(own: Version.full)
      } else {
        var command = try QingdanCommand.parseAsRoot(arguments)
        if type(of: command) is any GuardedCommand.Type { console.beginGuarding() }
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
      }
      return unread ?? .success
    } catch let status as ExitStatus {
      return status.or(unread ?? .success)
    } catch let failure as Failure {
      console.complain(failure)
      guard failure.isAbsence else { return failure.status.or(unread ?? .success) }
      // What was not found may stand in a file that could not be read: then the reason is that, and no wrong usage.
      console.library?.unread.isAsked = true
      return unread ?? failure.status
    } catch let error as FileError {
      console.notify(error.message)
      return .file
    } catch let error as GitError {
      console.notify(error.message)
      return error.status
    } catch {
      return end(error, arguments)
    }
  }

  /// What could not be read, told once the result is out.
  private static var unread: ExitStatus? { Console.current.library.flatMap { $0.unread.report($0) } }

  /// What the parser of arguments has to say: a text that was asked for, or what is wrong with them.
  private static func end(_ error: any Error, _ arguments: [String]) -> ExitStatus {
    let console = Console.current
    let text = QingdanCommand.fullMessage(for: error)
    guard QingdanCommand.exitCode(for: error).isSuccess else {
      console.complain(UsageMessage.text(text, console.language(of: nil)) + "\n")
      return .usage
    }
    // What a completion script asks for, and the version, are not for people alone.
    let isHelp = text.contains("USAGE: ")
    console.write(own: (isHelp ? HelpText.text(text, console.language(of: nil)) : text) + "\n")
    return .success
  }
}

extension GitError {
  /// A revision that nobody knows is a slip of who typed it; everything else could not be read.
  var status: ExitStatus {
    switch reason {
    case .unknownRevision: .usage
    default: .file
    }
  }
}

extension Registry {
  /// Nothing linked in.
  static let empty = Registry()
}
