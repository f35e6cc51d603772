import Foundation
import Qingdan
import Testing

/// That the pieces of two texts are the two texts, and that no text is too much.
@Suite struct TextComparisonTests {
  private static let cases = ProcessInfo.processInfo.environment["QINGDAN_CASES"].flatMap { Int($0) } ?? 400

  private static func pieces(_ before: String, _ after: String) -> [TextPiece] {
    switch ValueComparison().change(from: .scalar(before), to: .scalar(after), of: Field("text", .text)) {
    case .text(let pieces)?: pieces
    case .editorial?, nil: after.isEmpty ? [] : [TextPiece(.kept, after)]
    default: []
    }
  }

  private static func check(_ before: String, _ after: String, _ pieces: [TextPiece]) {
    func text(without fate: TextPiece.Fate) -> String {
      pieces.filter { $0.fate != fate }.map(\.text).joined()
    }
    // Blanks are shown as they are now.
    func characters(_ text: String) -> String { NormalText.of(text).replacing(" ", with: "") }
    #expect(characters(text(without: .added)) == characters(before))
    // What was kept is shown as it is now.
    #expect(text(without: .removed) == after)
    for (piece, next) in zip(pieces, pieces.dropFirst()) { #expect(piece.fate != next.fate) }
    #expect(pieces.allSatisfy { !$0.text.isEmpty })
  }

  @Test(arguments: [
    ("2 5日", "25日", false), ("1 1/2", "11/2", false), ("１　２", "12", false), ("1\n2", "12", false),
    ("1  2", "１ 2", true), ("25 个工作日", "25个工作日", true), ("第 25 条", "第25条", true), ("A 级", "A级", true),
  ])
  func `a blank between digits is part of the number`(_ one: String, _ other: String, _ isSame: Bool) {
    #expect((NormalText.of(one) == NormalText.of(other)) == isSame)
    let change = ValueComparison().change(from: .scalar(one), to: .scalar(other), of: Field("text", .text))
    #expect((change == .editorial) == isSame)
    guard case .text(let pieces)? = change else { return }
    Self.check(one, other, pieces)
  }

  @Test func `pieces are both texts`() {
    var random = Chance(seed: 20_240_301)
    let letters = Array("甲乙丙丁。；，（)( ）\n“\"12３４a\u{301}é👨‍👩‍👧〔]")
    func text() -> String {
      String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in letters.randomElement(using: &random) ?? "甲" }
      )
    }
    for _ in 0..<Self.cases {
      let before = text()
      var after = before
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let place = after.index(
          after.startIndex, offsetBy: Int.random(in: 0...after.count, using: &random))
        if Bool.random(using: &random) || place == after.endIndex {
          after.insert(letters.randomElement(using: &random) ?? "甲", at: place)
        } else {
          after.remove(at: place)
        }
      }
      Self.check(before, after, Self.pieces(before, after))
      let other = text()
      Self.check(before, other, Self.pieces(before, other))
    }
  }

  @Test(arguments: [
    ("企业事业单位", "企业、事业单位", ["=企业", "+、", "=事业单位"]),
    ("每证20元", "每证15元", ["=每证", "-20", "+15", "=元"]),
    ("甲（乙）丙", "甲(乙)丁", ["=甲(乙)", "-丙", "+丁"]),
    ("依法作出决定", "作出 决定", ["-依法", "=作出 决定"]),
    ("对符合条件的申请不予受理的", "对不符合条件的申请予以受理的", ["=对", "+不", "=符合条件的申请", "-不", "=予", "+以", "=受理的"]),
  ])
  func `pieces are what a reader would mark`(_ before: String, _ after: String, _ expected: [String]) {
    let pieces = Self.pieces(before, after)
    let shown = pieces.map { piece in
      (piece.fate == .kept ? "=" : piece.fate == .removed ? "-" : "+") + piece.text
    }
    #expect(shown == expected)
  }

  @Test func `long texts that have nothing in common are no more work than reading them`() {
    var random = Chance(seed: 7)
    func text(_ count: Int) -> String {
      String(
        String.UnicodeScalarView(
          (0..<count).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FFF, using: &random)) }))
    }
    let (before, after) = (text(21_000), text(21_000))
    Self.check("甲" + before, "甲" + after, Self.pieces("甲" + before, "甲" + after))
    // Repeated characters are what makes a search for what is common slow.
    let (left, right) = (String(repeating: "甲乙", count: 10_000), String(repeating: "乙乙甲", count: 7000))
    Self.check(left, right, Self.pieces(left, right))
    let digits = String(repeating: "1", count: 60_000)
    Self.check(digits, digits + "2", Self.pieces(digits, digits + "2"))
    let marks = "a" + String(repeating: "\u{301}", count: 30_000)
    Self.check(marks, marks + "b", Self.pieces(marks, marks + "b"))
  }

  @Test func `in a long text a changed sentence is found among the others`() {
    let sentences = (0..<800).map { "第\($0)项内容由有关部门依照法律、法规的规定办理" }
    var changed = sentences
    for index in stride(from: 0, to: 800, by: 2) { changed[index] = "这一句完全改写为编号\(index)的另外一种说法了" }
    let (before, after) = (sentences.joined(separator: "。"), changed.joined(separator: "。"))
    let pieces = Self.pieces(before, after)
    Self.check(before, after, pieces)
    #expect(pieces.count { $0.fate == .kept && $0.text.contains("有关部门依照法律、法规") } == 400)
  }

  @Test func `many elements are matched in bounded work, and none is lost`() {
    let field = Field("content", .text, many: true)
    let before = (0..<6000).map { YAMLValue.scalar("内容\($0)甲") }
    let after = (0..<6000).reversed().map { YAMLValue.scalar("内容\($0)\($0 % 3 == 0 ? "乙" : "甲")") }
    guard
      case .elements(let changes)? = ValueComparison().change(
        from: .sequence(before), to: .sequence(after), of: field)
    else {
      Issue.record("no elements")
      return
    }
    #expect(changes.added.count + changes.changed.count == 2000)
    #expect(changes.removed.count + changes.changed.count == 2000)
  }
}
