/// What becomes of bodies and items that come together or part.
extension ReformMessages {
  static func fewSources(at place: Place) -> Diagnostic {
    error(
      "reform/successors", "至少要有两个机构。只有一个的：换了名称用 rename，改组成新机构用 establish",
      "name two bodies at least; where there is one, use 'rename', or 'establish' for a new body", at: place)
  }

  /// Of a body that takes another one in, people write only that one.
  static func fewMerged(_ event: ReformEvent) -> Diagnostic {
    guard case .body(let to)? = event.target, let from = event.sources.first, from.id != to.id else {
      return fewSources(at: event.place)
    }
    return error(
      "reform/successors",
      "“\(from.id)”并入“\(to.id)”，合并的机构要写全，“\(to.id)”也写进 from：from: [\(from.id), \(to.id)]",
      "'\(from.id)' is merged into '\(to.id)': write both, from: [\(from.id), \(to.id)]", at: event.place)
  }

  static func fewCombined(at place: Place) -> Diagnostic {
    error(
      "reform/successors", "合并至少写两个事项（items），合并成一个（into）",
      "a combination has two items at least ('items') and one that they become ('into')", at: place)
  }

  static func fewParts(at place: Place) -> Diagnostic {
    error(
      "reform/successors", "分设至少写两个事项（into），每个写名称；只改名称的，用 amend",
      "a division has two items at least ('into'), each with its name; for a new name alone use 'amend'",
      at: place)
  }

  static func fewShares(at place: Place) -> Diagnostic {
    error(
      "reform/successors", "拆分至少要有两方，每一方写一条：{ organisation: 机构标识, items: … }",
      "a split has two parts at least, an entry for each: { organisation: ID, items: … }", at: place)
  }

  static func secondRest(at place: Place) -> Diagnostic {
    error(
      "reform/successors", "“其余的”（items: rest）只能给一方", "'rest' can go to one part only", at: place)
  }

  static func openShare(at place: Place) -> Diagnostic {
    error(
      "reform/successors",
      "拆分的每一方要写机构（organisation，政府以外的单位写 outside）和划给它的事项（items 或者 functions；其余的写 rest）",
      "each part names a body ('organisation', or 'outside' for one outside government) and its items ('items', 'functions' or 'rest')",
      at: place)
  }

  static func secondShare(of name: String, at place: Place) -> Diagnostic {
    error(
      "reform/successors", "拆分给“\(name)”的写了两条。合成一条，事项写在一起",
      "two parts go to '\(name)'; write one entry with all of its items", at: place)
  }

  static func secondAbolition(_ id: String, at place: Place, first: Place) -> Diagnostic {
    error(
      "reform/two-fates", "“\(id)”不再保留写了两次。留一处", "'\(id)' is abolished twice; leave one", at: place,
      notes: [.init(Message(zh: "第一次在这里", en: "first said here"), at: first)])
  }

  /// What is said of a body takes effect on the very day on which it is no more.
  static func arrangedAndEnded(
    _ event: ReformEvent, _ body: ReformEvent.Mention, end: Place
  ) -> Diagnostic {
    error(
      "reform/two-fates", event, "“\(body.id)”由同一个改革撤并，不能再有这一条。去掉一处；说的是承接它的机构的，改写那个机构",
      "'\(body.id)' is ended by the same reform; remove one of the two, or name the body that comes after it",
      at: body.place, notes: [.init(Message(zh: "另一处在这里", en: "the other stands here"), at: end)])
  }

  static func secondFate(_ id: String, at place: Place, first: Place) -> Diagnostic {
    error(
      "reform/two-fates", "“\(id)”的去向写了两次：一个机构只能合并或者拆分一次。留一处",
      "it says twice what becomes of '\(id)'; a body is merged or split once", at: place,
      notes: [.init(Message(zh: "第一次在这里", en: "first said here"), at: first)])
  }

  static func cycle(_ id: String, at place: Place) -> Diagnostic {
    error(
      "reform/cycle", "“\(id)”绕了一圈又由它自己组成。查明哪一条写错了",
      "'\(id)' comes from itself in the end; find out which event is wrong", at: place)
  }

  /// One body goes on under another name, and is no more.
  static func renamedAndEnded(_ id: String, at place: Place, end: Place) -> Diagnostic {
    error(
      "reform/two-fates",
      "“\(id)”在同一个改革里既更名，又撤并或者由它组建新机构。还是原来的机构、只换名称的，只写 rename；成立新机构的，去掉 rename，新名称写在新机构里",
      "'\(id)' is renamed and ended by the same reform; leave 'rename' alone where it goes on, or take it out and give the name to the new body",
      at: place, notes: [.init(Message(zh: "另一处在这里", en: "the other stands here"), at: end)])
  }

  /// What is left of a body can go to one place only.
  static func secondRest(of body: ReformEvent.Mention, first: Place) -> Diagnostic {
    error(
      "reform/two-fates",
      "“\(body.id)”没有写明去向的事项，另一条已经全部接收，这里一个也得不到。要分给几家的，写 split: { from: \(body.id), into: [{ organisation: …, items: … }, { organisation: …, items: rest }] }；只有一部分事项来的，这里去掉它，另写 transfer",
      "another event takes all that is left of '\(body.id)', so that nothing comes here; write split: { from: \(body.id), into: […] } where several get a share, or take it out here and write 'transfer' for what comes",
      at: body.place, notes: [.init(Message(zh: "另一条在这里", en: "the other event is here"), at: first)])
  }

  /// - Parameter reforms: both, where they are two.
  static func saidTwice(
    _ verb: ReformVerb, _ body: ReformEvent.Mention, first: Place, reforms: [String], on day: Day?
  ) -> Diagnostic {
    let what: Message =
      switch verb {
      case .rename: Message(zh: "新名称", en: "the new name")
      case .moveUnder: Message(zh: "上级机构", en: "the superior")
      case .managedBy: Message(zh: "归口管理机构", en: "the managing body")
      default: Message(zh: "规格", en: "the rank")
      }
    let when = day.map { "在\($0.chinese)" } ?? "在同一天"
    let zh =
      reforms.isEmpty
      ? "。留一处" : "：两个改革（\(reforms.joined(separator: "、"))）都\(when)施行。留一处，或者把施行的日期错开"
    let en =
      reforms.isEmpty
      ? "leave one"
      : "the reforms '\(reforms.joined(separator: "', '"))' take effect on one day: leave one, or let one take effect later"
    return error(
      "reform/two-fates", "“\(body.id)”的\(what.zh)写了两处，说不清以哪一处为准\(zh)",
      "\(what.en) of '\(body.id)' is said twice, and nobody can tell which holds; \(en)", at: body.place,
      notes: [.init(Message(zh: "另一处在这里", en: "the other stands here"), at: first)])
  }
}
