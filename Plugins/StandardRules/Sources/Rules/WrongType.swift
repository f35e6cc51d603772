import Qingdan

struct WrongType: ListValidator {
  static let rule = Rule(
    "field/type",
    Message(zh: "值不是字段要求的样子", en: "a value is not what its field holds"),
    rationale: Message(
      zh: "日期、网址、电话写错了样子，表格里照样印出来，却不能排序，也打不开、打不通。",
      en: "a date, address or telephone number of another form is printed all the same, but cannot be used"),
    good: [
      "id: p-7k3f9q2m\nfrom: 2021-03-01\nflowchart: https://sthjj.example.cn/flow.html\nsupervision: { phone: 010-12345 }",
      "id: p-7k3f9q2m\nlevels: 市级\nbasis: { cite: 《排污许可管理条例》第六条第一款, text: 排污单位应当… }",
    ],
    bad: [
      "id: p-7k3f9q2m\nfrom: ↓2021年3月1日", "id: p-7k3f9q2m\nfrom: ↓2021-02-30",
      "id: p-7k3f9q2m\nflowchart: ↓javascript:alert(1)", "id: p-7k3f9q2m\nsupervision: { phone: ↓市政府大楼 }",
      "id: p-7k3f9q2m\noffice: ↓[环评处, 水处]", "id: p-7k3f9q2m\nholder: ↓[sthjj, swj]",
      "id: p-7k3f9q2m\nname: ↓{ zh: 排污许可 }",
      "id: p-7k3f9q2m\nlimits: ↓20个工作日", "id: p-7k3f9q2m\nbasis: { cite: 《排污许可管理条例》第六条, ↓条文: 排污单位应当… }",
      "↓排污许可证核发",
    ])

  func validate(_ check: ListCheck, into report: inout Report) {
    for problem in check.list.problems where check.list.document.kind(problem.node) != .alias {
      say(problem, in: check.list, into: &report)
    }
    for type in [Field.ValueType.date, .flag, .integer, .url, .phone] {
      for value in check.list.values(of: type) {
        report.count()
        guard let fault = ValueForm.fault(check.list, value.node, type) else { continue }
        let title = fault.correction.map { Message(zh: "改成 \($0)", en: "write '\($0)'") }
        report.say(
          fault.message, at: value, in: check.list,
          fixes: [
            fault.correction.flatMap { text in
              title.flatMap { check.list.fix($0, value.node, to: text, safe: true) }
            }
          ].compactMap(\.self))
      }
    }
  }

  private func say(_ problem: ListProblem, in list: ListFile, into report: inout Report) {
    guard let (number, message) = Self.message(problem, list) else { return }
    let field = number.map { list.kind[$0] }
    report.say(
      Message(
        zh: (field.map { "\($0.label.zh)" } ?? "") + message.zh,
        en: (field.map { "'\($0.name)': " } ?? "") + message.en),
      at: problem.node, of: problem.item, in: list,
      field: number.map { list.kind.allFields[Int($0.index)].path })
  }

  private static func message(_ problem: ListProblem, _ list: ListFile) -> (FieldNumber?, Message)? {
    switch problem.reason {
    case .notMany(let number) where list.kind[number].name == "holder":
      (
        number,
        Message(
          zh: "只写一个机构。共同实施的，其余的写进 with；受委托的，写进 entrusted",
          en: "one body belongs here; joint holders belong in 'with', delegates in 'entrusted'")
      )
    case .notMany(let number):
      (number, Message(zh: "只能写一个值，不是列表。留下一个", en: "one value belongs here, not a list"))
    case .notScalar(let number):
      (number, Message(zh: "要直接写一个值，不是“键: 值”", en: "a value belongs here, not a mapping"))
    case .notMapping(let number):
      (
        number,
        Message(
          zh: "下面要分项写“键: 值”：\(list.kind[number].fields.map(\.label.zh).joined(separator: "、"))",
          en: "a mapping belongs here: \(list.kind[number].fields.map(\.name).joined(separator: ", "))")
      )
    case .citation(let number):
      (
        number,
        Message(
          zh: "写成一个字符串，或者 { cite: 依据, text: 条文, role: 设定或规定 }",
          en: "a string belongs here, or { cite, text, role }")
      )
    case .notAnItem:
      (nil, Message(zh: "事项要写成“键: 值”的形式，第一行写 id", en: "an item is a mapping whose first key is id"))
    case .unknownKey, .synonym, .repeatedField, .missing: nil
    }
  }
}
