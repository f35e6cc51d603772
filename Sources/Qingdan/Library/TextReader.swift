extension Document {
  /// Reads a file as text that a library may hold, with everything that is wrong with it as text.
  ///
  /// Where libyaml refuses it, the raw lines are looked at first: the slip that a person made is mostly
  /// not at the place where libyaml notices it.
  static func read(_ bytes: [UInt8], file: String, limit: Int) -> (
    document: Document?, diagnostics: [Diagnostic]
  ) {
    do {
      let document = try Document(bytes, limits: Limits(bytes: limit))
      return (document, document.diagnostics(file: file))
    } catch {
      return (nil, TypingSlips.inBrokenText(bytes, refused: error).map { Diagnostic($0, file: file) })
    }
  }

  /// What is wrong with it as text of a library.
  func diagnostics(file: String) -> [Diagnostic] {
    (problemsForLibrary() + TypingSlips.inReadText(bytes)).map { Diagnostic($0, file: file) }
  }
}

extension Record {
  /// Reads a file of a shape; nil where nothing can be read of it.
  ///
  /// - Parameter origin: what findings put before the path, for a file of the base.
  static func read(
    _ path: String, _ shape: FileShape, in tree: any FileTree, origin: String = "", limit: Int = 64 << 20
  ) -> (Record?, [Diagnostic]) {
    let file = origin + path
    let bytes: [UInt8]
    do { bytes = try tree.read(path) } catch { return (nil, [Diagnostic(error)]) }
    var (document, diagnostics) = Document.read(bytes, file: file, limit: limit)
    guard let document else { return (nil, diagnostics) }
    guard let root = document.root else {
      return (nil, diagnostics + [Diagnostic(emptyFile: file, shape.title)])
    }
    var check = ShapeCheck(file: file, document: document)
    check.check(root, shape)
    diagnostics += check.diagnostics
    guard document.kind(root) == .mapping else { return (nil, diagnostics) }
    return (Record(file: file, document: document, node: root), diagnostics)
  }
}

extension Diagnostic {
  /// A file that could not be read.
  public init(_ error: FileError) {
    self.init(
      rule: "file/unreadable", severity: .error, message: error.message,
      place: Place(file: error.path, bytes: 0..<0))
  }

  init(emptyFile path: String, _ title: Message) {
    self.init(
      rule: "file/empty", severity: .error,
      message: Message(
        zh: "文件是空的，应当是\(title.zh)。不需要就删掉它",
        en: "the file is empty; \(title.en) belongs here, or remove the file"),
      place: Place(file: path, bytes: 0..<0))
  }
}
