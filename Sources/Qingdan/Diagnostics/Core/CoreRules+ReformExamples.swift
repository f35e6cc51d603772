/// Libraries with a reform, for the examples of rules.
extension CoreRules {
  static let reformRegister = """
    === registers/organisations.yaml
    organisations:
      - { id: a, names: [{ name: 甲局 }] }
      - { id: b, names: [{ name: 乙局 }] }
      - { id: c, names: [{ name: 丙局 }] }
      - { id: old, until: 2020-01-01, names: [{ name: 旧局 }] }

    """

  /// With a body under another one, and a class of bodies.
  static let widerRegister =
    reformRegister + """
        - { id: under-a, superior: a, names: [{ name: 甲中心 }] }
      groups:
        - { name: 各局, members: [a, b, c] }

      """

  static func reformFile(
    _ events: [String], mark: String = "", dates: String = "effective: 2027-03-01",
    basis: String = "《机构改革方案》",
    supervision: String = "由有关部门巡查", more: String = "",
    register: String = reformRegister
  ) -> Rule.Example {
    let basis = basis.isEmpty ? "" : "basis: \(basis)\n"
    let supervision = supervision.isEmpty ? "" : "supervision: \(supervision)\n"
    return Rule.Example(
      stringLiteral: register
        + "=== reforms/2027-a.yaml\nreform: \(mark)2027-a\n\(basis)\(supervision)\(more)dates: { \(dates) }\nevents:\n"
        + events.map { "  - \($0)\n" }.joined())
  }
}
