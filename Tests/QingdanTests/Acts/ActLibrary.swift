import Qingdan

/// Two states of a small library, with acts on file.
struct ActLibrary {
  static let powers = "organisations/sthjj/powers.yaml"

  static let base = [
    "library.yaml": """
    library: a
    format: 1
    base: standard
    adjustment:
      apply-within: 10个工作日
      review-within: 15个工作日
      publish-within: 3个工作日
      offices: { review: sbb, legality: sfj, disclosure: zfbgt }
      approved-by: { add: 本级政府, cancel: 本级政府, amend: review }

    """,
    "registers/organisations.yaml": """
    organisations:
      - { id: sthjj, names: [{ name: XX市生态环境局, short: [市生态环境局] }] }
      - { id: swj, names: [{ name: XX市水务局, short: [市水务局] }] }
      - { id: sbb, names: [{ name: 市委编办 }] }
      - { id: sfj, names: [{ name: XX市司法局, short: [市司法局] }] }
      - { id: szf, names: [{ name: XX市人民政府, short: [市政府] }] }
      - { id: zfbgt, names: [{ name: 市政府办公厅 }] }

    """,
  ]

  static let before = """
    list: powers
    organisation: sthjj
    effective: 2026-01-01
    items:
      - id: p-7k3f9q2m
        name: 排污许可证核发
        type: 行政许可
        holder: sthjj
        basis: [《排污许可管理条例》第六条第一款]
        limits: { legal: 30个工作日, promised: 20个工作日 }
      - id: p-4m8x2c5r
        name: 夜间施工许可
        type: 行政许可
        holder: sthjj
        basis: [《中华人民共和国噪声污染防治法》第四十三条第二款]

    """

  /// An adjustment of sthjj as a file.
  static func adjustment(
    _ changes: [String], opinions: [String] = [], more: String = "", basis: String = "《排污许可管理条例》第六条"
  ) -> String {
    """
    adjustment: 2026-sthjj-01
    title: 动态调整
    reason: 法定依据变化
    trigger: { basis: \(basis), date: 2026-11-02 }
    applicant: sthjj
    changes:
    \(changes.map { "  - \($0)\n" }.joined())opinions:\(opinions.isEmpty ? " []" : "")
    \(opinions.map { "  - \($0)\n" }.joined())\(more)
    """
  }

  /// The digest that an opinion on an act of these changes holds.
  static func digest(_ changes: [String], more: String = "") throws -> String {
    let acts = try Acts.read(MemoryTree([path: adjustment(changes, more: more)])).acts
    return acts.adjustments.first?.contentDigest.prefixed ?? ""
  }

  /// Its file with the opinions of all who are asked, and of others if need be.
  static func approved(
    _ changes: [String], opinions: [String] = [], more: String = ""
  ) throws -> [String: String] {
    let digest = try digest(changes, more: more)
    return [
      path: adjustment(
        changes,
        opinions: opinions + [
          "{ role: 机构编制部门, organisation: sbb, opinion: 同意, date: 2026-11-16, content: \(digest) }",
          "{ role: 合法性审核, organisation: sfj, opinion: 同意, date: 2026-11-18, content: \(digest) }",
          "{ role: 批准, organisation: szf, opinion: 同意, date: 2026-11-23, document: X政函〔2026〕9号, content: \(digest) }",
        ], more: more)
    ]
  }

  static func state(_ list: String, _ files: [String: String] = [:], label: String = "x") async throws
    -> LibraryState
  {
    try await LibraryState(
      label, reading: MemoryTree(base.merging(files) { $1 }.merging([powers: list]) { $1 }))
  }

  /// The explained difference between `before` and a newer list with acts on file.
  static func explained(
    _ after: String, acts: [String: String], asOf day: Day? = nil, before: [String: String] = [:]
  ) async throws -> Difference {
    let old = try await state(Self.before, before)
    let new = try await state(after, acts)
    let lineage = Lineage(new.library.context.acts)
    var difference = Comparison(before: old, after: new, successors: lineage.successors).difference()
    Explainer(
      before: old.library.context.acts, after: new.library.context.acts,
      rules: new.library.context.configuration.adjustment, asOf: day
    ).explain(&difference)
    return difference
  }

  /// The digest of an item as it is in the older state.
  static func content(_ id: String) async throws -> String {
    guard let (list, item) = try await state(before).library.item(id) else { return "" }
    return list.canonicalItem(item).digest.prefixed
  }

  static let path = "adjustments/2026-sthjj-01.yaml"
}
