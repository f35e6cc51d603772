import Qingdan

struct MissingID: ListValidator {
  static let rule = Rule(
    "id/missing",
    Message(zh: "事项没有 id", en: "an item has no id"),
    rationale: Message(
      zh: "id 是事项永远不变的名字：改了名称、编码、主体，比较和沿革都靠它认出是同一个事项。",
      en: "the id names an item for ever; comparisons and histories know it by nothing else"),
    good: ["id: p-7k3f9q2m\nname: 排污许可证核发"],
    bad: [
      "↓name: 排污许可证核发\ntype: 行政许可", "↓{ name: 排污许可证核发, type: 行政许可 }", "↓id:\nname: 排污许可证核发",
      "↓标识:\nname: 排污许可证核发",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    let list = check.list
    report.count(list.count)
    for problem in list.problems {
      guard case .missing(let number) = problem.reason, list.kind[number].type == .id,
        let item = problem.item
      else { continue }
      let id = list.mintedID(for: item)
      report.say(
        Message(
          zh: "这个事项还没有 id。在事项第一行写：id: \(id)（新生成，直接可用）",
          en: "the item has no id; write as its first line: id: \(id) (newly made, ready to use)"),
        at: problem.node, of: item, in: list, field: list.kind[number].name,
        fixes: [fix(id, item, number, list)].compactMap(\.self))
    }
  }

  private func fix(_ id: String, _ item: ListFile.Item, _ number: FieldNumber, _ list: ListFile)
    -> Diagnostic.Fix?
  {
    let title = Message(zh: "写上 id: \(id)", en: "write id: \(id)")
    let document = list.document
    let node = list.node(item)
    let field = list.kind[number]
    let names = [field.name, field.title.zh] + field.also
    if let empty = names.lazy.compactMap({ document.value(of: node, for: $0) }).first {
      return list.fix(title, empty, to: id, safe: true)
    }
    let range = document.range(node)
    // Behind `? ` no line may be put in.
    let before = document.bytes[..<range.lowerBound].last { $0 != 0x20 }
    guard before != UInt8(ascii: "?") else { return nil }
    let line: String
    var place = range.lowerBound
    if document.style(node) == .flow {
      place += 1
      let isEmpty = document.children(node).allSatisfy { _ in false }
      line = " id: \(id)\(isEmpty ? " " : ",")"
    } else {
      let start = document.line(Int(document.position(at: place).line)).lowerBound
      let blanks = String(repeating: " ", count: place - start)
      let lineEnd = document.bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
      line = "id: \(id)\(lineEnd)\(blanks)"
    }
    return Diagnostic.Fix(title, file: list.path, splices: [Splice(place..<place, line)], isSafe: true)
  }
}
