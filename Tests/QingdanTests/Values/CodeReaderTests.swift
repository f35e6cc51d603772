import Qingdan
import Testing

/// The codes are samples of published lists, quoted in ../shared/field/facts.md 3.3.
@Suite struct CodeReaderTests {
  private func read(_ text: String, _ grammar: String) throws -> CodeReading {
    CodeReader.read(text, as: try #require(CodeGrammar.named(grammar)))
  }

  @Test(arguments: [
    ("000524018000", "base-12"), ("210973001000", "base-12"), ("62013400100Y", "base-12"),
    ("11620000013897996W262013400100Y", "implementation-31"),
    ("11440100007482575H3440118009000", "implementation-31"),
    ("511A0138000000-511602000000-000-115113010833722043-1-00", "sichuan"), ("XK0010100Y", "guizhou-10"),
    ("3100-A-00100-140000", "shanxi"), ("C1900100", "beijing"), ("11620000013897996W", "uscc"),
    ("420100-001-01-001-00", "hubei-16"), ("4201000010100100", "hubei-16"),
  ])
  func `codes of published lists fit their grammar`(_ text: String, _ grammar: String) throws {
    let reading = try read(text, grammar)
    #expect(reading.problems.map(\.message.zh) == [])
    #expect(reading.isComplete)
    #expect(reading.parts.map(\.text).joined() == text.replacing("-", with: ""))
  }

  @Test func `a base code names its type and department`() throws {
    let reading = try read("11620000013897996W262013400100Y", "implementation-31")
    #expect(reading["organisation"] == "11620000013897996W")
    #expect(reading["level"] == "2")
    #expect(reading["department"] == "34")
    #expect(reading["sub"] == "00Y")
    #expect(reading.powerType == .licence)
    #expect(reading.grammar.givenBy == .computed)
    #expect(reading.parts[3].range == 21..<23)
    #expect(try read("C1900100", "beijing").powerType == nil)
  }

  @Test(arguments: [
    ("009924018000", "base-12", 2..<4, "第3—4位（职权类型）是“99”，应为01至10或20"),
    ("660524018000", "base-12", 0..<2, "第1—2位（省级代码）是“66”，应为00或省级行政区划代码前两位"),
    ("0005A4018000", "base-12", 4..<5, "第5位（部门代码）是“A”，应为数字"),
    ("0005240180Y0", "base-12", 9..<12, "第10—12位（子项）是“0Y0”，应为三位数字或00Y"),
    ("000524018", "base-12", 0..<9, "“000524018”不是基本编码：应为12位，现有9个字节"),
    ("c1900100", "beijing", 0..<1, "第1位（职权类型）是“c”，应为大写字母"),
    ("3100-A-0010-140000", "shanxi", 7..<11, "第8—11位（事项）是“0010”，应为5位，现有4位"),
    ("AK0010100Y", "guizhou-10", 0..<2, "第1—2位（类型）是“AK”，应为“XK”"),
  ])
  func `a problem says which position and what was expected`(
    _ text: String, _ grammar: String, _ range: Range<Int>, _ message: String
  ) throws {
    let reading = try read(text, grammar)
    #expect(reading.problems.map(\.range) == [range])
    #expect(reading.problems.map(\.message.zh) == [message])
    #expect(!reading.isComplete)
  }

  @Test func `a lost character is offered back`() throws {
    // The right code stands in the same published file as the wrong one.
    #expect(CreditCode.candidates(for: "1151130000877869M").contains("11511300008778693M"))
    let whole = try read("511A0138000000-511602000000-000-1151130000877869M-1-00", "sichuan")
    #expect(
      whole.problems.first?.candidates.contains("511A0138000000-511602000000-000-11511300008778693M-1-00")
        == true)
    #expect(!CreditCode.candidates(for: "1151130108778239R").isEmpty)
    let short = try read("1162000001389799W262013400100Y", "implementation-31")
    #expect(short.problems.first?.candidates.contains("11620000013897996W262013400100Y") == true)
  }

  @Test func `lower case is offered in capitals, alone`() throws {
    #expect(CreditCode.candidates(for: "11620000013897996w") == ["11620000013897996W"])
    let reading = try read("11620000013897996w", "uscc")
    #expect(reading.problems.map(\.range) == [17..<18])
  }

  @Test func `every single change of a right code is found, and the right code is among the repairs`() {
    let right = Array("11440100007482575H")
    #expect(CreditCode.isValid("11440100007482575H"))
    for place in right.indices {
      var wrong = right
      wrong[place] = right[place] == "7" ? "1" : "7"
      let text = String(wrong)
      #expect(!CreditCode.isValid(text), "\(text)")
      let candidates = CreditCode.candidates(for: text)
      #expect(candidates.contains("11440100007482575H"), "\(text)")
      #expect(candidates.allSatisfy { CreditCode.isValid($0) })
      var lost = right
      lost.remove(at: place)
      #expect(CreditCode.candidates(for: String(lost)).contains("11440100007482575H"), "\(lost)")
    }
    #expect(CreditCode.candidates(for: "11440100007482575H").isEmpty)
  }

  @Test func `the check character of published codes`() {
    #expect(CreditCode.checkCharacter(of: "11620000013897996") == "W")
    #expect(CreditCode.checkCharacter(of: "11440100007482575") == "H")
    #expect(CreditCode.checkCharacter(of: "1144010000748257") == nil)
    #expect(CreditCode.checkCharacter(of: "1144010000748257I") == nil)
  }

  @Test func `every grammar has a name of its own and says where it is from`() {
    let names = CodeGrammar.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(
      Set(names).isSuperset(of: ["base-12", "implementation-31", "sichuan", "hubei-16", "beijing", "uscc"]))
    #expect(CodeGrammar.all.allSatisfy { !$0.source.isEmpty })
    #expect(CodeGrammar.named("base-13") == nil)
  }

  @Test func `types by number`() {
    #expect(PowerType(rawValue: "01")?.title.zh == "行政许可")
    #expect(PowerType(rawValue: "20")?.title.zh == "公共服务")
    #expect(PowerType(rawValue: "99") == nil)
    #expect(PowerType.allCases.count == 11)
  }

  @Test(arguments: [
    "", "-", "-----", "１２３４５６７８９０１２", "政务公开", String(repeating: "1", count: 100_000),
    String(repeating: "-", count: 100_000), "\u{0}\u{7}", "🙂🙂🙂",
  ])
  func `hostile texts are refused by every grammar`(_ text: String) {
    for grammar in CodeGrammar.all {
      #expect(!CodeReader.read(text, as: grammar).isComplete)
      #expect(!CodeReader.read(utf8: Array(text.utf8.prefix(17)) + [0xFF], as: grammar).isComplete)
    }
  }
}
