extension PublicationReport {
  /// Its schema is `qingdan schema publication-list`.
  ///
  /// - Parameters:
  ///   - day: the day on which it is asked, for what is overdue; nil where nobody says.
  ///   - findings: those of the report, as JSON.
  public func json(asOf day: Day?, findings: JSON) -> JSON {
    .object([
      "publications": .array(rows.map(json)),
      "unpublished": .array(
        unpublished.map { entry in
          .object([
            "list": .string(entry.list.path), "release": entry.list.list?.version.map { .string($0) },
            "changed": .string(entry.changed.description), "due": .string(entry.due.value.description),
            "estimated": .bool(entry.due.isEstimated), "overdue": day.map { .bool(entry.due.value < $0) },
          ])
        }),
      "findings": findings,
    ])
  }

  private func json(_ row: Row) -> JSON {
    let publication = row.publication
    return .object([
      "release": .string(publication.release), "organisation": .string(publication.organisation),
      "column": .string(publication.column), "address": .string(publication.address),
      "day": .string(publication.day.description),
      "lists": .array(publication.lists.map { .string($0.path) }),
      "digest": publication.digest.map { .string($0.labelled) },
      "reviewedBy": publication.review?.by.map { .string($0) },
      "reviewedOn": publication.review?.on.map { .string($0.description) },
      "changed": row.changed.map { .string($0.description) },
      "workingDays": row.days.map { .number(max(0, $0.value)) },
      "approved": row.approved.map { .string($0.description) },
      "workingDaysFromApproval": row.daysFromApproval.map { .number(max(0, $0.value)) },
      "estimated": row.days.map { .bool($0.isEstimated) },
    ])
  }

  /// For people: what stood where, then what is still to be published.
  public func text(_ language: Language, _ register: OrganisationRegister, asOf day: Day?) -> String {
    func say(_ zh: String, _ en: String) -> String { Message(zh: zh, en: en)[language] }
    var lines: [String] = []
    for row in rows {
      let publication = row.publication
      let body =
        register[publication.organisation]?.shortName(on: publication.day) ?? publication.organisation
      lines.append(
        "\(publication.day)  \(publication.release)  \(body)《\(publication.column)》 \(publication.address)")
      var facts: [String] = []
      if let days = row.days {
        facts.append(
          days.value <= 0
            ? say("不晚于生效之日公开", "not after the day of effect")
            : say(
              "生效（\(row.changed?.description ?? "")）后 \(days.value) 个工作日公开",
              "\(days.value) working days after the day of effect (\(row.changed?.description ?? ""))"))
      }
      if let days = row.daysFromApproval {
        facts.append(say("批准后 \(days.value) 个工作日公开", "\(days.value) working days after the approval"))
      }
      if let by = publication.review?.by { facts.append(say("审查：\(by)", "reviewed by \(by)")) }
      if !facts.isEmpty { lines.append("            " + facts.joined(separator: say("，", ", "))) }
    }
    if !unpublished.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines.append(say("已经发布、还没有公开记录的清单：", "released, and not on record as published:"))
    }
    for entry in unpublished {
      let isOverdue = day.map { entry.due.value < $0 } ?? false
      let note = entry.due.note.map { say("（\($0.zh)）", " (\($0.en))") } ?? ""
      lines.append(
        "  \(entry.list.path)  "
          + say(
            "\(entry.changed)起施行，应在 \(entry.due.value) 以前公开\(note)\(isOverdue ? "，已经超期" : "")",
            "effective \(entry.changed), to be published by \(entry.due.value)\(note)\(isOverdue ? ", overdue" : "")"
          ))
    }
    return lines.map { $0.visible + "\n" }.joined()
  }
}
