/// Proves one value of a merge against the three that it came from.
struct ValueProof {
  /// Nil for what belongs to no kind.
  let kind: Kind?
  let states: MergeStates

  struct Outcome {
    var path: [String]
    var kind: MergeFinding.Kind
    var message: Message
  }

  /// What is to be said of a value; nothing where it is what the one side made of it that changed it.
  func outcomes(
    _ path: [String], base: YAMLValue?, ours: YAMLValue?, theirs: YAMLValue?, result: YAMLValue?
  ) -> [Outcome] {
    switch ThreeWay(base: base, ours: ours, theirs: theirs) {
    case .agreed(let value):
      guard result != value else { return [] }
      let isBack = result == base && base != value
      let should = Self.shown(value)
      let stands = Self.shown(result)
      return [
        Outcome(
          path: path, kind: isBack ? .changed : .foreign,
          message: isBack
            ? Message(
              zh: "\(changer(base, ours)) 改成了\(should.zh)，合并后又是\(stands.zh)。改为\(should.zh)",
              en: "\(changer(base, ours)) made it \(should.en); the result has \(stands.en) again")
            : Message(
              zh: "应当是\(should.zh)，合并后是\(stands.zh)，哪一方都没有这样改。改为\(should.zh)，要改的另作一次提交",
              en: "should be \(should.en); the result has \(stands.en), which comes from no side"))
      ]
    case .conflict:
      if let keys = groupKeys(path, [base, ours, theirs, result]) {
        return keys.flatMap { key in
          outcomes(
            path + [key], base: base?[key], ours: ours?[key], theirs: theirs?[key], result: result?[key])
        }
      }
      let chosen =
        result == ours
        ? Message(zh: "取了 \(states.ours.label)", en: "took \(states.ours.label)")
        : result == theirs
          ? Message(zh: "取了 \(states.theirs.label)", en: "took \(states.theirs.label)")
          : Message(zh: "另写为\(Self.shown(result).zh)", en: "wrote \(Self.shown(result).en)")
      return [
        Outcome(
          path: path, kind: .resolved,
          message: Message(
            zh:
              "\(states.ours.label) 改为\(Self.shown(ours).zh)，\(states.theirs.label) 改为\(Self.shown(theirs).zh)，\(chosen.zh)。请确认",
            en:
              "\(states.ours.label) has \(Self.shown(ours).en), \(states.theirs.label) has \(Self.shown(theirs).en); the merge \(chosen.en)"
          ))
      ]
    }
  }

  /// Titles of a field and of the group above it.
  func title(_ path: [String]) -> Message {
    let titles = path.indices.map { count in
      let path = path.prefix(count + 1)
      return kind?.field(path: path.joined(separator: ".")).flatMap { kind?[$0].title }
        ?? Message(zh: path.last ?? "", en: path.last ?? "")
    }
    return Message(zh: titles.map(\.zh).joined(separator: "的"), en: titles.map(\.en).joined(separator: ", "))
  }

  private func changer(_ base: YAMLValue?, _ ours: YAMLValue?) -> String {
    ours == base ? states.theirs.label : states.ours.label
  }

  /// The fields of a group; nil for anything else.
  private func groupKeys(_ path: [String], _ values: [YAMLValue?]) -> [String]? {
    guard path.count == 1, let kind, let number = kind.field(path[0]), kind[number].type == .group,
      !kind[number].isMany
    else { return nil }
    var keys: Set<String> = []
    for value in values.compactMap(\.self) {
      guard case .mapping(let fields) = value else { return nil }
      keys.formUnion(fields.map(\.key))
    }
    return keys.sorted()
  }

  static func shown(_ value: YAMLValue?) -> Message {
    guard let value else { return Message(zh: "空", en: "nothing") }
    let text = value.summary
    let short = text.count > 60 ? text.prefix(59) + "…" : text[...]
    return Message(zh: "“\(short)”", en: "'\(short)'")
  }
}
