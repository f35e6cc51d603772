/// Reads what stands between title marks, and brings it into the form under which equal titles are equal.
struct TitleReader {
  struct Found {
    var normalised: String
    var notes: [ValueNote] = []
    /// Units that cannot belong to a title: pinyin of a converter, an ellipsis, a lost bracket.
    var leftovers: [Range<Int>] = []
  }

  let text: ScannedText

  /// Blanks and line breaks go, widths become those of Chinese print, inner marks become 〈〉; the script stays.
  func content(_ range: Range<Int>) -> Found {
    var found = Found(normalised: "")
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = broken(index, range) {
        found.leftovers.append(index..<end)
        // A stray 、 may be one that belongs there; the pinyin cannot.
        if text.key(index) == "、" { found.normalised += "、" }
        index = end
        continue
      }
      if let note = innerMark(index, range) { found.notes.append(note) }
      found.normalised += print(index)
      index += 1
    }
    return found
  }

  private func print(_ index: Int) -> String {
    switch text.key(index) {
    case Key.roundOpen: "（"
    case Key.roundClose: "）"
    case Key.bookOpen, Key.angleOpen: "〈"
    case Key.bookClose, Key.angleClose: "〉"
    case Key.squareOpen: "〔"
    case Key.squareClose: "〕"
    case Key.quoteOpen: "“"
    case Key.quoteClose: "”"
    case ",": "，"
    case ":": "："
    case ";": "；"
    default: string(index)
    }
  }

  /// Other characters as written, full-width letters and digits in half width.
  private func string(_ index: Int) -> String {
    let raw = text.raw(index)
    let scalar = (0xFF01...0xFF5E).contains(raw) ? text.key(index) : raw
    return Unicode.Scalar(scalar).map { String($0) } ?? ""
  }

  /// Where a piece that cannot belong to a title ends.
  private func broken(_ index: Int, _ range: Range<Int>) -> Int? {
    let key = text.key(index)
    switch key {
    case "…", "*", 0xFFFD: return run(of: key, index, range)
    case 0..<0x20, 0x7F, 0x202A...0x202E, 0x2066...0x2069: return index + 1
    case ".":
      let end = run(of: key, index, range)
      return end - index >= 3 ? end : nil
    case "、":
      // “固体废 、物”: the blank stands on the wrong side.
      let isStray = index > range.lowerBound && text.gap(index) != .none && text.gap(index + 1) == .none
      return isStray ? index + 1 : nil
    case Key.roundOpen, Key.squareOpen, Key.bookOpen, Key.angleOpen:
      guard let close = text.close(index, before: range.upperBound) else { return index + 1 }
      return key == Key.roundOpen && isPinyin((index + 1)..<close) ? close + 1 : nil
    case Key.roundClose, Key.squareClose, Key.bookClose, Key.angleClose:
      return text.match[index] < range.lowerBound ? index + 1 : nil
    default: return nil
    }
  }

  private func run(of key: UInt32, _ index: Int, _ range: Range<Int>) -> Int {
    var end = index
    while end < range.upperBound, text.key(end) == key { end += 1 }
    return end
  }

  /// 環(huán)境: a converter of scripts wrote the sound beside the character.
  func isPinyin(_ range: Range<Int>) -> Bool {
    guard (1...6).contains(range.count) else { return false }
    var hasTone = false
    for index in range {
      let letter = CharacterFolding.pinyin(text.raw(index))
      guard letter.isLetter else { return false }
      hasTone = hasTone || letter.hasTone
    }
    return hasTone
  }

  private func innerMark(_ index: Int, _ range: Range<Int>) -> ValueNote? {
    let key = text.key(index)
    let raw = text.raw(index)
    let isMark =
      key == Key.bookOpen || key == Key.bookClose || key == Key.angleOpen || key == Key.angleClose
    guard isMark, raw != "〈", raw != "〉" else { return nil }
    let right = print(index)
    return ValueNote(
      Message(
        zh: "书名号里的“\(text.compact(index..<(index + 1)))”，写“\(right)”",
        en: "'\(text.compact(index..<(index + 1)))' inside a title: write '\(right)'"),
      at: text.byteRange(index..<(index + 1)), suggestion: right)
  }
}
