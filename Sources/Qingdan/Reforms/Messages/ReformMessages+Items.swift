/// What a reform says of items that it makes or changes; the check of the file and the writing of the lists say the same.
extension ReformMessages {
  static func amendsNothing(_ event: ReformEvent) -> Diagnostic {
    error(
      "reform/event", event, "没有写变更什么。写字段和变更后的内容，如 values: { name: 新名称 }",
      "it does not say what is amended; write values: { FIELD: NEW VALUE }",
      item: event.namedItems.first)
  }

  /// - Parameter path: the holder, which goes by an event of its own, or the id.
  static func notAmended(_ path: String, _ event: ReformEvent, item: String) -> Diagnostic {
    error(
      "reform/event", event,
      path == "id"
        ? "事项标识（id）一直不变，不能变更。换了编码的，变更编码的字段"
        : "行使机构（holder）不在这里变更。改由别的机构行使的，写 transfer: { from: …, to: …, items: { ids: [\(item)] } }",
      path == "id"
        ? "an id never changes; amend the field of its code instead"
        : "'holder' is not amended; write transfer: { from: …, to: …, items: { ids: [\(item)] } }",
      item: item)
  }

  /// - Parameter path: as the amendment has it, such as `responsibilities.text`.
  static func severalGroups(
    _ path: String, of field: Field, _ event: ReformEvent, item: String
  ) -> Diagnostic {
    let parts = field.fields.map { "\($0.name): …" }.joined(separator: ", ")
    let example = "values: { \(field.name): [\(parts.isEmpty ? "…" : "{ \(parts) }"), …] }"
    return error(
      "reform/event", event,
      "“\(field.name)”可以有几条，只写“\(path)”说不清改的是哪一条，别的也会丢。把整个字段写在 values 里，各条写全：\(example)",
      "'\(field.name)' may have several entries, and '\(path)' does not tell which is meant; write the whole field: \(example)",
      item: item)
  }

  /// - Parameter path: a field by which items are chosen (`where`).
  static func unknownCondition(
    _ path: String, among kinds: [Kind], _ event: ReformEvent, at place: Place
  ) -> Diagnostic {
    let near = Set(kinds.compactMap { nearest(to: path, of: $0) }).sorted()
    return error(
      "reform/unknown-field", event,
      "where 里写的，清单没有“\(path)”这个字段\(near.isEmpty ? "。字段见 qingdan schema \(kinds[0].name)" : "。是不是 \(near.joined(separator: " 或者 "))？")",
      "no list has the field '\(path)' of 'where'\(near.isEmpty ? ": qingdan schema \(kinds[0].name)" : "; perhaps \(near.joined(separator: " or "))")",
      at: place)
  }

  /// What a path was probably meant to be in lists of a kind.
  private static func nearest(to path: String, of kind: Kind) -> String? {
    let top = path.split(separator: ".").first.map(String.init) ?? path
    let isBelow = kind.fields.contains { $0.name == top }
    return isBelow
      ? Spelling.nearest(to: path, among: kind.allFields.map(\.path)) : kind.fields.nearest(to: top)?.name
  }

  static func unsaid(_ path: String, _ event: ReformEvent, item: String) -> Diagnostic {
    error(
      "reform/by-hand",
      "\(event.verb.title.zh)（\(item)）：“\(path)”变更后的内容改革文件里没有写，工具不能代写。写在 values 里，或者从改革里去掉这一条，用调整办（qingdan adjustment draft）",
      "\(event.verb.title.en) (\(item)): the reform does not say the new '\(path)', and the tool does not make it up; write it into 'values', or take the event out and do it by an adjustment",
      at: event.place, item: item)
  }

  /// What an amendment says that there was is not there: somebody changed it since, or another item is meant.
  static func otherThanSaid(
    _ path: String, _ now: YAMLValue?, _ event: ReformEvent, item: String
  ) -> Diagnostic {
    error(
      "reform/by-hand",
      "\(event.verb.title.zh)（\(item)）：“\(path)”现在是“\(now?.shortText ?? "（没有）")”，和改革文件里写的原值（was）不一样。核对事项和内容，改对 was，或者去掉它",
      "\(event.verb.title.en) (\(item)): '\(path)' is '\(now?.shortText ?? "nothing")' now, which is not what 'was' says; check the item, and mend or leave out 'was'",
      at: event.place, item: item)
  }

  /// - Parameter path: as the amendment has it, such as `limits.legal`.
  static func unknownField(_ path: String, of kind: Kind, _ event: ReformEvent, item: String) -> Diagnostic {
    let near = nearest(to: path, of: kind)
    return error(
      "reform/unknown-field", event,
      "\(kind.title.zh)没有“\(path)”这个字段，写字段的键\(near.map { "。是不是 \($0)？" } ?? "，见 qingdan schema \(kind.name)")",
      "\(kind.title.en) has no field '\(path)'; write its key\(near.map { ", perhaps '\($0)'" } ?? ": qingdan schema \(kind.name)")",
      item: item)
  }

  /// - Parameter key: what stands in the item as a list would say it.
  static func unknownKey(_ key: String, of kind: Kind, _ event: ReformEvent) -> Diagnostic {
    let near = kind.fields.nearest(to: key)?.name
    return error(
      "reform/unknown-field", event,
      "“\(key)”不是\(kind.title.zh)的要素\(near.map { "。是不是 \($0)？" } ?? "，要素见 qingdan schema \(kind.name)")",
      "'\(key)' is no field of \(kind.title.en)\(near.map { "; perhaps '\($0)'" } ?? ": qingdan schema \(kind.name)")",
      at: event.newItems.first?.place, item: event.namedItems.first)
  }

  /// - Parameter place: of the one that has no name; nil where two have the same.
  static func sameNames(_ event: ReformEvent, _ item: String, at place: Place? = nil) -> Diagnostic {
    error(
      "reform/successors", event, "分设后的各个事项要有各自的名称：into: [{ id: \(item), name: … }, { name: … }]",
      "each of the items has a name of its own: into: [{ id: \(item), name: … }, { name: … }]",
      at: place ?? event.newItems.first?.place, item: item)
  }

  /// - Parameter next: what the body, or those that come after it, are called then.
  static func oldName(
    _ name: String, _ next: [String], in field: Field, _ event: ReformEvent, at place: Place
  ) -> Diagnostic {
    let (zh, en) = (next.joined(separator: "、"), next.joined(separator: ", "))
    return error(
      "reform/old-name", event,
      "“\(field.title.zh)”里写的“\(name)”，改革以后\(next.isEmpty ? "不再保留" : "是“\(zh)”")。改成新名称；说的是过去的，前面写“原”",
      "'\(field.title.en)' says '\(name)', which \(next.isEmpty ? "is no more" : "is '\(en)'") after the reform; write the new name, or 原 before it where the past is meant",
      at: place, item: event.namedItems.first, severity: .warning)
  }

  static func unknownKind(_ event: ReformEvent, among kinds: [Kind]) -> Diagnostic {
    let all = kinds.map(\.name).sorted()
    let place = event.newItems.first?.place
    guard let said = event.list else {
      return error(
        "reform/unknown-kind", event, "没有写明清单的种类。写 list: \(all.joined(separator: " 或 "))",
        "it does not say which kind of list; write 'list': \(all.joined(separator: ", "))", at: place)
    }
    let synonym = kinds.first { $0.title.zh == said || $0.also.contains(said) }?.name
    let near = synonym ?? Spelling.nearest(to: said, among: all)
    return error(
      "reform/unknown-kind", event,
      "没有“\(said)”这种清单\(near.map { "。是不是 \($0)？" } ?? "。")可以写：\(all.joined(separator: "、"))",
      "there is no kind of list '\(said)'\(near.map { "; perhaps '\($0)'" } ?? "") (\(all.joined(separator: ", ")))",
      at: place)
  }

  static func madeForNobody(_ event: ReformEvent) -> Diagnostic {
    error(
      "reform/event", event, "没有写明新事项归哪个机构。写 to: 机构标识",
      "it does not say whose the new item is; write 'to: ORGANISATION'", at: event.newItems.first?.place)
  }

  static func emptyItem(_ event: ReformEvent) -> Diagnostic {
    error(
      "reform/event", event, "新事项的内容没有写：item: { name: …, … }",
      "the new item says nothing: item: { name: …, … }", at: event.newItems.first?.place)
  }
}
