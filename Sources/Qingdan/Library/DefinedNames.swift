/// The kinds, layouts and rules that one library defines, so that no name is taken twice unseen.
struct DefinedNames {
  /// Where each was defined first.
  private var places: [String: Place] = [:]

  /// A second definition of one name, or one that hides the base's without saying so, is an error.
  ///
  /// - Parameter name: what it is and how it is called, such as `kind powers`.
  mutating func add(_ name: String, _ record: Record, exists: Bool) -> [Diagnostic] {
    let place = record.place(String(name.prefix { $0 != " " }))
    let first = places.updateValue(place, forKey: name)
    if let first {
      return [
        Diagnostic(
          rule: "library/defined-twice", severity: .error,
          message: Message(zh: "“\(name)”定义了两次", en: "\(name) is defined twice"), place: place,
          notes: [.init(Message(zh: "第一次在这里", en: "first defined here"), at: first)])
      ]
    }
    guard exists, !record.flag("replaces") else { return [] }
    return [
      Diagnostic(
        rule: "library/hides-base", severity: .error,
        message: Message(
          zh: "基础库已有“\(name)”。要代替它，加一行 replaces: true；否则换一个名字",
          en: "the base has \(name); write replaces: true to take its place, or choose another name"),
        place: place)
    ]
  }

  /// Two kinds with one prefix would mint ids that do not tell what they name.
  static func sharedPrefix(of kind: Kind, _ record: Record, among kinds: [String: Kind]) -> [Diagnostic] {
    let others = kinds.values.filter { $0.prefix == kind.prefix && $0.name != kind.name }
    guard !kind.prefix.isEmpty, let other = others.map(\.name).min() else { return [] }
    return [
      Diagnostic(
        rule: "kind/prefix", severity: .error,
        message: Message(
          zh: "前缀“\(kind.prefix)”已经是 \(other) 的。换一个",
          en: "the prefix '\(kind.prefix)' is that of \(other); choose another"),
        place: record.place("prefix"))
    ]
  }
}
