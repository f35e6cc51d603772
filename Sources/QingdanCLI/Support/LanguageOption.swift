public import ArgumentParser
public import Qingdan

/// In which language a command speaks.
struct LanguageOption: ParsableArguments {
  @Option(name: .long, help: "提示所用的语言：zh-Hans 或 en（language of the messages）")
  var language: Language?

  /// `--language`, looked for before anything is parsed: what is wrong with the arguments is told in it too.
  static func language(in arguments: [String]) -> Language? {
    value(of: "--language", in: arguments).flatMap(Language.init)
  }

  /// What follows an option, here or behind `=`.
  static func value(of option: String, in arguments: [String]) -> String? {
    for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
      if argument == option { return next }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }
}

extension Language: ExpressibleByArgument {}
