import Qingdan
import Testing

/// The ledger of tasks: who has what to do, how far it is, what falls due.
@Suite struct TaskLedgerTests {
  private func ledger(_ items: String, on day: String) async throws -> TaskLedger {
    let tree = MemoryTree([
      "library.yaml": "library: t\nformat: 1\nbase: standard\n",
      "registers/organisations.yaml": """
      organisations:
        - { id: a, names: [{ name: 甲委员会, short: [甲委] }] }
        - { id: b, names: [{ name: 乙局 }] }
        - { id: c, until: 2024-06-01, names: [{ name: 丙局 }] }
      groups:
        - { name: 各部门, members: [a, b, c] }
        - { name: 各区政府 }

      """,
      "organisations/a/tasks.yaml": "list: tasks\norganisation: a\neffective: 2024-01-01\nitems:\n\(items)",
    ])
    let library = try await Library(tree)
    return TaskLedger(library.lists, in: library.context, on: try #require(Day(day)))
  }

  @Test func `a row stands for each body, members of classes among them`() async throws {
    let found = try await ledger(
      """
        - { id: t-7k3f9q2m, number: 二(一)1, name: 发布, organisations: [b], groups: [各部门, 各区政府], sharing: 分别负责, due: 2024年10月 }
        - { id: t-4m8x2c5r, name: 解读, heading-only: true }

      """, on: "2024-07-01")
    #expect(found.rows.map(\.name) == ["乙局", "甲委", "各区政府", "（未写责任单位）"])
    #expect(found.rows.map(\.label).first == "二(一)1 发布")
    #expect(found.rows.map(\.body).first == "乙局（分别负责）")
    #expect(found.rows.map { $0.dueDay?.description } == ["2024-10-31", "2024-10-31", "2024-10-31", nil])
    #expect(found.totals.map(\.name) == ["乙局", "甲委", "各区政府", "（未写责任单位）"])
    #expect(found.of("b").rows.count == 1)
  }

  @Test(arguments: [
    ("2024-10-31", "", TaskState.notStarted), ("2024-11-01", "", .overdue),
    ("2024-11-01", "state: 已完成, done: 2024-10-31", .done),
    ("2024-11-05", "state: 已完成, done: 2024-11-02", .doneLate),
    ("2024-11-01", "state: 推进中", .overdue), ("2024-10-01", "state: 推进中", .underWay),
    ("2024-10-01", "state: 申请延期", .extensionAsked), ("2024-11-01", "state: 已完成", .done),
    // On an earlier day it was not done yet.
    ("2024-10-01", "state: 已完成, done: 2024-10-20", .underWay),
    ("2024-10-30", "done: 2024-10-20", .done),
  ])
  func `the state is what was written, and what the day adds`(
    _ day: String, _ progress: String, _ state: TaskState
  )
    async throws
  {
    let entry = progress.isEmpty ? "" : ", progress: [{ organisation: a, \(progress) }]"
    let item = "  - { id: t-7k3f9q2m, name: 发布, organisations: [a], due: 2024年10月\(entry) }\n"
    #expect(try await ledger(item, on: day).rows.map(\.state) == [state])
  }

  @Test func `what falls due within a month is told by its day, periods at the end of each`() async throws {
    let items = """
        - { id: t-00000001, name: 年度, organisations: [a], due: 2024年10月20日前 }
        - { id: t-00000002, name: 季度, organisations: [a], period: 按季度, due: 2024年12月 }
        - { id: t-00000003, name: 完成, organisations: [a], due: 2024年10月, progress: [{ organisation: a, state: 已完成, done: 2024-09-01 }] }
        - { id: t-00000004, name: 远, organisations: [a], due: 2025年10月 }

      """
    let due = try await ledger(items, on: "2024-09-25").due(within: 30)
    #expect(due.map { "\($0.day) \($0.row.task)" } == ["2024-09-30 季度", "2024-10-20 年度"])
    let later = try await ledger(items, on: "2024-12-31").due(within: 30)
    #expect(later.map { "\($0.day) \($0.row.task)" } == ["2024-12-31 季度"])
  }

  @Test func `totals count rows, and a letter goes to whoever is late or soon due`() async throws {
    let found = try await ledger(
      """
        - { id: t-00000001, name: 一, organisations: [a, b], due: 2024年10月, progress: [{ organisation: b, state: 已完成, done: 2024-10-02 }] }
        - { id: t-00000002, name: 二, organisations: [a], due: 2024年12月 }

      """, on: "2024-12-15")
    let total = try #require(found.totals.first)
    #expect([total.all, total.done, total.open, total.overdue] == [2, 0, 2, 1])
    let letters = TaskReminder.all(found, title: "台账")
    #expect(letters.map(\.name) == ["甲委"])
    #expect(letters.first?.fileName(1) == "reminder-a.md")
    #expect(letters.first?.markdown.contains("有 1 项逾期没有完成，有 1 项将在 30 天内到期") ?? false)
    #expect(TaskReport(found, title: "台账").summary == "2 项任务、3 条责任：已完成 1，未完成 2（其中逾期 1）。")
  }

  @Test func `a letter tells the day of each task, and nobody gets one that is nobody's`() async throws {
    let found = try await ledger(
      """
        - { id: t-00000001, name: 一, organisations: [a], due: 2024年12月, period: 按季度 }
        - { id: t-00000002, name: 二, organisations: [a], due: 2024年8月 }
        - { id: t-00000003, name: 三, due: 2024年8月 }
        - { id: t-00000004, name: 四, due: 2025年8月 }

      """, on: "2024-09-15")
    let letters = TaskReminder.all(found, title: "台账")
    #expect(letters.map(\.name) == ["甲委"])
    let page = letters.first?.markdown ?? ""
    #expect(page.contains("| 1 | 一 | 2024年12月，按季度 | 2024年9月30日 | 未启动 |"))
    #expect(page.contains("| 2 | 二 | 2024年8月 | 2024年8月31日 | 逾期未完成 |"))
    #expect(TaskReminder.unassigned(found).map(\.id) == ["t-00000003"])
  }

  @Test(arguments: [
    ("release:2024.2", true), ("release:2024.1", false), ("list:organisations/a/tasks.yaml", false),
    ("list:organisations/b/tasks.yaml", true), ("https://www.a.gov.cn/", false), ("《总结》", false),
  ])
  func `evidence in the library itself is looked up`(_ text: String, _ isMissing: Bool) throws {
    let context = try LibraryContext(
      MemoryTree([
        "library.yaml": "library: t\nformat: 1\n", "releases/2024.1.yaml": "release: '2024.1'\n",
        "organisations/a/tasks.yaml": "list: tasks\n",
      ]))
    #expect((TaskEvidence(text)?.fault(in: context) != nil) == isMissing)
  }
}
