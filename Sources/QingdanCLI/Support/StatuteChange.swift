import Qingdan

/// What became of the places of a statute between the text that a list was written by and the one in force on a day.
struct StatuteChange {
  /// What the new text says of some places.
  struct Answer: Sendable {
    /// Nil where all is as it was.
    var change: Message?
    /// The words there now, where a text of them is at hand.
    var words: String?
    /// The day from which on the list had to follow (调整事由发生之日); nil where it had not to.
    var trigger: Day?
  }

  let statute: Statute
  let register: StatuteRegister
  let texts: StatuteTexts
  /// The day in question.
  let day: Day

  /// - Parameter before: the day of the list, whose text it was written by.
  func answer(at places: [CitedPlace], since before: Day?) -> Answer {
    switch statute.force(on: day) {
    case .notYet(let from):
      return Answer(change: Message(zh: "该文件自\(from.chinese)起才施行", en: "in force from \(from) only"))
    case .noLonger(let until, let successor): return replaced(places, until, successor)
    case .unknown, .inForce: break
    }
    guard let now = statute.enactment(inForceOn: day) else {
      if case .unknown(let reason) = statute.force(on: day) { return Answer(change: reason) }
      return Answer()
    }
    let new = texts.text(of: statute, enacted: now.day)
    let numbers = places.compactMap(\.first.articleNumber)
    guard let then = before.flatMap(statute.enactment(inForceOn:)), then.day < now.day else {
      return Answer(change: gone(places, now, new), words: new.flatMap { Self.words(of: numbers, in: $0) })
    }
    let old = texts.text(of: statute, enacted: then.day)
    let fates = numbers.map { fate(of: $0, then, old, now, new) }
    let parts = fates.map(\.change)
    let words = new.flatMap { Self.words(of: fates.map(\.number), in: $0) }
    guard parts.contains(where: { $0 != nil }) || places.isEmpty else { return Answer(words: words) }
    let event = Message(
      zh: "\(now.day.chinese)\(now.kind.title.zh)\(now.effective.map { "，自\($0.chinese)起施行" } ?? "")",
      en: "\(now.kind.title.en) on \(now.day)\(now.effective.map { ", in force from \($0)" } ?? "")")
    let told = parts.compactMap(\.self)
    return Answer(
      change: Message(
        zh: ([event.zh] + told.map(\.zh)).joined(separator: "；"),
        en: ([event.en] + told.map(\.en)).joined(separator: "; ")),
      words: words, trigger: now.effective ?? now.day)
  }

  /// What became of one article, which is nothing where its words are the same; and its number now.
  private func fate(
    of number: ArticleNumber, _ then: Statute.Enactment, _ old: StatuteTexts.Text?, _ now: Statute.Enactment,
    _ new: StatuteTexts.Text?
  ) -> (change: Message?, number: ArticleNumber) {
    guard let old, let new else { return (change(of: number, then, now), number) }
    guard let words = old[number]?.text else {
      return (Message(zh: "原来的文本里没有\(number)", en: "the old text has no \(number)"), number)
    }
    if let other = new[number]?.text, Self.areSame(words, other) { return (nil, number) }
    if let moved = new.articles.first(where: { Self.areSame(words, $0.text) })?.number {
      return (Message(zh: "\(number)移到\(moved)，文字没有变", en: "\(number) is \(moved) now, word for word"), moved)
    }
    let change =
      new[number] == nil
      ? Message(zh: "新的文本里没有\(number)", en: "the new text has no \(number)")
      : Message(zh: "\(number)文字有变", en: "the words of \(number) are others")
    return (change, number)
  }

  /// What the register tells of an article where there are no texts to compare.
  private func change(
    of number: ArticleNumber, _ then: Statute.Enactment, _ now: Statute.Enactment
  ) -> Message? {
    switch (shape(number, then), shape(number, now)) {
    case (_, .missing?): return Message(zh: "新的文本里没有\(number)", en: "the new text has no \(number)")
    case (.exists(let old)?, .exists(let new)?) where old != new:
      return Message(zh: "\(number)的款、项数有变", en: "\(number) has other paragraphs or items")
    default:
      return Message(
        zh: "\(number)有没有变，要对照文本（\(now.day)）", en: "whether \(number) is another the text of \(now.day) tells"
      )
    }
  }

  private func shape(_ number: ArticleNumber, _ enactment: Statute.Enactment) -> ArticleAnswer? {
    statute.versions.last { $0.day == enactment.day }?.shape(ofArticle: number.article, sub: number.sub)
  }

  /// Articles that the text has not, though nothing changed since the list was written.
  private func gone(_ places: [CitedPlace], _ now: Statute.Enactment, _ text: StatuteTexts.Text?) -> Message?
  {
    let gone = places.compactMap(\.first.articleNumber).filter { number in
      if let text { return text[number] == nil }
      if case .missing? = shape(number, now) { return true }
      return false
    }
    guard !gone.isEmpty else { return nil }
    let names = gone.map(\.description).joined(separator: "、")
    return Message(zh: "\(now.day.chinese)的文本里没有\(names)", en: "the text of \(now.day) has no \(names)")
  }

  private func replaced(_ places: [CitedPlace], _ until: Day, _ successor: String?) -> Answer {
    let moves = places.compactMap { place in
      statute.repeal?.moves.first { $0.old == place.first.articleNumber }
    }
    let told = moves.map { move in move.new.map { "\(move.old)→\($0)" } ?? "\(move.old)→无" }
    let table = told.isEmpty ? "" : "（\(told.joined(separator: "，"))）"
    let next = successor.flatMap { register.statute(titled: $0)?.statute }
    let text = next.flatMap { next in
      next.enactment(inForceOn: day).flatMap { texts.text(of: next, enacted: $0.day) }
    }
    let words = moves.compactMap { move in move.new.flatMap { text?[$0]?.text } }
    return Answer(
      change: Message(
        zh: "该文件自\(until.chinese)起不再有效\(successor.map { "，改引《\($0)》" } ?? "")\(table)",
        en: "not in force since \(until)\(successor.map { "; cite '\($0)'" } ?? "")\(table)"),
      words: words.isEmpty ? nil : words.joined(separator: "\n"), trigger: until)
  }

  private static func words(of numbers: [ArticleNumber], in text: StatuteTexts.Text) -> String? {
    var seen: Set<ArticleNumber> = []
    let found = numbers.filter { seen.insert($0).inserted }
      .compactMap { number in text[number].map { "\(number)　\($0.text)" } }
    return found.isEmpty ? nil : found.joined(separator: "\n")
  }

  private static func areSame(_ one: String, _ other: String) -> Bool {
    QuotedWords(one).difference(from: ArticleWords([other])) == nil
      && QuotedWords(other).difference(from: ArticleWords([one])) == nil
  }
}
