extension ReformReport {
  /// For a pull request or a file beside the approval: the same as the text, as tables.
  public func markdown() -> String {
    var lines = ["## \(title.markdown)", ""]
    if !about.isEmpty { lines += [about.markdown, ""] }
    if !open.isEmpty { lines += ["### \(openTitle)", ""] + openLines.map { "- \($0.markdown)" } + [""] }
    if !bodies.isEmpty {
      lines += table(
        say("机构", "Organisations"), [say("机构", "body"), say("去向", "what becomes of it")],
        bodies.map { [$0.name, line($0)] })
    }
    if !arrangements.isEmpty { lines += arrangements.map { "- \($0.markdown)" } + [""] }
    lines += ["### \(say("移交清单", "What goes where"))", ""]
    if handovers.isEmpty { lines += [nothingMoves, ""] }
    for handover in handovers {
      lines += table(
        "\(heading(handover))（\(count(handover))）", level: 4, Self.columns(self),
        rows(handover))
    }
    if !remakings.isEmpty { lines += table(remakingsTitle, remakingColumns, remakingRows) }
    if !others.isEmpty {
      lines +=
        ["### \(othersTitle)", ""] + others.map { "- \($0.line(say("、", ", "), language).markdown)" } + [""]
    }
    if !followed.isEmpty { lines += table(followedTitle, followedColumns, followedRows) }
    if !sameNames.isEmpty { lines += table(sameNamesTitle, sameNameColumns, sameNameRows) }
    if !loads.isEmpty {
      lines += table(
        say("各单位事项数", "Items of each body"),
        [say("机构", "body"), say("改革前", "before"), say("改革后", "after")],
        loads.map { [$0.name, "\($0.before)", "\($0.after)"] })
    }
    if !coded.isEmpty {
      lines += table(codesTitle, Self.codeColumns(self), codeRows)
    }
    if !codes.isEmpty { lines += table(codesMadeTitle, codesMadeColumns, codesMadeRows) }
    for closing in closings {
      lines += [
        "### \(say("\(closing.name)的网站与公开事项移交清单", "What the website of \(closing.name) hands over").markdown)",
        "",
      ]
      lines += closing.tasks(self).map { "- \($0.markdown)" } + [""]
      guard !closing.rows.isEmpty else { continue }
      lines += table(nil, closing.columns(self), closing.cells)
    }
    if !unsettled.isEmpty { lines += table(unsettledTitle, unsettledColumns, unsettledRows) }
    if !mentions.isEmpty { lines += table(mentionsTitle, mentionColumns, mentionRows) }
    if !lostComments.isEmpty { lines += table(lostCommentsTitle, lostCommentColumns, lostCommentRows) }
    if !written.inherited.isEmpty { lines += table(inheritedTitle, inheritedColumns, inheritedRows) }
    if !written.parts.isEmpty { lines += table(partsTitle, partColumns, partRows) }
    lines += table(filesTitle, fileColumns, fileRows)
    return lines.joined(separator: "\n")
  }

  private func table(
    _ title: String?, level: Int = 3, _ columns: [String], _ rows: [[String]]
  ) -> [String] {
    let head = title.map { [String(repeating: "#", count: level) + " \($0.markdown)", ""] } ?? []
    func line(_ cells: [String]) -> String {
      "| \(cells.map { $0.isEmpty ? " " : $0.markdown }.joined(separator: " | ")) |"
    }
    return head + [line(columns), "|" + String(repeating: " --- |", count: columns.count)] + rows.map(line)
      + [""]
  }
}

// MARK: - The tables that Markdown and the page have

extension ReformReport {
  static func columns(_ report: ReformReport) -> [String] {
    [
      report.say("序号", "no."), report.say("编码", "code"), report.say("事项", "item"),
      report.say("类型", "type"), report.say("方式", "how"), report.say("范围", "extent"),
      report.say("依据", "basis"),
    ]
  }

  func rows(_ handover: Handover) -> [[String]] {
    handover.items.enumerated().map { index, item in
      [
        "\(index + 1)", item.code ?? item.id, item.name, item.type, item.way[language],
        item.isPartial
          ? say("部分", "in part") + (item.part(language).map { say("：\($0)", ": \($0)") } ?? "")
          : say("全部", "whole"), item.basis ?? "",
      ]
    }
  }

  /// Official codes are given, not made up (赋码): the old one is kept until the new one has come.
  var codesTitle: String {
    say("赋码申请表（待赋码：新编码下来以前用原编码）", "Codes to apply for (the old ones are kept until then)")
  }

  /// How many old codes are kept, and how many items have none yet.
  var codesAwaited: Message {
    let new = coded.count { $0.item.code == nil }
    let old = coded.count - new
    let parts = [
      old == 0 ? nil : Message(zh: "\(old) 项原编码保留", en: "\(old) old codes are kept"),
      new == 0 ? nil : Message(zh: "\(new) 项还没有编码", en: "\(new) items have none"),
    ].compactMap(\.self)
    return Message(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }

  var mentionColumns: [String] {
    [say("位置", "place"), say("事项", "item"), say("现在", "now"), say("建议", "suggestion"), say("接受", "accepted")]
  }

  var mentionRows: [[String]] {
    mentions.map { mention in
      [
        "\(mention.key) \(place(mention))", mention.name, mention.excerpt, suggestion(mention),
        accepted.contains(mention.key) ? say("是", "yes") : "",
      ]
    }
  }

  var remakingColumns: [String] { [say("方式", "how"), say("原事项", "before"), say("改革后", "after")] }

  var remakingRows: [[String]] {
    remakings.map { remaking in
      [remaking.verb.title[language]]
        + [remaking.from, remaking.to].map { $0.map(\.label).joined(separator: say("、", ", ")) }
    }
  }

  var unsettledColumns: [String] {
    [say("事项", "item"), say("字段", "field"), say("原值", "names"), say("现在", "now")]
  }

  var unsettledRows: [[String]] {
    unsettled.map {
      [$0.field.name, $0.field.title[language], $0.field.value, $0.heirs.joined(separator: say("、", ", "))]
    }
  }

  var codesMadeColumns: [String] { [say("事项", "item"), say("原编码", "old code"), say("新编码", "new code")] }

  var codesMadeRows: [[String]] { codes.map { [$0.item, $0.old, new($0)] } }

  static func codeColumns(_ report: ReformReport) -> [String] {
    [
      report.say("原编码", "old code"), report.say("事项", "item"), report.say("新实施主体", "new holder"),
      report.say("依据", "basis"),
    ]
  }

  /// An item that stays, with a code that names its old division, or one that is new and has none.
  static func coded(_ code: AwaitedCode, _ reform: Reform, _ names: ReformNames) -> (item: Item, to: String) {
    let item = Item(
      id: code.item, code: code.code, name: code.name, type: code.type, kind: code.kind.title,
      way: code.event.verb.title, isPartial: false, scope: nil, basis: code.event.basis ?? reform.basis)
    return (item, names.newName(code.holder))
  }

  var codeRows: [[String]] {
    coded.map { [$0.item.code ?? "", $0.item.name, $0.to, $0.item.basis ?? ""] }
  }
}

extension ReformReport.Closing {
  func columns(_ report: ReformReport) -> [String] {
    [
      report.say("公开事项", "item"), report.say("改革后公开主体", "published by"),
      report.say("公开渠道", "where"), report.say("现网址", "address"),
    ]
  }

  var cells: [[String]] {
    rows.map { row in
      [
        row.item.name, row.to ?? "", row.channels.joined(separator: "、"),
        row.links.joined(separator: " "),
      ]
    }
  }
}
