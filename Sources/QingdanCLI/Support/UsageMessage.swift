import ArgumentParser
import Qingdan

/// What is wrong with a command line, in Chinese: the parser of arguments speaks English only.
enum UsageMessage {
  static func text(_ english: String, _ language: Language) -> String {
    guard language == .chinese else { return withForm(english) }
    return english.split(separator: "\n", omittingEmptySubsequences: false)
      .map { chinese(String($0)) }.joined(separator: "\n")
  }

  private static func chinese(_ line: String) -> String {
    if line.hasPrefix("Error: ") { return "qingdan: " + problem(String(line.dropFirst(7))) }
    if line.hasPrefix("Help:  ") { return "说明：" + line.dropFirst(7) }
    if line.hasPrefix("Usage: ") { return "用法：" + line.dropFirst(7) }
    if line.hasPrefix("  See '"), let command = quoted(line).first { return "详细说明：\(command)" }
    return line
  }

  private static func problem(_ text: String) -> String {
    let words = quoted(text)
    guard let first = words.first else { return text }
    let starts: (String) -> Bool = { text.hasPrefix($0) }
    switch true {
    case starts("Unknown option "):
      return "没有“\(first)”这个选项" + (words.count > 1 ? "。是不是“\(words[1])”？" : "")
    case starts("Unexpected argument "):
      let near = Spelling.nearest(to: first, among: CommandNames.all)
      return "不认识“\(first)”" + (near.map { "。是不是“\($0)”？" } ?? "")
    case starts("Missing expected argument "): return "缺少 \(first)"
    case starts("Missing value for "): return "\(first) 后面缺少值"
    case starts("The value ") where words.count > 1:
      let choices = words.dropFirst(2).joined(separator: "、")
      if isDay(words[1]) { return "\(words[1]) 不能写“\(first)”。写成 2024-03-01 或者 today" }
      return "\(words[1]) 不能写“\(first)”" + (choices.isEmpty ? "" : "。可以写：\(choices)")
    case text.contains(" unexpected arguments: "):
      return "不认识" + words.map { "“\($0)”" }.joined(separator: "、")
    default: return text
    }
  }

  private static func isDay(_ option: String) -> Bool {
    DayOption.names.contains { option.hasPrefix($0 + " ") }
  }

  /// The English text, with what the parser cannot know: how a day is written.
  private static func withForm(_ english: String) -> String {
    guard english.hasPrefix("Error: The value "), let end = english.firstIndex(of: "\n"),
      quoted(String(english[..<end])).dropFirst().first.map(isDay) ?? false
    else { return english }
    return english[..<end] + "; write 2024-03-01 or today" + english[end...]
  }

  /// What stands between single quotation marks.
  private static func quoted(_ text: String) -> [String] {
    text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0 % 2 == 1 ? String($1) : nil }
  }
}

/// The names of the commands.
enum CommandNames {
  static var all: [String] {
    let configuration = QingdanCommand.configuration
    return (configuration.ungroupedSubcommands + configuration.groupedSubcommands.flatMap(\.subcommands))
      .map { $0._commandName }
  }
}
