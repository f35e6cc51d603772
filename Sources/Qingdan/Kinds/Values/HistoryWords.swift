/// The words of the life of a document.
enum HistoryWords {
  static let separators: Set<UInt32> = Set(",;、。:".unicodeScalars.map(\.value))

  /// Words that carry nothing of their own here: 予以修改, 自…起施行, 根据…修正, 2018年修正本.
  static let fillers = ["予以", "根据", "依据", "自", "经", "由", "于", "以", "起", "被", "已", "本", "版", "并", "下同"]

  static let sinceIssued = [
    "自公布之日起施行", "自发布之日起施行", "自印发之日起施行", "自公布之日起实施", "自发布之日起实施", "自印发之日起实施",
  ]

  private static let verbs: [(String, HistoryEntry.Event)] = [
    ("批准修订", .revised), ("批准修正", .amended), ("批准", .approved), ("修订通过", .revised), ("修订公布", .revised),
    ("修订发布", .revised), ("修正公布", .amended), ("初次公布", .issued), ("首次公布", .issued), ("首次发布", .issued),
    ("重新公布", .reissued), ("重新发布", .reissued), ("重新印发", .reissued), ("审议通过", .adopted), ("表决通过", .adopted),
    ("通过", .adopted), ("公布", .issued), ("发布", .issued), ("颁布", .issued), ("印发", .issued), ("起施行", .effective),
    ("施行", .effective), ("实施", .effective), ("实行", .effective), ("生效", .effective), ("修正", .amended),
    ("修改", .amended), ("修订", .revised), ("废止", .repealed), ("失效", .repealed),
  ]

  static func verb(_ text: ScannedText, at index: Int, before limit: Int) -> (HistoryEntry.Event, Int)? {
    for (word, event) in verbs {
      if let end = text.word(word, at: index, before: limit) { return (event, end) }
    }
    return nil
  }

  enum Label {
    case number, issuer
    case date(HistoryEntry.Event)
  }

  private static let labels: [(String, Label)] = [
    ("发文字号", .number), ("发布文号", .number), ("文号", .number), ("发布日期", .date(.issued)), ("公布日期", .date(.issued)),
    ("印发日期", .date(.issued)), ("成文日期", .date(.stated)), ("通过日期", .date(.adopted)),
    ("实施日期", .date(.effective)),
    ("施行日期", .date(.effective)), ("生效日期", .date(.effective)), ("修订日期", .date(.revised)),
    ("修正日期", .date(.amended)),
    ("发布机关", .issuer), ("发文机关", .issuer), ("制定机关", .issuer), ("颁布机关", .issuer), ("发布单位", .issuer),
  ]

  static func label(_ text: ScannedText, at index: Int, before limit: Int) -> (Label, Int)? {
    for (word, label) in labels {
      if let end = text.word(word, at: index, before: limit) { return (label, end) }
    }
    return nil
  }

  private static func isBodyEnd(_ key: UInt32) -> Bool { key == "议" || IssuerNames.isLast(key) }

  /// A body or a meeting, up to the verb or the decision that shows it is one.
  static func body(_ text: ScannedText, at index: Int, before limit: Int) -> Int? {
    var place = index
    while place < limit, place - index < 60 {
      if place > index {
        if verb(text, at: place, before: limit) != nil {
          return isBodyEnd(text.key(place - 1)) ? place : nil
        }
        // …第二十二次会议《关于…的决定》, …第二十二次会议第四次修正.
        let isMeeting = text.key(place - 1) == "会" || text.key(place - 1) == "议"
        if isMeeting, text.key(place) == Key.bookOpen { return place }
        if isMeeting, text.key(place) == "第", text.key(place - 1) == "议" { return place }
      }
      if text.key(place) == "第", let number = DateReader.number(text, place + 1, limit),
        text.key(number.end) == "届" || text.key(number.end) == "次"
      {
        place = number.end + 1
      } else if CharacterFolding.isHan(text.key(place)) {
        place += 1
      } else {
        return nil
      }
    }
    return nil
  }
}
