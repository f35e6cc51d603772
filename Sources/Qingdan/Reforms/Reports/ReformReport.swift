/// What a plan says to people, whatever it is printed as (改革方案).
public struct ReformReport {
  /// A body and what becomes of it.
  struct Body {
    var name: String
    var fate: Message
    /// Who comes after it, or its new name.
    var next: [String]
  }

  /// All that one body gives to one other (移交清单).
  struct Handover {
    var from: String
    /// Empty where it leaves the library.
    var to: String
    var items: [Item]

    /// How many of each kind of list, in the order in which they come; nil where all are of one.
    func kinds(_ language: Language) -> String? {
      var order: [Message] = []
      for item in items where !order.contains(item.kind) { order.append(item.kind) }
      guard order.count > 1 else { return nil }
      return order.map { kind in
        let count = items.count { $0.kind == kind }
        return Message(zh: "\(kind.zh) \(count) 项", en: "\(count) of \(kind.en)")[language]
      }.joined(separator: Message(zh: "、", en: ", ")[language])
    }
  }

  struct Load {
    var name: String
    var before: Int
    var after: Int
  }

  /// Items that others come in the place of (合并、分设), or that are new.
  struct Remaking {
    struct Named: Hashable {
      var id: String
      var name: String
      /// Of a new one, whose it is and of what type.
      var about = ""

      var label: String {
        (name.isEmpty ? id : "\(id) \(name)") + (about.isEmpty ? "" : "（\(about)）")
      }
    }

    var verb: ReformVerb
    /// Sorted by id.
    var from: [Named]
    var to: [Named]

    /// `甲、乙 → 丙`; the new items alone where nothing comes before them.
    func line(_ mark: String) -> String {
      [from, to].filter { !$0.isEmpty }.map { $0.map(\.label).joined(separator: mark) }
        .joined(separator: " → ")
    }
  }

  let reform: Reform
  let bodies: [Body]
  /// What else happens to bodies: superiors, nameplates, offices, divisions.
  let arrangements: [String]
  let handovers: [Handover]
  /// Fields that go on naming bodies which are no more, with those that come after them.
  let unsettled: [(field: UnsettledField, heirs: [String])]
  let remakings: [Remaking]
  /// What else events say of items that stay where they are.
  let others: [OtherChange]
  /// Bodies in fields that are written anew beside all that.
  let followed: [FollowedField]
  let sameNames: [SameName]
  /// Codes that are made of the holder's: the old one, the new one, and the item.
  let codes: [CodeChange]
  let loads: [Load]
  /// Of each body that is there no more.
  let closings: [Closing]
  /// How many items go from one place to another, those that stay among them.
  let flows: [Flow]
  /// Items with a code that come to another body, which may name the old one, or that names a division which is no more
  /// that of their holder.
  let coded: [(item: Item, to: String)]
  /// Old names in texts, with those that were accepted.
  let mentions: [ReformMention]
  let accepted: Set<String>
  let written: WrittenText
  let lostComments: [LostComment]
  let open: [Diagnostic]
  /// How the place announces that a body and its website are no more.
  let closingNotice: ClosingNotice
  public let language: Language

  /// - Parameters:
  ///   - writing: what it makes of the texts.
  ///   - mentions: all old names in texts.
  ///   - open: what has to be settled before it can be carried out.
  public init(
    _ outcome: ReformOutcome, _ writing: ReformWriting, _ mentions: [ReformMention] = [],
    open: [Diagnostic] = [], in library: Library, language: Language
  ) {
    reform = outcome.reform
    self.mentions = mentions
    accepted = writing.accepted
    self.language = language
    written = WrittenText(writing, language)
    lostComments = writing.lostComments
    self.open = open.sorted()
    closingNotice = library.context.configuration.closingNotice
    let names = ReformNames(outcome.reform, library.context.organisations)
    bodies = outcome.fates.map { fate in
      let others = fate.successors.filter { $0 != fate.organisation }
      return Body(
        name: names.name(fate.organisation), fate: fate.isGoingOn ? fate.kind.titleGoingOn : fate.kind.title,
        next: fate.kind == .renamed ? [names.newName(fate.organisation)] : others.map(names.newName))
    }
    let nobody = Message(zh: "没有写明机构", en: "nobody")[language]
    arrangements =
      outcome.reform.events.compactMap { names.arrangement($0)?[language] }
      + writing.superiors.sorted { $0.key < $1.key }.map { body, superior in
        names.following(body, under: superior)[language]
      }
      + names.leftNameplates(outcome.ended.sorted(), outcome.reform).map { $0[language] }
    let kinds = Dictionary(library.lists.map { ($0.path, $0.kind) }) { first, _ in first }
    unsettled = writing.unsettled.map { field in
      let heirs = outcome.fates.first { $0.organisation == field.value }?.successors ?? []
      var field = field
      if field.became == nil { field.value = names.name(field.value) }
      return (field, field.became ?? heirs.map(names.newName))
    }
    func item(_ placing: ReformOutcome.Placing, by number: Int) -> Item {
      let event = outcome.reform.events[number]
      return Item(
        id: placing.item, code: placing.code, name: placing.name, type: placing.type,
        kind: kinds[placing.list]?.title ?? Message(zh: "", en: ""), way: Self.way(event, of: outcome.reform),
        isPartial: event.isPartial, scope: event.scope?.moved, partName: event.partName(of: placing.item),
        basis: event.basis ?? outcome.reform.basis)
    }
    var handovers: [Handover] = []
    var coded: [(item: Item, to: String)] = []
    for placing in outcome.placings {
      let item = item(placing, by: placing.event)
      let from = placing.from.map(names.name) ?? nobody
      let to = placing.to == .nowhere ? "" : names.newName(placing.to.label)
      if handovers.last?.from == from, handovers.last?.to == to {
        handovers[handovers.count - 1].items.append(item)
      } else {
        handovers.append(Handover(from: from, to: to, items: [item]))
      }
      // A part that goes has no code; the rest keeps it.
      let kept = placing.isPartial ? placing.remainder?.to : placing.to
      if placing.code != nil, let kept, kept.isInLibrary { coded.append((item, names.newName(kept.label))) }
    }
    // Where the body of the rest does not stay, the rest goes, too.
    for placing in outcome.placings {
      guard let rest = placing.remainder, rest.to != .nowhere || placing.from != nil else { continue }
      var item = item(placing, by: rest.event)
      item.isPartial = true
      item.scope = outcome.reform.events[placing.event].scope?.stays
      item.partName = nil
      handovers.append(
        Handover(
          from: placing.from.map(names.name) ?? nobody,
          to: rest.to == .nowhere ? "" : names.newName(rest.to.label), items: [item]))
    }
    // Each further part of an item goes to a body of its own.
    for placing in outcome.placings {
      for part in placing.parts {
        handovers.append(
          Handover(
            from: placing.from.map(names.name) ?? nobody, to: names.newName(part.to.label),
            items: [item(placing, by: part.event)]))
      }
    }
    self.handovers = Self.byPair(handovers)
    others = OtherChange.all(of: outcome, writing, in: library, names)
    remakings = Remaking.all(of: writing, in: library, language)
    followed = FollowedField.all(of: outcome, writing, in: library, names, language)
    sameNames = SameName.all(of: outcome, writing, in: library).map { same in
      SameName(
        name: same.name, body: names.newName(same.body),
        items: same.items.map { SameName.Item(id: $0.id, from: names.name($0.from)) })
    }
    codes = writing.codes
    self.coded =
      coded
      + AwaitedCode.all(of: outcome, writing, in: library).byNewItem.map {
        Self.coded($0, outcome.reform, names)
      }
    loads = outcome.loads.map {
      Load(name: names.name($0.organisation), before: $0.before, after: $0.after)
    }
    // What was long ago has no website to hand over.
    closings = outcome.reform.isRecorded ? [] : Closing.all(of: outcome, in: library, names)
    flows = Flow.all(of: outcome, names, nobody: nobody)
  }

  /// One for each pair of bodies, in the order in which the pairs come.
  private static func byPair(_ all: [Handover]) -> [Handover] {
    all.reduce(into: []) { pairs, next in
      if let known = pairs.firstIndex(where: { $0.from == next.from && $0.to == next.to && !next.to.isEmpty })
      {
        pairs[known].items += next.items
      } else {
        pairs.append(next)
      }
    }
  }

  /// What happens to items that go; those of a body that goes on in another go along with it.
  private static func way(_ event: ReformEvent, of reform: Reform) -> Message {
    let verb = event.verb
    if let day = event.lastDay(in: reform) {
      return Message(zh: "自\(day.chinese)起\(verb.title.zh)", en: "\(verb.title.en) from \(day) on")
    }
    switch (verb, event.target) {
    case (.establish, _), (.reestablish, _), (.merge, _), (.split, _):
      return Message(zh: "随\(verb.title.zh)划入", en: "along with the \(verb.title.en)")
    case (.convert, .outcome(let outcome)?):
      return Message(zh: "转为\(outcome)", en: "converted into \(outcome)")
    default: return verb.title
    }
  }

  func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }

  var title: String { "\(reform.title)（\(reform.id)）" }

  /// Since when, and on what ground.
  var about: String {
    let day = reform.dates.effective.map { say("自\($0.chinese)起施行", "effective \($0)") }
    let basis = reform.basis.map { say("依据：\($0)", "basis: \($0)") }
    return [day, basis].compactMap(\.self).joined(separator: say("，", ", "))
  }

  /// One line of a body: its name, what becomes of it, who comes after it.
  func line(_ body: Body) -> String {
    let next = body.next.filter { !$0.isEmpty }.joined(separator: say("、", ", "))
    return "\(body.fate[language])\(next.isEmpty ? "" : " → \(next)")"
  }

  func heading(_ handover: Handover) -> String {
    guard handover.to.isEmpty else { return "\(handover.from) → \(handover.to)" }
    var ways: [String] = []
    for item in handover.items where !ways.contains(item.way[language]) { ways.append(item.way[language]) }
    return "\(handover.from)（\(ways.joined(separator: say("、", ", ")))）"
  }

  var nothingMoves: String {
    reform.isRecorded
      ? say("补录的改革：只写机构库和台账，清单不动。", "A past act: only the register and the ledger are written, no list.")
      : say("没有事项要调整。", "No item goes anywhere.")
  }

  var othersTitle: String { say("其他变动的事项", "Items that change otherwise") }
  var remakingsTitle: String { say("合并、分设和新增的事项", "Items combined, divided and new") }
  var codesMadeTitle: String { say("编码的变化", "Codes that change") }

  func new(_ code: CodeChange) -> String {
    code.new ?? say("暂用原编码：新机构的统一社会信用代码（uscc）没有登记", "kept: the new body's own code ('uscc') is not on file")
  }

  var unsettledTitle: String {
    say(
      "字段里的旧机构、旧事项（要人定：用 amend 写进改革，或者改革以后在清单里改）",
      "Fields that name bodies or items which are no more (decide each: 'amend' in the reform, or later in the lists)"
    )
  }

  func count(_ handover: Handover) -> String {
    let all = count(handover.items.count)
    return handover.kinds(language).map { all + say("（\($0)）", " (\($0))") } ?? all
  }

  func place(_ mention: ReformMention) -> String { "\(mention.place.file):\(mention.line)" }

  /// What is suggested, or why nothing is.
  func suggestion(_ mention: ReformMention) -> String {
    mention.newExcerpt
      ?? say("有几个承接单位，人工判断", "several bodies come after it; a person must say which")
  }

  var mentionsTitle: String { say("文字里的旧名称（逐条判断）", "Old names in texts, to be judged one by one") }

  func count(_ number: Int) -> String { say("\(number) 项", "\(number) items") }
}
