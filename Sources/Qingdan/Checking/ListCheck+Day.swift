extension ListCheck {
  /// How messages name the day on which the list is judged: its own, or the one that was asked for.
  public var dayWords: Message {
    guard let day else { return .noDay }
    guard day == list.head.effective else {
      return Message(zh: "按\(day.chinese)判断", en: "judged as of \(day)")
    }
    return Message(zh: "本清单日期为\(day.chinese)", en: "the list is of \(day)")
  }
}

extension Message {
  /// Why a rule that needs a day does not speak.
  public static let noDay = Message(zh: "清单没有施行日期", en: "the list has no effective day")
}
