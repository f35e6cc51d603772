import Qingdan

struct NotPublicItem: ListValidator, TextJudge {
  static let rule = Rule(
    "secrecy/not-public-item",
    Message(zh: "不予公开或者还没有审查的事项在公开的清单里", en: "an item is not to be published, or not reviewed yet"),
    rationale: Message(
      zh: "公开的清单库里只放可以公开的事项；进了 git，就是公开了。不予公开的只写数量和依据的条款，审查完再加进来。",
      en: "a public library holds what may be public alone: what is in git is published"),
    source: ["《中华人民共和国政府信息公开条例》第十三条至第十八条"], confidential: true, kind: "disclosure",
    good: [
      "id: d-7k3f9q2m\nname: 甲\nnote: 涉密事项不予公开的，按规定办理",
      "id: d-7k3f9q2m\nname: 不予公开政府信息的决定\nmode: 主动", "id: d-7k3f9q2m\nname: 甲\nnote: 不予公开的内容已经删去",
      "id: d-7k3f9q2m\nname: 甲\ncontent: 政府信息公开申请的答复情况（予以公开、不予公开）",
    ],
    bad: [
      "id: d-7k3f9q2m\nname: 甲\nmode: ↓不予公开", "id: d-7k3f9q2m\nname: 甲\nnote: ↓待审查",
      "id: d-7k3f9q2m\nname: 甲\nnote: 公开属性：↓不予公开，涉及个人隐私", "id: d-7k3f9q2m\nname: 甲（↓暂不公开）",
      "id: d-7k3f9q2m\nname: 甲\npath: [乙, ↓不予公开]", "id: d-7k3f9q2m\nname: 甲\nnote: 涉密事项，↓不予公开",
      "id: d-7k3f9q2m\nname: 甲（涉密，↓不予公开）",
    ])

  var isAboutItem: Bool { true }

  func finds(in text: UnsafeBufferPointer<UInt8>, of field: Field?) -> Bool {
    guard let field else { return false }
    return Markings.found(in: text).contains { mark in
      mark.sort == .notPublic
        && (Self.isOfPublicity(field, at: field.name) || field.name == "name" && mark.position == .inBrackets)
    }
  }

  /// Whether a field says how, or whether, the item is published.
  private static func isOfPublicity(_ field: Field, at path: String) -> Bool {
    ["mode", "note", "path"].contains(path) || field.title.zh.contains("公开方式")
      || field.title.zh.contains("公开属性")
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    let marks = Markings.of(check)
    let fields = list.kind.allFields.map { Self.isOfPublicity($0.field, at: $0.path) }
    let name = list.kind.field("name")
    report.count(marks.checked)
    for mark in marks.of(.notPublic) {
      let isOfName = mark.value.field == name && mark.position == .inBrackets
      guard fields[Int(mark.value.field.index)] || isOfName else { continue }
      report.say(
        Message(
          zh: "这里写着不公开或者还没有审查（内容不显示）。不公开的事项从清单里删去；审查过、可以公开的，删去这句话",
          en:
            "it says that the item is not public or not reviewed (its text is not shown); take the item out, or these words once the review is done"
        ),
        at: mark.value, in: list, part: mark.range)
    }
  }
}
