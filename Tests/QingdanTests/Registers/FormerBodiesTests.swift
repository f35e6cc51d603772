import Testing

@testable import Qingdan

/// Bodies of the nation that are no more.
@Suite struct FormerBodiesTests {
  private static let register = "甲部\t201803\t乙部\t《甲方案》\n乙部\t20230310\t丙部 丁局\t《乙方案》\n戊局\t2018\t己局\n"

  private func names(on day: String) throws -> [String: String] {
    let bodies = try FormerBodies(Array(Self.register.utf8)).ended(by: try #require(Day(day)))
    return Dictionary(uniqueKeysWithValues: bodies.map { ($0.name, $0.successors.joined(separator: "、")) })
  }

  @Test func `a body ends with its month or year where no day is on file`() throws {
    #expect(try names(on: "2018-03-31") == [:])
    #expect(try names(on: "2018-04-01") == ["甲部": "乙部"])
    #expect(try names(on: "2018-12-31") == ["甲部": "乙部"])
    #expect(try names(on: "2019-01-01") == ["甲部": "乙部", "戊局": "己局"])
    #expect(try names(on: "2023-03-10") == ["甲部": "丙部、丁局", "乙部": "丙部、丁局", "戊局": "己局"])
  }

  @Test func `a line without a date is told`() {
    #expect(throws: RegisterError.self) { try FormerBodies(Array("甲部\t二〇一八\t乙部\n".utf8)) }
    #expect(throws: RegisterError.self) { try FormerBodies(Array("甲部\t201813\t乙部\n".utf8)) }
  }

  @Test func `a name is found in a longer word, but not the word for all such bodies`() throws {
    let bytes = try #require(StandardLibrary.bytes(of: "registers/bodies.tsv"))
    let names = FormerNames(
      OrganisationRegister(), try FormerBodies(bytes), on: try #require(Day("2024-03-01")))
    let found = try #require(names.first(in: "县级以上国土资源部门，国土资源部另有规定的"))
    #expect(found.name.text == "国土资源部" && found.name.now == ["自然资源部"] && found.name.when == "2018年3月")
    #expect(found.bytes == "县级以上国土资源部门，".utf8.count..<"县级以上国土资源部门，国土资源部".utf8.count)
    #expect(names.first(in: "县级以上国土资源部门") == nil)
    #expect(names.first(in: "地质矿产部批准的")?.name.now == ["自然资源部"])
    #expect(names.first(in: "甲市地方税务局")?.name.text == "地方税务局")
    #expect(names.first(in: "国家税务总局") == nil)
  }
}
