import ArgumentParser
import Qingdan
import Spreadsheets

struct ReformCodes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes", abstract: "赋码申请表：导出；赋码单位填好以后写进清单（codes to apply for; write those that were given）",
    discussion: """
      导出：qingdan reform codes 2024-municipal --format xlsx > 赋码申请表.xlsx。到了别的单位的事项编码、写着原行政区划代码的编码、新增事项还没有的编码各一行。
      赋码单位在“新编码”一列填好以后：qingdan reform codes 赋码申请表.xlsx --document 文号。写进清单，另写一个调整文件和台账：旧编码从此指向新编码。
      没有填的行不动，以后再收。编码由赋码单位给，工具不编；31位实施编码按新机构的统一社会信用代码算，不用申请。
      退出状态：0 写好了，或者导出了；1 有不能写的行，一行也没有写；2 用法不对；3 文件读写失败。
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, xlsx }

  @Argument(
    help: "改革的编号，或者填好的申请表（id of a reform, or the form）", completion: .file(extensions: ["xlsx", "csv"]))
  var target: String

  @Option(help: "导出的格式：csv 或 xlsx；编码前面的 0，xlsx 不会丢（format）")
  var format = Format.csv

  @Option(help: "赋码文件的文号（number of the paper that gives the codes）")
  var document: String?

  @Option(help: "赋码文件的日期；不写就是今天（its day）")
  var date: DayOption?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    try NameRule.refuseEmpty(document, "--document")
    let name = target.lowercased()
    if name.hasSuffix(".xlsx") || name.hasSuffix(".csv") { return try await record() }
    guard document == nil, date == nil else {
      throw Failure(
        Message(
          zh: "--document、--date 和填好的申请表一起写，如 qingdan reform codes 赋码申请表.xlsx --document 文号",
          en: "--document and --date go with a form that was filled in"))
    }
    try await export()
  }

  // MARK: - Out

  private func export() async throws {
    let library = try options.open()
    let run = ReformRun(library: library)
    let reform = try run.reform(target)
    let state = try await run.state(library.tree)
    let form = CodeForm(of: reform, in: try await after(reform, state, library))
    guard !form.rows.isEmpty else {
      return Console.current.notify(
        Message(zh: "\(reform.id) 没有要申请的编码", en: "\(reform.id) leaves no codes to apply for"))
    }
    switch format {
    case .csv: Console.current.write(form.csv)
    case .xlsx:
      let sheet = Sheet(
        name: "赋码申请表", title: form.title, header: CodeForm.header, rows: form.cells,
        widths: [16, 14, 36, 12, 12, 18, 24, 24, 28, 18])
      try Console.current.write(sheet)
    }
  }

  /// The lists as the reform leaves them, whether it was carried out or not.
  private func after(_ reform: Reform, _ state: Library, _ library: OpenLibrary) async throws -> Library {
    guard !reform.isCarriedOut(in: state.context.acts) else { return state }
    try ReformRun(library: library).refuseErrors(of: reform.id, in: state)
    let writing: ReformWriting
    do {
      writing = try ReformWriting(ReformOutcome(of: reform, in: state), in: state, library.tree)
    } catch { throw error.failure(library) }
    return try await Library(writing.tree(over: library.tree), findBase: library.base)
  }

  // MARK: - In

  private func record() async throws {
    guard let document else {
      throw Failure(
        Message(
          zh: "写明赋码文件的文号：qingdan reform codes \(target) --document 文号",
          en: "name the paper that gives the codes: qingdan reform codes \(target) --document NUMBER"))
    }
    let library = try options.openForWriting()
    let (id, assignments, empty) = try read()
    let run = ReformRun(library: library)
    let reform = try run.reform(id)
    guard reform.isCarriedOut(in: library.context.acts) else {
      throw Failure(
        Message(
          zh: "\(id) 还没有执行，编码还在原单位名下。先执行：qingdan reform apply 方案，再写编码",
          en: "\(id) was not carried out yet; apply it first"), .findings)
    }
    let day = date?.day ?? DayOption.today
    if day > DayOption.today || reform.dates.effective.map({ day < $0 }) ?? false {
      throw Failure(
        Message(
          zh: "赋码文件的日期 \(day.chinese) 不对：要在改革施行（\(reform.dates.effective?.chinese ?? "")）以后、今天以前",
          en: "the day \(day) must be after the reform and not in the future"), .findings)
    }
    let state = try await run.state(library.tree)
    let writing: CodeWriting
    do {
      writing = try CodeWriting(
        assignments, of: reform, document: document, on: day, in: state,
        paths: try library.tree.paths())
    } catch let error as EditError { throw error.failure(target) }
    guard writing.refusals.isEmpty else {
      Console.current.notify(
        Message(
          zh: "“\(target)”有 \(writing.refusals.count) 行不能写，所以一行也没有写：",
          en: "\(writing.refusals.count) rows of '\(target)' cannot be taken, so none was:"))
      for refusal in writing.refusals.prefix(20) {
        Console.current.notify(Message(zh: "  \(refusal.zh)", en: "  \(refusal.en)"))
      }
      throw ExitStatus.findings
    }
    var transaction = Transaction(root: library.folder)
    for (path, bytes) in writing.files.sorted(by: { $0.key < $1.key }) {
      transaction.write(path, bytes, replacing: try? library.tree.read(path))
    }
    if !writing.files.isEmpty { Console.current.notify(try transaction.commit()) }
    say(writing, empty: empty, library)
  }

  private func say(_ writing: CodeWriting, empty: Int, _ library: OpenLibrary) {
    let known = Message(
      zh: writing.known > 0 ? "；\(writing.known) 个和清单里的一样，没有动" : "",
      en: writing.known > 0 ? "; \(writing.known) stand there already" : "")
    let left = Message(
      zh: empty > 0 ? "；还有 \(empty) 行没有填，收到以后再写" : "", en: empty > 0 ? "; \(empty) rows are still empty" : "")
    Console.current.say(
      Message(zh: "写了 \(writing.written) 个新编码", en: "wrote \(writing.written) new codes") + known + left)
    for path in writing.files.keys.sorted() {
      Console.current.say(Message(zh: "  \(library.path(path))", en: "  \(library.path(path))"))
    }
  }

  /// The reform, the rows that are filled in, and how many are not.
  private func read() throws -> (reform: String, assignments: [CodeAssignment], empty: Int) {
    let table = try FilledTable(
      target,
      FilledTable.Form(
        name: Message(zh: "赋码申请表", en: "form for codes"), titles: CodeForm.header,
        filled: [CodeForm.newTitle], content: Message(zh: "新编码", en: "new codes"),
        export: "qingdan reform codes 改革编号 --format xlsx", id: nil))
    let missing = CodeForm.needed.filter { table.column($0) == nil }
    guard missing.isEmpty else {
      let names = missing.map { "“\($0)”" }.joined(separator: "、")
      throw table.refusal("少了\(names)，不知道写给哪个事项。不要删列", "lacks the columns \(names)")
    }
    func text(_ row: FilledTable.Row, _ title: String) -> String {
      table.column(title).map { table.cell(row, $0) } ?? ""
    }
    let reforms = Set(table.rows.map { text($0, CodeForm.reformTitle) })
    guard reforms.count == 1, let reform = reforms.first, !reform.isEmpty else {
      throw table.refusal("的“改革”这一列不是一个编号：一张表只写一个改革", "names several reforms, or none")
    }
    let filled = table.rows.filter { !text($0, CodeForm.newTitle).isEmpty }
    let assignments = filled.map { row in
      CodeAssignment(
        item: text(row, CodeForm.itemTitle), name: text(row, CodeForm.nameTitle),
        field: text(row, CodeForm.fieldTitle), old: text(row, CodeForm.oldTitle),
        new: text(row, CodeForm.newTitle), row: row.number)
    }
    return (reform, assignments, table.rows.count - filled.count)
  }
}
