/// What an event does not say, or says twice over.
extension ReformMessages {
  static func severalVerbs(_ verbs: [ReformVerb], at place: Place) -> Diagnostic {
    let names = verbs.map(\.rawValue).joined(separator: "、")
    return error(
      "reform/event", "一条改革事件里写了 \(names)。每条只写一种，分成 \(verbs.count) 条，各以“- ”开头",
      "one entry has \(names); write an entry for each, behind '- '", at: place)
  }

  static func emptyEvent(at place: Place) -> Diagnostic {
    error(
      "reform/event", "这一条改革事件是空的，什么也不做。写全，如 abolish: { organisation: 机构标识 }，或者删掉这一条",
      "this event is empty and does nothing; write what it does, as in abolish: { organisation: ID }, or remove it",
      at: place)
  }

  static func noEvents(at place: Place) -> Diagnostic {
    error(
      "reform/event", "改革事件（events）一条也没有写，这个改革什么也不做。每件事写一条，以“- ”开头",
      "the reform has no events and does nothing; write an entry for each thing that it does, behind '- '",
      at: place)
  }

  static func nameplate(at place: Place) -> Diagnostic {
    error(
      "reform/event",
      "牌子调整要写一种做法（add、remove、move 或 keep）和牌子的名称，再用 from 或 to 写明是哪个机构",
      "write one of add, remove, move and keep with the nameplate, and the body behind 'from' or 'to'",
      at: place)
  }

  static func noPlate(
    _ name: String, _ body: Organisation, _ plates: [String], at place: Place
  ) -> Diagnostic {
    let there = plates.isEmpty ? "没有登记加挂的牌子" : "登记的牌子是“\(plates.joined(separator: "”“"))”"
    return error(
      "reform/event", "\(body.shortName())没有挂“\(name)”牌子（\(there)）。核对名称，或者先在机构库补登",
      "'\(body.id)' has no nameplate '\(name)' on file (\(plates.joined(separator: ", "))); check the name, or enter it in the register",
      at: place)
  }

  static func plateHangs(_ name: String, _ body: Organisation, at place: Place) -> Diagnostic {
    error(
      "reform/event", "\(body.shortName())已经挂有“\(name)”牌子，不用再挂。去掉这一条，或者核对名称和机构",
      "'\(body.id)' has the nameplate '\(name)' already; take the event out, or check name and body",
      at: place)
  }

  static func plateTwice(_ name: String, _ body: ReformEvent.Mention, first: Place) -> Diagnostic {
    error(
      "reform/event", "“\(body.id)”的“\(name)”牌子这个改革写了两处，说不清还挂不挂。留一处",
      "the reform says two things of the nameplate '\(name)' of '\(body.id)'; leave one", at: body.place,
      notes: [.init(Message(zh: "另一处在这里", en: "the other stands here"), at: first)])
  }

  static func restOfNothing(_ event: ReformEvent, at place: Place) -> Diagnostic {
    error(
      "reform/event", event,
      "其余的（rest）是一个机构还没有去处的事项，只有划转、下放、拆分这些写了 from 的才能用。写 items: { ids: […] }，或者按 functions、where 选",
      "'rest' is what no other event takes from a body; it is for a transfer, a devolution or a split with 'from'. Name the items by 'ids', 'functions' or 'where'",
      at: place)
  }

  static func ownReceiver(_ event: ReformEvent, _ id: String) -> Diagnostic {
    let word = event.verb == .entrust || event.verb == .endEntrustment ? "委托" : "划"
    return error(
      "reform/event", event,
      word == "委托" ? "“\(id)”不能委托给它自己。核对 from 和 to" : "“\(id)”本来就有这些事项，不能划给它自己。核对 from 和 to",
      "'\(id)' gives it to itself; check 'from' and 'to'")
  }

  /// - Parameter until: the day on which something ends that begins on `effective`, or goes on until then.
  static func pastEnd(_ event: ReformEvent, _ until: Day, _ effective: Day) -> Diagnostic {
    error(
      "reform/event", event,
      "截止的日期（\(until)）在施行的日期（\(effective)）以前。核对 until；从施行之日起的，不用写",
      "it ends (until \(until)) before it takes effect (\(effective)); check 'until', or leave it out where it is that day"
    )
  }

  static func knownName(at place: Place) -> Diagnostic {
    error(
      "reform/event", "现在的名称机构库里有，不用写 was；补录以往的更名（recorded: true）才写",
      "the register knows the name until now; 'was' is for past renamings (recorded: true)", at: place)
  }

  static func part(at place: Place) -> Diagnostic {
    error(
      "reform/part",
      "部分划转要写 extent: 部分，并写清哪一部分划走、哪一部分留下：scope: { moved: …, stays: … }；整个划转的不写 scope",
      "a partial transfer has 'extent: 部分' and says what moves and what stays: scope: { moved: …, stays: … }; a whole one has no scope",
      at: place)
  }

  static func samePart(_ words: String, at place: Place) -> Diagnostic {
    error(
      "reform/part",
      "划走的和留下的写得一样（“\(words)”），说不清哪一部分归谁。scope 的 moved 和 stays 各写各的；整个划转的，去掉 extent 和 scope",
      "what moves and what stays are the same in words ('\(words)'); write what each is, or leave out 'extent' and 'scope'",
      at: place)
  }

  static func noBasis(_ verb: ReformVerb, at place: Place) -> Diagnostic {
    error(
      "reform/no-basis", "\(verb.title.zh)没有依据。写在改革的 basis 里，或者写在这一条里",
      "the \(verb.title.en) has no basis; write it at the reform or here", at: place)
  }

  static func noBasis(ofEvents count: Int, at place: Place) -> Diagnostic {
    error(
      "reform/no-basis", "有 \(count) 条改革事件没有依据。依据相同的，在改革里写一行 basis: 《…》",
      "\(count) events have no basis; where it is the same, write one line 'basis' at the reform", at: place)
  }

  static func noSupervision(_ verb: ReformVerb, at place: Place) -> Diagnostic {
    error(
      "reform/no-supervision", "\(verb.title.zh)以后怎样监管没有写。写 supervision: 事中事后监管措施",
      "nothing says how the matter is watched over after the \(verb.title.en); write 'supervision'",
      at: place,
      severity: .warning)
  }

  static func selectsNothing(_ what: String?, at place: Place) -> Diagnostic {
    error(
      "reform/selects-nothing",
      what.map { "没有选到事项：\($0)。核对标识、编码、职责和条件，要选的事项应当在改革以前的清单里" }
        ?? "没有写选取哪些事项。写 functions: […]，或者 items: { ids: […] }（也可以按 codes、where 选，其余的写 rest）",
      what.map { "no item is selected: \($0); the items must be in the lists before the reform" }
        ?? "it does not say which items; write 'functions', or 'items' with ids, codes, where, or 'rest'",
      at: place)
  }
}
