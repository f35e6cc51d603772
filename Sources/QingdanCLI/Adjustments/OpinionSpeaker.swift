import Qingdan

extension OpenLibrary {
  /// The organisation that an opinion is of: as somebody named it, else the office that library.yaml names.
  ///
  /// - Parameters:
  ///   - place: where it is named, such as a row and a column; empty on the command line.
  ///   - form: how to name it there.
  func speaker(
    _ role: Opinion.Role, named text: String?, at place: Message = Message(zh: "", en: ""), form: Message
  ) throws -> String {
    if let text {
      do { return try context.organisation(meant: text) } catch let failure as Failure where !place.zh.isEmpty
      {
        throw Failure(place + failure.message, .findings, details: failure.details)
      }
    }
    let offices = context.configuration.adjustment?.offices ?? [:]
    let office: String? =
      switch role {
      case .review: offices[.review]
      case .legality: offices[.legality]
      case .affected, .approval: nil
      }
    guard let office else {
      let status: ExitStatus = place.zh.isEmpty ? .usage : .findings
      throw Failure(
        place + Message(zh: "没有写是哪个机构的意见。\(form.zh)", en: "whose opinion is it? \(form.en)"), status)
    }
    guard context.organisations[office] == nil else { return office }
    throw Failure(
      place
        + Message(
          zh: "library.yaml 的 offices 写的“\(office)”不在机构库里。先登记：qingdan new organisation，或者改正 library.yaml",
          en:
            "the register has no '\(office)', which 'offices' in library.yaml names; add it, or mend library.yaml"
        ),
      .findings)
  }

  /// What is already to be said of opinions that were just written: those that do not count.
  ///
  /// - Parameter whole: the library with its lists.
  func warn(of opinions: [Opinion], on act: Adjustment, in whole: Library) {
    var act = act
    act.opinions += opinions
    let review = ActReviews(of: [act], in: whole).review(act, asOf: DayOption.today)
    // Those that were there before have a place; `validate` tells of them.
    for finding in review.findings
    where finding.rule == "adjustment/not-counted" && finding.place?.file.isEmpty ?? true {
      Console.current.notify(finding.message)
    }
  }
}

extension Message {
  static func + (one: Message, other: Message) -> Message {
    Message(zh: one.zh + other.zh, en: one.en + other.en)
  }
}
