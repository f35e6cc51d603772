import Qingdan
import Testing

/// No act talks a loss away: what it combines or divides has to be so, and approved.
@Suite struct ReplacementTests {
  private let gone = String(ActLibrary.before.split(separator: "  - id: p-4m8x2c5r")[0])
  private let combine = "combine: { items: [p-4m8x2c5r], into: [p-7k3f9q2m] }"

  /// - Parameter after: the items after, as the act's approval holds them; nil without an approval.
  private func acts(
    _ change: ActChange, _ text: String, opinions: [String] = [], of after: String?
  ) async throws -> [String: String] {
    guard let after else { return [ActLibrary.path: ActLibrary.adjustment([text], opinions: opinions)] }
    let library = try await ActLibrary.state(after).library
    let digests = try change.into.map { id in
      let found = try #require(library.item(id))
      return "\(id): \"\(found.list.canonicalItem(found.item).digest.prefixed)\""
    }
    var was: [String] = []
    for id in change.items { was.append("\(id): \"\(try await ActLibrary.content(id))\"") }
    let bound =
      text.dropLast(2)
      + ", was: { \(was.joined(separator: ", ")) }, content: { \(digests.joined(separator: ", ")) } }"
    let draft = ActLibrary.adjustment([String(bound)], opinions: opinions)
    let act = try #require(try Acts.read(MemoryTree([ActLibrary.path: draft])).acts.adjustments.first)
    let seen = act.contentDigest.prefixed
    let given = [("机构编制部门", "sbb", "16"), ("合法性审核", "sfj", "18"), ("批准", "szf", "23")].map {
      role, body, day in
      "{ role: \(role), organisation: \(body), opinion: 同意, date: 2026-11-\(day), content: \(seen) }"
    }
    return [ActLibrary.path: ActLibrary.adjustment([String(bound)], opinions: opinions + given)]
  }

  private func grave(_ difference: Difference) -> [String] {
    difference.changes.filter { $0.kind == .merged || $0.kind == .split || $0.kind == .removed }.map {
      "\($0.kind.rawValue) \($0.severity.rawValue) \($0.isUnexplained ? "unexplained" : "explained")"
    }
  }

  @Test func `an item combined into one that did not change is lost, approved or not`() async throws {
    let change = ActChange(.combine, items: ["p-4m8x2c5r"], into: ["p-7k3f9q2m"])
    for approved in [nil, gone] {
      let difference = try await ActLibrary.explained(
        gone, acts: acts(change, combine, of: approved))
      #expect(grave(difference) == ["merged loss unexplained"])
      let finding = try #require(difference.findings.first { $0.rule == "adjustment/not-replaced" })
      #expect(
        finding.message.zh
          == "合并后的事项“排污许可证核发”没有变化：写明它从哪里收下了什么（改它的名称、依据、对象等），或者改用 cancel")
      #expect(finding.place?.file == ActLibrary.path)
      #expect((finding.place?.bytes.lowerBound ?? 0) > 0)
    }
  }

  @Test func `an item combined into one that took it over is no loss once that is approved`() async throws {
    let change = ActChange(.combine, items: ["p-4m8x2c5r"], into: ["p-7k3f9q2m"])
    let after = gone.replacing(
      "[《排污许可管理条例》第六条第一款]", with: "[《排污许可管理条例》第六条第一款, 《中华人民共和国噪声污染防治法》第四十三条第二款]")
    let draft = try await ActLibrary.explained(after, acts: acts(change, combine, of: nil))
    #expect(grave(draft) == ["merged loss explained"])
    #expect(!draft.findings.contains { $0.rule == "adjustment/not-replaced" })
    let done = try await ActLibrary.explained(after, acts: acts(change, combine, of: after))
    #expect(grave(done) == ["merged substance explained"])
  }

  @Test func `one item made of one is no combination and no division`() async throws {
    let after =
      gone + """
          - id: p-9t6w3h1z
            name: 夜间施工许可
            type: 行政许可
            holder: sthjj
            basis: [《中华人民共和国噪声污染防治法》第四十三条第二款]

        """
    for (verb, text) in [
      (ItemVerb.combine, "combine: { items: [p-4m8x2c5r], into: [p-9t6w3h1z] }"),
      (.divide, "divide: { item: p-4m8x2c5r, into: [p-9t6w3h1z] }"),
    ] {
      let change = ActChange(verb, items: ["p-4m8x2c5r"], into: ["p-9t6w3h1z"])
      let difference = try await ActLibrary.explained(after, acts: acts(change, text, of: after))
      #expect(difference.findings.map(\.rule).contains("adjustment/not-replaced"), "\(verb)")
      #expect(difference.changes.allSatisfy { $0.explanation == .none }, "\(verb)")
    }
  }

  @Test func `a division into one that was there is a loss`() async throws {
    let change = ActChange(.divide, items: ["p-4m8x2c5r"], into: ["p-7k3f9q2m"])
    let text = "divide: { item: p-4m8x2c5r, into: [p-7k3f9q2m] }"
    let difference = try await ActLibrary.explained(gone, acts: acts(change, text, of: gone))
    #expect(grave(difference) == ["merged loss unexplained"])
    #expect(difference.findings.filter { $0.rule == "adjustment/not-replaced" }.count == 2)
  }

  @Test func `an item goes into that of another body only with its consent`() async throws {
    let theirs = """
      list: powers
      organisation: swj
      effective: 2026-01-01
      items:
        - id: p-9t6w3h1z
          name: 涉水施工许可
          type: 行政许可
          holder: swj
          basis: [《中华人民共和国水法》第三十八条]

      """
    let file = "organisations/swj/powers.yaml"
    let change = ActChange(.combine, items: ["p-4m8x2c5r"], into: ["p-9t6w3h1z"])
    let text = "combine: { items: [p-4m8x2c5r], into: [p-9t6w3h1z] }"
    let wider = theirs.replacing(
      "[《中华人民共和国水法》第三十八条]", with: "[《中华人民共和国水法》第三十八条, 《中华人民共和国噪声污染防治法》第四十三条第二款]")
    let consent = "{ role: 涉及部门, organisation: swj, opinion: 同意, date: 2026-11-10 }"
    let refusal = "{ role: 涉及部门, organisation: swj, opinion: 不同意, date: 2026-11-12 }"
    for (opinions, severity, rules) in [
      ([], "merged loss unexplained", ["adjustment/no-consent"]),
      ([consent], "merged loss explained", []),
      // The newest by its day holds, wherever it stands.
      ([refusal, consent], "merged loss unexplained", ["adjustment/no-consent"]),
    ] as [([String], String, [String])] {
      let acts = try await acts(change, text, opinions: opinions, of: nil)
      let difference = try await ActLibrary.explained(
        gone, acts: acts.merging([file: wider]) { $1 }, before: [file: theirs])
      #expect(grave(difference) == [severity])
      #expect(difference.findings.map(\.rule.rawValue) == rules)
    }
  }
}
