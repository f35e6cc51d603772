import ArgumentParser
import Qingdan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A day on the command line: `2024-03-01` or `today` (in China, not where the machine stands).
struct DayOption: ExpressibleByArgument {
  let day: Day

  static let defaultCompletionKind = CompletionKind.list(["today"])
  /// The options that take a day, for what is said of a wrong one.
  static let names = ["--as-of", "--adopted", "--effective", "--from", "--date", "--since"]

  init?(argument: String) {
    if argument == "today" {
      day = Self.today
    } else {
      guard let day = Day(argument) else { return nil }
      self.day = day
    }
  }

  /// The legal day now, in the time of China (UTC+8, without summer time since 1992).
  static var today: Day { Day(number: (time(nil) + 8 * 3600) / 86_400) }
}
