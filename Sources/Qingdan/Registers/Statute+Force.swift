public import YAMLText

/// Whether a statute was in force on a day, and with which text.
public enum StatuteForce: Hashable, Sendable {
  case inForce(StatuteVersion)
  /// In force from that day only; where no text states it, the day of adoption.
  case notYet(Day)
  case noLonger(until: Day, successor: String?)
  /// The register does not tell: not checkable, not wrong.
  case unknown(Message)
}

extension Statute {
  /// How long a text may wait to come into force where no text on file says so, in days.
  ///
  /// Of 1,138 enactments that state their first day 1,135 came into force within 386 days (measured on the
  /// register that ships); amendments mostly do so at once. Within this time the answer is `unknown`.
  public static let longestUnstatedDelay = 400

  /// The statute's state on a day.
  ///
  /// Amendments after the day up to which the register is complete are not known; see `StatuteRegister.caveat`.
  public func force(on day: Day) -> StatuteForce {
    switch standing(on: day) {
    case .decided(let force): return force
    case .text(let enactment):
      guard let version = versions.last(where: { $0.day == enactment.day }) else {
        return .unknown(missingText(of: enactment, on: day))
      }
      return .inForce(version)
    }
  }

  /// The event that gave the text in force on a day, be its articles on file or not; nil where none is, or nobody can
  /// tell which.
  public func enactment(inForceOn day: Day) -> Enactment? {
    if case .text(let enactment) = standing(on: day) { enactment } else { nil }
  }

  private enum Standing {
    case text(Enactment)
    case decided(StatuteForce)
  }

  private func standing(on day: Day) -> Standing {
    if let repeal, day >= repeal.until {
      return .decided(.noLonger(until: repeal.until, successor: repeal.successor))
    }
    guard let first = enactments.first else {
      return .decided(
        .unknown(
          Message(zh: "登记库未收录《\(title)》的历次文本", en: "the register holds no text of '\(title)'")))
    }
    // Each text is certainly not in force before `earliest`, and certainly in force from `latest`.
    var earliest = first.effective ?? first.day
    var current: (enactment: Enactment, latest: Day)?
    for enactment in enactments {
      earliest = max(earliest, enactment.effective ?? enactment.day)
      guard earliest <= day else { break }
      let latest = enactment.effective ?? enactment.day + Self.longestUnstatedDelay
      current = (enactment, max(latest, earliest))
    }
    guard let current else {
      guard !hasPredecessor else {
        return .decided(
          .unknown(
            Message(
              zh: "\(day.chinese)有效的是此前同名的《\(title)》，登记库未收录",
              en: "an earlier '\(title)' was in force on \(day), which the register does not hold")))
      }
      return .decided(.notYet(first.effective ?? first.day))
    }
    return current.latest <= day
      ? .text(current.enactment) : .decided(.unknown(unstated(current.enactment)))
  }

  private func unstated(_ enactment: Enactment) -> Message {
    let kind = enactment.kind.title
    return Message(
      zh: "《\(title)》\(enactment.day.chinese)\(kind.zh)的文本自何日起施行，登记库未载明",
      en:
        "the register does not tell when the text of '\(title)' \(kind.en) on \(enactment.day) came into force"
    )
  }

  private func missingText(of enactment: Enactment, on day: Day) -> Message {
    let kind = enactment.kind.title
    return Message(
      zh: "\(day.chinese)有效的是《\(title)》\(enactment.day.chinese)\(kind.zh)的文本，登记库未收录",
      en:
        "on \(day) the text of '\(title)' \(kind.en) on \(enactment.day) was in force, which the register does not hold"
    )
  }
}
