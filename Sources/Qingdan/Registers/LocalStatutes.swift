/// The statutes that a library adds to the register that ships: `registers/statutes.local.yaml`.
enum LocalStatutes {
  static let path = "registers/statutes.local.yaml"

  /// The statutes of the file; what is wrong with one is told at its place, and the rest of it is kept.
  ///
  /// - Parameter register: what the entries are added to; of a text that it knows too, it says what an entry leaves out.
  static func read(
    _ record: Record, in register: StatuteRegister, diagnostics: inout [Diagnostic]
  ) -> [Statute] {
    record.records("statutes").compactMap { entry in
      guard let title = entry.text("title") else { return nil }
      let known = register.statute(titled: title)?.statute
      var statute = Statute(
        title: title, rank: entry.text("rank").flatMap(Rank.init), place: entry.text("place"),
        issuer: entry.text("issuer"), documentNumber: entry.text("number"))
      var until: Day?
      for version in entry.records("versions") {
        guard let day = version.day("adopted") else {
          diagnostics.append(undated(version))
          continue
        }
        let before = known?.enactments.first { $0.day == day }?.kind
        let isFirst = known?.enactments.isEmpty ?? true && statute.enactments.isEmpty
        statute.enactments.append(
          Statute.Enactment(
            day, kind(version) ?? before ?? (isFirst ? .adopted : .amended),
            effective: version.day("effective"))
        )
        // The end of an earlier text is the beginning of the next.
        until = version.day("until")
        if let articles = articles(version, &diagnostics) {
          statute.versions.append(StatuteVersion(day: day, articles: articles))
        }
      }
      statute.enactments.sort { $0.day < $1.day }
      statute.versions.sort { $0.day < $1.day }
      statute.repeal = (entry.day("until") ?? until).map {
        .init(until: $0, successor: entry.text("successor"))
      }
      statute.replaces = replacements(entry, &diagnostics)
      return statute
    }
  }

  private static func kind(_ version: Record) -> Statute.Enactment.Kind? {
    switch version.text("event") {
    case "修订": .revised
    case "修正": .amended
    case "通过": .adopted
    default: nil
    }
  }

  private static func articles(_ version: Record, _ diagnostics: inout [Diagnostic]) -> ArticleTable? {
    guard let code = version.text("articles") else { return nil }
    let articles = ArticleTable(code: Array(code.utf8)[...])
    guard !articles.isWellFormed else { return articles }
    diagnostics.append(malformed(code, version))
    return nil
  }

  /// `replaces: [甲法]`, or with a table of its articles: `{ title: 甲法, articles: [{ old: 20, new: 25 }] }`.
  private static func replacements(_ entry: Record, _ diagnostics: inout [Diagnostic]) -> [Statute
    .Replacement]
  {
    let plain = entry.texts("replaces").map { Statute.Replacement($0) }
    return plain
      + entry.records("replaces").compactMap { record in
        guard let title = record.text("title") else { return nil }
        var moves: [Statute.Move] = []
        for move in record.records("articles") {
          for key in ["old", "new"] {
            guard let text = move.text(key), ArticleNumber(text) == nil else { continue }
            diagnostics.append(unknownArticle(text, move.place(key)))
          }
          guard let old = move.text("old").flatMap({ ArticleNumber($0) }) else { continue }
          moves.append(Statute.Move(old, move.text("new").flatMap { ArticleNumber($0) }))
        }
        return Statute.Replacement(title, moves: moves)
      }
  }

  /// What the library says otherwise than the register that ships, told at the statute: the library holds.
  static func note(_ difference: StatuteDifference, in record: Record) -> Diagnostic {
    let entry = record.records("statutes").first { $0.text("title") == difference.title }
    return Diagnostic(
      rule: "statute/differs", severity: .note, message: difference.message,
      place: entry?.place("title") ?? record.place)
  }

  private static func undated(_ version: Record) -> Diagnostic {
    Diagnostic(
      rule: "statute/undated", severity: .error,
      message: Message(
        zh: "这个版本没有通过或者修改的日期。写 adopted: 2024-03-09",
        en: "this version has no day of adoption; write adopted: 2024-03-09"),
      place: version.place)
  }

  private static func malformed(_ code: String, _ version: Record) -> Diagnostic {
    Diagnostic(
      rule: "statute/articles", severity: .error,
      message: Message(
        zh: "条款结构“\(code.prefix(40))”不合格式。用 qingdan statute add 从法律文本数出来",
        en: "the shape '\(code.prefix(40))' is malformed; let qingdan statute add count it from the text"),
      place: version.place("articles"))
  }

  private static func unknownArticle(_ text: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      rule: "statute/articles", severity: .error,
      message: Message(
        zh: "条号“\(text.prefix(40))”不能识别。写成 20 或者 120之一",
        en: "the article '\(text.prefix(40))' is not understood; write 20 or 120之一"),
      place: place)
  }
}
