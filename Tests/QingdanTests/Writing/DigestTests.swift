import Qingdan
import Testing

@Suite struct DigestTests {
  /// From FIPS 180-4 and its published examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `digests the examples of the standard`(_ text: String, _ hex: String) {
    #expect(Digest(of: Array(text.utf8)).hex == hex)
    #expect(Digest(hex: hex) == Digest(of: Array(text.utf8)))
  }

  /// The digest of the digests of 0, 1, 2 … 200 letters, made with Python's hashlib.
  @Test func `digests every length around a block`() {
    let all = (0...200).map { Digest(of: [UInt8](repeating: 97, count: $0)).hex }.joined()
    #expect(
      Digest(of: Array(all.utf8)).hex == "eb555248bd20c7831e511d4461b42c9b084e3a64b44d57b00051172f8afe03ff")
  }

  @Test(arguments: [
    "", "0", String(repeating: "g", count: 64), String(repeating: "A", count: 64),
    String(repeating: "0", count: 63), String(repeating: "0", count: 65), String(repeating: "0", count: 72),
  ])
  func `refuses what is no digest`(_ hex: String) {
    #expect(Digest(hex: hex) == nil)
  }
}
