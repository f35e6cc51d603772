/// What is wrong with the entries of the register of organisations, each told at its place.
struct OrganisationCheck {
  let register: OrganisationRegister
  let divisions: DivisionRegister

  func diagnostics(of record: Record) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for entry in record.records("organisations") { found += self.entry(entry) }
    for entry in record.records("groups") {
      for member in entry.texts("members") where register[member] == nil {
        found.append(unknown(member, entry.place("members")))
      }
    }
    return found + sharedNames(record)
  }

  private func entry(_ entry: Record) -> [Diagnostic] {
    var found = [id(entry), creditCode(entry), number(entry), division(entry), period(entry)].compactMap(
      \.self)
    for key in ["superior", "predecessors", "successors"] {
      for id in entry.texts(key) where register[id] == nil { found.append(unknown(id, entry.place(key))) }
    }
    if entry.node("names") != nil, entry.records("names").isEmpty {
      found.append(
        Diagnostic(
          rule: "field/missing", severity: .error,
          message: Message(
            zh: "机构没有名称。至少写一个：names: [{ name: 全称 }]", en: "the organisation has no name; give it one"),
          place: entry.place("names")))
    }
    found += (entry.records("names") + entry.records("nameplates")).compactMap(period)
    return found
  }

  /// Ids name folders, so they hold what every system can write.
  private func id(_ entry: Record) -> Diagnostic? {
    guard let id = entry.text("id"), !id.hasOnlyIdentifierCharacters else { return nil }
    return Diagnostic(
      rule: "organisation/id", severity: .error,
      message: Message(
        zh: "机构标识“\(id)”只能用小写字母、数字和“-”，如 sthjj；名称写在 names 里",
        en:
          "the id '\(id)' may have small letters, digits and '-' only, such as 'sthjj'; the name belongs in 'names'"
      ),
      place: entry.place("id"))
  }

  private func creditCode(_ entry: Record) -> Diagnostic? {
    guard let code = entry.text("uscc"), !code.isEmpty, let grammar = CodeGrammar(named: "uscc") else {
      return nil
    }
    let reading = grammar.read(code)
    guard let problem = reading.problems.first?.message else { return nil }
    let near = reading.candidates.first
    return Diagnostic(
      rule: "organisation/uscc", severity: .error,
      message: Message(
        zh: problem.zh + (near.map { "。是不是“\($0)”？" } ?? ""),
        en: problem.en + (near.map { "; did you mean '\($0)'?" } ?? "")),
      place: entry.place("uscc"))
  }

  /// A number that no code can hold would be in vain, unseen.
  private func number(_ entry: Record) -> Diagnostic? {
    let wrong = entry.elements("numbers").first { number in
      !(2...4).contains(number.text.utf8.count) || !number.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    return wrong.map { number in
      Diagnostic(
        rule: "organisation/number", severity: .error,
        message: Message(
          zh: "编码里没有“\(number.text)”这样的部门编号。照编码里的写，两位到四位数字，如 \"24\"",
          en:
            "no code has a number like '\(number.text)' for a body; write its two to four digits, as in \"24\""
        ),
        place: number.place)
    }
  }

  /// On the last day of the body's life that the register of divisions knows.
  private func division(_ entry: Record) -> Diagnostic? {
    guard let code = entry.text("division"), let last = divisions.revisions.last else { return nil }
    let day = min(entry.day("until").map { $0 + -1 } ?? last, last)
    guard case .notValid = divisions.validity(ofCode: code, on: day) else { return nil }
    return Diagnostic(
      rule: "organisation/division", severity: .warning,
      message: Message(
        zh: "\(day.chinese)没有代码为“\(code)”的行政区划。写六位代码，如 \"110000\"",
        en: "on \(day) no division had the code '\(code)'; write six digits, such as \"110000\""),
      place: entry.place("division"))
  }

  /// Of a body, a name or a nameplate.
  private func period(_ entry: Record) -> Diagnostic? {
    guard let from = entry.day("from"), let until = entry.day("until"), until <= from else { return nil }
    let isName = entry.text("name") != nil
    return Diagnostic(
      rule: "organisation/period", severity: .error,
      message: isName
        ? Message(
          zh: "名称停用的日期（\(until)）不在启用日期（\(from)）之后", en: "the name ends (\(until)) before it begins (\(from))")
        : Message(
          zh: "不再存续的日期（\(until)）不在设立日期（\(from)）之后", en: "it ends (\(until)) before it begins (\(from))"),
      place: entry.place("until"))
  }

  /// Full names that two bodies have on one day.
  private func sharedNames(_ record: Record) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: [String: [(id: String, period: Period, place: Place)]] = [:]
    for entry in record.records("organisations") {
      guard let id = entry.text("id") else { continue }
      let life = Period(from: entry.day("from"), until: entry.day("until"))
      for name in entry.records("names") {
        guard let text = name.text("name") else { continue }
        let period = Period(from: name.day("from") ?? life.from, until: name.day("until") ?? life.until)
        let place = name.place("name")
        if let other = seen[text]?.first(where: { $0.id != id && $0.period.overlaps(period) }) {
          found.append(shared(text, id, other.id, place, first: other.place))
        }
        seen[text, default: []].append((id, period, place))
      }
    }
    return found
  }

  private func shared(
    _ name: String, _ id: String, _ other: String, _ place: Place, first: Place
  ) -> Diagnostic {
    Diagnostic(
      rule: "organisation/same-name", severity: .error,
      message: Message(
        zh: "“\(name)”同时是 \(other) 和 \(id) 的名称。先后用过的，写明各自的起止日期",
        en:
          "'\(name)' is the name of both '\(other)' and '\(id)'; if one after the other, give the days of each"
      ),
      place: place, notes: [.init(Message(zh: "另一个在这里", en: "the other is here"), at: first)])
  }

  static func duplicate(_ id: String, _ entry: Record, first: Place) -> Diagnostic {
    Diagnostic(
      rule: "organisation/duplicate", severity: .error,
      message: Message(
        zh: "机构标识“\(id)”用了两次。每个机构一个标识，重新组建的机构用新的", en: "the organisation '\(id)' is given twice"),
      place: entry.place("id"),
      notes: [.init(Message(zh: "第一次在这里", en: "first given here"), at: first)])
  }

  static func hidesBase(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      rule: "library/hides-base", severity: .error,
      message: Message(
        zh: "基础库已有“\(name)”。要代替它，加一行 replaces: true；否则删掉这里的",
        en: "the base has '\(name)'; write replaces: true to take its place, or remove it here"),
      place: place)
  }

  private func unknown(_ id: String, _ place: Place) -> Diagnostic {
    let near = Spelling.nearest(to: id, among: register.organisations.map(\.id))
    return Diagnostic(
      rule: "organisation/unknown", severity: .error,
      message: Message(
        zh: "机构库里没有“\(id)”\(near.map { "。是不是“\($0)”？" } ?? "")",
        en: "there is no organisation '\(id)'\(near.map { "; did you mean '\($0)'?" } ?? "")"),
      place: place)
  }
}

extension Period {
  fileprivate func overlaps(_ other: Period) -> Bool {
    let ends = { (first: Day?, second: Day?) in
      first.map { first in second.map { $0 < first } ?? true } ?? true
    }
    return ends(until, other.from) && ends(other.until, from)
  }
}
