import Qingdan
import Testing

@Suite struct RegisterErrorTests {
  private func statutes(_ text: String, repeals: String = "") throws -> StatuteRegister {
    try StatuteRegister(statutes: Array(text.utf8), repeals: Array(repeals.utf8))
  }

  @Test(arguments: [
    ("# comment\n\n甲法\t规律\t20200101a\t20200101\ta\n", 3, "效力级别“规律”不能识别，应为宪法、法律、行政法规、地方性法规、部门规章、地方政府规章、规范性文件"),
    ("甲法\t法律\t2020010a\t20200101\ta", 1, "沿革“2020010a”不能识别"),
    ("甲法\t法律\t20200101x\t20200101\ta", 1, "沿革“20200101x”不能识别"),
    ("甲法\t法律\t20200101a=2020\t20200101\ta", 1, "沿革“20200101a=2020”不能识别"),
    ("甲法\t法律\t20200101a\t20201301\ta", 1, "“20201301”不是日期，应为八位数字"),
    ("甲法\t法律\t20200101a\t20200101\ta[3", 1, "条文结构不能识别"),
    ("甲法\t法律\t20200101a\t20200101\ta99999", 1, "条文结构不能识别"),
    ("甲法\t法律\t20200101a\t20200101\t@3@2a", 1, "条文结构不能识别"),
    ("甲法\t法律\t20200101a\t20200101\t_a", 1, "条文结构不能识别"),
    ("甲法\t法律\t20200101a\t20200101\t~a", 1, "条文结构不能识别"),
    ("甲法\t法律\t20200101a\t20200101\ta\tb", 1, "这一行有6栏，最多5栏"),
    ("\t\t\t20200101\ta", 1, "这一行没有标题"),
    ("甲法\t法律\t20200101a\t20200101\ta\n《甲法》\t法律\t20200101a\t20200101\ta", 2, "《《甲法》》已登记"),
    ("!complete\t法律\t2025", 1, "“2025”不是日期，应为八位数字"), ("!complete\t法律\t20250419", 1, "“”不是日期，应为八位数字"),
    ("!other", 1, "“!other”不能识别"),
  ])
  func `a malformed line of statutes is named`(_ text: String, _ line: Int, _ message: String) throws {
    let error = try #require(throws: RegisterError.self) { try statutes(text) }
    #expect(error.line == line)
    #expect(error.message.zh == message)
  }

  @Test func `malformed repeals, divisions and calendars are named`() throws {
    #expect(throws: RegisterError.self) { try statutes("", repeals: "甲法\t2020") }
    #expect(throws: RegisterError.self) { try statutes("", repeals: "甲法\t20200101\t乙法\t1\t规律") }
    for text in [
      "", "110000\t北京市", "!revisions\t198012 197912", "!revisions\t198013", "!revisions\t198012\n11000\t北京市",
      "!revisions\t198012\n110000", "!revisions\t198012\n110000\t北京市\t19", "!revisions\t198012\n12\t天津市",
      "!revisions\t198012\n120000\t天津市\n110000\t北京市",
    ] {
      #expect(throws: RegisterError.self, "\(text)") { try DivisionRegister(Array(text.utf8)) }
    }
    for text in [
      "二〇二六\t元旦", "2026\t元旦\t2026", "2026\t元旦\t20260103-20260101", "2026\t元旦\t00010101-99991231",
      "2026\t元旦\t20260101-", "99999999999999999999\t元旦",
    ] {
      #expect(throws: RegisterError.self, "\(text)") { try WorkingCalendar(Array(text.utf8)) }
    }
  }

  @Test func `registers survive every single damaged byte`() throws {
    let text = Array(
      "!complete\t法律\t20250419\t20210101\n甲法\t法律\tp 20200101a#5=20200301 20210101m\t20200101\tab2[3,0]_a@9?~\n"
        .utf8)
    for index in text.indices {
      for byte: UInt8 in [0, 9, 10, 0x30, 0x39, 0x5B, 0x7E, 0xFF] {
        var damaged = text
        damaged[index] = byte
        guard let register = try? StatuteRegister(statutes: damaged, repeals: damaged) else { continue }
        for statute in register.all {
          _ = statute.force(on: Day(number: 18_700))
          for version in statute.versions { _ = version.articles.articles.count }
        }
      }
    }
  }

  @Test func `an empty register knows nothing`() throws {
    let register = try statutes("")
    #expect(register.count == 0)
    #expect(register.statute(titled: "水法") == nil)
    #expect(register.completeness(of: .law) == nil)
  }
}
