/// Days that cannot be so.
extension ReformMessages {
  static func noDay(at place: Place) -> Diagnostic {
    error(
      "reform/dates", "没有写从哪一天起施行。写 dates: { effective: 2024-03-01 }",
      "it does not say from when it is effective; write dates: { effective: … }", at: place)
  }

  /// What is decided holds from its day on; what is not has to be carried out first.
  ///
  /// - Parameters:
  ///   - approved: the day of the approval that is on file.
  ///   - isBound: whether that approval names what it holds for, the days among it.
  static func noDecision(_ approved: Day?, isBound: Bool, at place: Place) -> Diagnostic {
    let day = approved.map { "\($0)" } ?? "…"
    return error(
      "reform/dates",
      "已经批准，没有写决定的日期：执行以前，施行之日起的清单也不会算进这个改革。写 dates: { decided: \(day), … }\(isBound ? "，再重新登记意见（qingdan reform record）" : "")",
      "it is approved and does not say when it was decided, so that no day counts it in before it is carried out; write dates: { decided: \(day), … }\(isBound ? ", and record the opinions anew (qingdan reform record)" : "")",
      at: place, severity: .warning)
  }

  /// Nil for what is no past act, or is one.
  static func recordedAhead(_ reform: Reform, _ today: Day) -> Diagnostic? {
    guard reform.isRecorded, let day = reform.dates.effective, day > today else { return nil }
    return error(
      "reform/dates", "补录的是以往的改革，\(day.chinese)还没有到。核对日期；还没有施行的，删掉 recorded: true",
      "a past act is entered with 'recorded: true', and \(day) is still to come; check the day, or leave that out",
      at: reform.dates.places["effective"] ?? reform.place)
  }

  static func disorder(_ effective: Day, _ inPlace: Day, at place: Place) -> Diagnostic {
    error(
      "reform/dates", "调整到位的日期（\(inPlace)）在施行的日期（\(effective)）以前。核对两个日期",
      "it is in place (\(inPlace)) before it is effective (\(effective)); check both days", at: place)
  }

  static func otherDay(_ day: Day, _ all: Day, at place: Place) -> Diagnostic {
    error(
      "reform/dates",
      "这一条的施行日期（\(day)）和改革的（\(all)）不同。一个改革的各条在同一天施行：把这一条另写一个改革文件，施行日期写 \(day)；只是到位晚的，写 in-place",
      "this event is effective on \(day), the reform on \(all); all events of a reform are of one day: write a reform of its own for it, or 'in-place' where only the work moves later",
      at: place)
  }

  static func lateDecision(_ decided: Day, _ effective: Day, at place: Place) -> Diagnostic {
    error(
      "reform/late-decision",
      "决定的日期（\(decided)）在施行的日期（\(effective)）以后。两个日期都核对一下；补录以往的改革写 recorded: true，确实是先施行后决定的不用改",
      "it was decided (\(decided)) after it took effect (\(effective)); check both days, write 'recorded: true' for a past act, or leave it if it is so",
      at: place, severity: .warning)
  }
}
