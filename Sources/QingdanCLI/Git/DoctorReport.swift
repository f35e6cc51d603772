import Qingdan

/// One thing that was looked at, and what to do where it is not as it should be.
struct DoctorCheck {
  enum State: String, CaseIterable {
    case ok
    /// Works, but somebody should know.
    case advice
    case missing
  }

  var name: String
  var state: State
  var message: Message
  /// What to do.
  var remedy: Message?

  static func ok(_ name: String, _ zh: String, _ en: String) -> DoctorCheck {
    DoctorCheck(name: name, state: .ok, message: Message(zh: zh, en: en))
  }

  static func missing(_ name: String, _ message: Message, _ remedy: Message) -> DoctorCheck {
    DoctorCheck(name: name, state: .missing, message: message, remedy: remedy)
  }
}

/// What `git doctor` says.
struct DoctorReport {
  let checks: [DoctorCheck]

  var isWell: Bool { !checks.contains { $0.state == .missing } }

  func text(_ language: Language) -> String {
    var lines = checks.flatMap { check -> [String] in
      let line = "\(word(check.state)[language])  \(check.message[language])".visible
      return [line] + (check.remedy.map { ["        \($0[language])".visible] } ?? [])
    }
    let missing = checks.count { $0.state == .missing }
    let end =
      missing == 0
      ? Message(zh: "都装好了。", en: "everything is as it should be")
      : Message(zh: "有 \(missing) 处要处理。", en: "\(missing) of these need something done")
    lines.append(end[language])
    return lines.joined(separator: "\n") + "\n"
  }

  private func word(_ state: DoctorCheck.State) -> Message {
    switch state {
    case .ok: Message(zh: "  正常", en: "     ok")
    case .advice: Message(zh: "  提示", en: "   note")
    case .missing: Message(zh: "要处理", en: "missing")
    }
  }

  var json: JSON {
    .object([
      "ok": .bool(isWell),
      "checks": .array(
        checks.map { check in
          .object([
            "name": .string(check.name), "state": .string(check.state.rawValue),
            "message": Self.json(check.message),
            "remedy": check.remedy.map(Self.json),
          ])
        }),
    ])
  }

  private static func json(_ message: Message) -> JSON {
    .object(["zh": .string(message.zh), "en": .string(message.en)])
  }
}
