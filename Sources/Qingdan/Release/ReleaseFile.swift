/// A release as its file tells it, with where it says so.
public struct ReleaseFile: Sendable {
  /// The path in the library.
  public let path: String
  public let release: Release
  /// The digest that closes the file, as it stands there: what the next release refers to.
  public let digest: Digest
  let record: Record

  /// Where the file says something; the whole file where it does not say it.
  func place(_ key: String) -> Place { record.node(key) == nil ? record.place("release") : record.place(key) }

  /// Reads a file of `releases/`; nil where it cannot be read as a release, with the reasons.
  static func read(_ path: String, in tree: any FileTree) -> (file: ReleaseFile?, findings: [Diagnostic]) {
    let (record, found) = Record.read(path, .release, in: tree)
    guard let record else { return (nil, found) }
    var findings = found
    var release: Release?
    if found.allSatisfy({ $0.severity < .error }) { release = Release(record, findings: &findings) }
    findings += ReleaseSeal(record.document.bytes).findings(at: record)
    guard let release, let digest = record.text("digest").flatMap({ Digest(labelled: $0) }) else {
      return (nil, findings)
    }
    if path != Release.path(of: release.version) {
      findings.append(
        Diagnostic(
          rule: "release/file-name", severity: .error,
          message: Message(
            zh:
              "版本“\(release.version)”的文件应当是 \(Release.path(of: release.version))。文件名和版本号都不能改，从 git 里取回原来的文件",
            en:
              "the file of release '\(release.version)' is \(Release.path(of: release.version)); restore it from git"
          ),
          place: record.place("release")))
    }
    return (ReleaseFile(path: path, release: release, digest: digest, record: record), findings)
  }
}

/// The last line of a release's file, which holds the digest of all above it.
struct ReleaseSeal {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the file is, to the last byte, what was sealed.
  var holds: Bool {
    guard bytes.last == 0x0A, let end = bytes.dropLast().lastIndex(of: 0x0A) else { return false }
    let body = Array(bytes[...end])
    return bytes[(end + 1)...].elementsEqual(Release.seal(of: body).utf8)
  }

  func findings(at record: Record) -> [Diagnostic] {
    guard !holds else { return [] }
    let name = record.text("release").map { Message(zh: "版本“\($0)”", en: "release '\($0)'") }
    return [
      Diagnostic(
        rule: "release/altered", severity: .error,
        message: Message(
          zh:
            "\(name?.zh ?? "这个版本")的文件写好以后被改动过：内容与末行的摘要不符。从 git 里取回原来的文件；要更正内容，发布一个新版本：qingdan release create --corrects",
          en:
            "the file of \(name?.en ?? "this release") was changed after it was written: it does not match the digest in its last line; restore it from git, and correct mistakes by a new release: qingdan release create --corrects"
        ),
        place: record.place("release"))
    ]
  }
}

extension Release {
  /// What the shape cannot say is checked here: digests, blob ids, the order of the files.
  init?(_ record: Record, findings: inout [Diagnostic]) {
    func say(_ key: String, _ node: Record, _ zh: String, _ en: String) {
      findings.append(
        Diagnostic(
          rule: "release/unreadable", severity: .error, message: Message(zh: zh, en: en),
          place: node.place(key)))
    }
    func digest(_ node: Record) -> Digest? {
      if let digest = node.text("digest").flatMap({ Digest(labelled: $0) }) { return digest }
      say("digest", node, "摘要应当是 sha256: 和 64 位十六进制数", "a digest is 'sha256:' and 64 hexadecimal digits")
      return nil
    }
    guard let version = record.text("release"), let effective = record.day("effective") else { return nil }
    guard Release.isVersion(version) else {
      say("release", record, "“\(version)”不能作版本号", "'\(version)' cannot name a release")
      return nil
    }
    self.init(version: version, effective: effective, acts: record.texts("acts"), files: [])
    if let link = record.record("previous") {
      guard let version = link.text("release"), let digest = digest(link) else { return nil }
      previous = Link(version: version, digest: digest)
    }
    if let correction = record.record("corrects"), let version = correction.text("release") {
      corrects = Correction(version: version, reason: correction.text("reason") ?? "")
    }
    if let base = record.record("base") {
      guard let name = base.text("name"), let digest = digest(base) else { return nil }
      self.base = Base(name: name, digest: digest)
    }
    guard digest(record) != nil else { return nil }
    var seen: Set<String> = []
    for entry in record.records("files") {
      guard let path = entry.text("file"), let digest = digest(entry) else { return nil }
      guard let blob = entry.text("blob").flatMap({ BlobID(hex: $0) }) else {
        say("blob", entry, "编号应当是 40 位十六进制数", "a blob is 40 hexadecimal digits")
        return nil
      }
      guard PathRule.problem(path) == nil, seen.insert(path).inserted else {
        say("file", entry, "“\(path)”不是清单库里的路径，或者写了两次", "'\(path)' is no path of a library, or stands twice")
        return nil
      }
      let list = entry.text("items").flatMap { Int($0) }.map {
        ListEntry(version: entry.text("version"), items: $0)
      }
      files.append(File(path: path, digest: digest, blob: blob, list: list))
    }
  }
}
