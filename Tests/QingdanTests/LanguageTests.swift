import Qingdan
import Testing

@Suite struct LanguageTests {
  @Test func `a message has a text in each language`() {
    let message = Message(zh: "编码已被使用", en: "the code is already taken")
    #expect(Language.allCases.map { message[$0] } == ["编码已被使用", "the code is already taken"])
  }
}
