@testable import Qingdan

/// A small library around one declared rule.
struct DeclaredRuleLibrary {
  var check: String
  var `where`: String?
  /// A further line of `library.yaml`, and of the rule.
  var settings = ""
  var more = ""

  init(check: String, where selection: String? = nil, settings: String = "", more: String = "") {
    self.check = check
    self.where = selection
    self.settings = settings
    self.more = more
  }

  func findings(of item: String) async throws -> [Diagnostic] { try await result(of: [item]).diagnostics }

  func result(of items: [String]) async throws -> Validation.Result {
    let tree = MemoryTree(files(items))
    let result = try await Validation(Registry(), in: LibraryContext(tree)).run(tree)
    // Its examples are not what these tests are about.
    return result.about(Set(files(items).keys)).without("rule/example")
  }

  private func files(_ items: [String]) -> [String: String] {
    let lines = items.enumerated().map { number, item in
      "  - { id: k-\(String(repeating: "0", count: 8 - "\(number + 1)".count))\(number + 1), name: 事项\(item.isEmpty ? "" : ", ")\(item) }\n"
    }
    return [
      "library.yaml": "library: a\nformat: 1\n\(settings)\n",
      "registers/organisations.yaml":
        "organisations: [{ id: a, names: [{ name: 甲局 }] }, { id: b, names: [{ name: 乙局 }] }]\n",
      "kinds/near.yaml": """
      kind: near
      title: 近处
      prefix: k
      fields:
        - { name: note, type: text, title: 备注 }
        - { name: days, type: integer, title: 天数 }
        - { name: opens, type: date, title: 开始 }
        - { name: closes, type: date, title: 截止 }
        - { name: tags, type: text, title: 标签, many: true }
        - { name: holder, type: organisation, title: 主体 }
        - { name: link, type: item, title: 链接 }
        - { name: g, type: group, title: 组, many: true, fields: [{ name: code, type: text, title: 代码 }] }

      """,
      "kinds/far.yaml": """
      kind: far
      title: 远方
      prefix: m
      fields: [{ name: code, type: text, title: 代码 }, { name: back, type: item, title: 返回, many: true }]

      """,
      "rules/wrong.yaml": """
      rule: xx/wrong
      summary: 出了毛病
      rationale: 因为
      severity: warning
      kind: near
      links: { link: far }
      \(self.where.map { "where: \($0)" } ?? "")
      check: \(check)
      \(more)
      good: ['note: 甲']
      bad: ['note: 甲']

      """,
      "organisations/a/near.yaml": "list: near\norganisation: a\neffective: 2024-03-01\nitems:\n"
        + lines.joined(),
      "organisations/a/far.yaml": """
      list: far
      organisation: a
      effective: 2024-03-01
      items:
        - { id: m-00000001, name: 甲, code: x1, back: [k-00000001] }
        - { id: m-00000002, name: 乙 }

      """,
    ]
  }
}

extension Validation.Result {
  func without(_ rule: RuleID) -> Validation.Result {
    var result = self
    result.diagnostics.removeAll { $0.rule == rule }
    return result
  }
}
