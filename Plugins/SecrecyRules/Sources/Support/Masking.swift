import Qingdan

extension ListFile {
  /// The digits in the middle of a number as stars, which leaves who it is told to those who know. For somebody to
  /// decide: often the whole number does not belong there.
  func masking(_ number: LongNumber, keeping start: Int, _ end: Int) -> [Diagnostic.Fix] {
    let range = number.range.lowerBound + start..<number.range.upperBound - end
    // Of digits of full width, or parted by what nobody sees, the bytes do not tell where the middle is.
    let isPlain = text(number.value).utf8.dropFirst(number.range.lowerBound).prefix(number.range.count)
      .allSatisfy { $0 < 0x80 }
    guard !range.isEmpty, isPlain else { return [] }
    let stars = String(repeating: "*", count: range.count)
    let title = Message(zh: "中间的数字改成 *", en: "put stars for the digits in the middle")
    return [fix(title, [(range: range, text: stars)], in: number.value.node, safe: false)].compactMap(\.self)
  }
}
