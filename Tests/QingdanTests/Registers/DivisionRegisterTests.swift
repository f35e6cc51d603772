import Qingdan
import Testing

@Suite struct DivisionRegisterTests {
  private static let shipped = Result { try DivisionRegister.standard() }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `a district is valid until it is merged`() throws {
    let register = try Self.shipped.get()
    #expect(register.validity(ofCode: "110103", named: "北京市崇文区", on: try day("2019-01-01")) == .notValid)
    #expect(register.validity(ofCode: "110103", named: "崇文区", on: try day("2005-06-01")) == .valid)
    #expect(register.validity(ofCode: "110103", named: "宣武区", on: try day("2005-06-01")) == .notValid)
    #expect(register.validity(ofName: "崇文区", on: try day("2019-01-01")) == .notValid)
    #expect(register.validity(ofCode: "110101", named: "东城区", on: try day("2019-01-01")) == .valid)
    #expect(register.validity(ofCode: "999999", on: try day("2019-01-01")) == .notValid)
  }

  @Test func `between two revisions that differ the day of the change is unknown`() throws {
    let register = try Self.shipped.get()
    guard case .unknown(let message) = register.validity(ofCode: "110103", on: try day("2010-07-01")) else {
      Issue.record("the register does not know the day")
      return
    }
    #expect(message.zh == "行政区划在2009年12月31日至2010年12月31日之间有变更，具体日期未登记")
    #expect(register.validity(ofCode: "110103", on: try day("2009-12-31")) == .valid)
    #expect(register.validity(ofCode: "110103", on: try day("2010-12-31")) == .notValid)
  }

  @Test(arguments: ["1980-12-30", "2019-05-01", "2026-11-23", "0001-01-01", "9999-12-31"])
  func `before the first revision and after the last nothing is known`(_ date: String) throws {
    guard case .unknown = try Self.shipped.get().validity(ofCode: "110101", on: day(date)) else {
      Issue.record("\(date) lies outside the register")
      return
    }
  }

  @Test func `a code's names and a name's codes are found`() throws {
    let register = try Self.shipped.get()
    #expect(register.count == 6900)
    let district = try #require(register.divisions(withCode: "110103").first)
    #expect(district.name == "崇文区")
    #expect(district.firstSeen == (try day("1980-12-31")))
    #expect(district.lastSeen == (try day("2009-12-31")))
    #expect(register.divisions(withCode: "110112").map(\.name) == ["通州区"])
    #expect(register.divisions(named: "朝阳区").map(\.code) == ["110105", "220104"])
    #expect(register.divisions(withCode: "").isEmpty)
  }

  @Test(.enabled(if: SharedField.isThere, SharedField.missing))
  func `the register holds every row of the collected table`() throws {
    let register = try Self.shipped.get()
    for row in try SharedField.rows("divisions/divisions.tsv") {
      let first = row[2].prefix(4) + "-" + row[2].suffix(2)
      #expect(
        register.divisions(withCode: row[0]).contains {
          $0.name == row[1] && $0.firstSeen.description.hasPrefix(first)
            && ($0.lastSeen == nil) == row[3].isEmpty
        }, "\(row)")
    }
  }
}
