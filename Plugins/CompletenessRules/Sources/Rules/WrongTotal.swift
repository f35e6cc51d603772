import Qingdan

struct WrongTotal: ListValidator, LibraryValidator {
  static let rule = Rule(
    "complete/wrong-total",
    Message(zh: "公告里的总数和各类相加不等", en: "the total of an announcement is not the sum of its parts"),
    rationale: Message(
      zh:
        "“共203项，其中行政许可11项……”是手写的，改了清单常常只改了一处。本库里写这种话的地方都查：library.yaml 的 notice、清单头和事项的文字；没有写进库里的，用 qingdan read counts。",
      en:
        "such sentences are written by hand, and of their numbers some are forgotten. They are looked for in the notice of library.yaml and in the heads and texts of lists; of other texts ask qingdan read counts"
    ),
    good: [
      item("共203项，其中行政许可11项、行政处罚122项、行政强制7项、行政征收1项、行政检查7项、行政确认4项、行政裁决4项、其他职权47项。"),
      item("共100项，其中行政许可10项、行政处罚20项、行政检查5项。"), item("行政许可12项、行政处罚三十项，共四十二项。"),
    ],
    bad: [
      item("共203项，其中行政许可11项、行政处罚120项、行政强制7项、行政征收1项、行政检查7项、行政确认4项、行政裁决4项、其他职权47项。", arrow: "↓"),
      item("行政许可十二项、行政处罚三十项，共四十三项。", arrow: "↓"),
      """
      list: powers
      organisation: sthjj
      note: 行政职权↓30项，其中行政许可11项、行政处罚12项、其他类8项
      items: []
      """,
      """
      === library.yaml
      library: examples
      format: 1
      base: standard
      notice: ↓共30项，其中行政许可11项、行政处罚12项、行政检查8项
      """,
    ])

  /// The note of an item; the arrow stands before the number.
  private static func item(_ text: String, arrow: String = "") -> Rule.Example {
    "id: p-7k3f9q2m\nname: 排污许可证核发\nnote: \(arrow.isEmpty ? text : text.replacing("共", with: "共" + arrow))"
  }

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    if let note = list.head.nodes["note"], list.document.kind(note) == .scalar {
      report.count()
      for statement in CountStatement.all(in: list.document.text(note)) {
        guard let message = statement.message else { continue }
        report.say(
          message, at: list.place(of: statement.totalRange, in: note), field: "note", advice: Self.advice)
      }
    }
    for value in check.writtenTexts where list.document.withText(value.node, CountStatement.mayStand) {
      report.count()
      for statement in CountStatement.all(in: list.text(value)) {
        guard let message = statement.message else { continue }
        report.say(message, at: value, in: list, part: statement.totalRange, advice: Self.advice)
      }
    }
  }

  private static let advice = Message(
    zh: "重新数一遍，改总数，或者改写错的那一个分项", en: "count again; mend the total, or the part that is wrong")

  func part(of check: ListCheck) -> Bool { true }

  func validate(_ parts: [Bool], in context: LibraryContext, into report: inout Report) {
    guard let notice = context.configuration.notice, let place = context.configuration.noticePlace else {
      return
    }
    for statement in CountStatement.all(in: notice.zh) {
      if let message = statement.message {
        report.say(message, at: place, field: "notice", advice: Self.advice)
      }
    }
  }
}
