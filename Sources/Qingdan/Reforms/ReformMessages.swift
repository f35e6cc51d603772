/// What is said of reforms on file.
enum ReformMessages {
  private static func error(
    _ rule: RuleID, _ zh: String, _ en: String, at place: Place, severity: Severity = .error,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: Message(zh: zh, en: en), place: place, notes: notes)
  }

  /// What the tool cannot do by itself: nothing is carried out until somebody did.
  static func byHand(
    _ event: ReformEvent, _ zh: String, _ en: String, at place: Place? = nil, item: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: "reform/by-hand", severity: .error,
      message: Message(zh: "\(event.verb.title.zh)：\(zh)", en: "\(event.verb.title.en): \(en)"),
      place: place ?? event.place, item: item)
  }

  static func severalVerbs(_ verbs: [ReformVerb], at place: Place) -> Diagnostic {
    let names = verbs.map(\.rawValue).joined(separator: "、")
    return error(
      "reform/event", "一条改革事件里写了 \(names)。每条只写一种，分成 \(verbs.count) 条，各以“- ”开头",
      "one entry has \(names); write an entry for each, behind '- '", at: place)
  }

  /// The library above is none of the bases, so that nothing of its reform is known here.
  static func unknownLibrary(_ upper: Reform.Upper, _ bases: [String]) -> Diagnostic {
    let known = bases.isEmpty ? "" : "（现在的基础库：\(bases.joined(separator: "、"))）"
    return error(
      "reform/upper",
      "跟随的是“\(upper.library)”库的改革，本库的基础库里没有这个库\(known)，过渡期间由上级哪个机构指导就说不出来。在 library.yaml 的 base 里写上级清单库的路径",
      "'\(upper.library)' is none of this library's bases, so who guides it until then cannot be told; name its path as 'base' in library.yaml",
      at: upper.place, severity: .warning)
  }

  /// - Parameter isThere: whether the file is there, and cannot be read.
  static func unknownUpper(_ upper: Reform.Upper, isThere: Bool) -> Diagnostic {
    let path = Reform.path(of: upper.reform)
    if isThere {
      return error(
        "reform/upper", "“\(upper.library)”库的 \(path) 读不出来。请维护上级清单库的先改好它",
        "\(path) of '\(upper.library)' cannot be read; have it mended there", at: upper.place)
    }
    return error(
      "reform/upper", "“\(upper.library)”库里没有 \(path)。照上级改革的编号改",
      "'\(upper.library)' has no \(path); write the id of the reform above", at: upper.place)
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

  static func knownName(at place: Place) -> Diagnostic {
    error(
      "reform/event", "现在的名称机构库里有，不用写 was；补录以往的更名（recorded: true）才写",
      "the register knows the name until now; 'was' is for past renamings (recorded: true)", at: place)
  }

  static func part(at place: Place) -> Diagnostic {
    error(
      "reform/part", "部分划转（extent: 部分）要写清哪一部分划走、哪一部分留下：scope: { moved: …, stays: … }",
      "a partial transfer says what moves and what stays: scope: { moved: …, stays: … }", at: place)
  }

  static func fewSources(at place: Place) -> Diagnostic {
    error(
      "reform/successors", "至少要有两个机构。只有一个的：换了名称用 rename，改组成新机构用 establish",
      "name two bodies at least; where there is one, use 'rename', or 'establish' for a new body", at: place)
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

  static func noDay(at place: Place) -> Diagnostic {
    error(
      "reform/dates", "没有写从哪一天起施行。写 dates: { effective: 2024-03-01 }",
      "it does not say from when it is effective; write dates: { effective: … }", at: place)
  }

  static func disorder(_ effective: Day, _ inPlace: Day, at place: Place) -> Diagnostic {
    error(
      "reform/dates", "调整到位的日期（\(inPlace)）在施行的日期（\(effective)）以前。核对两个日期",
      "it is in place (\(inPlace)) before it is effective (\(effective)); check both days", at: place)
  }

  static func otherDay(_ day: Day, _ all: Day, at place: Place) -> Diagnostic {
    error(
      "reform/dates",
      "这一条的施行日期（\(day)）和改革的（\(all)）不同。一个改革的各条在同一天施行：把这一条另写一个改革文件，施行日期写 \(day)；只是到位晚的，写 in-place",
      "this event is effective on \(day), the reform on \(all); all events of a reform are of one day: write a reform of its own for it, or 'in-place' where only the work moves later",
      at: place)
  }

  static func unknown(_ id: String, near register: OrganisationRegister, at place: Place) -> Diagnostic {
    let near =
      register.named(id).first?.id ?? Spelling.nearest(to: id, among: register.organisations.map(\.id))
    let hint = near.map {
      Message(zh: "。是不是 \($0)（\(register[$0]?.shortName() ?? $0)）？", en: "; did you mean '\($0)'?")
    }
    return error(
      "reform/unknown-organisation",
      "机构库里没有“\(id)”，改革文件里也没有组建它\(hint?.zh ?? "。写机构的标识；新机构先写 establish")",
      "the register has no organisation '\(id)', and no reform sets it up\(hint?.en ?? "; write 'establish' for a new one")",
      at: place)
  }

  static func notThere(_ id: String, _ body: Organisation?, on day: Day, at place: Place) -> Diagnostic {
    let name = body.map { "\($0.shortName())（\(id)）" } ?? "“\(id)”"
    let heirs = body?.successors.joined(separator: "、") ?? ""
    return error(
      "reform/not-in-force",
      "\(name)在\(day.chinese)不存在\(heirs.isEmpty ? "。核对机构库里的起止日期和改革的施行日期" : "，它的职责已由 \(heirs) 承接")",
      "'\(id)' is not there on \(day)\(heirs.isEmpty ? "; check its period and the day of the reform" : "; its work went to \(heirs)")",
      at: place)
  }

  static func bodyExists(_ body: ReformEvent.NewBody, _ known: Organisation, at place: Place) -> Diagnostic {
    error(
      "reform/body-exists",
      "标识“\(body.id)”已经是\(known.shortName())的，不能再给新机构用。换一个标识；只是换了名称的，用 rename",
      "the id '\(body.id)' is that of '\(known.shortName())'; choose another, or use 'rename' for another name",
      at: place, notes: [.init(Message(zh: "机构库里在这里", en: "it stands here in the register"), at: known.place)]
    )
  }

  static func secondFate(_ id: String, at place: Place, first: Place) -> Diagnostic {
    error(
      "reform/two-fates", "“\(id)”的去向写了两次：一个机构只能合并或者拆分一次。留一处",
      "it says twice what becomes of '\(id)'; a body is merged or split once", at: place,
      notes: [.init(Message(zh: "第一次在这里", en: "first said here"), at: first)])
  }

  /// A body gets something on the very day on which it is there no more.
  static func endedReceiver(_ body: ReformEvent.Mention, _ heirs: [String]) -> Diagnostic {
    let to = heirs.isEmpty ? "改给别的机构" : "直接写给承接它的\(heirs.map { "“\($0)”" }.joined(separator: "、"))"
    return error(
      "reform/not-in-force", "“\(body.id)”由同一个改革撤并，不能再接收事项和职责。\(to)",
      "'\(body.id)' is ended by the same reform and gets nothing; name \(heirs.isEmpty ? "another body" : heirs.joined(separator: ", "))",
      at: body.place)
  }

  static func cycle(_ id: String, at place: Place) -> Diagnostic {
    error(
      "reform/cycle", "“\(id)”绕了一圈又由它自己组成。查明哪一条写错了",
      "'\(id)' comes from itself in the end; find out which event is wrong", at: place)
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
