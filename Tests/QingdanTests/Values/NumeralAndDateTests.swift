import Qingdan
import Testing

@Suite struct NumeralAndDateTests {
  @Test func `every number to ten thousands goes there and back`() {
    var wrong: [Int] = []
    for number in 1...99_999 where ChineseNumeral.text(number).flatMap({ ChineseNumeral.value($0) }) != number
    {
      wrong.append(number)
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    ("十", 10), ("十二", 12), ("二十", 20), ("一百零一", 101), ("一百一十", 110), ("一百十", 110), ("一千二百六十", 1_260),
    ("九万九千九百九十九", 99_999),
    ("一万零一", 10_001), ("二〇二四", 2_024), ("一二三", 123), ("二○", 20), ("20", 20), ("２０", 20), ("两百", 200),
    ("零", 0),
  ])
  func `numerals as they are written`(_ text: String, _ value: Int) {
    #expect(ChineseNumeral.value(text) == value)
  }

  @Test(arguments: [
    "", "一百一", "十百", "百", "二二十", "一百零", "10十", "一2", "100000", "十万", "零零万", "条", "-1", "一万万", "四五", "一二",
  ])
  func `what is no numeral or has two readings`(_ text: String) {
    #expect(ChineseNumeral.value(text) == nil)
  }

  @Test func `numbers outside have no numeral`() {
    #expect(ChineseNumeral.text(-1) == nil)
    #expect(ChineseNumeral.text(100_000) == nil)
    #expect(ChineseNumeral.text(0) == "零")
    #expect(ChineseNumeral.text(1_260) == "一千二百六十")
    #expect(ChineseNumeral.text(10_010) == "一万零一十")
  }

  @Test(arguments: [
    ("2024年3月1日", "2024-03-01"), ("2024-3-1", "2024-03-01"), ("2024.03.01", "2024-03-01"),
    ("2024/3/1", "2024-03-01"),
    ("20230925", "2023-09-25"), ("2024年10月", "2024-10"), ("2024-10", "2024-10"), ("2024年", "2024"),
    ("二○二四年三月一日", "2024-03-01"), ("二〇二四年十二月三十一日", "2024-12-31"), ("２０２４年３月１日", "2024-03-01"),
    ("2012 年 05 月 28 日", "2012-05-28"), ("2024年3月1号", "2024-03-01"),
  ])
  func `dates as texts give them`(_ text: String, _ date: String) throws {
    #expect(try #require(DateReader.read(text)).description == date)
  }

  @Test(arguments: [
    "", "2024", "2023年2月29日", "2024年13月", "2024-3-1-1", "20231301", "24年3月1日", "2024年3月1", "2024.3.", "3月1日",
    "2024年3月1日起",
    "2015 12月27日", "99999年1月1日", "2024-03/01",
  ])
  func `what is no date`(_ text: String) {
    #expect(DateReader.read(text) == nil)
  }

  @Test func `a month is all its days`() throws {
    let month = try #require(DateReader.read("2024年2月"))
    #expect(month.first == Day(2024, 2, 1))
    #expect(month.last == Day(2024, 2, 29))
    #expect(month.exact == nil)
    #expect(month.chinese == "2024年2月")
    #expect(WrittenDate(2024, 2, 30) == nil)
    #expect(WrittenDate(2024, nil, 3) == nil)
  }
}
