import Testing
import YAMLText

@Suite struct SpliceTests {
  @Test func `replaces several stretches at once, in any order`() {
    let text = Array("name: 排污\ntype: 许可\n".utf8)
    let splices = [Splice(13..<17, "kind"), Splice(6..<12, "取水")]
    #expect(splices.applied(to: text).map { String(decoding: $0, as: UTF8.self) } == "name: 取水\nkind: 许可\n")
  }

  @Test func `refuses splices that overlap or lie outside`() {
    let text = Array("abc".utf8)
    #expect([Splice(0..<2, "x"), Splice(1..<3, "y")].applied(to: text) == nil)
    #expect([Splice(2..<4, "x")].applied(to: text) == nil)
  }
}
