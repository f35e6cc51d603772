import Testing

@testable import Qingdan

/// Which word somebody probably meant.
@Suite struct SpellingTests {
  @Test(arguments: [
    ("市极", "市级"), ("级市", "市级"), ("市", "市级"), ("镇级", nil), ("行政检察", "行政检查"), ("行政许司", "行政许可"),
    ("办公用房", nil), ("", nil),
  ])
  func `a word is suggested where it is near enough`(_ written: String, _ meant: String?) {
    #expect(Spelling.nearest(to: written, among: ["市级", "省级", "行政检查", "行政许可"]) == meant)
  }

  @Test func `a word longer than any that is meant is compared with none`() {
    let long = String(repeating: "长", count: 65)
    #expect(Spelling.nearest(to: long, among: [long + "的"]) == nil)
  }
}
