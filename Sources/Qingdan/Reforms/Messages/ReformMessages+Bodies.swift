/// Bodies that an event cannot mean.
extension ReformMessages {
  /// - Parameter isRecorded: whether a past act names it, so that it is no new one.
  static func unknown(
    _ id: String, near register: OrganisationRegister, isRecorded: Bool, at place: Place
  ) -> Diagnostic {
    let near =
      register.named(id).first?.id ?? Spelling.nearest(to: id, among: register.organisations.map(\.id))
    let hint = near.map {
      Message(zh: "。是不是 \($0)（\(register[$0]?.shortName() ?? $0)）？", en: "; did you mean '\($0)'?")
    }
    if isRecorded {
      return error(
        "reform/unknown-organisation",
        "机构库里没有“\(id)”\(hint?.zh ?? "。")以前的机构，也在机构库登记它，写上最后一天的次日：until",
        "the register has no organisation '\(id)'\(hint?.en ?? "") of the past; enter it there with 'until', the first day on which it was no more",
        at: place)
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

  static func sameName(_ body: Organisation, at place: Place) -> Diagnostic {
    error(
      "reform/event", "“\(body.id)”现在就叫这个名称，更名等于没有改。核对名称，或者去掉这一条",
      "'\(body.id)' has this name already; check the name, or take the event out", at: place)
  }

  /// Two bodies of one name: people could not tell them apart.
  static func nameOfAnother(_ name: String, _ other: Organisation, at place: Place) -> Diagnostic {
    error(
      "reform/body-exists", "“\(name)”现在是 \(other.id) 的名称或者简称，改革以后两个机构都叫它。换一个；原来的机构也改名、撤并的，一起写进改革",
      "'\(name)' is a name of '\(other.id)', so that two bodies have it; choose another, or let the reform rename or end that one",
      at: place, severity: .warning,
      notes: [.init(Message(zh: "机构库里在这里", en: "it stands here in the register"), at: other.place)])
  }

  static func establishedTwice(_ body: ReformEvent.NewBody, first: Place) -> Diagnostic {
    error(
      "reform/body-exists",
      "标识“\(body.id)”组建了两次，两个机构不能用一个标识。是同一个机构的，合成一条，from 写全；是两个机构的，换一个标识",
      "'\(body.id)' is set up twice, and two bodies have no id in common; write one event with all of 'from', or another id",
      at: body.place, notes: [.init(Message(zh: "第一次在这里", en: "first set up here"), at: first)])
  }

  /// A body gets something on the very day on which it is there no more.
  static func endedReceiver(_ body: ReformEvent.Mention, _ heirs: [String]) -> Diagnostic {
    let to = heirs.isEmpty ? "改给别的机构" : "直接写给承接它的\(heirs.map { "“\($0)”" }.joined(separator: "、"))"
    return error(
      "reform/not-in-force", "“\(body.id)”由同一个改革撤并，不能再接收事项和职责。\(to)",
      "'\(body.id)' is ended by the same reform and gets nothing; name \(heirs.isEmpty ? "another body" : heirs.joined(separator: ", "))",
      at: body.place)
  }

  /// A body comes under one on the very day on which that is there no more.
  static func endedSuperior(_ body: ReformEvent.Mention, _ heirs: [String]) -> Diagnostic {
    let to = heirs.isEmpty ? "改写别的机构" : "改写承接它的\(heirs.map { "“\($0)”" }.joined(separator: "、"))"
    return error(
      "reform/not-in-force", "“\(body.id)”由同一个改革撤并，不能再作上级或者管理机构。\(to)",
      "'\(body.id)' is ended by the same reform and nothing stands under it; name \(heirs.isEmpty ? "another body" : heirs.joined(separator: ", "))",
      at: body.place)
  }

  /// Who stands under a body that is no more, and after which none comes.
  static func leftUnder(_ body: ReformEvent.Mention, _ left: [Organisation]) -> Diagnostic {
    let names = left.map { "\($0.shortName())（\($0.id)）" }.joined(separator: "、")
    return error(
      "reform/superiors",
      "“\(body.id)”不再保留以后，归它的\(names)归谁没有写。每个写一条 move-under: { organisation: \(left[0].id), to: 新的上级机构 }",
      "nothing says under whom \(left.map(\.id).joined(separator: ", ")) stand once '\(body.id)' is no more; write move-under: { organisation: \(left[0].id), to: … } for each",
      at: body.place, severity: .warning)
  }

  static func superiorCycle(_ body: String, _ above: ReformEvent.Mention) -> Diagnostic {
    error(
      "reform/superiors",
      body == above.id
        ? "“\(body)”不能由它自己领导或者管理。核对机构标识"
        : "“\(body)”要归“\(above.id)”，可“\(above.id)”自己（直接或者间接）归“\(body)”。核对这一条，或者给“\(above.id)”另写上级（move-under）",
      "'\(body)' would stand under '\(above.id)', which stands under '\(body)'; check the event, or move '\(above.id)' elsewhere",
      at: above.place)
  }
}
