import Qingdan

struct NotPublicItem: Validator, TextJudge {
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
      "id: d-7k3f9q2m\nname: 甲\nnote: 危及社会稳定的政府信息，不予公开", "id: d-7k3f9q2m\nname: 甲\nnote: 该事项不予公开的，说明理由",
    ],
    bad: [
      "id: d-7k3f9q2m\nname: 甲\nmode: ↓不予公开", "id: d-7k3f9q2m\nname: 甲\nnote: ↓待审查",
      "id: d-7k3f9q2m\nname: 甲\nnote: 公开属性：↓不予公开，涉及个人隐私", "id: d-7k3f9q2m\nname: 甲（↓暂不公开）",
      "id: d-7k3f9q2m\nname: 甲\npath: [乙, ↓不予公开]", "id: d-7k3f9q2m\nname: 甲\nnote: 涉密事项，↓不予公开",
      "id: d-7k3f9q2m\nname: 甲（涉密，↓不予公开）",
      "id: d-7k3f9q2m\nname: 甲\nnote: 本事项↓不予公开", "id: d-7k3f9q2m\nname: 甲\nnote: 经研究，该事项↓暂不公开。",
      "id: d-7k3f9q2m\nname: 甲\nnote: 每季度更新。↓不予公开",
    ])

  let message = Message(
    zh: "这里写着不公开或者还没有审查（内容不显示）。不公开的事项从清单里删去；审查过、可以公开的，删去这句话",
    en:
      "it says that the item is not public or not reviewed (its text is not shown); take the item out, or these words once the review is done"
  )

  var isAboutItem: Bool { true }

  func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool { Marking.mayStand(in: text) }

  func findings(in text: UnsafeBufferPointer<UInt8>, of origin: TextOrigin) -> [TextFinding] {
    guard let field = origin.field else { return [] }
    return Marking.all(in: text)
      .filter {
        $0.sort == .notPublic
          && (Self.isOfPublicity(field) || field.name == "name" && $0.position == .inBrackets)
      }
      .map { TextFinding($0.range) }
  }

  /// Whether a field says how, or whether, the item is published.
  private static func isOfPublicity(_ field: Field) -> Bool {
    ["mode", "note", "path"].contains(field.name) || field.title.zh.contains("公开方式")
      || field.title.zh.contains("公开属性")
  }
}
