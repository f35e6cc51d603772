import ArgumentParser
import Qingdan
import Spreadsheets

struct StatuteAffected: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "affected", abstract: "文件修改以后，哪些事项要重新核对（what rests on a statute）")

  @Argument(help: "题名，可以不写“中华人民共和国”（title）")
  var title: String

  @Option(help: "只看引了这几条的，如 20,35（these articles only）")
  var articles: String?

  @Option(help: "按这一天的文本核对，如 2024-03-01；不写就是今天（against the text of this day; today where none is named）")
  var asOf: DayOption?

  @Option(
    help: "和这一天的文本比；不写就和清单施行那天的比（compare with the text of this day; that of each list where none is named）")
  var since: DayOption?

  @Option(
    help: "法律、法规文本所在的文件夹，代替 library.yaml 里的（a folder with texts of statutes）", completion: .directory)
  var statuteTexts: String?

  @OptionGroup var options: LibraryOptions

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, xlsx }

  @Option(help: "输出格式：text、json 或 xlsx（依据变化影响清单）（output format）")
  var format = Format.text

  func run() async throws {
    let library = try options.open()
    let statute = try library.context.statutes.statute(meant: title)
    let chosen = try numbers()
    let day = asOf?.day ?? DayOption.today
    let texts = try statuteTexts.map(Files.statuteTexts) ?? library.context.statuteTexts
    let affected = AffectedItems(
      library, statute, articles: Set(chosen), day: day, since: since?.day, texts: texts)
    let secrets = Secrets(Program.registry, in: library.context, options.speaks(library.context))
    let rows = await affected.rows().map { $0.hiding(secrets) }
    switch format {
    case .json: Console.current.write(JSON.array(rows.map(\.json)))
    case .text: write(rows, statute, library)
    case .xlsx: try Console.current.write(Self.sheet(rows, statute, day))
    }
  }

  private func write(_ rows: [AffectedItems.Row], _ statute: Statute, _ library: OpenLibrary) {
    let language = options.speaks(library.context)
    for row in rows {
      let who = [row.holder, row.office].filter { !$0.isEmpty }.joined(separator: " ")
      Console.current.write(
        "\(library.path(row.file)):\(row.line)  \(row.id)  \(row.item)（\(who)）\n".visibleLines
          + "    \(row.field)：\(row.cite)\n".visibleLines)
      for line in Self.lines(row, language) { Console.current.write("    \(line)\n".visibleLines) }
    }
    let items = Set(rows.map { "\($0.file) \($0.id)" }).count
    let total = Message(
      zh: rows.isEmpty
        ? "没有事项引用《\(statute.title)》" + (articles == nil ? "。" : "的这几条。")
        : "\(items) 个事项、\(rows.count) 处引用《\(statute.title)》。对照现行文本逐处核对；职权有变的，按动态调整办理。",
      en: "\(items) items cite '\(statute.title)' at \(rows.count) places")
    Console.current.write(total[language] + "\n")
  }

  private static func lines(_ row: AffectedItems.Row, _ language: Language) -> [String] {
    var lines: [String] = []
    if let change = row.answer.change {
      lines.append("! \(change[language])")
      if let words = row.answer.words {
        let line = words.replacing("\n", with: "")
        let text = line.prefix(60) + (line.count > 60 ? "…" : "")
        lines.append(Message(zh: "现行条文：\(text)", en: "now: \(text)")[language])
      }
    }
    if let due = row.due {
      let note = due.note.map { "（\($0[language])）" } ?? ""
      lines.append(
        Message(
          zh: "最迟\(due.value.chinese)申请调整\(note)", en: "the adjustment is applied for by \(due.value)\(note)")[
            language])
    }
    return lines
  }

  /// Its words are Chinese, whatever language the command speaks: it is a paper of the office.
  private static func sheet(_ rows: [AffectedItems.Row], _ statute: Statute, _ day: Day) -> Sheet {
    Sheet(
      name: "依据变化影响清单", title: "《\(statute.title)》依据变化影响清单（\(day.chinese)）",
      header: [
        "序号", "事项", "事项编号", "实施主体", "承办机构", "要素", "引用的依据", "现行文本", "现行条文", "最迟申请调整", "所在文件", "核对结果",
      ],
      rows: rows.enumerated().map { index, row in
        [
          "\(index + 1)", row.name, row.id, row.holder, row.office, row.field, row.cite,
          row.answer.change?.zh ?? "",
          row.answer.words ?? "", row.due.map { "\($0.value)\($0.note.map { "（\($0.zh)）" } ?? "")" } ?? "",
          "\(row.file):\(row.line)", "",
        ]
      }, widths: [6, 28, 14, 18, 12, 14, 36, 28, 48, 14, 32, 20])
  }

  private func numbers() throws -> [ArticleNumber] {
    var numbers: [ArticleNumber] = []
    for part in (articles ?? "").split(whereSeparator: { ",，、".contains($0) }) {
      guard let number = ArticleNumber(String(part)) else {
        throw Failure(
          Message(zh: "“\(part)”不是条号。写成 20,35 或 120之一", en: "'\(part)' is no article; write 20,35 or 120之一"))
      }
      numbers.append(number)
    }
    return numbers
  }
}

extension AffectedItems.Row {
  /// Without what must not be shown.
  fileprivate func hiding(_ secrets: Secrets) -> Self {
    var shown = self
    let origin = Secrets.Origin(item: id)
    for text in [\Self.id, \.item, \.name, \.holder, \.office, \.cite] {
      shown[keyPath: text] = secrets.shown(self[keyPath: text], of: origin)
    }
    return shown
  }

  fileprivate var json: JSON {
    .object([
      "file": .string(file), "line": .number(line), "id": .string(id), "item": .string(item),
      "field": .string(field), "cite": .string(cite), "holder": .string(holder), "office": .string(office),
      "change": answer.change.map { .object(["zh": .string($0.zh), "en": .string($0.en)]) },
      "text": answer.words.map { .string($0) },
      "trigger": answer.trigger.map { .string($0.description) },
      "due": due.map { .string($0.value.description) }, "estimated": due.map { .bool($0.isEstimated) },
    ])
  }
}
