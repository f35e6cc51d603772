import Qingdan
import Spreadsheets

/// Newer registers, as they are handed out beside the program: a ZIP with the files of `registers/`, a `VERSION` (the day
/// of their state) and `SHA256SUMS`.
struct RegisterArchive {
  let version: Day
  let files: [(path: String, bytes: [UInt8])]

  /// The registers that the base library has; a library that has one itself does not take that of its base.
  static let paths = StandardLibrary.files.map(\.path).filter {
    $0.hasPrefix("registers/") && $0.hasSuffix(".tsv")
  }

  init(_ bytes: [UInt8], name: String) throws {
    let archive: ZIPArchive
    do { archive = try ZIPArchive(bytes) } catch {
      throw Self.refused(name, "不是登记库的压缩包，或者没有下载完", "it is no archive of registers, or not all of it")
    }
    func text(_ file: String) throws -> String {
      guard let bytes = try? archive.file(file), let text = String(validating: bytes, as: UTF8.self) else {
        throw Self.refused(name, "里面没有 \(file)，或者它读不出来", "there is no \(file) in it that can be read")
      }
      return text
    }
    let version = try text("VERSION").filter { !$0.isWhitespace }
    guard let day = Day(version) else {
      throw Self.refused(
        name, "VERSION 里不是日期，而是“\(version.prefix(20))”", "its VERSION is no day: '\(version.prefix(20))'")
    }
    self.version = day
    var sums: [String: String] = [:]
    for line in try text("SHA256SUMS").split(separator: "\n") {
      let parts = line.split(separator: " ", omittingEmptySubsequences: true)
      if parts.count == 2 { sums[String(parts[1])] = String(parts[0]) }
    }
    let names = archive.names.filter { $0 != "SHA256SUMS" && $0 != "VERSION" }
    if let stranger = names.first(where: { !Self.paths.contains($0) }) {
      throw Self.refused(
        name, "里面的“\(stranger)”不是登记库。可以有：\(Self.paths.joined(separator: "、"))",
        "'\(stranger)' in it is no register; there may be \(Self.paths.joined(separator: ", "))")
    }
    guard !names.isEmpty, sums.keys.sorted() == names else {
      throw Self.refused(
        name, "SHA256SUMS 列的不正好是里面的文件", "its SHA256SUMS does not list exactly the files in it")
    }
    files = try names.map { path in
      guard let bytes = try? archive.file(path), Digest(of: bytes).hex == sums[path] else {
        throw Self.refused(name, "“\(path)”和校验和不符", "'\(path)' is not what its checksum says")
      }
      return (path, bytes)
    }
    let statutes = names.contains("registers/statutes.tsv")
    if statutes != names.contains("registers/repeals.tsv") {
      throw Self.refused(
        name, "依据文件库 statutes.tsv 和废止文件 repeals.tsv 要一起换", "statutes.tsv and repeals.tsv belong together")
    }
  }

  private static func refused(_ name: String, _ zh: String, _ en: String) -> Failure {
    Failure(
      Message(zh: "“\(name)”没有采用：\(zh)。什么都没有写", en: "'\(name)' was not taken: \(en); nothing was written"),
      .file)
  }
}

/// Up to when the registers of a library reach.
struct RegisterReach {
  /// Laws and administrative regulations.
  let statutes: Day?
  let divisions: Day?
  /// The last year whose holidays are on file.
  let calendar: Int?
  /// All of these years.
  private let years: Set<Int>

  init(_ context: LibraryContext) {
    statutes = [Rank.law, .administrativeRegulation].compactMap {
      context.statutes.completeness(of: $0)?.upperBound
    }.min()
    divisions = context.divisions.revisions.last
    calendar = context.calendar.lastYear
    years = context.calendar.years
  }

  var rows: [(file: String, title: Message, until: String?)] {
    [
      (
        "registers/statutes.tsv", Message(zh: "依据文件（法律、行政法规）", en: "statutes (laws and regulations)"),
        statutes.map { "\($0)" }
      ),
      ("registers/divisions.tsv", Message(zh: "行政区划", en: "divisions"), divisions.map { "\($0)" }),
      ("registers/calendar.tsv", Message(zh: "节假日安排", en: "holidays"), calendar.map { "\($0)" }),
    ]
  }

  /// The first register that another one knows for longer than this one.
  func older(than other: RegisterReach) -> (title: Message, here: String, there: String)? {
    for (new, old) in zip(rows, other.rows) {
      // Days are written so that they sort as text.
      if let there = old.until, new.until ?? "" < there { return (new.title, new.until ?? "—", there) }
    }
    let gone = other.years.subtracting(years).sorted()
    guard let first = gone.first else { return nil }
    let title = Message(zh: "节假日安排没有 \(first) 年的，", en: "holidays lack \(first);")
    return (title, calendar.map { "\($0)" } ?? "—", other.calendar.map { "\($0)" } ?? "—")
  }
}
