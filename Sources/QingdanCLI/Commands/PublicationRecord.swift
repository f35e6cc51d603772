import ArgumentParser
import Qingdan
import Spreadsheets

struct PublicationRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "登记一次公开，或者一张表里的多次（record one publication, or a table of them）",
    discussion: """
      表是 XLSX，或者 UTF-8 的 CSV，第一行是列名：版本、机构、清单、栏目、网址、公开日期、摘要、审查人、审查日期。
      一行有错，整张表都不登记。
      """)

  @Argument(
    help: "XLSX 或 CSV 表；不写就用下面的选项登记一次（a table of publications）",
    completion: .file(extensions: ["xlsx", "csv"]))
  var file: String?

  @Option(help: "版本号（release）")
  var release: String?

  @Option(help: "机构的标识或名称（organisation）", completion: .organisations)
  var organisation: String?

  @Option(help: "清单文件，可以写多次；不写就是这个机构的全部清单（which lists）", completion: .file(extensions: ["yaml"]))
  var list: [String] = []

  @Option(help: "栏目（column of the website）")
  var column: String?

  @Option(help: "网址（address）")
  var address: String?

  @Option(help: "从哪一天起公开，如 2026-03-10（from which day on）")
  var day: DayOption?

  @Option(help: "公开出来的内容的摘要 sha256:…（digest of what was published）")
  var digest: String?

  @Option(help: "公开出来的文件，由它算摘要（the file that was published）", completion: .file())
  var from: String?

  @Option(help: "公开审查人（who reviewed it）")
  var reviewedBy: String?

  @Option(help: "公开审查的日期（when it was reviewed）")
  var reviewedOn: DayOption?

  @OptionGroup var options: LibraryOptions

  func run() async throws {
    let requests = try file.map { try table($0) } ?? [(request: try single(), row: nil)]
    let library = try options.openForWriting()
    let chain = try ReleaseChain.read(library.tree)
    let book = try PublicationBook.read(library.tree)
    try refuseBroken(chain.findings + book.findings, library)
    var publications: [Publication] = []
    for (request, row) in requests {
      do {
        let publication = try request.publication(chain, library.context)
        guard !book.contains(publication), !publications.contains(where: { $0.isSame(as: publication) })
        else {
          throw Failure(
            Message(
              zh: "\(place(row).zh)这次公开已经登记过", en: "\(place(row).en)this publication is on record already"),
            .findings)
        }
        publications.append(publication)
      } catch let problem as PublicationProblem {
        throw Failure(
          Message(zh: place(row).zh + problem.message.zh, en: place(row).en + problem.message.en))
      }
    }
    try await refuseSecrets(Set(publications.flatMap { $0.lists.map(\.path) }), library)
    try write(publications, library)
  }

  /// What must not be public is not put on file as published, but taken down.
  private func refuseSecrets(_ paths: Set<String>, _ library: OpenLibrary) async throws {
    let lists = library.context.listPaths.filter(paths.contains)
    let found = await Validation(Program.registry.ofSecrets, in: library.context).run(
      library.tree, only: lists)
    let secrets = Program.registry.obstacles(among: found.diagnostics.filter(\.isConfidential))
    guard !secrets.isEmpty else { return }
    FindingPrinter(library, to: .errors).write(secrets, limit: 20)
    throw Failure(
      Message(
        zh: "清单里有 \(secrets.count) 处不能公开的内容，所以没有登记。改好以后重新发布；确实可以公开的，在 library.yaml 的 secrecy 里写明理由和谁允许的",
        en:
          "the lists hold \(secrets.count) things that must not be public, so nothing was recorded; mend and release them, or allow them in library.yaml (secrecy) with a reason and a name"
      ),
      .findings)
  }

  private func write(_ publications: [Publication], _ library: OpenLibrary) throws {
    var transaction = Transaction(root: library.folder)
    let paths = Set(publications.map(\.path)).sorted()
    for path in paths {
      var old: [UInt8]?
      do throws(FileError) { old = try library.tree.read(path) } catch {
        guard error.reason == .missing else { throw error }
      }
      do throws(PublicationProblem) {
        let text = try PublicationBook.adding(publications.filter { $0.path == path }, to: old)
        transaction.write(path, text, replacing: old)
      } catch {
        let file = library.path(path)
        throw Failure(
          Message(zh: "“\(file)”：\(error.message.zh)", en: "'\(file)': \(error.message.en)"), .findings)
      }
    }
    Console.current.notify(try transaction.commit())
    let files = paths.map { library.path($0) }
    Console.current.say(
      Message(
        zh: "登记了 \(publications.count) 次公开：\(files.joined(separator: "、"))",
        en: "recorded \(publications.count) publications: \(files.joined(separator: ", "))"))
  }

  private func refuseBroken(_ findings: [Diagnostic], _ library: OpenLibrary) throws {
    let errors = findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    FindingPrinter(library, to: .errors).write(errors, limit: 20)
    throw Failure(
      Message(
        zh: "版本文件或者公开记录有问题，所以什么都没有写", en: "releases or publications have problems, so nothing was written"),
      .findings)
  }

  private func place(_ row: Int?) -> Message {
    row.map { Message(zh: "第 \($0) 行：", en: "row \($0): ") } ?? Message(zh: "", en: "")
  }

  private func single() throws -> PublicationRequest {
    func need<Value>(_ value: Value?, _ option: String) throws -> Value {
      guard let value else {
        throw Failure(
          Message(
            zh: "缺少 \(option)。登记一次公开要写 --release、--organisation、--column、--address、--day；多次就写一张表（XLSX 或 CSV）",
            en:
              "\(option) is missing: name --release, --organisation, --column, --address and --day, or a table"
          ))
      }
      return value
    }
    for (text, option) in [
      (column, "--column"), (reviewedBy, "--reviewed-by"), (organisation, "--organisation"),
    ] {
      try NameRule.refuseEmpty(text, option)
    }
    let isReviewed = reviewedBy != nil || reviewedOn != nil
    return PublicationRequest(
      release: try need(release, "--release"), organisation: try need(organisation, "--organisation"),
      lists: list,
      column: try need(column, "--column"), address: try need(address, "--address"),
      day: try need(day, "--day").day,
      digest: try publishedDigest(),
      review: isReviewed ? Publication.Review(by: reviewedBy, on: reviewedOn?.day) : nil)
  }

  private func publishedDigest() throws -> Digest? {
    if let from {
      guard digest == nil else {
        throw Failure(Message(zh: "--digest 和 --from 只写一个", en: "name --digest or --from, not both"))
      }
      return Digest(of: try FolderTree.contents(of: from))
    }
    return try digest.map { text in
      guard let digest = Digest(labelled: text) else {
        throw Failure(
          Message(
            zh: "摘要“\(text)”应当是 sha256: 和 64 位十六进制数；也可以用 --from 指明文件",
            en:
              "the digest '\(text)' is not 'sha256:' and 64 hexadecimal digits; or name the file with --from")
        )
      }
      return digest
    }
  }

  private func table(_ path: String) throws -> [(request: PublicationRequest, row: Int?)] {
    let sheets = try SheetFile.read(path).filter { $0.rows.joined().contains { !$0.trimmed.isEmpty } }
    guard sheets.count < 2 else {
      let names = sheets.map { "“\($0.name)”" }.joined(separator: "、")
      throw Failure(
        Message(
          zh: "“\(path)”里有几张表（\(names)），不知道登记哪一张。只留一张",
          en: "'\(path)' holds several tables (\(names)); keep one of them"))
    }
    let table = PublicationTable(rows: sheets.first?.rows ?? [])
    do { return try table.requests.map { ($0.request, $0.row) } } catch {
      throw Failure(Message(zh: "“\(path)”：\(error.message.zh)", en: "'\(path)': \(error.message.en)"))
    }
  }
}
