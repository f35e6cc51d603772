/// Days of the calendar: 6月底前, 1月31日前, 2024-10-31, 2024年第三季度, 每月10日前.
extension DeadlineParser {
  struct FoundDate {
    var date: Deadline.DueDate
    var end: Int
    /// 2024年10月: any day of it.
    var isMonth = false
  }

  mutating func readDate() -> Bool {
    guard let found = due(at: index) else { return false }
    deadline = Deadline(found.isMonth ? .dueMonth : .byDate)
    deadline?.due = found.date
    index = found.end
    return true
  }

  func due(at index: Int) -> FoundDate? {
    if let end = text.anyWord(["年底前", "年底之前", "年内", "年底"], at: index) {
      return whole(nil, 12, end)
    }
    if let found = separated(index) { return found }
    var year: Int?
    var place = index
    if let run = DateReader.digits(text, at: index, before: text.count, most: 5), text.key(run.end) == "年" {
      // 6年内 is a length.
      guard (1900...2100).contains(run.value) else { return nil }
      year = run.value
      place = run.end + 1
      if let end = text.anyWord(["底前", "底之前", "底", "年末前", "年末", "内"], at: place) {
        return whole(year, 12, end)
      }
    }
    if let (month, end) = part(of: place) {
      return whole(year, month, text.anyWord(["底前", "末前", "结束前", "底", "末", "内"], at: end) ?? end)
    }
    if let month = DateReader.number(text, place, text.count), text.key(month.end) == "月",
      (1...12).contains(month.value)
    {
      return due(year, month.value, month.end + 1)
    }
    // 2024年: any day of it; 2024年13月 is nothing.
    guard let year, endsHere(place) else { return nil }
    return whole(year, 12, place)
  }

  private func whole(_ year: Int?, _ month: Int, _ end: Int) -> FoundDate {
    FoundDate(
      date: Deadline.DueDate(year: year, month: month, day: length(month, year), isInclusive: true), end: end)
  }

  /// 2月底前 of no year is kept as 02-29.
  private func length(_ month: Int, _ year: Int?) -> Int { Day.length(ofMonth: month, in: year ?? 2024) }

  /// 上半年, 第三季度, 四季度: by its last month.
  private func part(of index: Int) -> (month: Int, end: Int)? {
    if let end = text.word("上半年", at: index) { return (6, end) }
    if let end = text.word("下半年", at: index) { return (12, end) }
    let start = text.key(index) == "第" ? index + 1 : index
    guard let number = DateReader.number(text, start, text.count), (1...4).contains(number.value),
      let end = text.word("季度", at: number.end)
    else { return nil }
    return (number.value * 3, end)
  }

  /// 2024-10-31, 2024.10, with 前 or 底前 behind.
  private func separated(_ index: Int) -> FoundDate? {
    guard let run = DateReader.digits(text, at: index, before: text.count, most: 5), run.end - index == 4,
      ["-", ".", "/"].contains(where: { text.key(run.end) == $0 }),
      let found = DateReader.read(text, at: index, before: text.count), let month = found.date.month
    else { return nil }
    guard let day = found.date.day else { return due(found.date.year, month, found.end) }
    let end = text.anyWord(["之前", "以前", "前"], at: found.end) ?? found.end
    return FoundDate(
      date: Deadline.DueDate(year: found.date.year, month: month, day: day, isInclusive: true), end: end)
  }

  /// What stands behind the month: 底前, 31日前, 前, nothing.
  private func due(_ year: Int?, _ month: Int, _ index: Int) -> FoundDate? {
    if let end = text.anyWord(["底前", "底之前", "底", "末前", "末"], at: index) {
      return whole(year, month, end)
    }
    if let day = day(at: index, most: length(month, year)) {
      return FoundDate(
        date: Deadline.DueDate(year: year, month: month, day: day.value, isInclusive: true), end: day.end)
    }
    if let number = DateReader.number(text, index, text.count), text.key(number.end) == "日" { return nil }
    if let end = text.anyWord(["之前", "以前", "前"], at: index) {
      return FoundDate(
        date: Deadline.DueDate(year: year, month: month, day: 1, isInclusive: false), end: end)
    }
    guard year != nil || endsHere(index) else { return nil }
    var found = whole(year, month, index)
    found.isMonth = true
    return found
  }

  /// What stands behind 每月, 每季度, 每年: 10日前, 第一个月15日前, 3月31日前.
  func dueDate(of period: Deadline.Period?, at index: Int) -> FoundDate? {
    guard let length = period?.months else {
      return period == .month ? dayOfMonth(at: index) : due(at: index)
    }
    let start = text.key(index) == "的" ? index + 1 : index
    guard let (month, end) = monthOfPeriod(at: start, length), var found = dayOfMonth(at: end) else {
      return nil
    }
    found.date.monthOfPeriod = month
    return found
  }

  /// 第一个月, 首月, 最后一个月 of a period of so many months.
  private func monthOfPeriod(at index: Int, _ length: Int) -> (month: Int, end: Int)? {
    if let end = text.anyWord(["首月", "首个月"], at: index) { return (1, end) }
    if let end = text.anyWord(["最后一个月", "最末一个月", "末月"], at: index) { return (length, end) }
    guard text.key(index) == "第", let number = DateReader.number(text, index + 1, text.count),
      (1...length).contains(number.value), let end = text.anyWord(["个月"], at: number.end)
    else { return nil }
    return (number.value, end)
  }

  /// 每月10日前: a day of each month.
  func dayOfMonth(at index: Int) -> FoundDate? {
    day(at: index, most: 31).map { day in
      FoundDate(date: Deadline.DueDate(day: day.value, isInclusive: true), end: day.end)
    }
  }

  private func day(at index: Int, most: Int) -> (value: Int, end: Int)? {
    guard let day = DateReader.number(text, index, text.count), (1...most).contains(day.value),
      text.key(day.end) == "日" || text.key(day.end) == "号"
    else { return nil }
    let end = text.anyWord(["之前", "以前", "前"], at: day.end + 1)
    return (end ?? (endsHere(day.end + 1) ? day.end + 1 : nil)).map { (day.value, $0) }
  }

  /// Whether the limit is over: at the end, before a mark, before what is done.
  private func endsHere(_ index: Int) -> Bool {
    index >= text.count || DeadlineWords.separators.contains(text.key(index))
      || text.key(index) == Key.roundOpen
      || DeadlineWords.action(text, at: index) != nil
  }
}
