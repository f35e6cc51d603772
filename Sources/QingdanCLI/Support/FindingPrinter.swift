import Qingdan

/// Prints findings of a command other than `validate`, in the same form.
struct FindingPrinter {
  private let library: OpenLibrary
  private let stream: Streams.Stream
  private let sources: SourceTexts

  /// - Parameter tree: the files whose text is shown; nil for those of the library as they are.
  init(_ library: OpenLibrary, to stream: Streams.Stream = .output, reading tree: (any FileTree)? = nil) {
    self.library = library
    self.stream = stream
    let own = tree.map { [SourceTexts.Origin(prefix: "", tree: $0)] } ?? []
    sources = SourceTexts(own + library.context.sources)
  }

  /// - Parameter limit: how many are shown; of more than these, how many are left.
  func write(_ findings: [Diagnostic], limit: Int = .max) {
    let console = Console.current
    let language = console.language(of: library.context)
    var report = TextReport(
      language: language, root: library.folder, sources: sources,
      coloured: stream == .output && console.isColoured)
    func put(_ text: String) { stream == .output ? console.write(text) : console.complain(text) }
    let told = library.concealing(Array(findings.prefix(limit)), reading: sources)
    for finding in told { put(report.text(finding)) }
    guard findings.count > limit else { return }
    let rest = findings.count - limit
    put(Message(zh: "还有 \(rest) 处没有列出", en: "\(rest) more are not shown")[language] + "\n")
  }
}
