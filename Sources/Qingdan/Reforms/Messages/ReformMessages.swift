/// What is said of reforms on file; by subject in the extensions.
enum ReformMessages {
  static func error(
    _ rule: RuleID, _ zh: String, _ en: String, at place: Place, severity: Severity = .error,
    item: String? = nil, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: Message(zh: zh, en: en), place: place, item: item,
      notes: notes)
  }

  /// A finding that begins with what the event does.
  static func error(
    _ rule: RuleID, _ event: ReformEvent, _ zh: String, _ en: String, at place: Place? = nil,
    item: String? = nil, severity: Severity = .error, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity,
      message: Message(zh: "\(event.verb.title.zh)：\(zh)", en: "\(event.verb.title.en): \(en)"),
      place: place ?? event.place, item: item, notes: notes)
  }

  /// What the tool cannot do by itself: nothing is carried out until somebody did.
  static func byHand(
    _ event: ReformEvent, _ zh: String, _ en: String, at place: Place? = nil, item: String? = nil
  ) -> Diagnostic {
    error("reform/by-hand", event, zh, en, at: place, item: item)
  }
}
