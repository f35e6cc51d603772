/// What a comment of ours says: `# qingdan: allow RULE until DATE because …`, or
/// `# qingdan: 允许 RULE 至 DATE 因为 …`.
struct AllowComment: Hashable {
  let rule: RuleID
  /// The last day on which it holds.
  let until: Day
  let reason: String

  /// Reads a comment from its `#` to the end of its line; nil where it is none of ours.
  init?(_ comment: String) throws(AllowMistake) {
    guard let words = AllowWords(comment) else { return nil }
    func mistake(_ zh: String, _ en: String) -> AllowMistake {
      AllowMistake(what: Message(zh: zh, en: en), words: words)
    }
    if let word = words.misspelt {
      throw mistake(
        "“\(word)”应当是“qingdan”，这条注释不起作用", "'\(word)' should be 'qingdan', so the comment has no effect")
    }
    guard words.hasColon else {
      throw mistake("“qingdan”后面少了冒号，这条注释不起作用", "a colon is missing behind 'qingdan'")
    }
    guard words.hasVerb else {
      throw mistake("“qingdan:”后面只能写“允许”", "behind 'qingdan:' there can only be 'allow'")
    }
    if let (zh, en) = words.faultOfRule ?? words.faultOfDay ?? words.faultOfReason { throw mistake(zh, en) }
    guard let rule = words.rule, let day = words.exactDay else { return nil }
    self.rule = RuleID(rawValue: rule)
    until = day
    reason = words.reason
  }
}

/// Why a comment of ours cannot be understood.
struct AllowMistake: Error {
  let what: Message
  /// What it says all the same; nil where it says all that it should.
  var words: AllowWords?

  /// What is wrong, and the whole comment as it should be: with what was understood of it, and examples for the rest.
  ///
  /// - Parameter day: that of the run; without one no day is proposed.
  func message(on day: Day?) -> Message {
    guard let words else { return what }
    let until = words.nearestDay ?? day?.endOfYearOrNextMonth
    let isReasoned = words.reason.saysWhy
    let zh = "\(words.rule ?? "规则") 至 \(until?.description ?? "年-月-日") 因为 \(isReasoned ? "…" : "理由")"
    let en =
      "\(words.rule ?? "RULE") until \(until?.description ?? "YEAR-MONTH-DAY") because \(isReasoned ? "…" : "REASON")"
    return Message(
      zh: "\(what.zh)。写成“# qingdan: 允许 \(zh)”", en: "\(what.en); write '# qingdan: allow \(en)'")
  }
}

extension Day {
  /// Until when something may be put off: the end of the year, in December the end of January.
  fileprivate var endOfYearOrNextMonth: Day? {
    let (year, month, _) = parts
    return month == 12 ? Day(year + 1, 1, 31) : Day(year, 12, 31)
  }
}
