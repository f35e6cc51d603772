import Qingdan
import Testing

/// What ships is not checked in every run, so it is checked here.
@Suite struct ShippedRegisterTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    try #require(StandardLibrary.bytes(of: "registers/\(name).tsv"))
  }

  @Test func `the statutes that ship are in their form, and are read as any register's`() throws {
    let checked = try StatuteRegister(statutes: bytes("statutes"), repeals: bytes("repeals"))
    let shipped = try StatuteRegister.standard()
    #expect(checked.count == shipped.count)
    #expect(checked.all == shipped.all)
  }

  @Test func `the divisions that ship are in their form, and each is found`() throws {
    let bytes = try bytes("divisions")
    let checked = try DivisionRegister(bytes)
    let shipped = try DivisionRegister.standard()
    #expect(checked.count == 6_900)
    #expect(shipped.count == checked.count)
    #expect(shipped.revisions == checked.revisions)
    let lines = bytes.split(separator: UInt8(ascii: "\n")).drop { !(0x30...0x39).contains($0[$0.startIndex]) }
    #expect(lines.count == checked.count)
    for line in lines {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      let code = String(decoding: fields[0], as: UTF8.self)
      let found = shipped.divisions(withCode: code)
      #expect(found.contains { $0.name.utf8.elementsEqual(fields[1]) }, "\(code)")
      #expect(found == checked.divisions(withCode: code))
    }
  }

  @Test func `comments and blank lines between divisions are passed over`() throws {
    let text =
      "# 一\n!revisions\t198012 198112\n# 二\n110000\t北京市\n\n110000\t北京\t198112\n#三\n120000\t天津市\t\t198012"
    let register = try DivisionRegister(Array(text.utf8))
    #expect(register.count == 3)
    #expect(register.divisions(withCode: "110000").map(\.name) == ["北京市", "北京"])
    #expect(register.divisions(withCode: "120000").map(\.name) == ["天津市"])
    #expect(register.divisions(named: "北京").map(\.code) == ["110000"])
    #expect(register.divisions(named: "").isEmpty)
    for absent in ["", "100000", "115000", "130000", "11000", "1100000", "９"] {
      #expect(register.divisions(withCode: absent).isEmpty, "\(absent)")
    }
  }
}
