/// Reads the dates of running text: 2024年3月1日, 2024-3-1, 2024.03.01, 2024/3/1, 20230925, 2024年10月, 2024-10,
/// 2024年, 二○二四年三月一日.
///
/// Fields of files have one form only, which `Day(_:)` reads; this is for what people wrote elsewhere.
public enum DateReader {
  /// The date that a text is, as a whole; nil where it is none, or one that no calendar has.
  public static func read(_ text: some StringProtocol) -> WrittenDate? {
    let text = ScannedText(Array(text.utf8))
    guard let found = read(text, at: 0, before: text.count), found.end == text.count else { return nil }
    return found.isYearUnmarked ? nil : found.date
  }

  struct Found {
    var date: WrittenDate
    var end: Int
    /// 2015 12月27日: the 年 is lost, and only a gap shows where it stood.
    var isYearUnmarked = false
  }

  static func read(_ text: ScannedText, at index: Int, before limit: Int) -> Found? {
    guard index < limit else { return nil }
    if CharacterFolding.isDigit(text.key(index)) { return arabic(text, index, limit) }
    guard let year = chineseYear(text, index, limit) else { return nil }
    return afterYear(text, year, index + 5, limit)
  }

  /// Digits that stand together; a gap ends them.
  static func digits(_ text: ScannedText, at index: Int, before limit: Int, most: Int) -> (
    value: Int, end: Int
  )? {
    var value = 0
    var end = index
    while end < limit, end - index < most, CharacterFolding.isDigit(text.key(end)) {
      if end > index, text.gap(end) != .none { break }
      value = value * 10 + Int(text.key(end) - 0x30)
      end += 1
    }
    return end > index ? (value, end) : nil
  }

  private static func arabic(_ text: ScannedText, _ index: Int, _ limit: Int) -> Found? {
    guard let run = digits(text, at: index, before: limit, most: 9) else { return nil }
    if run.end - index == 8 {
      let date = WrittenDate(run.value / 10_000, run.value / 100 % 100, run.value % 100)
      return date.map { Found(date: $0, end: run.end) }
    }
    guard run.end - index == 4, (1900...2100).contains(run.value) else { return nil }
    switch text.key(run.end) {
    case "年" where run.end < limit: return afterYear(text, run.value, run.end + 1, limit)
    case "-", ".", "/": return separated(text, run.value, run.end, limit)
    default: break
    }
    guard run.end < limit, text.gap(run.end) != .none,
      let rest = afterYear(text, run.value, run.end, limit), rest.date.day != nil
    else { return nil }
    return Found(date: rest.date, end: rest.end, isYearUnmarked: true)
  }

  private static func separated(_ text: ScannedText, _ year: Int, _ index: Int, _ limit: Int) -> Found? {
    guard let month = digits(text, at: index + 1, before: limit, most: 2) else { return nil }
    if month.end < limit, text.key(month.end) == text.key(index),
      let day = digits(text, at: month.end + 1, before: limit, most: 2)
    {
      return WrittenDate(year, month.value, day.value).map { Found(date: $0, end: day.end) }
    }
    return WrittenDate(year, month.value).map { Found(date: $0, end: month.end) }
  }

  /// 二○二四年: four digits one by one.
  private static func chineseYear(_ text: ScannedText, _ index: Int, _ limit: Int) -> Int? {
    guard index + 4 < limit, text.key(index + 4) == "年" else { return nil }
    var year = 0
    for place in index..<(index + 4) {
      guard let digit = ChineseNumeral.digit(text.key(place)) else { return nil }
      year = year * 10 + digit
    }
    return (1900...2100).contains(year) ? year : nil
  }

  private static func afterYear(_ text: ScannedText, _ year: Int, _ index: Int, _ limit: Int) -> Found? {
    guard let month = number(text, index, limit), text.key(month.end) == "月", month.end < limit else {
      return WrittenDate(year).map { Found(date: $0, end: index) }
    }
    if let day = number(text, month.end + 1, limit), day.end < limit,
      text.key(day.end) == "日" || text.key(day.end) == "号"
    {
      return WrittenDate(year, month.value, day.value).map { Found(date: $0, end: day.end + 1) }
    }
    return WrittenDate(year, month.value).map { Found(date: $0, end: month.end + 1) }
  }

  /// A number of up to three characters: 3, 12, 二十一.
  static func number(_ text: ScannedText, _ index: Int, _ limit: Int) -> (value: Int, end: Int)? {
    var end = index
    while end < limit, end - index < 3, ChineseNumeral.isNumeral(text.key(end)) { end += 1 }
    let keys = text.units[index..<max(index, end)].map(\.key)
    return ChineseNumeral.value(keys[...]).map { ($0, end) }
  }
}
