/// A list item that YAML takes for a further line of the text above it.
enum FoldedItemSlips {
  /// Looks at a further line of an unquoted scalar that began in the line `head`.
  static func problem(_ line: RawLine, below head: RawLine, in text: RawText) -> TextProblem? {
    let range = line.rest(from: line.content, in: text)
    let isProper = text[line.content] == UInt8(ascii: "-") && text.isBlank(line.content + 1)
    let item: Int
    if isProper {
      item = text.skippingBlanks(from: line.content + 1, to: line.end)
    } else {
      guard let place = DashSlips.place(in: range, of: text) else { return nil }
      item = place.text
    }
    let opener = text.character(at: item).scalar
    let isTitle = opener == "《" || opener == "【" || opener == "〈"
    let isItem = !head.hasKey && head.dash >= 0
    // A text may be wrapped at a dash; the title of a document behind it is what an item begins with.
    guard isTitle || (isItem && opener.isHan && text.character(at: line.content).scalar == "－") else {
      return nil
    }
    let shown = text.excerpt(item..<range.upperBound)
    guard isItem else {
      return TextProblem(
        "typing/folded-item", .warning,
        Message(
          zh: "“\(shown)”这一行会并入上一行的文字，不会成为列表项。要写成列表，上面的文字也另起一行，写成“- ”开头的一项",
          en: "'\(shown)' becomes part of the text above and no list item; to make a list, "
            + "put the text above on a line of its own that begins with '- '"),
        at: line.content..<item)
    }
    let column = head.dash - head.start
    let correction = Correction(
      [Splice(line.start..<item, String(repeating: " ", count: column) + "- ")],
      showing: line.start..<range.upperBound, in: text, limit: 40 + column)
    let fixed = String(correction.fixed.drop { $0 == " " })
    return TextProblem(
      "typing/folded-item", .error,
      Message(
        zh: "“\(shown)”会并入上一行，不会成为单独的一项。行首改成半角减号加一个空格，并与上一项的“-”对齐：\(fixed)",
        en: "'\(shown)' becomes part of the item above; begin the line with a half-width dash and a blank, "
          + "below the dash above: '\(fixed)'"),
      at: line.content..<item,
      notes: [
        .init(
          Message(zh: "并入的是这一项", en: "this is the item it becomes part of"), at: head.dash..<head.dash + 1)
      ],
      fixes: [
        correction.fix(
          "改成“- ”并与上一项对齐", "write '- ' below the dash above", isSafe: true)
      ])
  }
}
