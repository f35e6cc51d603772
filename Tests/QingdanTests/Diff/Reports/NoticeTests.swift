import Qingdan
import QingdanTesting
import Testing

@Suite struct NoticeTests {
  @Test func `a notice as text`() async throws {
    let fixture = try await Fixture.rich()
    let totals = await fixture.totals()
    let notice = Notice(try fixture.richDifference(), before: totals.before, after: totals.after)
    try expectSnapshot(notice.text(), at: "Snapshots/notice.txt")
    #expect(
      notice.problems.map(\.zh) == [
        "有 4 处缺失或实质变更没有说明。公告之前先写明：qingdan adjustment draft",
        "有 1 处变更还没有批准，不能公告：2026-sthjj-03。看办到哪一步：qingdan adjustment status",
      ])
  }

  @Test func `a line that does not add up is not written, and says so`() async throws {
    let fixture = try await Fixture.rich()
    let totals = await fixture.totals()
    var difference = try fixture.richDifference()
    difference.items.removeAll { $0.mainKind == .removed }
    let notice = Notice(difference, before: totals.before, after: totals.after)
    #expect(notice.text().contains("行政许可：（数对不上，未列出：上年末4项，加减之后4项，清单里3项）"))
    #expect(notice.text().contains("行政检查：上年末1项＝本年末1项。"))
    #expect(notice.problems.contains { $0.zh == "“行政许可”的数对不上：上年末4项，加减之后4项，清单里3项" })
  }

  @Test func `what is counted is said: sub-items, common powers, entrusted items`() async throws {
    let items = """
        - { id: p-00000001, name: 甲, type: 行政许可, basis: 《甲法》, counted: [部门共性权力] }
        - { id: p-00000002, name: 乙, type: 行政许可, basis: 《甲法》, entrusted: [{ organisation: sjj }] }
        - { id: p-00000003, name: 丙, type: 行政许可, basis: 《甲法》 }

      """
    let sub = "  - { id: p-00000004, name: 丙一, type: 行政许可, basis: 《甲法》, parent: p-00000003 }\n"
    let fixture = try await Fixture.powers(items, items + sub)
    let difference = Comparison(before: fixture.before, after: fixture.after).difference()
    func text(_ unit: CountingUnit, apart: Bool) async -> String {
      let totals = await fixture.totals(unit: unit, apart: apart)
      let notice = Notice(difference, before: totals.before, after: totals.after)
      #expect(notice.problems.filter { $0.zh.contains("对不上") }.isEmpty)
      return notice.text()
    }
    let main = await text(.main, apart: false)
    #expect(main.contains("权责事项没有调整；另有子项新增1项，不计在内。计数单位：按主项计，子项不另计"))
    #expect(main.contains("共有权责事项3项，其中：行政许可3项。总数含部门共性权力1项、受委托事项1项。"))
    let sub1 = await text(.sub, apart: false)
    #expect(sub1.contains("合计：调整前3项＋新增1项－主子项或单列调整1项＝调整后3项。"))
    let back = Comparison(before: fixture.after, after: fixture.before).difference()
    let (before, after) = await (fixture.totals().after, fixture.totals().before)
    let gone = Notice(back, before: before, after: after).text()
    #expect(gone.contains("权责事项没有调整；另有子项取消1项，不计在内。"))
    #expect(gone.contains("：没有调整；另有子项取消1项，不计在内。调整前3项＝调整后3项。"))
    let apart = await text(.main, apart: true)
    #expect(apart.contains("权责事项没有调整；另有子项和单列的事项新增1项，不计在内。"))
    #expect(apart.contains("共有权责事项1项，其中：行政许可1项。另有部门共性权力1项、受委托事项1项，不计在总数内。"))
  }

  /// 甲 and 乙 become 甲, which goes on with or without another name; and the way back, 甲 gives 乙 away.
  @Test(arguments: ["甲", "甲和乙"])
  func `what goes on counts among what was merged, and what it was split into`(_ name: String) async throws {
    let other = "  - { id: p-00000003, name: 丙, type: 行政检查, basis: 《甲法》 }\n"
    let fixture = try await Fixture.powers(
      """
        - { id: p-00000001, name: 甲, type: 行政处罚, basis: 《甲法》 }
        - { id: p-00000002, name: 乙, type: 行政处罚, basis: 《甲法》 }

      """ + other, "  - { id: p-00000001, name: \(name), type: 行政处罚, basis: 《甲法》 }\n" + other)
    let totals = await fixture.totals()
    let merged = Notice(
      Comparison(
        before: fixture.before, after: fixture.after, successors: ["p-00000002": ["p-00000001"]]
      ).difference(), before: totals.before, after: totals.after)
    #expect(merged.text().contains("合并2项为1项"))
    #expect(merged.text().contains("行政处罚：调整前2项－合并分设1项＝调整后1项。"))
    #expect(merged.text().contains("由“乙”“甲”合并为“\(name)”"))
    #expect(!merged.problems.contains { $0.zh.contains("对不上") })
    let split = Notice(
      Comparison(
        before: fixture.after, after: fixture.before,
        successors: ["p-00000001": ["p-00000001", "p-00000002"]]
      ).difference(), before: totals.after, after: totals.before)
    #expect(split.text().contains("分设1项为2项"))
    #expect(split.text().contains("行政处罚：调整前1项＋合并分设1项＝调整后2项。"))
    #expect(!split.problems.contains { $0.zh.contains("对不上") })
  }

  @Test func `levels that a power moved between stand in the annex`() async throws {
    let fixture = try await Fixture.powers(
      "  - { id: p-00000001, name: 甲, type: 行政检查, basis: 《甲法》, levels: [市级] }\n",
      "  - { id: p-00000001, name: 甲, type: 行政检查, basis: 《甲法》, levels: [区级] }\n")
    let totals = await fixture.totals()
    let difference = Comparison(before: fixture.before, after: fixture.after).difference()
    let notice = Notice(difference, before: totals.before, after: totals.after)
    #expect(notice.text().contains("｜下放｜由市级下放到区级\n"))
  }

  /// As if acts had devolved, converted and moved out what is gone.
  private func tellDepartures(_ difference: inout Difference) {
    let ways = [nil, Departure(.devolve), Departure(.convert), Departure(.split), Departure(.recall)]
    for item in difference.items.indices {
      for change in difference.items[item].changes.indices
      where difference.items[item].changes[change].kind == .removed {
        difference.items[item].changes[change].departure = ways[item % ways.count]
      }
    }
  }

  @Test(arguments: CountingUnit.allCases, [false, true])
  func `the generated yearly lines add up`(_ unit: CountingUnit, _ apart: Bool) async throws {
    let context = try LibraryContext(CountedLibrary().tree)
    var written = 0
    for seed in 0..<UInt64(ComparisonPropertyTests.cases / 3) {
      var random = Chance(seed: seed)
      let (old, new, successors) = CountedLibrary.pair(using: &random)
      var states: [LibraryState] = []
      var totals: [ItemTotals] = []
      for (label, library) in [("a", old), ("b", new)] {
        let tree = library.tree
        states.append(LibraryState(label: label, library: await Library(context, tree), tree: tree))
        totals.append(
          await ItemTotals(ListReading(tree, states[0].library.context), unit: unit, apart: apart))
      }
      var difference = Comparison(before: states[0], after: states[1], successors: successors).difference()
      tellDepartures(&difference)
      let notice = Notice(difference, before: totals[0], after: totals[1])
      #expect(notice.problems.filter { $0.zh.contains("对不上") } == [], "seed \(seed)")
      #expect(totals[1].count() == new.count(unit, apart: apart), "seed \(seed)")
      written += notice.text().matches(of: /＝调整后/).count
    }
    #expect(written > 100)
  }
}
