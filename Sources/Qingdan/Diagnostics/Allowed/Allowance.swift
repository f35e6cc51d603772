/// That findings of a rule are allowed somewhere, until a day and for a reason: a comment of a file.
struct Allowance: Sendable {
  let rule: RuleID
  let until: Day
  let reason: String
  /// The comment.
  let place: Place
  /// Where findings are allowed.
  let range: Range<Int>
  /// What goes when the comment goes: its line, or the blanks before it too.
  let removal: Range<Int>

  func covers(_ place: Place) -> Bool {
    range.lowerBound <= place.bytes.lowerBound && place.bytes.lowerBound <= range.upperBound
  }
}

/// The comments of ours in a file.
struct AllowComments: Sendable {
  private(set) var allowances: [Allowance] = []
  /// What is wrong with the others.
  private(set) var mistakes: [Malformed] = []

  struct Malformed: Sendable {
    let mistake: AllowMistake
    let place: Place

    /// - Parameter day: that of the run.
    func finding(on day: Day?) -> Diagnostic { AllowComments.mistake(mistake.message(on: day), place) }
  }

  init() {}

  init(_ document: Document, file: String) {
    guard document.bytes.withUnsafeBufferPointer(Self.mayHaveAny) else { return }
    let places = AllowedPlace(document)
    for comment in document.comments {
      let place = Place(file: file, bytes: comment)
      do {
        guard let said = try AllowComment(String(decoding: document.bytes[comment], as: UTF8.self)) else {
          continue
        }
        guard let range = places.range(of: comment) else {
          mistakes.append(Malformed(mistake: AllowMistake(what: Self.nothingBelow), place: place))
          continue
        }
        allowances.append(
          Allowance(
            rule: said.rule, until: said.until, reason: said.reason, place: place, range: range,
            removal: places.removal(of: comment)))
      } catch {
        mistakes.append(Malformed(mistake: error, place: place))
      }
    }
  }

  /// Those of the files, other than lists, in which a rule may find something.
  static func besideLists(_ tree: any FileTree, _ context: LibraryContext) -> [AllowComments] {
    let folders = ["adjustments/", "kinds/", "layouts/", "reforms/", "registers/"]
    let paths = ((try? tree.ownPaths()) ?? []).filter { path in
      path == "library.yaml" || path.hasSuffix(".yaml") && folders.contains(where: path.hasPrefix)
    }
    return paths.compactMap { path in
      guard let bytes = try? tree.read(path), bytes.withUnsafeBufferPointer(mayHaveAny) else { return nil }
      // What is wrong with the file itself is told by who reads it for what it says.
      let (document, _) = Document.read(bytes, file: path, limit: context.configuration.maximumFileSize)
      return document.map { AllowComments($0, file: path) }
    }
  }

  static func mistake(_ message: Message, _ place: Place) -> Diagnostic {
    Diagnostic(rule: "allow/form", severity: .warning, message: message, place: place)
  }

  private static let nothingBelow = Message(
    zh: "这条注释下面没有它能说明的一行。移到要说明的那一行或者那个事项上面，和它左对齐",
    en:
      "no line follows that the comment could be about; put it above the line or the item, with the same indentation"
  )

  /// Almost no file has any: one look for the beginning of `qingdan`, also of one with a letter missing.
  private static func mayHaveAny(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteScan.mayNameQingdan(bytes)
  }
}
