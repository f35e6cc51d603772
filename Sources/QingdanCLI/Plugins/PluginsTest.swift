import ArgumentParser
import Qingdan
import QingdanProcess

struct PluginsTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "试一个程序合不合协议，不需要清单库（whether a program keeps to the protocol）",
    discussion: "和真正运行时一样限制它。退出状态 4：有一项没有通过。")

  @Argument(help: "程序（the program）", completion: .file())
  var program: String

  @Option(help: "每次运行最多多少秒，1 到 86400（seconds for each run）")
  var seconds = 10

  @Flag(help: "打印整个对话：> 是 qingdan 说的，< 是程序答的（print the conversation）")
  var transcript = false

  @OptionGroup var speech: LanguageOption

  func run() async throws {
    var limits = ProgramLimits()
    guard (1...86_400).contains(seconds) else {
      throw Failure(
        Message(
          zh: "--seconds 写 1 到 86400（一天）之间的整数，“\(seconds)”不在里面",
          en: "--seconds is a whole number from 1 to 86400, a day; '\(seconds)' is none of them"))
    }
    let more = min(seconds * 6, 86_400)
    limits.seconds = seconds
    limits.moreSeconds = Message(
      zh: "加上 --seconds，如 --seconds \(more)", en: "say --seconds, as in --seconds \(more)")
    let bytes = try FolderTree.contents(of: program, limit: 512 << 20)
    let language = Console.current.language(of: nil)
    let conformance = Conformance(bytes, limits)
    if transcript { return try await converse(conformance, try describe(bytes, limits)) }
    let checks = await conformance.run()
    for check in checks {
      let mark = Message(zh: check.fault == nil ? "通过" : "没有通过", en: check.fault == nil ? "holds" : "fails")
      let why = check.fault.map { "\n      \($0[language])" } ?? ""
      Console.current.say(
        Message(zh: "\(mark.zh)  \(check.title.zh)\(why)", en: "\(mark.en)  \(check.title.en)\(why)"))
    }
    if checks.contains(where: { $0.fault != nil }) { throw ExitStatus.plugin }
  }

  private func describe(_ bytes: [UInt8], _ limits: ProgramLimits) throws -> ProgramDescription {
    do throws(ProgramFault) {
      let run = try ProgramRun(bytes, limits)
      run.end()
      return run.description
    } catch {
      throw Failure(error.message, .plugin)
    }
  }

  private func converse(_ conformance: Conformance, _ description: ProgramDescription) async throws {
    do throws(ProgramFault) {
      if description.features.contains("validate") {
        Console.current.write(try await conformance.transcript(.validate))
      }
      guard description.features.contains("export") else { return }
      for format in description.formats {
        Console.current.write(try await conformance.transcript(.export, format: format.id))
      }
    } catch {
      throw Failure(error.message, .plugin)
    }
  }
}
