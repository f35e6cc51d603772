/// The statutes that a library adds to the register that ships: `registers/statutes.local.yaml`.
enum LocalStatutes {
  static let path = "registers/statutes.local.yaml"

  /// The statutes of the file; what is wrong with one is told at its place, and the rest of it is kept.
  static func read(_ record: Record, diagnostics: inout [Diagnostic]) -> [Statute] {
    var statutes: [Statute] = []
    for entry in record.records("statutes") {
      guard let title = entry.text("title") else { continue }
      var enactments: [Statute.Enactment] = []
      var versions: [StatuteVersion] = []
      for version in entry.records("versions") {
        guard let day = version.day("adopted") else {
          diagnostics.append(undated(version))
          continue
        }
        let kind: Statute.Enactment.Kind =
          switch version.text("event") {
          case "修订": .revised
          case "修正": .amended
          case "通过": .adopted
          default: enactments.isEmpty ? .adopted : .amended
          }
        enactments.append(Statute.Enactment(day, kind, effective: version.day("effective")))
        guard let code = version.text("articles") else { continue }
        let articles = ArticleTable(code: Array(code.utf8)[...])
        if articles.isWellFormed {
          versions.append(StatuteVersion(day: day, articles: articles))
        } else {
          diagnostics.append(malformed(code, version))
        }
      }
      let until = entry.day("until")
      statutes.append(
        Statute(
          title: title, rank: entry.text("rank").flatMap(Rank.init), place: entry.text("place"),
          issuer: entry.text("issuer"), documentNumber: entry.text("number"), enactments: enactments,
          versions: versions, repeal: until.map { .init(until: $0, successor: entry.text("successor")) }))
    }
    return statutes
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
}
