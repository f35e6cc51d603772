/// What a past act that is entered afterwards (补录) cannot say: the ledger takes only what is named by id or code, and what
/// is in use today did not end then.
struct RecordedCheck {
  private let reform: Reform
  private let library: Library

  init(_ reform: Reform, in library: Library) {
    self.reform = reform
    self.library = library
  }

  var findings: [Diagnostic] {
    var gone: [String: ReformEvent] = [:]
    var found: [Diagnostic] = []
    for event in reform.events {
      let named = (event.selection?.ids ?? []) + (event.selection?.codes ?? [])
      let isOther =
        event.selection.map { !$0.functions.isEmpty || !$0.conditions.isEmpty || $0.isRest } ?? false
      let isUnnamed =
        (event.verb.isMaking || event.verb.isReplacing) && event.newItems.contains { $0.id == nil }
      if isOther || isUnnamed {
        found.append(
          finding(
            event,
            "补录的只记台账，事项要按标识或编码写：items: { ids: […], codes: […] }；新增、承接的写 item: 标识，合并、分设后的写标识",
            "a past act is entered in the ledger alone: name items by 'ids' or 'codes', and new ones or what others became by ids"
          ))
      }
      if event.verb == .amend {
        found += amended(event)
        for old in event.changes.flatMap(\.was.values) {
          if case .scalar(let code)? = old.value { gone[code] = event }
        }
      }
      switch event.verb {
      case .entrust, .endEntrustment, .suspend, .restore: found.append(untraced(event))
      case .cancel, .convert: for id in named { gone[id] = event }
      case .devolve:
        if case .body? = event.target { break }
        for id in named { gone[id] = event }
      case .combine, .divide:
        let into = event.newItems.compactMap(\.id)
        for id in event.namedItems where !into.contains(id) { gone[id] = event }
      default: break
      }
    }
    guard !gone.isEmpty else { return found }
    for list in library.lists {
      for item in list.items {
        let codes = list.kind.fields.filter { $0.type == .code }.flatMap {
          list.texts(item, list.kind.field($0.name))
        }
        for text in [list.id(item)].compactMap(\.self) + codes {
          guard let event = gone[text] else { continue }
          let name = list.name(item) ?? text
          found.append(
            finding(
              event, "“\(text)”还在清单里（\(name)），没有取消。核对标识：以前的事项用以前的标识或编码",
              "'\(text)' is in the lists (\(name)) and has not ended; check the id"))
        }
      }
    }
    return found
  }

  /// What the ledger would say twice, or in a circle, with a file that is written for the act.
  func findings(of file: LedgerFile) -> [Diagnostic] {
    let tree = MemoryTree([file.path: file.text])
    guard let record = Record.read(file.path, .ledger, in: tree, limit: 1 << 30).0 else { return [] }
    var ledger = library.context.acts.ledger
    var found: [Diagnostic] = []
    ledger.add(record, act: file.act, diagnostics: &found)
    let old = Set(library.context.acts.ledger.cycles.map(\.message))
    return (found + ledger.cycles.filter { !old.contains($0.message) }).map { diagnostic in
      Diagnostic(
        rule: "reform/by-hand", severity: .error,
        message: Message(
          zh: "补录写进台账就会出错：\(diagnostic.message.zh)。核对各条的标识和编码",
          en: "in the ledger this would be wrong: \(diagnostic.message.en); check the ids and codes"),
        place: reform.place)
    }
  }

  /// Nothing of the kind stands in the ledger, so that whoever enters it must not think that it does.
  private func untraced(_ event: ReformEvent) -> Diagnostic {
    ReformMessages.byHand(
      event, "补录的只记台账，台账不记过去的\(event.verb.title.zh)，写了也查不到。删掉这一条；要留记录的，写进改革的 note，现在还有效的写进清单里的事项",
      "a past act is entered in the ledger alone, which tells of no past \(event.verb.title.en); leave it out, and write it at 'note' of the reform, or into the item where it still holds"
    )
  }

  /// Of an amendment the ledger takes what the item was called, and which codes it had.
  private func amended(_ event: ReformEvent) -> [Diagnostic] {
    let known = Set(
      library.context.kinds.values.flatMap(\.fields).filter { $0.type == .code }.map(\.name) + ["name"])
    return event.changes.filter { Set($0.was.keys).isDisjoint(with: known) }.map { change in
      ReformMessages.byHand(
        event, "补录的变更，台账只记原来的名称和编码：was: { name: 原来的名称, code: 原来的编码 }；别的要素不用补录，删掉这一条",
        "of a past amendment the ledger takes the old name and the old codes: was: { name: …, code: … }; leave out other ones",
        at: change.place)
    }
  }

  private func finding(_ event: ReformEvent, _ zh: String, _ en: String) -> Diagnostic {
    ReformMessages.byHand(event, zh, en, at: event.selection?.place)
  }
}
