import Qingdan

/// The help of a command with its headings in one language: the parser of arguments writes them in English only.
enum HelpText {
  static func text(_ help: String, _ language: Language) -> String {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = group(String(line), language)
      return language == .chinese ? chinese(line) : line
    }
    let text = lines.joined(separator: "\n")
    return language == .chinese ? values(text) : text
  }

  private static let headings = [
    ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："),
  ]
  private static let sentences = [
    ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
    ("Show subcommand help information.", "显示子命令的帮助。"),
  ]

  private static func chinese(_ line: String) -> String {
    for (english, chinese) in headings where line.hasPrefix(english) {
      return chinese + line.dropFirst(english.count)
    }
    for (english, chinese) in sentences where line.hasSuffix("  " + english) {
      return line.dropLast(english.count) + chinese
    }
    if line.hasPrefix("  See '"), let command = line.split(separator: "'").dropFirst().first {
      return "  某条命令的详细说明：\(command)"
    }
    return line
  }

  /// `每天用的（EVERYDAY） SUBCOMMANDS:` in one of its languages.
  private static func group(_ line: String, _ language: Language) -> String {
    let end = "） SUBCOMMANDS:"
    guard line.hasSuffix(end), let bracket = line.firstIndex(of: "（") else { return line }
    let english = line[line.index(after: bracket)...].dropLast(end.count)
    return language == .chinese ? line[..<bracket] + "：" : "\(english):"
  }

  /// `(values: text, json; default: text)`, which may go on in the next line.
  private static func values(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = ["(values: ", "(default: "].compactMap({ rest.firstRange(of: $0)?.lowerBound }).min(),
      let end = rest[start...].firstIndex(of: ")")
    {
      let inside = rest[rest.index(after: start)..<end]
      result += rest[..<start]
      result += "（"
      result += inside.replacing("values: ", with: "可以写：").replacing("default: ", with: "缺省：")
        .replacing("; ", with: "；").replacing(";\n", with: "；\n").replacing(", ", with: "、")
        .replacing(",\n", with: "、\n")
      result += "）"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
