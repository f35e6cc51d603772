import ArgumentParser
import Qingdan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "看工具怎样理解一段文字：依据、时限、编码、日期、总数（what is understood of a text）",
    discussion: "每段文字输出一行 JSON：text、complete、各个部分、findings。不写文字时逐行读标准输入。")

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case citation, deadline, code, date, counts
  }

  @Argument(help: "citation（依据）、deadline（时限）、code（编码）、date（日期）或 counts（公告里的总数）")
  var kind: Kind

  @Argument(help: "要读的文字（the texts）")
  var texts: [String] = []

  @Option(
    help: "编码规则：\(CodeGrammar.all.map(\.name).joined(separator: "、"))；不写就用合得上的那一种（code grammar）",
    completion: .list(CodeGrammar.all.map(\.name)))
  var grammar: String?

  @Option(help: "时限：从这一天起算，最后一天是哪天，如 2024-03-01（of a deadline: the last day in time, from this day on）")
  var from: DayOption?

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if from != nil, kind != .deadline {
      throw ValidationError("--from 只与 deadline 一起写（--from goes with deadline）")
    }
  }

  func run() async throws {
    let grammar = try grammar.map { try named($0) }
    if !texts.isEmpty { return texts.forEach { write($0, grammar) } }
    while let line = readLine(strippingNewline: true) { write(line, grammar) }
  }

  private func named(_ name: String) throws -> CodeGrammar {
    if let grammar = CodeGrammar(named: name) { return grammar }
    let known = CodeGrammar.all.map(\.name)
    let near = Spelling.nearest(to: name, among: known)
    throw Failure(
      Message(
        zh: "没有“\(name)”这种编码规则\(near.map { "。是不是“\($0)”？" } ?? "")（\(known.joined(separator: "、"))）",
        en:
          "there is no code grammar '\(name)'\(near.map { "; did you mean '\($0)'?" } ?? "") (\(known.joined(separator: ", ")))"
      ))
  }

  private func write(_ text: String, _ grammar: CodeGrammar?) {
    let json =
      switch kind {
      case .citation: ReadingJSON.citation(text)
      case .deadline: ReadingJSON.deadline(text, from: from?.day)
      case .code: ReadingJSON.code(text, grammar)
      case .date: ReadingJSON.date(text)
      case .counts: ReadingJSON.counts(text)
      }
    Console.current.write(line: json)
  }
}
