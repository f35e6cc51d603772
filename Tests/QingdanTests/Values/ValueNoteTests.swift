import Qingdan
import Testing

/// What is understood but written oddly is said, with the place and what to write.
@Suite struct ValueNoteTests {
  @Test(arguments: [
    ("《政府信息公开条例》第二十条第(一)款", "第(一)款", "第（一）项"),
    ("《森林法》32条", "32条", "第三十二条"),
    ("《预算法》第二十七条(四)项", "(四)项", "第（四）项"),
    ("《政府信息公开条例》第二十条（五）", "（五）", "第（五）项"),
    ("第十七条三款", "三款", "第三款"),
    ("《城市道路管理条例》(国务院令第l98号)", "l98", "198"),
    ("《统计法实施条例》(国务院第681号令)", "国务院第681号令", "国务院令第681号"),
    ("《通知》(国人口发(2007)78号)", "(2007)", "〔2007〕"),
    ("《通知》（辽政发【2017】33号）", "【2017】", "〔2017〕"),
    ("《条例》(国令第711号) 号", "号", ""),
    ("《人口法》(主席令第41号2015 12月27日修正)", "2015 12月27日", "2015年12月27日"),
    ("《关于印发《规程》的通知》", "《", "〈"),
    ("<<预算法>>", "<<预算法>>", "《预算法》"),
    ("【规章】港口管理规定（交通运输部令2020年第21号）", "港口管理规定", "《港口管理规定》"),
    ("民发2016178号", "民发2016178号", "民发〔2016〕178号"),
    ("《预算法》第三条第一款第（一）项2目", "2目", "第2目"),
    ("《森林法》2、3条", "2、3条", "第二条、第三条"),
  ])
  func `a note points at the slip and says what to write`(
    _ text: String, _ place: String, _ suggestion: String
  ) throws {
    let bytes = Array(text.utf8)
    let reading = CitationReader.read(text)
    let note = try #require(reading.notes.first)
    #expect(String(decoding: bytes[note.range], as: UTF8.self) == place)
    #expect(note.suggestion == suggestion)
    #expect(!note.message.zh.isEmpty && !note.message.en.isEmpty)
  }

  @Test(arguments: [
    "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第一款第（三）项", "《民政部 财政部关于救助工作的意见》（民发〔2018〕23号）",
    "《排污许可管理条例》（国务院令第736号）第二条第一款、第六条", "【法律】《中华人民共和国预算法》第十四条",
  ])
  func `what is written well has no note`(_ text: String) {
    let reading = CitationReader.read(text)
    #expect(reading.isComplete)
    #expect(reading.notes == [])
  }

  @Test func `a range that goes down is said, and nothing is written in its place`() throws {
    let reading = CitationReader.read("《预算法》第八条至第五条")
    #expect(reading.isComplete)
    let note = try #require(reading.notes.first)
    #expect(note.message.zh == "“第八条至第五条”前后颠倒，起点写在前面，或者改正条款号")
    #expect(note.suggestion == nil)
    #expect(CitationReader.read("《预算法》第五条第（三）项至第（一）项").notes.count == 1)
    #expect(CitationReader.read("《预算法》第五条第三款至第六条第一款").notes == [])
  }

  @Test func `a short name that was given before stands for its document`() throws {
    let text = "《政府信息公开条例》（以下简称《条例》）第二十条；《条例》第二十一条"
    let reading = CitationReader.read(text)
    #expect(reading.citations.map(\.canonical) == ["《政府信息公开条例》第二十条", "《政府信息公开条例》第二十一条"])
    #expect(reading.citations.map(\.isCarried) == [false, true])
    let before = try #require(CitationReader.read("《食品安全法》（以下简称食品安全法）").citations.first)
    let behind = CitationReader.read("食品安全法第三条", after: before)
    #expect(behind.citations.map(\.canonical) == ["《食品安全法》第三条"])
    #expect(behind.notes == [])
  }

  @Test func `the slip of a trigger is said`() throws {
    let reading = DeadlineReader.read("自该信息形式或者变更之日起20个工作日内")
    #expect(try #require(reading.notes.first).suggestion == "该信息形成或者变更")
    #expect(DeadlineReader.read("20工作日").notes.count == 1)
    #expect(DeadlineReader.read("自信息形成或者变更之日起20个工作日内").notes == [])
  }

  @Test func `what a bare article refers to may stand in the cell above`() throws {
    let above = try #require(CitationReader.read("【法律】《统计法》第四十九条").citations.first)
    let reading = CitationReader.read("第五十条", after: above)
    #expect(reading.citations.map(\.canonical) == ["《统计法》第五十条"])
    #expect(reading.citations.first?.isCarried == true)
    #expect(reading.citations.first?.label == "法律")
    #expect(reading.citations.first?.labelRange == nil)
  }

  @Test func `labels claim ranks and short names are kept`() throws {
    let rule = try #require(CitationReader.read("【规章】《税务登记管理办法》").citations.first)
    #expect(rule.claimedRanks == [.departmentRule, .governmentRule])
    let short = try #require(CitationReader.read("《政府信息公开条例》（以下简称《条例》）").citations.first)
    #expect(short.abbreviation == "条例")
    let old = try #require(CitationReader.read("《中華人民共和國行政許可法》").citations.first?.title)
    #expect(old.isTraditional)
    #expect(TraditionalCharacters.simplified(old.normalised) == "中华人民共和国行政许可法")
  }
}
