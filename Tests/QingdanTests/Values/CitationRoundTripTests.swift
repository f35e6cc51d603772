import Qingdan
import Testing

/// Citations made at random, written as lists write them, read back.
@Suite struct CitationRoundTripTests {
  /// SplitMix64: the same numbers on every machine.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let titles = [
    "中华人民共和国预算法", "中华人民共和国政府信息公开条例", "关于印发〈地方预决算公开操作规程〉的通知", "最低生活保障审核审批办法（试行）",
    "财政部、国家税务总局关于农用地的公告", "北京市生活垃圾管理条例", "国务院关于第3批行政审批项目的决定",
  ]
  private static let letters = ["国发", "国办发", "财预", "退役军人部发", "黔府办发", "民函"]
  private static let orders = ["国务院令", "公安部令", "北京市人民政府令", "国家税务总局公告"]

  private struct Sample {
    var title: String
    var places: [StatutePlace]
    var number: String
    var written: String

    var canonical: String { "《\(title)》" + places.map(\.description).joined(separator: "、") }
  }

  private static func sample(_ random: inout Seeded) -> Sample {
    let title = titles.randomElement(using: &random) ?? ""
    var places: [StatutePlace] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      var place = StatutePlace(article: Int.random(in: 1...1_260, using: &random))
      if Int.random(in: 0..<6, using: &random) == 0 { place.sub = Int.random(in: 1...12, using: &random) }
      if Bool.random(using: &random) { place.paragraph = Int.random(in: 1...9, using: &random) }
      if Bool.random(using: &random) { place.item = Int.random(in: 1...21, using: &random) }
      if place.item != nil, Int.random(in: 0..<4, using: &random) == 0 {
        place.point = Int.random(in: 1...9, using: &random)
      }
      places.append(place)
    }
    var written = blanks("《" + inner(title, &random) + "》", &random)
    var number = ""
    if Bool.random(using: &random) {
      let serial = Int.random(in: 1...2_999, using: &random)
      if Bool.random(using: &random) {
        let year = Int.random(in: 1990...2026, using: &random)
        let letters = letters.randomElement(using: &random) ?? ""
        let (open, close) =
          [("〔", "〕"), ("[", "]"), ("［", "］"), ("【", "】"), ("﹝", "﹞"), ("(", ")"), ("（", "）")]
          .randomElement(using: &random) ?? ("", "")
        number = "\(letters)〔\(year)〕\(serial)号"
        written += bracketed(
          "\(letters)\(open)\(digits(year, &random))\(close)\(digits(serial, &random))号", &random)
      } else {
        let order = orders.randomElement(using: &random) ?? ""
        number = "\(order)第\(serial)号"
        let prefix = Bool.random(using: &random) ? "中华人民共和国" : ""
        let isCapital = order.hasPrefix("北京")
        written += bracketed("\(isCapital ? "" : prefix)\(order)第\(numeral(serial, &random))号", &random)
      }
    }
    for (index, place) in places.enumerated() {
      if index > 0 { written += ["、", "，", ",", " 、", "和", "以及"].randomElement(using: &random) ?? "" }
      written += blanks(spelled(place, &random), &random)
    }
    return Sample(title: title, places: places, number: number, written: written)
  }

  private static func bracketed(_ text: String, _ random: inout Seeded) -> String {
    let (open, close) =
      [("（", "）"), ("(", ")"), ("(", "）"), ("（", ")")].randomElement(using: &random) ?? ("", "")
    return open + text + close
  }

  private static func spelled(_ place: StatutePlace, _ random: inout Seeded) -> String {
    var text = "第\(numeral(place.article ?? 0, &random))条"
    if place.sub > 0 { text += "之\(ChineseNumeral.text(place.sub) ?? "")" }
    if let paragraph = place.paragraph { text += "第\(numeral(paragraph, &random))款" }
    if let item = place.item {
      let number = numeral(item, &random)
      text +=
        ["第（\(number)）项", "第(\(number))项", "第\(number)项", "（\(number)）项"].randomElement(using: &random) ?? ""
    }
    if let point = place.point { text += "第\(numeral(point, &random))目" }
    return text
  }

  private static func numeral(_ value: Int, _ random: inout Seeded) -> String {
    Bool.random(using: &random) ? ChineseNumeral.text(value) ?? "" : digits(value, &random)
  }

  private static func digits(_ value: Int, _ random: inout Seeded) -> String {
    guard Int.random(in: 0..<4, using: &random) == 0 else { return String(value) }
    return String(
      String.UnicodeScalarView(String(value).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  /// The marks inside a title in other forms.
  private static func inner(_ title: String, _ random: inout Seeded) -> String {
    guard Bool.random(using: &random) else { return title }
    return title.replacing("〈", with: "<").replacing("〉", with: ">").replacing("（", with: "(").replacing(
      "）", with: ")")
  }

  /// Blanks and line breaks between characters, as narrow cells leave them; never before 、 and never inside digits.
  private static func blanks(_ text: String, _ random: inout Seeded) -> String {
    var result = ""
    var last: Character = "、"
    for character in text {
      let isSafe = !character.isASCII && !last.isASCII && character != "、" && !character.isNumber
      if isSafe, Int.random(in: 0..<12, using: &random) == 0 {
        result += [" ", "\n", "\u{3000}", "  "].randomElement(using: &random) ?? ""
      }
      result.append(character)
      last = character
    }
    return result
  }

  @Test(arguments: [1, 20_240_301, 711] as [UInt64])
  func `what is written in any manner reads back as the same citation`(_ seed: UInt64) {
    var random = Seeded(state: seed)
    var failures: [String] = []
    for _ in 0..<1_000 {
      let sample = Self.sample(&random)
      let reading = CitationReader.read(sample.written)
      let first = reading.citations.first
      if !reading.isComplete || reading.citations.count != 1 || first?.canonical != sample.canonical
        || first?.number?.normalised ?? "" != sample.number || first?.places.map(\.first) != sample.places
      {
        failures.append("\(sample.written) → \(first?.canonical ?? "") \(first?.number?.normalised ?? "")")
      }
    }
    #expect(failures == [])
  }

  @Test func `the canonical form of every real citation reads back as itself`() throws {
    var count = 0
    for one in try CitationCase.all() {
      for citation in CitationReader.read(one.text).citations where !citation.canonical.isEmpty {
        // Two titles of the table are destroyed beyond a form of their own.
        let again = CitationReader.read(citation.canonical)
        #expect(again.citations.map(\.canonical) == [citation.canonical], "\(one.id)")
        count += 1
      }
    }
    #expect(count > 230)
  }
}
