import Qingdan
import Testing

@Suite struct CodeGrammarTests {
  private static func grammar(_ name: String) throws -> CodeGrammar { try #require(CodeGrammar(named: name)) }

  // Published codes: 辽宁, 甘肃, 广州, 四川, 北京, 贵州, 山西 (facts of the field, section 3.3).
  @Test(arguments: [
    ("base-12", "000524018000"), ("base-12", "210973001000"), ("base-12", "62013400100Y"),
    ("implementation-31", "11620000013897996W262013400100Y"),
    ("implementation-31", "11440100007482575H3440118009000"),
    ("sichuan", "511A0138000000-511602000000-000-115113010833722043-1-00"), ("beijing", "C1900100"),
    ("guizhou-10", "XK0010100Y"), ("shanxi", "3100-A-00100-140000"), ("hubei-16", "420100-001-01-001-00"),
    ("uscc", "11620000013897996W"), ("uscc", "11511300008778693M"),
  ])
  func `understands codes that were published`(_ grammar: String, _ code: String) throws {
    let reading = try Self.grammar(grammar).read(code)
    #expect(reading.problems == [])
    #expect(reading.isComplete)
    // The parts are the whole, but for hyphens.
    let parts = reading.parts.map(\.text).joined()
    #expect(parts == code.replacing("-", with: ""))
    for part in reading.parts where grammar != "hubei-16" {
      #expect(String(decoding: Array(code.utf8)[part.range], as: UTF8.self) == part.text)
    }
  }

  @Test func `names the parts of an implementation code`() throws {
    let reading = try Self.grammar("implementation-31").read("11620000013897996W262013400100Y")
    #expect(
      reading.parts.map(\.name) == ["creditCode", "level", "region", "type", "department", "item", "sub"])
    #expect(reading["creditCode"] == "11620000013897996W")
    #expect(reading["level"] == "2")
    #expect(reading["type"] == "01")
    #expect(reading.parts[3].meaning == "行政许可")
    #expect(reading["sub"] == "00Y")
  }

  // The wrong codes of a live list: one zero lost, a 3 lost, a small check character.
  @Test(arguments: [
    ("1151130108778239R", "统一社会信用代码应为18位"), ("11620000013897996w", "小写字母"), ("11620000013897996X", "校验码不对"),
    ("1162000OO13897996W", "不用 I、O、S、V、Z"),
  ])
  func `tells what is wrong with a credit code`(_ code: String, _ part: String) throws {
    let reading = try Self.grammar("uscc").read(code)
    #expect(!reading.isComplete)
    #expect(
      reading.problems.contains { $0.message.zh.contains(part) }, "\(reading.problems.map(\.message.zh))")
  }

  @Test func `repairs a lost character, a small letter and a look-alike`() throws {
    let uscc = try Self.grammar("uscc")
    #expect(uscc.read("1151130000877869M").candidates.contains("11511300008778693M") == false)
    #expect(uscc.read("1162000013897996W").candidates.contains("11620000013897996W"))
    #expect(uscc.read("11620000013897996w").candidates.first == "11620000013897996W")
    #expect(uscc.read("1162000OO13897996W").candidates.first == "11620000013897996W")
    #expect(uscc.read("16120000013897996W").candidates.contains("11620000013897996W"))
  }

  @Test func `any one wrong character of a credit code is noticed`() throws {
    let uscc = try Self.grammar("uscc")
    let right = Array("11620000013897996W".utf8)
    for place in right.indices {
      for other in "0123456789ABCDEFGHJKLMNPQRTUWXY".utf8 where other != right[place] {
        var wrong = right
        wrong[place] = other
        #expect(!uscc.read(String(decoding: wrong, as: UTF8.self)).isComplete)
      }
    }
  }

  @Test(arguments: [
    ("base-12", "00052401800"), ("base-12", "009924018000"), ("base-12", "0005240180X0"),
    ("beijing", "c1900100"),
    ("shanxi", "3100-A-00100140000-"), ("base-12", "０００５24018000"), ("base-12", ""),
    ("base-12", "00 524018000"),
  ])
  func `does not pass what is not of the grammar`(_ grammar: String, _ code: String) throws {
    #expect(try !Self.grammar(grammar).read(code).isComplete)
  }

  @Test func `hostile text is refused at once`() throws {
    for grammar in CodeGrammar.all {
      for text in [
        String(repeating: "0", count: 1_000_000), String(repeating: "-", count: 100_000), "\u{0}", "🀄️", "-",
      ] {
        #expect(!grammar.read(text).isComplete)
      }
    }
  }

  @Test(
    arguments: [
      ("11440100007482575X", "uscc"), ("511A0138000000-511602000000-000-115113010833722043-1-0", "sichuan"),
      ("11010100100", "base-12"), ("C190010", "beijing"), ("3100-A-0100-140000", "shanxi"),
      ("11620000013897996W26201340010Y", "implementation-31"), ("110101001000", "base-12"),
    ])
  func `a code that fits none is held against the one of its form`(_ code: String, _ grammar: String) {
    #expect(CodeGrammar.nearest(to: code).name == grammar)
  }
}
