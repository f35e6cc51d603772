/// A reform as it was planned, to be looked at, approved and applied later (改革方案): what becomes of the items, and the
/// splices of every file.
///
/// It is bound to what it means, not to every byte it read (`semantics.md` S24): who mends a comma elsewhere does not
/// kill it.
public struct SavedPlan: Hashable, Sendable {
  /// One change of a file: bytes that stand at an offset, and those that come in their place.
  public struct TextSplice: Hashable, Sendable {
    public var at: Int
    public var old: String
    public var new: String
  }

  public struct FileEdit: Hashable, Sendable {
    public var path: String
    /// Whether the plan makes the file.
    public var isNew: Bool
    public var splices: [TextSplice]
  }

  /// How long the file of a plan may be: that of a whole government's reform holds every text that changes.
  public static let limit = 1 << 30

  public var reform: String
  public var effective: Day?
  /// What the reform said, beside opinions and its publication; nil in a plan of an older version.
  public var content: Digest?
  /// The old names in texts that were accepted to be replaced, by their keys, sorted.
  public var accepted: [String]
  public var certificate: ReformCertificate
  /// Sorted by path.
  public var files: [FileEdit]

  init(
    reform: String, effective: Day?, content: Digest? = nil, accepted: [String],
    certificate: ReformCertificate,
    files: [FileEdit]
  ) {
    self.reform = reform
    self.effective = effective
    self.content = content
    self.accepted = accepted
    self.certificate = certificate
    self.files = files
  }

  /// - Parameter tree: the state before the reform.
  public init(_ writing: ReformWriting, of reform: Reform, in tree: any FileTree) throws(FileError) {
    let certificate = try ReformCertificate(writing, of: reform, in: tree)
    try self.init(writing, of: reform, certificate, ReformApplication.changes(writing, certificate, in: tree))
  }

  /// - Parameter changes: those of the writing.
  init(
    _ writing: ReformWriting, of reform: Reform, _ certificate: ReformCertificate,
    _ changes: [ReformApplication.Change]
  ) {
    self.init(
      reform: reform.id, effective: reform.dates.effective, content: reform.contentDigest,
      accepted: writing.accepted.sorted(),
      certificate: certificate,
      files: Parallel.map(changes) { change in
        FileEdit(
          path: change.path, isNew: change.old == nil,
          splices: TextSplice.all(from: change.old ?? [], to: change.new ?? []))
      })
  }

  /// The ids that were made for parts, by their items; those of several parts are the same in every run.
  var minted: [String: String] {
    Dictionary(grouping: certificate.links.filter { $0.before != $0.after }, by: \.before)
      .compactMapValues { $0.count == 1 ? $0[0].after : nil }
  }

  /// The folders that carrying it out makes: those of its new files in which nothing stood before.
  public var madeFolders: [String] {
    func folders(above path: String) -> [String] {
      path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
    let known = Set(certificate.before.keys.flatMap(folders))
    return Set(files.filter(\.isNew).flatMap { folders(above: $0.path) }).subtracting(known).sorted()
  }

  /// What a file was before; nil where it is not what the plan made of it.
  func old(_ file: FileEdit, from text: [UInt8]) -> [UInt8]? {
    var splices: [Splice] = []
    // Splices say where they are in the old text.
    var shift = 0
    for splice in file.splices {
      let start = splice.at + shift
      let range = start..<start + splice.new.utf8.count
      guard start >= 0, range.upperBound <= text.count, text[range].elementsEqual(splice.new.utf8) else {
        return nil
      }
      splices.append(Splice(range, splice.old))
      shift += splice.new.utf8.count - splice.old.utf8.count
    }
    return splices.applied(to: text)
  }
}

// MARK: - As JSON

extension SavedPlan {
  /// Its schema is `qingdan schema reform-saved-plan`.
  public var json: JSON {
    .object([
      "plan": .number(1), "reform": .string(reform),
      "effective": effective.map { .string("\($0)") }, "content": content.map { .string($0.prefixed) },
      "accepted": accepted.isEmpty ? nil : .array(accepted.map { .string($0) }),
      "certificate": certificate.json,
      "files": .array(
        files.map { file in
          .object([
            "file": .string(file.path), "new": .bool(file.isNew),
            "splices": .array(
              file.splices.map {
                .object(["at": .number($0.at), "old": .string($0.old), "new": .string($0.new)])
              }),
          ])
        }),
    ])
  }

  /// Nil where the text is no plan of this format.
  public init?(_ bytes: [UInt8]) {
    guard let document = try? Document(bytes, limits: .init(bytes: Self.limit)), let root = document.root,
      document.kind(root) == .mapping
    else {
      return nil
    }
    let record = Record(file: "", document: document, node: root)
    guard record.text("plan") == "1", let reform = record.text("reform"),
      let certificate = record.record("certificate").flatMap(ReformCertificate.init)
    else { return nil }
    self.reform = reform
    self.certificate = certificate
    effective = record.day("effective")
    content = record.text("content").flatMap { Digest(prefixed: $0) }
    accepted = record.texts("accepted")
    files = []
    for entry in record.records("files") {
      guard let path = entry.text("file") else { return nil }
      var splices: [TextSplice] = []
      for splice in entry.records("splices") {
        guard let at = splice.text("at").flatMap({ Int($0) }), at >= 0 else { return nil }
        splices.append(TextSplice(at: at, old: splice.string("old"), new: splice.string("new")))
      }
      files.append(FileEdit(path: path, isNew: entry.flag("new"), splices: splices))
    }
  }
}

extension Record {
  /// A text that may be empty.
  fileprivate func string(_ key: String) -> String {
    guard let node = document.value(of: node, for: key), document.kind(node) == .scalar else { return "" }
    return document.text(node)
  }
}
