extension ReformReport {
  /// For a terminal: the bodies, what each gives to whom, how many items each has, and what its website hands over.
  public func text() -> String {
    var lines = ["\(title)\(about.isEmpty ? "" : say("，", ", ") + about)"]
    if !bodies.isEmpty || !arrangements.isEmpty { lines += ["", say("机构", "Organisations")] }
    lines += bodies.map { "  \($0.name)  \(line($0))" }
    lines += arrangements.map { "  \($0)" }
    lines += ["", say("移交清单", "What goes where")]
    if handovers.isEmpty { lines.append("  " + nothingMoves) }
    for handover in handovers {
      lines.append("  \(heading(handover))：\(count(handover))")
      for item in handover.items {
        let part =
          item.isPartial
          ? say("，部分", ", in part") + (item.part(language).map { say("：\($0)", ": \($0)") } ?? "") : ""
        lines.append("    \(item.id)  \(item.name)（\(item.type)，\(item.way[language])\(part)）")
      }
    }
    if !remakings.isEmpty { lines += ["", remakingsTitle] }
    lines += remakings.map { "  \($0.verb.title[language])  \($0.line(say("、", ", ")))" }
    if !others.isEmpty { lines += ["", othersTitle] }
    lines += others.map { "  \($0.line(say("、", ", "), language))" }
    if !followed.isEmpty { lines += ["", followedTitle] }
    lines += followed.map { "  \($0.field) → \(becomes($0))：\(concerned($0))" }
    if !sameNames.isEmpty { lines += ["", sameNamesTitle] }
    lines += sameNames.map { "  \($0.body)  \($0.name)：\(origins($0))" }
    if !codes.isEmpty { lines += ["", codesMadeTitle] }
    lines += codes.map { "  \($0.item)  \($0.old) → \(new($0))" }
    if !coded.isEmpty {
      lines += [
        "", codesTitle,
        "  "
          + say(
            "\(codesAwaited.zh)，新编码由赋码单位给。申请表：qingdan reform codes \(reform.id)",
            "\(codesAwaited.en) until others are given; the form: qingdan reform codes \(reform.id)"
          ),
      ]
    }
    if !loads.isEmpty { lines += ["", say("各单位事项数", "Items of each body")] }
    for load in loads {
      lines.append(
        "  \(load.name)："
          + say("改革前 \(load.before) 项，改革后 \(load.after) 项", "\(load.before) before, \(load.after) after"))
    }
    for closing in closings {
      lines += ["", say("\(closing.name)的网站与公开事项移交清单", "What the website of \(closing.name) hands over")]
      lines += closing.tasks(self).map { "  \($0)" }
    }
    if !unsettled.isEmpty { lines += ["", unsettledTitle] }
    for (field, heirs) in unsettled {
      let none =
        field.became == nil
        ? say("没有承接机构", "nobody comes after it") : say("已不在清单里", "in no list any more")
      let next = heirs.isEmpty ? none : heirs.joined(separator: say("、", ", "))
      lines.append("  \(field.item)  \(field.name)  \(field.title[language])：\(field.value)（\(next)）")
    }
    if !mentions.isEmpty {
      lines += ["", mentionsTitle]
      for mention in mentions {
        let mark = accepted.contains(mention.key) ? say("（已接受）", " (accepted)") : ""
        lines.append("  \(mention.key)\(mark)  \(place(mention))  \(mention.name)")
        lines.append("    \(mention.excerpt)")
        lines.append("    → \(suggestion(mention))")
      }
    }
    lines += lostCommentText + writtenText
    return lines.map { $0.visible + "\n" }.joined()
  }
}

extension ReformReport.Closing {
  /// What is to be done, one line each.
  func tasks(_ report: ReformReport) -> [String] {
    func say(_ zh: String, _ en: String) -> String { report.say(zh, en) }
    let mark = say("、", ", ")
    var tasks: [String] = []
    var bodies: [String] = []
    for row in rows { if let to = row.to, !bodies.contains(to) { bodies.append(to) } }
    for body in bodies {
      let count = rows.count { $0.to == body }
      tasks.append(
        say("\(count) 个公开事项改由\(body)公开，页面移过去", "\(count) disclosure items and their pages go to \(body)"))
    }
    let left = rows.filter { $0.to == nil }.count
    if left > 0 {
      tasks.append(
        say("\(left) 个公开事项不再由本级公开，页面存档", "\(left) disclosure items are published here no more; archive them"))
    }
    let addresses = rows.flatMap(\.links) + links
    if !addresses.isEmpty {
      tasks.append(
        say("\(addresses.count) 个网址要跳转到新页面（见下）", "\(addresses.count) addresses need redirects (below)"))
      tasks += addresses.map { "  \($0)" }
    }
    let day = report.reform.dates.effective
    let since = day.map { say("自\($0.chinese)起", "from \($0) on") } ?? say("改革以后", "after the reform")
    if !names.isEmpty {
      tasks.append(
        say(
          "\(since)，网页上不再把“\(names.joined(separator: "”“"))”当作现有机构（正文、文件标题中的原名称不改）",
          "\(since) no page shows \(names.joined(separator: mark)) as a body that is there (names within documents stay)"
        ))
    }
    // Where the name goes on, so does the website.
    if names.isEmpty { return tasks }
    let length = report.closingNotice.days.map { say("（挂 \($0) 天以上）", " (for at least \($0) days)") } ?? ""
    tasks.append(say("整合公告\(length)：\(notice(report))", "notice\(length): \(notice(report))"))
    return tasks
  }

  private func notice(_ report: ReformReport) -> String {
    report.closingNotice.text(of: name, heirs: heirs.filter { !$0.isEmpty }, report.reform, report.language)
  }
}
