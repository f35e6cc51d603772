extension Document {
  /// What is YAML, but not to be written in a library, each with its place; in the order of the text.
  ///
  /// A library holds plain data that every reader understands alike: no anchors, aliases, merge keys or tags,
  /// no directives but `%YAML`, one document, no key twice, no keys that are no text, no hidden characters.
  /// A text that has nothing of the kind costs one look at each node and each byte. Of each rule the first
  /// thousand cases are told.
  public func problemsForLibrary() -> [TextProblem] {
    var collector = LibraryProblems(document: self)
    collector.checkStream()
    collector.checkProperties()
    collector.checkNodes()
    collector.checkCharacters()
    collector.offerPlainForm()
    return collector.problems.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule) < (
        $1.range.lowerBound, $1.range.upperBound, $1.rule
      )
    }
  }
}

/// Collects what a library may not hold.
struct LibraryProblems {
  let document: Document
  private(set) var problems: [TextProblem] = []
  private var counts: [String: Int] = [:]

  init(document: Document) { self.document = document }

  mutating func add(_ problem: TextProblem) {
    let count = counts[problem.rule, default: 0]
    guard count < 1000 else { return }
    counts[problem.rule] = count + 1
    problems.append(problem)
  }

  mutating func checkStream() {
    for range in document.directives where !document.bytes[range].starts(with: "%YAML".utf8) {
      add(
        TextProblem(
          "yaml/directive", .error,
          Message(zh: "清单文件里不用YAML指令。删掉这一行", en: "a library uses no directives; delete the line"), at: range,
          fixes: PlainForm(document).deletion(ofDirective: range)))
    }
    guard let second = document.parts.dropFirst().first else { return }
    add(
      TextProblem(
        "yaml/several-documents", .error,
        Message(
          zh: "一个文件只放一份文档，这里又开始了一份。移到另一个文件，或删掉“---”",
          en: "a file holds one document, and here begins another; move it to a file of its own"),
        at: second.marker))
  }

  mutating func checkProperties() {
    let form = PlainForm(document)
    let aliased = form.aliased
    for anchor in document.anchors {
      let range = Int(anchor.start)..<Int(anchor.end)
      let name = String(decoding: document.bytes[range], as: UTF8.self)
      add(
        TextProblem(
          "yaml/anchor", .error,
          Message(
            zh: "清单文件里不用锚点“\(name)”。删掉它，在引用它的地方写出完整的内容",
            en:
              "a library uses no anchors such as '\(name)'; delete it, and write the content out where it is used"
          ),
          at: range, fixes: form.deletion(ofAnchor: anchor, used: aliased)))
    }
    for tag in document.tags {
      let range = Int(tag.start)..<Int(tag.end)
      let name = String(decoding: document.bytes[range], as: UTF8.self)
      add(
        TextProblem(
          "yaml/tag", .error,
          Message(
            zh: "清单文件里不用标签“\(name)”。删掉它；如果是文字，给整个值加半角双引号",
            en: "a library uses no tags such as '\(name)'; delete it, or quote the value if it is text"),
          at: range, fixes: form.deletion(ofTag: tag)))
    }
  }

  mutating func checkCharacters() {
    document.bytes.withUnsafeBufferPointer { bytes in
      HiddenCharacters.find(bytes) { report(hidden: $0, at: $0.range) }
    }
    // Escapes such as "\u202E" are seen only in the decoded text.
    for (index, node) in document.tape.enumerated()
    where node.style == .doubleQuoted && node.has(TapeNode.Flag.decoded) {
      let id = NodeID(UInt32(index))
      let range = document.range(id)
      document.withText(id) { text in
        HiddenCharacters.find(text) { found in
          let written = document.bytes[range].withUnsafeBufferPointer { raw in
            var isWritten = false
            HiddenCharacters.find(raw) { if $0.value == found.value { isWritten = true } }
            return isWritten
          }
          // An escape `\r` ends no line.
          if !written, found.value != 0x0D { report(hidden: found, at: range) }
        }
      }
    }
  }

  /// What aliases and merge keys stand for is written out by one fix, at the first of them: each on its own would
  /// read the text again.
  mutating func offerPlainForm() {
    let uses: Set = ["yaml/alias", "yaml/merge-key"]
    let first = problems.indices.filter { uses.contains(problems[$0].rule) }
      .min { problems[$0].range.lowerBound < problems[$1].range.lowerBound }
    if let first { problems[first].fixes = PlainForm(document).contentWrittenOut() }
  }

  mutating func report(alias id: NodeID) {
    let range = document.range(id)
    let name = String(decoding: document.bytes[range], as: UTF8.self)
    add(
      TextProblem(
        "yaml/alias", .error,
        Message(
          zh: "清单文件里不用别名“\(name)”。把它引用的内容写出来",
          en: "a library uses no aliases such as '\(name)'; write the content out"), at: range))
  }

  private mutating func report(hidden found: HiddenCharacters.Found, at range: Range<Int>) {
    add(found.problem(at: range))
  }
}
