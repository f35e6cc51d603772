/// The names of those who issued a document, apart: 商务部、国防科工委、海关总署; 财政部 税务总局.
enum IssuerNames {
  private static let lastCharacters = Set("部局委院署会厅办府组行社室席长国省市县区军司处".unicodeScalars.map(\.value))

  /// Whether the name of a body or of an office ends with a character.
  static func isLast(_ key: UInt32) -> Bool { lastCharacters.contains(key) }

  /// The names in some units, in the standard script, without 中华人民共和国 and 第N届.
  static func split(_ text: ScannedText, _ range: Range<Int>, droppingLast count: Int = 0) -> [String] {
    var keys: [(key: UInt32, isAfterGap: Bool)] = range.map { (text.key($0), text.gap($0) != .none) }
    // 国务院第681号令 has its 令 behind the number.
    let last = String(String.UnicodeScalarView(keys.suffix(count).compactMap { Unicode.Scalar($0.key) }))
    if ["令", "公告", "通告", "公报"].contains(last) { keys.removeLast(count) }
    var names: [String] = []
    var name = ""
    for unit in keys {
      let isBreak = unit.isAfterGap && name.unicodeScalars.last.map { isLast($0.value) } == true
      if unit.key == "、" || isBreak {
        names.append(name)
        name = ""
      }
      if unit.key != "、", let scalar = Unicode.Scalar(unit.key) { name.unicodeScalars.append(scalar) }
    }
    names.append(name)
    return names.map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ name: String) -> String {
    var name = Substring(name)
    if name.hasPrefix("中华人民共和国"), name.count > 7 { name.removeFirst(7) }
    if name.hasPrefix("第"), let end = name.firstIndex(of: "届"),
      name.distance(from: name.startIndex, to: end) < 6
    {
      name = name[name.index(after: end)...]
    }
    return name == "国" ? "国务院" : String(name)
  }
}
