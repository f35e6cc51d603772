extension ConditionReader {
  /// The kind that a check names.
  mutating func kind(_ options: CheckOptions) -> Kind? {
    guard let name = options.inner?.text("kind") else {
      refuse(options, "没有写 kind：哪一类清单", "'kind' is missing")
      return nil
    }
    guard let kind = kinds[name] else {
      let known = kinds.keys.sorted()
      let near = Spelling.nearest(to: name, among: known)
      refuse(
        options, "没有“\(name)”这种清单\(near.map { "，是不是“\($0)”" } ?? "，可以写的有：\(known.joined(separator: "、"))")",
        "there is no kind '\(name)'\(near.map { ", did you mean '\($0)'" } ?? " (\(known.joined(separator: ", ")))")"
      )
      return nil
    }
    return kind
  }

  /// Whether the options are a mapping of these keys alone.
  mutating func hasOnly(_ keys: [String], _ options: CheckOptions) -> Bool {
    guard let inner = options.inner else {
      refuse(
        options, "要写成 { 键: 值 }，可以写的有：\(keys.joined(separator: "、"))",
        "a mapping of \(keys.joined(separator: ", ")) belongs here")
      return false
    }
    for (key, _) in inner.document.entries(inner.node) {
      let word = inner.document.text(key)
      guard !keys.contains(word) else { continue }
      let near = Spelling.nearest(to: word, among: keys)
      refuse(
        options, "没有“\(word)”这个选项\(near.map { "，是不是“\($0)”" } ?? "，可以写的有：\(keys.joined(separator: "、"))")",
        "there is no option '\(word)'\(near.map { ", did you mean '\($0)'" } ?? " (\(keys.joined(separator: ", ")))")"
      )
      return false
    }
    return true
  }

  /// `{ at-least: 1, at-most: 30 }`, of which one may be absent; instead of a number the name of one of the library's
  /// terms.
  mutating func bounds(_ options: CheckOptions, beside keys: [String] = []) -> Bounds? {
    guard hasOnly(["at-least", "at-most"] + keys, options), let inner = options.inner else { return nil }
    var bounds = Bounds()
    for (key, bound) in [("at-least", \Bounds.least), ("at-most", \Bounds.most)] {
      guard let text = inner.text(key) else { continue }
      let term = Terms.Name(rawValue: text).flatMap { terms[$0] }
      if let term, let unit = term.limit.span?.unit, !Self.counts(unit, options.key) {
        refuse(
          options, "\(text) 是\(term.text)，这里数的不是\(unit == .workingDays ? "工作日" : "日")",
          "\(text) is \(term.text), and something else is counted here")
        return nil
      }
      guard let number = Int(text) ?? term?.count else {
        refuseBound(text, options)
        return nil
      }
      bounds[keyPath: bound] = number
      bounds.basis = term?.basis ?? bounds.basis
    }
    guard bounds.least != nil || bounds.most != nil else {
      refuse(options, "at-least、at-most 至少写一个，都是整数", "at-least or at-most, as a whole number")
      return nil
    }
    guard let low = bounds.least, let high = bounds.most, low > high else { return bounds }
    refuse(options, "at-least 大于 at-most，什么值都不合", "at-least is more than at-most")
    return nil
  }

  /// Whether a check counts in the unit of a term; a plain number may be one of either.
  private static func counts(_ unit: Deadline.Span.Unit, _ check: String) -> Bool {
    switch check {
    case DaysCheck.name: unit == .days
    case WorkdaysCheck.name: unit == .workingDays
    case RangeCheck.name: true
    default: false
    }
  }

  private mutating func refuseBound(_ text: String, _ options: CheckOptions) {
    let known = Terms.Name.allCases.filter { terms[$0]?.count != nil }.map(\.rawValue)
    refuse(
      options,
      "at-least、at-most 写整数\(known.isEmpty ? "" : "，或者写库里的一项时限：\(known.joined(separator: "、"))")；“\(text)”都不是",
      "at-least and at-most are whole numbers\(known.isEmpty ? "" : ", or terms of the library (\(known.joined(separator: ", ")))"); '\(text)' is neither"
    )
  }
}

/// A number that is at least one and at most another.
struct Bounds: Sendable {
  var least: Int?
  var most: Int?
  /// The document that sets them, where they are a term of the library.
  var basis: String?

  func holds(_ number: Int) -> Bool { (least ?? number) <= number && number <= (most ?? number) }

  /// The document behind the numbers, in brackets; nothing where they are the rule's own.
  var document: Message {
    basis.map { Message(zh: "（\($0)）", en: " (\($0))") } ?? Message(zh: "", en: "")
  }

  func fault(_ message: Message, at range: Range<Int>, slot: Int) -> Fault {
    Fault(message: message, range: range, slot: slot, term: basis.map { _ in message })
  }

  /// 至少3、最多10
  var words: Message {
    let zh = [least.map { "至少\($0)" }, most.map { "最多\($0)" }].compactMap(\.self).joined(separator: "、")
    let en = [least.map { "at least \($0)" }, most.map { "at most \($0)" }].compactMap(\.self)
    return Message(zh: zh, en: en.joined(separator: " and "))
  }
}
