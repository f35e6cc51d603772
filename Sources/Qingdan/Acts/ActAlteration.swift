/// What an act that was carried out and released no longer says as it did (发布后改动).
///
/// Whoever relies on a release must be able to read what it rested on, so what was agreed stays as it was. What comes
/// later is added: further opinions, the number of a document, and the days and the address of its publication, on
/// which nobody had decided.
struct ActAlteration {
  private let released: Adjustment
  /// Nil where the file is gone.
  private let now: Adjustment?

  init(_ released: Adjustment, now: Adjustment?) {
    self.released = released
    self.now = now
  }

  /// - Parameters:
  ///   - version: the release that carried it out, where that is known.
  ///   - place: where to point if the file is gone.
  func finding(_ version: String?, at place: Place? = nil, advice: Message? = nil) -> Diagnostic? {
    let (id, path) = (released.id, Adjustment.path(of: released.id))
    let since = Message(
      zh: version.map { "已经随版本“\($0)”发布" } ?? "已经办完（台账里有）",
      en: version.map { "was carried out with release '\($0)'" } ?? "was carried out (the ledger has it)")
    guard let now else {
      return finding(
        Message(
          zh: "\(id) \(since.zh)，调整文件 \(path) 却不见了：发布的改动凭什么，就查不到了。从 git 里取回",
          en:
            "\(id) \(since.en), but its file \(path) is gone, and nobody can tell what the changes rest on; restore it"
        ), at: place ?? released.place, advice: advice)
    }
    let parts = parts(now)
    guard !parts.isEmpty else { return nil }
    let (zh, en) = (parts.map(\.zh).joined(separator: "、"), parts.map(\.en).joined(separator: ", "))
    return finding(
      Message(
        zh: "\(id) \(since.zh)，以后又改过：\(zh)。办完的调整不能再改（可以补记新的意见、文号、公布日期和网址）：改回原来的；还要调整的，另起草一个",
        en:
          "\(id) \(since.en), and its file was changed later: \(en). What was agreed stays as it was (opinions, document numbers and the publication may be added): restore it, and draft another act for another change"
      ), at: parts[0].place ?? now.place, advice: advice)
  }

  private func finding(_ message: Message, at place: Place, advice: Message?) -> Diagnostic {
    Diagnostic(rule: "adjustment/altered", severity: .error, message: message, place: place, advice: advice)
  }

  private struct Part {
    let zh: String
    let en: String
    var place: Place?
  }

  private func parts(_ now: Adjustment) -> [Part] {
    func text(_ zh: String, _ en: String, _ path: (Adjustment) -> String?) -> Part? {
      let (old, new) = (path(released), path(now))
      guard old != new else { return nil }
      let was = old.map { YAMLValue.scalar($0).shortText }
      return Part(
        zh: "\(zh)（原来\(was.map { "是“\($0)”" } ?? "没有写")）",
        en: "its \(en) (was \(was.map { "'\($0)'" } ?? "not given"))")
    }
    let texts = [
      text("标题", "title", \.title), text("理由", "reason", \.reason), text("依据", "basis", \.basis),
      text("事由日期", "trigger", \.trigger?.description), text("申请机构", "applicant", \.applicant),
      text("监管措施", "supervision", \.supervision),
    ].compactMap(\.self)
    return texts + changes(now) + opinions(now) + effective(now)
  }

  private func changes(_ now: Adjustment) -> [Part] {
    func said(_ act: Adjustment) -> [String] { act.changes.flatMap(\.ingredients).sorted() }
    guard said(released) != said(now) else { return [] }
    let known = Set(said(released))
    let other = now.changes.first { !$0.ingredients.allSatisfy(known.contains) }
    return [Part(zh: "调整事项", en: "its changes", place: other?.place)]
  }

  private func opinions(_ now: Adjustment) -> [Part] {
    var open = now.opinions
    return released.opinions.compactMap { opinion in
      if let index = open.firstIndex(where: { opinion.stands(in: $0) }) {
        open.remove(at: index)
        return nil
      }
      let who = opinion.organisation.map { "（\($0)）" } ?? ""
      return Part(
        zh: "\(opinion.role.rawValue)\(who)的意见", en: "the opinion '\(opinion.role.title.en)'\(who)",
        place: open.first { $0.role == opinion.role && $0.organisation == opinion.organisation }?.place)
    }
  }

  /// A day that is written later may only be the one that held anyway.
  private func effective(_ now: Adjustment) -> [Part] {
    let (old, new) = (released.dates.effective, now.dates.effective)
    guard old != new, old != nil || new != released.effectiveDay else { return [] }
    let was = released.effectiveDay
    return [
      Part(
        zh: "施行日期（原来\(was.map { "是\($0.chinese)" } ?? "没有写")）",
        en: "its day (was \(was?.description ?? "not given"))")
    ]
  }
}

extension Opinion {
  /// Whether another one is the same, with what was not known yet.
  fileprivate func stands(in other: Opinion) -> Bool {
    role == other.role && organisation == other.organisation && verdict == other.verdict
      && content == other.content && (date == nil || date == other.date)
      && (document == nil || document == other.document)
  }
}
