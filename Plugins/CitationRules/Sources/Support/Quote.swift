import Qingdan

/// Words of a statute that a list quotes, beside the citation (`{ cite, text }`) or behind it in one text.
struct Quote {
  /// The text that holds them.
  let value: ListFile.Value
  /// Where in it they stand, in bytes; all of it where nil.
  let part: Range<Int>?
  /// Which citations they belong to.
  let cited: CitedStatutes
  let numbers: Range<Int>

  var start: Int { part?.lowerBound ?? 0 }

  func words(in list: ListFile) -> String {
    let text = list.text(value)
    guard let part else { return text }
    let bytes = Array(text.utf8)
    return part.upperBound <= bytes.count ? String(decoding: bytes[part], as: UTF8.self) : ""
  }
}

extension ListCheck {
  /// The quotations of the items that are in force on the list's day, in their order.
  var quotes: [Quote] {
    var quotes: [Quote] = []
    var beside = list.quotations[...]
    for use in citations {
      let quotation = beside.first?.cite == use.value ? beside.popFirst() : nil
      if let item = use.value.item, !isInForce(item) { continue }
      let all = use.reading.reading.citations.indices
      if let quotation {
        quotes.append(Quote(value: quotation.text, part: nil, cited: use.reading, numbers: all))
      }
      for number in all {
        guard let range = use.reading.reading.citations[number].quotation else { continue }
        quotes.append(Quote(value: use.value, part: range, cited: use.reading, numbers: number..<number + 1))
      }
    }
    return quotes
  }
}

extension Range<Int> {
  func shifted(by count: Int) -> Range<Int> { lowerBound + count..<upperBound + count }
}
