import Qingdan

/// Examples: lists of powers with one power each.
enum PowerExample {
  /// Two levels of one line.
  static let levels = """
    === registers/organisations.yaml
    organisations:
      - { id: mzj, division: "130100", names: [{ name: 甲市民政局 }] }
      - { id: qmzj, division: "130102", names: [{ name: 甲市乙区民政局 }] }

    """

  static func list(
    _ body: String, _ id: String, _ name: String, _ basis: String = "《中华人民共和国环境保护法》第四十五条",
    type: String = "行政许可",
    _ more: String = ""
  ) -> String {
    """
    === organisations/\(body)/powers.yaml
    list: powers
    organisation: \(body)
    items:
      - id: \(id)
        name: \(name)
        type: \(type)
        basis: \(basis)
    \(more.isEmpty ? "" : "    " + more + "\n")
    """
  }
}
