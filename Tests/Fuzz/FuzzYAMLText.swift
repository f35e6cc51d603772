/// Whatever the bytes are, reading and editing them, looking for what a library may not hold and for slips, and making
/// the fixes end without a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAMLText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  _ = Document.tryEdits(bytes)
  let problems: [TextProblem]
  do {
    let document = try Document(bytes)
    problems = document.problemsForLibrary() + TypingSlips.inReadText(bytes)
    if let root = document.root { _ = document.spliceForBlockForm(of: root) }
  } catch {
    problems = TypingSlips.inBrokenText(bytes, refused: error)
    precondition(problems.contains { $0.severity == .error }, "a text that is refused has an error")
  }
  for fix in problems.flatMap(\.fixes) {
    precondition(fix.splices.applied(to: bytes) != nil, "a fix is made of places of the text")
  }
  return 0
}
