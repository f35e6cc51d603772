/// The words of time limits.
enum DeadlineWords {
  static let separators: Set<UInt32> = Set(",;。、".unicodeScalars.map(\.value))

  static let units: [(String, Deadline.Span.Unit)] = [
    ("个工作日", .workingDays), ("工作日", .workingDays), ("个工作天", .workingDays), ("个自然日", .days), ("个日历日", .days),
    ("日", .days), ("天", .days), ("个月", .months), ("月", .months), ("年", .years),
  ]

  static let within = ["之内", "以内", "内"]

  /// Lengths without a number; a week is seven days by any calendar.
  static let wholeSpans: [(String, Deadline.Span)] = [
    ("半年", Deadline.Span(6, .months)), ("半个月", Deadline.Span(15, .days)), ("半月", Deadline.Span(15, .days)),
  ]

  /// Words right before what starts the clock.
  static let eventStarts = ["最晚在", "最迟在", "最迟于", "最晚于", "将在", "应当自", "应自", "应于", "应在", "自", "从", "于", "在"]

  static let exceptionStarts = ["法律", "法规", "国家", "上级", "另有规定"]

  /// 完成时限：, 公开时限：.
  static func heading(_ text: ScannedText) -> Int? {
    guard let end = text.anyWord(["完成时限", "公开时限", "办理时限", "时限要求", "时限"], at: 0), text.key(end) == ":" else {
      return nil
    }
    return end + 1
  }

  /// Where the words of the event end and the span begins: 之日起, 起, 后.
  static func eventEnd(_ text: ScannedText, from index: Int) -> (eventEnd: Int, end: Int)? {
    var place = index
    while place < text.count, place - index < 120 {
      if place > index, let end = text.anyWord(["之日起", "之日后", "之后", "后的", "日起", "起", "后"], at: place) {
        var next = text.key(end) == "," ? end + 1 : end
        next = text.anyWord(["不得超过", "最长不超过", "不超过", "最多"], at: next) ?? next
        let isLength = ChineseNumeral.isNumeral(text.key(next)) || text.key(next) == "半"
        if isLength { return (place, end) }
      }
      if text.key(place) == "。" || text.key(place) == ";" { return nil }
      place += 1
    }
    return nil
  }

  /// 主动公开信息内容发生变化的，医疗卫生机构应当自: a condition ends with 的, a subject goes before 应 or 将.
  static func isLead(_ text: ScannedText, _ range: Range<Int>) -> Bool {
    let words = text.folded(range)
    if eventStarts.contains(words) { return true }
    guard let modal = ["应当自", "应自", "应于", "应在", "将在"].first(where: words.hasSuffix) else { return false }
    let before = words.dropLast(modal.count)
    let clauses = before.split(separator: ",", omittingEmptySubsequences: false)
    guard let subject = clauses.last, (1...20).contains(subject.count) else { return false }
    return clauses.count == 1 || (clauses.count == 2 && clauses[0].hasSuffix("的"))
  }

  static func event(_ words: String) -> Deadline.Event {
    let hasFormed = words.contains("形成") || words.contains("产生") || words.contains("形式")
    let hasChanged = words.contains("变更")
    return switch true {
    case hasFormed && hasChanged: .formedOrChanged
    case hasFormed: .formed
    case ["制作", "制定", "获取"].contains { words.contains($0) } && words.contains("信息"): .madeOrObtained
    case words.contains("收到") && words.contains("申请"): .applicationReceived
    case words.hasSuffix("受理"): .applicationAccepted
    case words.hasSuffix("印发"): .documentIssued
    case words.contains("文件") && (words.hasSuffix("公开") || words.hasSuffix("公布")): .documentPublished
    default: .other
    }
  }

  /// 信息形式或者变更.
  static func slip(_ words: String) -> (wrong: String, right: String)? {
    words.contains("信息形式或") ? ("形式", "形成") : nil
  }

  private static let words: [(String, Deadline.Kind)] = [
    ("同上", .sameAsAbove), ("实时", .immediate), ("及时", .immediate), ("第一时间", .immediate), ("即时", .immediate),
    ("不定期", .periodic), ("定期", .periodic),
    ("立即", .immediate), ("随时", .immediate), ("持续推进", .ongoing), ("长期推进", .ongoing), ("持续", .ongoing),
  ]
  private static let retentions: [(String, Deadline.Retention)] = [
    ("长期,最新有效", .long), ("长期有效", .long), ("长期", .long), ("永久", .permanent), ("任期内", .term),
  ]
  private static let periods: [(String, Deadline.Period)] = [
    ("半年", .halfYear), ("年度", .year), ("年", .year), ("季度", .quarter), ("季", .quarter), ("月度", .month),
    ("月", .month),
    ("周", .week), ("日", .day), ("天", .day),
  ]

  /// A word that is a whole limit.
  static func word(_ text: ScannedText, at index: Int) -> (Deadline, Int)? {
    for (word, kind) in words {
      if let end = text.word(word, at: index) { return (Deadline(kind), end) }
    }
    if let (retention, end) = retention(text, at: index) {
      var deadline = Deadline(.retention)
      deadline.retention = retention
      return (deadline, end)
    }
    guard let start = text.anyWord(["按照", "按", "每个", "每"], at: index) else { return nil }
    for (word, period) in periods {
      guard let end = text.word(word, at: start) else { continue }
      var deadline = Deadline(.periodic)
      deadline.period = period
      return (deadline, end)
    }
    return nil
  }

  /// 长期, 永久, 任期内.
  static func retention(_ text: ScannedText, at index: Int) -> (Deadline.Retention, Int)? {
    for (word, retention) in retentions {
      if let end = text.word(word, at: index) { return (retention, end) }
    }
    return nil
  }

  /// What is done: 予以公开, 向社会公开, 公布, 调整, 更新.
  static func action(_ text: ScannedText, at index: Int) -> (String, Int)? {
    let start = text.anyWord(["予以", "向社会", "进行", "完成"], at: index) ?? index
    for word in ["公开", "公布", "公示", "发布", "调整", "更新", "答复", "办结", "办理"] {
      if let end = text.word(word, at: start) { return (word, end) }
    }
    return nil
  }
}
