extension ActReview {
  /// Why an opinion on file is no approval.
  public struct Objection: Hashable, Sendable {
    public let opinion: Opinion
    public let message: Message
  }

  /// Why what stands on file is no approval yet: opinions that do not count, and those of bodies that did not agree.
  var objections: [Objection] {
    let rules: Set<RuleID> = ["adjustment/not-counted", "change/after-approval"]
    let told = findings.filter { rules.contains($0.rule) }.compactMap { finding in
      act.opinions.first { $0.place == finding.place }.map {
        Objection(opinion: $0, message: finding.message)
      }
    }
    let parts = offices + decisions
    let others = parts.compactMap { part -> Objection? in
      switch part.outcome {
      case .refused(let opinion): Objection(opinion: opinion, message: refused(opinion))
      // `findings` takes it for the next step that an office sees it again, and says nothing.
      case .flawed(let opinion, .outdated) where !decisions.contains(part):
        Objection(opinion: opinion, message: seenBefore(opinion))
      default: nil
      }
    }
    // Beside what counts by now, as a refusal.
    let late = act.opinions.filter { opinion in
      isLate(opinion) && parts.contains { $0.role == opinion.role && $0.body == opinion.organisation }
        && !told.contains { $0.opinion == opinion }
    }
    return told + others + late.map { Objection(opinion: $0, message: toCome($0)) }
  }

  private func refused(_ opinion: Opinion) -> Message {
    let who = name(of: opinion)
    let facts = [opinion.date.map { "\($0)" }, opinion.document].compactMap(\.self)
    return Message(
      zh:
        "\(who.zh)的\(opinion.role.rawValue)意见是“\(opinion.verdict.rawValue)”\(facts.isEmpty ? "" : "（\(facts.joined(separator: "，"))）")",
      en: "\(who.en) did not agree (\(opinion.role.title.en)\(facts.map { ", \($0)" }.joined()))")
  }

  private func toCome(_ opinion: Opinion) -> Message {
    let (who, day) = (name(of: opinion), opinion.date)
    return Message(
      zh:
        "\(who.zh)的\(opinion.role.rawValue)意见（\(opinion.verdict.rawValue)）日期是\(day?.chinese ?? "")，还没有到，到那一天才算数。日期写错了的，改对 opinions 里的 date",
      en:
        "the opinion of \(who.en) (\(opinion.role.title.en)) is of \(day?.description ?? ""), and does not count before that day; check its date"
    )
  }

  private func seenBefore(_ opinion: Opinion) -> Message {
    let who = name(of: opinion)
    return Message(
      zh:
        "\(who.zh)的\(opinion.role.rawValue)意见是以前的，提意见之后内容又改了。再征求一次，重新记录：\(act.recordCommand) --role \(opinion.role.rawValue)",
      en: "\(who.en) saw it before it was changed; ask again and record it anew: \(act.recordCommand)")
  }

  private func name(of opinion: Opinion) -> Message {
    let name = opinion.organisation.map { register[$0]?.shortName(on: opinion.date) ?? $0 }
    return Message(zh: name ?? opinion.role.rawValue, en: name ?? opinion.role.title.en)
  }
}
