import Qingdan
import Testing

/// What comes of two sides' changes to one list, by examples.
@Suite struct FileMergeTests {
  private let base = """
      - id: p-00000001
        name: 一
        holder: 甲局
        office: 一科

      - id: p-00000002
        name: 二
        holder: 甲局

      # 关于三
      - id: p-00000003
        name: 三
        holder: 甲局

    """

  private func replacing(_ old: String, _ new: String) -> String {
    precondition(base.contains(old))
    return base.replacing(old, with: new)
  }

  @Test func `different fields of one item are merged`() throws {
    let result = try SmallKind.merge(
      base, replacing("一科", "二科"), replacing("name: 一\n", "name: 一一 # 按编办意见\n"))
    #expect(
      result.items
        == base.replacing("一科", with: "二科").replacing("name: 一\n", with: "name: 一一 # 按编办意见\n"))
    #expect(result.conflicts.isEmpty)
  }

  @Test func `the same change by both is one change`() throws {
    let both = replacing("一科", "二科")
    #expect(try SmallKind.merge(base, both, both + "  # 完\n").items == both + "  # 完\n")
  }

  @Test func `one field changed to two values conflicts, and only its lines are marked`() throws {
    let result = try SmallKind.merge(
      base, replacing("一科", "二科").replacing("name: 二", with: "name: 二二"), replacing("一科", "三科"))
    #expect(
      result.items == """
          - id: p-00000001
            name: 一
            holder: 甲局
        <<<<<<< ours
            office: 二科
        =======
            office: 三科
        >>>>>>> theirs

          - id: p-00000002
            name: 二二
            holder: 甲局

          # 关于三
          - id: p-00000003
            name: 三
            holder: 甲局

        """)
    #expect(
      result.conflicts.map(\.message.zh) == [
        "事项“一”（p-00000001）的承办机构：本方写的是“二科”，对方写的是“三科”。留一个，去掉冲突标记"
      ])
  }

  @Test func `each side of a conflict has its own comments`() throws {
    let result = try SmallKind.merge(
      base, replacing("office: 一科", "office: 二科 # 本方"),
      replacing("    office: 一科", "    # 对方\n    office: '三科'"))
    #expect(
      result.items.contains(
        """
        <<<<<<< ours
            office: 二科 # 本方
        =======
            # 对方
            office: '三科'
        >>>>>>> theirs

        """))
  }

  @Test func `a text block at the end of a file without a line break stays what it is`() throws {
    let old = base + "    note: |\n      甲\n      乙"
    let result = try SmallKind.merge(
      old, old.replacing("一科", with: "二科"), old.replacing("name: 二", with: "name: 两"))
    #expect(
      result.items == old.replacing("一科", with: "二科").replacing("name: 二", with: "name: 两")
        .replacing("note: |", with: "note: |-") + "\n")
  }

  @Test func `lines end as ours do`() throws {
    let ours = replacing("一科", "二科").replacing("\n", with: "\r\n")
    let head = SmallKind.head.replacing("\n", with: "\r\n")
    let result = try SmallKind.mergeFiles(
      SmallKind.head + base, head + ours, SmallKind.head + replacing("name: 二", "name: 两 # 改"))
    #expect(result.text == head + ours.replacing("name: 二", with: "name: 两 # 改"))
  }

  @Test func `a field removed here and changed there conflicts`() throws {
    let result = try SmallKind.merge(
      base, replacing("    office: 一科\n", ""), replacing("一科", "三科"))
    #expect(
      result.items.contains("    holder: 甲局\n<<<<<<< ours\n=======\n    office: 三科\n>>>>>>> theirs\n\n"))
    #expect(result.conflicts.count == 1)
  }

  @Test func `an item removed here and changed there conflicts`() throws {
    let second = "  - id: p-00000002\n    name: 二\n    holder: 甲局\n\n"
    let changed = second.replacing("甲局", with: "乙局")
    let one = try SmallKind.merge(base, replacing(second, ""), replacing(second, changed))
    #expect(
      one.items
        == replacing(
          second, "<<<<<<< ours\n=======\n" + changed.dropLast() + ">>>>>>> theirs\n\n"))
    let other = try SmallKind.merge(base, replacing(second, changed), replacing(second, ""))
    #expect(
      other.items
        == replacing(
          second, "<<<<<<< ours\n" + changed.dropLast() + "=======\n>>>>>>> theirs\n\n"))
    #expect(
      other.conflicts.map(\.message.zh) == [
        "事项“二”（p-00000002）：本方作了修改，对方删除了。决定留还是删，改好以后去掉冲突标记"
      ])
  }

  @Test func `items added by both at one place both stay, with their comments`() throws {
    let ours = base + "\n  # 我们加的\n  - id: p-00000004\n    name: 四\n"
    let theirs = base + "\n  # 他们加的\n  - id: p-00000005\n    name: 五\n"
    #expect(
      try SmallKind.merge(base, ours, theirs).items
        == base + "\n  # 他们加的\n  - id: p-00000005\n    name: 五\n"
        + "\n  # 我们加的\n  - id: p-00000004\n    name: 四\n")
  }

  @Test func `an item moved there and changed here is both`() throws {
    let third = "\n  # 关于三\n  - id: p-00000003\n    name: 三\n    holder: 甲局\n"
    let theirs = String(third.dropFirst()) + "\n" + replacing(third, "")
    let result = try SmallKind.merge(base, replacing("name: 三", "name: 三三"), theirs)
    #expect(result.items == theirs.replacing("name: 三", with: "name: 三三"))
  }

  @Test func `a heading that they added comes along`() throws {
    let theirs = replacing("  - id: p-00000002", "  # 二、行政处罚\n\n  - id: p-00000002")
    let result = try SmallKind.merge(base, replacing("一科", "二科"), theirs)
    #expect(result.items == theirs.replacing("一科", with: "二科"))
  }

  @Test func `fields of a group are fields of their own`() throws {
    let old = replacing("name: 二\n", "name: 二\n    limits: { legal: 20日, promised: 10日 }\n")
    let result = try SmallKind.merge(
      old, old.replacing("20日", with: "15日"), old.replacing("10日", with: "5日"))
    #expect(result.items == old.replacing("20日", with: "15日").replacing("10日", with: "5日"))
  }

  @Test func `a value that a changed default would change is written down`() throws {
    let head = "list: powers\norganisation: a\ndefaults: { holder: 甲局 }\nitems:\n"
    let first = "  - id: p-00000001\n    name: 一\n"
    let second = "\n  - id: p-00000002\n    name: 二\n"
    let result = try SmallKind.mergeFiles(
      head + first, head.replacing("甲局", with: "乙局") + first, head + first + second)
    #expect(
      result.text == head.replacing("甲局", with: "乙局") + first
        + "\n  - id: p-00000002\n    name: 二\n    holder: 甲局\n")
  }

  @Test func `what a side writes into an item stays, whatever becomes of the default`() throws {
    func text(_ defaults: String, _ own: String) -> String {
      "list: powers\norganisation: a\n\(defaults)items:\n  - id: p-00000001\n    name: 一\n\(own)    office: 一科\n"
    }
    func merged(_ base: (String, String), _ ours: (String, String), _ theirs: (String, String)) throws
      -> String
    {
      let sides = [base, ours, theirs].map { text($0.0, $0.1) }
      let result = try SmallKind.mergeFiles(sides[0], sides[1], sides[2]).text
      #expect(try SmallKind.mergeFiles(sides[0], sides[2], sides[1]).text == result)
      return result
    }
    let (a, b) = ("defaults:\n  holder: 甲局\n", "defaults:\n  holder: 乙局\n")
    let levels = a + "  levels: [市级]\n"
    // Written though the default says so already, while the other side changes that.
    #expect(try merged((a, ""), (b, ""), (a, "    holder: 甲局\n")) == text(b, "    holder: 甲局\n"))
    #expect(
      try merged((levels, ""), (a, ""), (levels, "    levels: [市级]\n")) == text(a, "    levels: [市级]\n"))
    #expect(try merged((a, ""), (levels, ""), (a, "    levels: ~\n")) == text(levels, "    levels: ~\n"))
    // Taken away: the item follows the default.
    #expect(try merged((a, "    holder: 丙局\n"), (b, "    holder: 丙局\n"), (a, "")) == text(b, ""))
  }

  @Test func `two entries that both write where there was none conflict, also with the default`() throws {
    let head = "list: powers\norganisation: a\ndefaults: { holder: 甲局 }\nitems:\n"
    let item = "  - id: p-00000001\n    name: 一\n"
    let result = try SmallKind.mergeFiles(
      head + item, head + item + "    holder: 甲局\n", head + item + "    holder: 乙局\n")
    #expect(
      result.text == head + item
        + "<<<<<<< ours\n    holder: 甲局\n=======\n    holder: 乙局\n>>>>>>> theirs\n")
    #expect(result.conflicts.map(\.place) == [.field(item: "p-00000001", "holder")])
  }

  @Test func `lines end as ours do, also where the last one does not end`() throws {
    func crlf(_ text: String) -> String {
      String((SmallKind.head + text).dropLast()).replacing("\n", with: "\r\n")
    }
    let added = base + "\n  - id: p-00000004\n    name: 四\n"
    let result = try SmallKind.mergeFiles(crlf(base), crlf(replacing("一科", "二科")), crlf(added))
    #expect(
      result.text
        == (SmallKind.head + added.replacing("一科", with: "二科")).replacing("\n", with: "\r\n"))
  }

  @Test func `keys above the items are merged, and conflict`() throws {
    let old = "# 清单\nlist: powers\norganisation: a\nversion: '1'\nitems:\n" + base
    let result = try SmallKind.mergeFiles(
      old, old.replacing("version: '1'", with: "version: '2'"),
      old.replacing("version: '1'", with: "version: '3'").replacing("# 清单", with: "# 权责清单"))
    #expect(
      result.text
        == old.replacing("# 清单", with: "# 权责清单").replacing(
          "version: '1'\n", with: "<<<<<<< ours\nversion: '2'\n=======\nversion: '3'\n>>>>>>> theirs\n"))
    #expect(result.conflicts.map(\.place) == [.head("version")])
  }

  @Test(arguments: [
    "  - id: p-00000001\n    name: 一\n  - id: p-00000001\n    name: 二\n",
    "  - id: p-00000001\n    name: [\n", "  - id: p-00000001\n    name: 一\n    name: 二\n", "  - 一\n",
    "  - id: p-1\n<<<<<<< ours\n    name: 一\n=======\n    name: 二\n>>>>>>> theirs\n",
  ])
  func `what cannot be told apart is not merged`(_ theirs: String) throws {
    let result = try SmallKind.merge(base, replacing("一科", "二科"), theirs)
    guard case .refused = result else { return #expect(Bool(false), "\(result.text)") }
  }

  @Test func `both add a file`() throws {
    let first = "  - id: p-00000001\n    name: 一\n"
    let second = "  - id: p-00000002\n    name: 二\n"
    let result = try SmallKind.mergeFiles("", SmallKind.head + first, SmallKind.head + second)
    #expect(result.items == second + "\n" + first)
  }

  @Test func `a list loses its last item, and gets its first`() throws {
    let one = "  - id: p-00000001\n    name: 一\n"
    let two = "\n  - id: p-00000002\n    name: 二\n"
    #expect(
      try SmallKind.merge(one + two, one, String(two.dropFirst())).text
        == "list: powers\norganisation: a\nitems: []\n")
    let none = "list: powers\norganisation: a\nitems: []\n"
    let noted = none.replacing("organisation: a\n", with: "organisation: a\nnote: 空\n")
    #expect(
      try SmallKind.mergeFiles(none, noted, SmallKind.head + one).text
        == "list: powers\norganisation: a\nnote: 空\nitems:\n" + one)
  }
}
