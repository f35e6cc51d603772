public import YAMLText

/// What codes that were given after a reform make of the lists, with the act that explains them and the redirects.
///
/// One act for each body that has such items: `adjustments/<reform>-codes-<body>.yaml`, carried out at once, so that the
/// old codes lead to the new ones from then on.
public struct CodeWriting {
  /// The new bytes of each file, by path.
  public private(set) var files: [String: [UInt8]] = [:]
  /// Why nothing may be written, by the rows of the form.
  public private(set) var refusals: [Message] = []
  /// How many codes are new, and how many stand in the lists already.
  public private(set) var written = 0
  public private(set) var known = 0

  private let reform: Reform
  private let library: Library
  private let concern: CodeConcern
  /// Items of which there is a row already, and those whose id two items have.
  private var seen: Set<[String]> = []
  private var doubled: Set<String> = []
  /// Every code in use, with the item that has it in each place: none is given twice there.
  private var holders: [String: [CodeScope: String]] = [:]
  private let scopes: CodeScopes
  private var edits: [String: [Edit]] = [:]
  private var parts: [String: Part] = [:]

  /// What one body's act says.
  private struct Part {
    var changes: [ActChange] = []
    var names: [String: String] = [:]
    var codes: [CodeChange] = []
  }

  /// - Parameters:
  ///   - document: the number of the paper that gives the codes.
  ///   - day: of that paper.
  ///   - paths: all files of the library.
  public init(
    _ assignments: [CodeAssignment], of reform: Reform, document: String, on day: Day, in library: Library,
    paths: [String]
  ) throws(EditError) {
    self.reform = reform
    self.library = library
    concern = CodeConcern(reform, library.context)
    scopes = CodeScopes(library.context.organisations)
    var items: [String: (list: ListFile, item: ListFile.Item)] = [:]
    let wanted = Set(assignments.map(\.item))
    for list in library.lists {
      for item in list.items {
        guard let id = list.id(item) else { continue }
        if wanted.contains(id), items.updateValue((list, item), forKey: id) != nil { doubled.insert(id) }
        for field in list.kind.fields where field.type == .code {
          guard let code = list.text(item, list.kind.field(field.name)) else { continue }
          holders[code, default: [:]][scopes.scope(of: field, list.organisation(of: item))] = id
        }
      }
    }
    for assignment in assignments { take(assignment, items[assignment.item]) }
    guard refusals.isEmpty else { return }
    for (path, edits) in edits {
      guard let list = library.lists.first(where: { $0.path == path }) else { continue }
      let all = edits + Self.head(list.document)
      guard let bytes = try list.document.splices(for: all).applied(to: list.document.bytes) else { continue }
      files[path] = bytes
    }
    if let body = parts.keys.sorted().first(where: { applicant($0) == nil }) {
      refusals.append(
        Message(
          zh: "“\(body)”这一类机构共用的清单，由谁提出调整说不清。在 library.yaml 的 adjustment.offices 里写上 review（机构编制部门）",
          en: "nobody can apply for the list that '\(body)' share; name an office 'review' in library.yaml"))
      files = [:]
      return
    }
    for (body, part) in parts { write(part, of: body, document, day, Set(paths)) }
  }

  // MARK: - One row

  private mutating func take(
    _ code: CodeAssignment, _ place: (list: ListFile, item: ListFile.Item)?
  ) {
    guard let (list, item) = place else {
      return refuse(
        code, "清单里没有标识是“\(code.item)”的事项。标识照申请表写，不要改", "no item has the id '\(code.item)'")
    }
    if doubled.contains(code.item) {
      return refuse(
        code, "标识“\(code.item)”有两个事项在用，不知道写给哪一个。先改好：qingdan validate",
        "two items have the id '\(code.item)'; mend that first")
    }
    let name = list.name(item) ?? ""
    guard name == code.name else {
      return refuse(
        code, "\(code.item) 在清单里叫“\(name)”，表里写的是“\(code.name)”：是不是某一列单独排过序？照申请表的行填",
        "\(code.item) is '\(name)' in its list and '\(code.name)' in the form; was one column sorted alone?")
    }
    guard
      let field = list.kind.fields.first(where: {
        $0.type == .code && ($0.title.zh == code.field || $0.name == code.field)
      })
    else {
      return refuse(
        code, "\(list.kind.title.zh)没有“\(code.field)”这种编码",
        "\(list.kind.title.en) has no code '\(code.field)'")
    }
    guard seen.insert([code.item, field.name]).inserted else {
      return refuse(
        code, "“\(name)”的\(field.title.zh)上面已经有一行。留一行",
        "there is a row for this code of '\(name)' above; keep one")
    }
    guard field.isGivenCode else {
      return refuse(
        code, "\(field.title.zh)按新机构的统一社会信用代码算，不用申请：在机构库里写上 uscc",
        "this code is computed from the new body's own; write its 'uscc' in the register")
    }
    let current = list.text(item, list.kind.field(field.name))
    if current == code.new {
      known += 1
      return
    }
    guard (current ?? "").withoutLeadingZeros == code.old.withoutLeadingZeros else {
      return refuse(
        code, "“\(name)”现在的\(field.title.zh)是“\(current ?? "")”，不是表里的“\(code.old)”：申请以后改过。重新导出申请表",
        "the code of '\(name)' is '\(current ?? "")' now, not '\(code.old)'; export the form again")
    }
    let holder = list.organisation(of: item)
    let isWrong = current.map { concern.isWrong($0, field, of: code.item, holder) } ?? false
    guard isWrong || concern.giver(of: code.item, to: holder) != nil || concern.isNew(code.item, name, holder)
    else {
      return refuse(
        code, "\(reform.id) 没有划转“\(name)”，也没有新增它，原编码里也没有它改掉的行政区划，编码不能借这个改革换。单独换的，用 qingdan adjustment draft",
        "\(reform.id) neither moved nor made '\(name)', nor does its code name a division that is redrawn; change its code by an adjustment"
      )
    }
    let scope = scopes.scope(of: field, holder)
    if let refusal = fault(of: code, field, scope) { return refuse(code, refusal.zh, refusal.en) }
    holders[code.new, default: [:]][scope] = code.item
    written += 1
    let order = list.kind.fields.map(\.name).prefix { $0 != field.name }
    edits[list.path, default: []].append(
      .setField(
        in: list.node(item), Self.key(of: field, list, item), .scalar(code.new), after: Array(order)))
    note(code, current, field, holder: list.organisation(of: item) ?? "")
  }

  private mutating func note(_ code: CodeAssignment, _ current: String?, _ field: Field, holder: String) {
    let change = ActChange(
      .amend, items: [code.item], fields: [field.name],
      was: [field.name: current.map { .value(.scalar($0)) } ?? .absent],
      values: [field.name: .value(.scalar(code.new))])
    parts[holder, default: Part()].changes.append(change)
    parts[holder]?.names[code.item] = code.name
    if let current {
      parts[holder]?.codes.append(CodeChange(item: code.item, old: current, new: code.new))
    }
  }

  /// What is wrong with a new code; nil where nothing is.
  private func fault(of code: CodeAssignment, _ field: Field, _ scope: CodeScope) -> Message? {
    if field.isUnique, let other = holders[code.new]?[scope] {
      return Message(
        zh: "“\(code.new)”已经是 \(other) 的编码，一个编码只给一个事项", en: "'\(code.new)' is the code of \(other) already")
    }
    if library.context.acts.ledger.retired.contains(code.new) {
      return Message(
        zh: "“\(code.new)”以前用过，在台账里（qingdan ledger find \(code.new)），不能再给别的事项。向赋码单位核实",
        en: "'\(code.new)' was used before (qingdan ledger find \(code.new)); ask who gave it")
    }
    guard let grammar = field.grammar.flatMap(CodeGrammar.init(named:)) else {
      guard !code.new.looksLikeCode else { return nil }
      return Message(
        zh: "“\(code.new)”不像编码：只能有字母、数字和“-_./”，至少有一个数字；写成 1.18E+11 的，是表格软件改的：把这一列设成文本，再填一次",
        en: "'\(code.new)' is no code: letters, digits and -_./ only, with a digit among them")
    }
    let reading = grammar.read(code.new)
    guard !reading.isComplete else { return nil }
    let told = reading.problems.map(\.message)
    let zh = told.map(\.zh).joined(separator: "；"), en = told.map(\.en).joined(separator: "; ")
    return Message(
      zh: "“\(code.new)”不像\(field.title.zh)：\(zh)。前面的 0 没有了、写成 1.18E+11 的，是表格软件改的：把这一列设成文本，再填一次",
      en:
        "'\(code.new)' is no such code: \(en); if zeros in front are gone, make the column text and fill it in again"
    )
  }

  private mutating func refuse(_ code: CodeAssignment, _ zh: String, _ en: String) {
    refusals.append(Message(zh: "第 \(code.row) 行：\(zh)", en: "row \(code.row): \(en)"))
  }

  /// The word under which the item has the field, which may be its title.
  private static func key(of field: Field, _ list: ListFile, _ item: ListFile.Item) -> String {
    let keys = list.document.entries(list.node(item)).map { list.document.text($0.key) }
    return keys.first { list.kind.field($0) == list.kind.field(field.name) } ?? field.name
  }

  // MARK: - The files

  /// A list that changed is of no release yet.
  private static func head(_ document: Document) -> [Edit] {
    guard let root = document.root, document.value(of: root, for: "version") != nil else { return [] }
    return [.removeField(in: root, "version")]
  }

  /// Of a list that a class of bodies shares none of them applies alone: whoever keeps the lists does, or the government.
  private func applicant(_ body: String) -> Organisation? {
    let register = library.context.organisations
    let office = library.context.configuration.adjustment?.offices[.review]
    return register[body] ?? office.flatMap { register[$0] }
      ?? register.organisations.first(where: \.isGovernment)
  }

  private mutating func write(
    _ part: Part, of body: String, _ document: String, _ day: Day, _ paths: Set<String>
  ) {
    let organisation = applicant(body)
    let first = CodeAssignment.act(of: reform.id, organisation?.id ?? "")
    var id = first
    var number = 1
    while paths.contains(Adjustment.path(of: id)) || paths.contains(LedgerFile.path(of: id)) {
      number += 1
      id = "\(first)-\(number)"
    }
    let name = organisation?.shortName(on: day) ?? body
    let act = Adjustment(
      id, title: "\(reform.title)后\(name)事项赋码（\(part.changes.count)项）", reason: Adjustment.assignment,
      basis: document,
      trigger: day, applicant: organisation?.id, changes: part.changes,
      dates: .init(applied: day, effective: day))
    files[Adjustment.path(of: id)] = Array(act.text(names: part.names).utf8)
    files[LedgerFile.path(of: id)] = Array(LedgerFile(codes: part.codes, by: id).text.utf8)
  }
}

extension String {
  /// What a code may be of which no grammar is known; no number that a spreadsheet made of one (1.18E+11).
  fileprivate var looksLikeCode: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "0"..."9", "a"..."z", "A"..."Z", "-", "_", ".", "/": true
      default: false
      }
    } && utf8.contains { (0x30...0x39).contains($0) }
  }

  /// Spreadsheets take zeros in front of a number away.
  fileprivate var withoutLeadingZeros: Substring { drop { $0 == "0" } }
}
