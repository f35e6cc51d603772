import Qingdan

extension Fixture {
  /// One of each sort of change, explained and not.
  static func richDifference() async throws -> Difference {
    try await rich().richDifference()
  }

  func richDifference() throws -> Difference {
    let fixture = self
    let act = "2026-sthjj-03"
    let merged = try fixture.item("p-00000008", in: \.after)
    let sources = try ["p-00000005", "p-00000006"].map { try fixture.item($0, in: \.before) }
    let object: ValueChange = .text([
      .init(.kept, "实行排污许可管理的企业事业单位和其他生产经营者，"), .init(.removed, "包括"), .init(.added, "以及"),
      .init(.kept, "纳入固定污染源排污许可分类管理名录的排污单位"), .init(.added, "和个体工商户"),
    ])
    let basis: ValueChange = .elements(
      ElementChanges(
        added: ["《建设项目环境保护管理条例》第二十二条"], removed: ["《中华人民共和国环境保护法》第六十三条"],
        changed: [
          .init(
            before: "《中华人民共和国噪声污染防治法》第七十七条", after: "《中华人民共和国噪声污染防治法》第七十七条第一项",
            change: .citedPlace)
        ]))
    return fixture.difference(
      [
        try fixture.change(
          "p-00000003",
          [
            fixture.amend(
              "p-00000003", "holder", .other, .substance, kind: .transferred, rule: "change/transferred",
              by: .approved(act: "2026-sjj-01")),
            fixture.amend("p-00000003", "office", .other, .service),
          ]),
        try fixture.change(
          "p-00000001",
          [
            fixture.amend(
              "p-00000001", "limits.promised", .shorter, .substance, rule: "change/limit-shorter",
              by: .pending(act: act)),
            fixture.amend("p-00000001", "object", object, .substance),
          ]),
        try fixture.change("p-00000002", [try fixture.whole(.removed, "p-00000002", .loss)]),
        try fixture.change(
          "p-00000004",
          [
            fixture.amend("p-00000004", "supervision.phone", .other, .service),
            fixture.amend(
              "p-00000004", "basis", basis, .substance,
              by: .stale(act: act, approved: "《中华人民共和国噪声污染防治法》第七十七条")),
            fixture.amend(
              "p-00000004", "name",
              .text([
                .init(.kept, "对夜间施工噪声超标"), .init(.added, "行为"), .init(.kept, "的处罚"),
              ]), .substance, kind: .renamed, by: .approved(act: act)),
            fixture.amend("p-00000004", "code", .other, .substance, kind: .recoded, by: .approved(act: act)),
          ]),
        .init(
          before: sources[0], after: merged, others: [sources[1]],
          changes: [
            Change(
              .merged, item: "p-00000005", rule: "change/merged", severity: .substance,
              explanation: .approved(act: act),
              oldPlace: sources[0].place, newPlace: merged.place)
          ]),
        try fixture.change("p-00000009", [try fixture.whole(.added, "p-00000009", .substance)]),
        try fixture.change(
          "p-00000007",
          [
            fixture.amend("p-00000007", "note", .appeared, .editorial),
            fixture.amend("p-00000007", "supervision.address", .appeared, .service),
            Change(.reordered, item: "p-00000007", rule: "change/reordered", severity: .format),
          ]),
      ],
      candidates: [
        .init(
          before: try fixture.item("p-00000002", in: \.before),
          after: try fixture.item("p-00000009", in: \.after),
          score: 0.936,
          evidence: [Message(zh: "依据相同", en: "the same basis"), Message(zh: "类型相同", en: "the same type")])
      ],
      files: [.init(path: "registers/notes.yaml", fate: .added)],
      findings: [
        Diagnostic(
          rule: "adjustment/not-carried-out", severity: .error,
          message: Message(
            zh: "调整“2026-sthjj-03”的一项没有落实", en: "a change of '2026-sthjj-03' was not carried out"),
          place: Place(file: "organisations/sthjj/powers.yaml", bytes: 6..<12),
          advice: Message(zh: "把清单改成批准的文字", en: "write what was approved"))
      ],
      notes: [Message(zh: "有 2 个事项没有标识，按名称比对", en: "2 items have no id and were matched by name")])
  }
}
