/// Merges one list file by item and field (三方合并).
///
/// The text begins as ours; what they changed against the base is put into it. The result is read again and has to
/// say, item by item and field by field, what the rule says, or nothing is merged.
public struct FileMerge {
  public enum Outcome: Hashable, Sendable {
    case merged([UInt8])
    /// With git's markers around the lines that conflict; everything else is merged.
    case conflicts([UInt8], [MergeConflict])
    /// It is not merged by item and field, and why.
    case refused(MergeRefusal)
  }

  private let path: String
  private let context: LibraryContext
  private let markerSize: Int

  /// - Parameter path: the file's path in the library, for messages.
  public init(path: String, context: LibraryContext, markerSize: Int = 7) {
    self.path = path
    self.context = context
    self.markerSize = markerSize
  }

  /// - Parameter base: empty where both sides added the file.
  public func merge(base: [UInt8], ours: [UInt8], theirs: [UInt8]) -> Outcome {
    if ours == theirs || theirs == base { return .merged(ours) }
    if ours == base { return .merged(theirs) }
    do { return try outcome(base, ours, theirs) } catch { return .refused(error) }
  }

  private func outcome(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) throws(MergeRefusal) -> Outcome {
    let here = try read(ours, Message(zh: "本方", en: "ours"))
    let there = try read(theirs, Message(zh: "对方", en: "theirs"))
    let before = base.isEmpty ? nil : try read(base, Message(zh: "共同的起点", en: "the base"))
    for list in [there, before].compactMap(\.self) where list.kind.name != here.kind.name {
      throw MergeRefusal(
        zh: "两边的清单类型不同（\(here.kind.name)、\(list.kind.name)）",
        en: "the sides are of different kinds ('\(here.kind.name)', '\(list.kind.name)')")
    }
    let ids = MergeSide.ids([here, there] + [before].compactMap(\.self))
    let sides = (
      base: try before.map { list throws(MergeRefusal) in try MergeSide(list, ids: ids) },
      ours: try MergeSide(here, ids: ids), theirs: try MergeSide(there, ids: ids)
    )
    let rule = MergeRule(
      kind: here.kind, base: sides.base.map { MergeValues($0) } ?? MergeValues(),
      ours: MergeValues(sides.ours),
      theirs: MergeValues(sides.theirs))

    let headed = try read(HeadMerge(base: before, ours: here, theirs: there).bytes(), Self.result)
    let assembly = ListAssembly(
      rule: rule, base: sides.base, ours: try MergeSide(headed, ids: ids), theirs: sides.theirs)
    let assembled = try MergeSide(try read(try assembly.bytes(), Self.result), ids: ids)
    let merged = try repaired(assembled, rule, ids)
    if let failure = FileMergeProof(rule: rule, merged: MergeValues(merged)).failure() {
      throw MergeRefusal(failure)
    }
    let markup = MergeMarkup(rule: rule, merged: merged, theirs: sides.theirs, size: markerSize)
    let conflicts = markup.conflicts()
    if conflicts.isEmpty { return .merged(merged.list.document.bytes) }
    return .conflicts(try markup.bytes(conflicts), conflicts)
  }

  private static let result = Message(zh: "合并的结果", en: "the result")

  private func read(_ bytes: [UInt8], _ name: Message) throws(MergeRefusal) -> ListFile {
    do { return try MergeSide.list(path, Self.withLineBreak(bytes), in: context) } catch {
      throw MergeRefusal(zh: "\(name.zh)：\(error.message.zh)", en: "\(name.en): \(error.message.en)")
    }
  }

  /// The same text with a line break at its end, so that it can go on.
  private static func withLineBreak(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty, bytes.last != 0x0A else { return bytes }
    var bytes = bytes
    // A text block at the end must not take the line break in.
    if let document = try? Document(bytes), let root = document.root,
      let lines = try? EntryLines(root, of: document)
    {
      bytes = lines.document.bytes
    }
    if bytes.last == 0x0A { return bytes }
    let end = bytes.firstIndex(of: 0x0A)
    let isLong = end.map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    return bytes + (isLong ? [0x0D, 0x0A] : [0x0A])
  }

  private func repaired(
    _ side: MergeSide, _ rule: MergeRule, _ ids: [String: String]
  ) throws(MergeRefusal) -> MergeSide {
    let edits = MergeRepair(rule, side).edits()
    if edits.isEmpty { return side }
    let document = side.list.document
    let splices: [Splice]
    do { splices = try document.splices(for: edits) } catch { throw MergeRefusal(error.message) }
    guard let bytes = splices.applied(to: document.bytes) else { throw MergeRefusal(EditError.overlapping) }
    return try MergeSide(try read(bytes, Self.result), ids: ids)
  }
}

extension EditError {
  /// Two splices of a merge meet, which only a mistake in it can bring about.
  static let overlapping = Message(zh: "两处改动落在同一段文字上", en: "two changes touch the same text")
}
