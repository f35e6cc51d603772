/// The one form in which `fmt` writes a file of a library.
///
/// Two blanks of indentation, also for sequences under their key; one blank line between items and none inside them;
/// fields in the order of the kind, under their English keys; plain scalars where that is safe, else double quotes;
/// a text below `|` or `>` stays one. Comments and the order of items stay, and so do line ends and a byte-order mark.
public struct CanonicalForm: Sendable {
  public enum Outcome: Hashable, Sendable {
    /// The file has the form already.
    case same
    case changed([UInt8])
    /// The file is left alone, for these reasons.
    case refused([Diagnostic])
  }

  private let context: LibraryContext

  public init(in context: LibraryContext) { self.context = context }

  /// The canonical form of a file.
  public func outcome(_ bytes: [UInt8], path: String) -> Outcome {
    let (document, diagnostics) = Document.read(
      bytes, file: path, limit: context.configuration.maximumFileSize)
    let errors = diagnostics.filter { $0.severity == .error }
    guard let document, let root = document.root, errors.isEmpty else {
      return errors.isEmpty ? .same : .refused(errors)
    }
    guard document.kind(root) == .mapping else { return .same }
    let kind = document.value(of: root, for: "list").flatMap { context.kinds[document.text($0)] }
    let twig = TwigBuilder.build(root, of: document, as: kind)
    if let repeated = Self.repeatedField(in: twig, document) {
      return .refused([Self.repeated(repeated, document, path)])
    }
    let text = FormatWriter.write(twig, of: document)
    let result = Self.bytes(text, like: bytes)
    if result == bytes { return .same }
    guard Self.says(result, the: twig, document) else { return .refused([Self.unsure(path)]) }
    return .changed(result)
  }

  /// With the byte-order mark and the line ends of the file as it was.
  private static func bytes(_ text: String, like bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    let end = bytes.firstIndex(of: 0x0A) ?? 0
    guard end > 0, bytes[end - 1] == 0x0D else { return mark + Array(text.utf8) }
    return mark + text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }

  // MARK: What must hold before anything is written

  /// Whether the new text reads as what was meant, and has every comment of the old one.
  private static func says(_ bytes: [UInt8], the twig: Twig, _ document: Document) -> Bool {
    guard let new = try? Document(bytes), let root = new.root, new.parts.count == 1 else { return false }
    guard new.nodeCount == document.nodeCount, equal(twig, document, root, new) else { return false }
    func comments(_ document: Document) -> [[UInt8]] {
      document.comments.map { Array(document.bytes[$0]) }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    return comments(document) == comments(new)
  }

  private static func equal(_ twig: Twig, _ old: Document, _ node: NodeID, _ new: Document) -> Bool {
    guard old.kind(twig.node) == new.kind(node), old.isNull(twig.node) == new.isNull(node) else {
      return false
    }
    switch old.kind(twig.node) {
    case .scalar: return old.text(twig.node) == new.text(node)
    case .alias: return false
    case .sequence:
      let children = Array(new.children(node))
      return children.count == twig.children.count
        && zip(twig.children, children).allSatisfy { equal($0, old, $1, new) }
    case .mapping:
      let entries = Array(new.entries(node))
      return entries.count == twig.children.count
        && zip(twig.children, entries).allSatisfy { child, entry in
          guard let key = child.key else { return false }
          return (child.name ?? old.text(key)) == new.text(entry.key) && equal(child, old, entry.value, new)
        }
    }
  }

  /// A key that stands for a field which is there already, under its key or another title.
  private static func repeatedField(in twig: Twig, _ document: Document) -> NodeID? {
    var names: Set<String> = []
    for child in twig.children {
      if let key = child.key, !names.insert(child.name ?? document.text(key)).inserted { return key }
      if let found = repeatedField(in: child, document) { return found }
    }
    return nil
  }

  private static func repeated(_ key: NodeID, _ document: Document, _ path: String) -> Diagnostic {
    let name = document.text(key)
    return Diagnostic(
      rule: "fmt/repeated-field", severity: .error,
      message: Message(
        zh: "“\(name)”和另一行是同一个字段。合成一行再整理", en: "'\(name)' is the same field as another line; make one of them"
      ),
      place: Place(file: path, bytes: document.range(key)))
  }

  private static func unsure(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "fmt/unsure", severity: .error,
      message: Message(
        zh: "整理后的内容和原来不完全一样，所以没有改动这个文件。这是 qingdan 的缺陷，请把文件发给维护者",
        en:
          "the result would not say the same, so the file was left alone; this is a defect of qingdan, please report it"
      ),
      place: Place(file: path, bytes: 0..<0))
  }
}
