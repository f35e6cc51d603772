import Qingdan
import QingdanTesting
import Testing

/// No text of a list commands a terminal, becomes markup, a formula or a mention in any report of a difference.
@Suite struct HostileReportTests {
  /// Everything gone, everything new, and every name and note another one.
  private static func differences() async throws -> [(Difference, LibraryContext)] {
    let hostile = HostileLibrary.tree
    var turned: [String: [UInt8]] = [:]
    for path in hostile.paths() { turned[path] = try hostile.read(path) }
    let powers = String(decoding: turned["organisations/a/powers.yaml"] ?? [], as: UTF8.self)
    var (empty, changed) = (turned, turned)
    empty["organisations/a/powers.yaml"] = Array("list: powers\norganisation: a\nitems: []\n".utf8)
    changed["organisations/a/powers.yaml"] = Array(
      powers.replacing("    name: \"", with: "    name: \"新").replacing("    note: \"", with: "    note: \"改")
        .utf8)
    let full = turned
    func state(_ files: [String: [UInt8]], _ label: String) async throws -> LibraryState {
      try await LibraryState(label, reading: MemoryTree(files))
    }
    var found: [(Difference, LibraryContext)] = []
    for (old, new) in [(empty, full), (full, empty), (full, changed)] {
      let label = HostileLibrary.texts[0] + HostileLibrary.texts[13]
      var difference = Comparison(before: try await state(old, label), after: try await state(new, label))
        .difference()
      let text = HostileLibrary.texts.joined()
      difference.files = [.init(path: text, fate: .changed)]
      difference.notes = [Message(zh: text, en: text)]
      difference.findings = [
        Diagnostic(rule: "a/b", severity: .error, message: difference.notes[0], advice: difference.notes[0])
      ]
      if let one = difference.items.first?.item {
        difference.candidates = [.init(before: one, after: one, score: 2, evidence: difference.notes)]
      }
      difference.items[0].changes[0].explanation = .stale(act: text, approved: .scalar(text))
      found.append((difference, difference.after.library.context))
    }
    return found
  }

  private static func isQuiet(_ text: String) -> Bool {
    !text.unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value)
        || $0.value == 0x200B
    }
  }

  @Test(arguments: Language.allCases)
  func `a terminal obeys nothing`(_ language: Language) async throws {
    for (difference, _) in try await Self.differences() {
      #expect(Self.isQuiet(DifferenceText(difference, language: language).text()))
    }
  }

  @Test(arguments: Language.allCases)
  func `a page has no tags but its own`(_ language: Language) async throws {
    for (difference, _) in try await Self.differences() {
      let page = String(decoding: DifferencePage(difference, language: language).html(), as: UTF8.self)
      let tags = Set(page.matches(of: /<\/?([a-zA-Z!]+)/).map { String($0.output.1) })
      #expect(
        tags.isSubset(of: [
          "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "nav", "a", "span", "h", "p",
          "input",
          "label", "section", "details", "summary", "table", "thead", "tbody", "tr", "th", "td", "br", "ul",
          "li", "b",
          "del", "ins", "dl", "dt", "dd", "code", "small",
        ]), "\(tags)")
      #expect(page.contains("default-src 'none'") && !page.contains("javascript:alert(1)\""))
      #expect(Self.isQuiet(page.replacing("\t", with: "")))
      #expect(page.matches(of: /href="/).count == page.matches(of: /href="#body-\d+"/).count)
    }
  }

  @Test(arguments: Language.allCases)
  func `Markdown has no markup but its own`(_ language: Language) async throws {
    for (difference, _) in try await Self.differences() {
      let text = MarkdownReport(difference, language: language).text()
      let tags = Set(text.matches(of: /<\/?([a-zA-Z!]+)/).map { String($0.output.1) })
      #expect(tags.isSubset(of: ["!", "details", "summary", "del", "ins", "sub", "br"]), "\(tags)")
      #expect(!text.contains(/[^\\]\]\(/))
      #expect(!text.contains(/https?:/) && !text.contains(/[^&]#[0-9]/))
      #expect(!text.contains("@SUM") || text.contains("<!-- -->@SUM"))
      #expect(Self.isQuiet(text))
      let none = await ItemTotals(ListReading(difference.before.tree, difference.before.library.context))
      let all = await ItemTotals(ListReading(difference.after.tree, difference.after.library.context))
      #expect(Self.isQuiet(Notice(difference, before: none, after: all).text()))
    }
  }

  @Test func `a spreadsheet computes nothing`() async throws {
    for (difference, _) in try await Self.differences() {
      let table = ComparisonTable(difference)
      let csv = String(decoding: table.csv(bom: false), as: UTF8.self)
      #expect(!csv.contains(/(^|,|\r\n)"?[=+@＝－-][A-Z1-9]/))
      #expect(
        table.rows.count == difference.changes.filter { $0.kind != .reordered && $0.kind != .refiled }.count)
    }
  }

  @Test func `JSON holds texts as they are`() async throws {
    for (difference, _) in try await Self.differences() {
      let json = DifferenceJSON(difference).json().line
      #expect(!json.contains("<script") && json.contains("\\u003cscript"))
      #expect(!json.unicodeScalars.contains { $0.value < 0x20 })
    }
  }
}
