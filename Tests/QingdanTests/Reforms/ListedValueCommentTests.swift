import Testing

@testable import Qingdan

/// Of a list of values that changes those that stay keep their comments, wherever they come to stand.
@Suite struct ListedValueCommentTests {
  @Test func `a list of values in another order has each comment beside its value`() async throws {
    let item = """
        - id: p-00000001
          name: 许可一
          type: 行政许可
          basis:
            # 上位法
            - 《甲法》第一条 # 2019年核过
            - 《乙法》第二条 # 已修订
            - 《丙法》第三条 # 只有罚则

      """
    let carried = try await ReformWritingTests.carried(
      ["amend: { item: p-00000001, values: { basis: [《乙法》第二条, 《丁法》第四条, 《甲法》第一条] } }"],
      files: ReformCommentTests.files(item))
    let text = carried.text("organisations/a/powers.yaml")
    #expect(
      text.hasSuffix(
        """
            basis:
              - 《乙法》第二条 # 已修订
              - 《丁法》第四条
              # 上位法
              - 《甲法》第一条 # 2019年核过

        """), "\(text)")
    #expect(ReformCommentTests.told(carried) == ["p-00000001 organisations/a/powers.yaml:13 # 只有罚则"])
  }

  @Test func `a list of which nothing stays leaves no comment behind its key`() async throws {
    let item = """
        - id: p-00000001
          name: 许可一
          type: 行政许可
          basis:
            - 《甲法》第一条 # 2019年核过
            - 《乙法》第二条 # 已修订

      """
    let carried = try await ReformWritingTests.carried(
      ["amend: { item: p-00000001, values: { basis: [《丙法》第三条] } }"], files: ReformCommentTests.files(item))
    let text = carried.text("organisations/a/powers.yaml")
    #expect(text.hasSuffix("    basis:\n      - 《丙法》第三条\n"), "\(text)")
    #expect(
      ReformCommentTests.told(carried) == [
        "p-00000001 organisations/a/powers.yaml:10 # 2019年核过",
        "p-00000001 organisations/a/powers.yaml:11 # 已修订",
      ])
  }

  @Test func `a body that is entrusted anew keeps its place and its comments`() async throws {
    let carried = try await ReformWritingTests.carried(
      [
        "entrust: { from: a, to: c, items: { ids: [p-00000001] }, document: https://a.cn/new }",
        "entrust: { from: a, to: b, items: { ids: [p-00000001] }, document: https://a.cn/new }",
      ],
      files: ReformCommentTests.files(ReformCommentTests.two))
    #expect(
      carried.text("organisations/a/powers.yaml").hasSuffix(
        """
            entrusted:
              # 见委托书
              - organisation: c # 丙
                document: https://a.cn/new
              - organisation: b
                document: https://a.cn/new

        """))
    #expect(ReformCommentTests.told(carried) == [])
  }

  @Test func `names and members of the register keep their comments`() async throws {
    var files = ReformCommentTests.files(ReformCommentTests.two)
    files["registers/organisations.yaml"] = """
      groups:
        - id: all
          name: 各局
          members:
            # 按文件的顺序
            - a # 牵头
            - b # 参加
      organisations:
        - id: a
          names:
            # 2018年起的名称
            - name: 甲局 # 曾用简称甲办
              from: 2018-01-01
        - { id: b, names: [乙局] }
        - { id: c, names: [丙中心] }

      """
    let carried = try await ReformWritingTests.carried(
      [
        "rename: { organisation: a, name: 新甲局 }",
        "merge: { from: [b, c], into: { id: d, name: 丁局 } }",
      ], files: files)
    let text = carried.text("registers/organisations.yaml")
    #expect(
      text.contains(
        """
            members:
              # 按文件的顺序
              - a # 牵头
              - b # 参加
              - d

        """), "\(text)")
    #expect(
      text.contains(
        """
            names:
              # 2018年起的名称
              - name: 甲局 # 曾用简称甲办
                from: 2018-01-01
                until: "2027-03-01"
              - name: 新甲局
                from: "2027-03-01"

        """), "\(text)")
    #expect(ReformCommentTests.told(carried) == [])
  }
}
