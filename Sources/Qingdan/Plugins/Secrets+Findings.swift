extension Secrets {
  /// Findings as they may be printed: of one that quotes what must not be shown, or whose line holds it, the rule and the
  /// place alone are told.
  ///
  /// Commands that do not run the rules print findings too, of files that could not be read among them.
  public func concealing(_ findings: [Diagnostic], reading sources: SourceTexts) -> [Diagnostic] {
    guard isAtWork else { return findings }
    var sources = sources
    let summaries = Summaries(rules)
    return findings.map { finding in
      var finding = finding
      if let item = finding.item, stand(in: item) { finding.item = nil }
      guard !finding.isConfidential, !(finding.place.map { LayeredTree.isOfSecond($0.file) } ?? false),
        isQuoted(by: finding) || stand(inLinesOf: finding, &sources)
      else { return finding }
      return summaries.concealed(
        finding,
        Message(zh: "这里有不能公开的内容，所以不显示原文", en: "something confidential stands here, so nothing is quoted"))
    }
  }

  /// Why rules could not decide, as it may be printed.
  func concealing(_ tallies: [Validation.Tally]) -> [Validation.Tally] {
    guard isAtWork else { return tallies }
    return tallies.map { tally in
      var tally = tally
      tally.examples = tally.examples.map { .init(reason: shown($0.reason), place: $0.place) }
      return tally
    }
  }

  private func isQuoted(by finding: Diagnostic) -> Bool {
    let origin = Origin(item: finding.item)
    let messages = [finding.message, finding.advice].compactMap(\.self) + finding.notes.map(\.message)
    return (messages + finding.fixes.map(\.title)).contains { message in
      stand(in: message.zh, of: origin) || message.en != message.zh && stand(in: message.en, of: origin)
    }
  }

  /// Whether reports would show it with the finding.
  private func stand(inLinesOf finding: Diagnostic, _ sources: inout SourceTexts) -> Bool {
    guard let place = finding.place else { return false }
    let origin = Origin(item: finding.item)
    // More than the first line nobody shows.
    return sources.firstLine(of: place).map { stand(inLine: $0, of: origin) } ?? false
  }
}
