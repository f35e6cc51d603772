import Qingdan
import QingdanCLI
import Testing

/// The list of old findings (存量问题清单), and what a change has to do with.
@Suite struct BaselineTests {
  private static func item(_ id: String, _ name: String = "甲许可", _ rest: String = "") -> String {
    "  - id: \(id)\n    name: \(name)\n    type: 行政许可\n    basis: 《中华人民共和国水法》第四十八条第一款\n\(rest)"
  }

  private func applied(_ baseline: Baseline, _ library: SmallLibrary) async throws -> Validation.Result {
    baseline.applied(
      to: try await library.run(), try SmallLibrary.registry, name: "baseline.yaml", isWhole: true)
  }

  private func baseline(_ library: SmallLibrary) async throws -> Baseline {
    Baseline(of: try await library.run().diagnostics, try SmallLibrary.registry)
  }

  @Test func `a fingerprint holds rule, item and field, and nothing else`() throws {
    var finding = Diagnostic(
      rule: "text/stray-blank", severity: .warning, message: Message(zh: "甲", en: "a"),
      place: Place(file: "organisations/a/powers.yaml", bytes: 1..<2), item: "p-7k3f9q2m", field: "name")
    let print = finding.fingerprint
    // printf 'text/stray-blank\0p-7k3f9q2m\0name' | sha256sum
    #expect(print == "d15318440d114449980fcfe0c4553afe")
    finding.message = Message(zh: "乙", en: "b")
    finding.place = Place(file: "organisations/b/powers.yaml", bytes: 7..<9)
    finding.severity = .error
    finding.owner = "丙"
    #expect(finding.fingerprint == print)
    for change in [
      { (finding: inout Diagnostic) in finding.rule = "text/mixed-width" }, { $0.item = "p-8k3f9q2m" },
      { $0.field = "note" }, { $0.item = nil },
    ] {
      var other = finding
      change(&other)
      #expect(other.fingerprint != print)
    }
  }

  @Test func `old findings are not shown, new ones are, and settled ones are told`() async throws {
    let before = SmallLibrary(Self.item("p-7k3f9q2m", "甲　乙许可") + Self.item("p-8k3f9q2m", "甲　丙许可"))
    let old = try await baseline(before)
    #expect(old.entries.map(\.item) == ["p-7k3f9q2m", "p-8k3f9q2m"])
    let same = try await applied(old, before)
    #expect(same.diagnostics == [] && same.known?.findings.count == 2 && same.known?.resolvedCount == 0)
    // It moved down, and says something else: it is the same.
    let moved = SmallLibrary(
      Self.item("p-9k3f9q2m") + Self.item("p-8k3f9q2m") + Self.item("p-7k3f9q2m", "甲　　丁许可"))
    let result = try await applied(old, moved)
    #expect(result.diagnostics == [])
    #expect(result.known?.resolved.map(\.item) == ["p-8k3f9q2m"])
    let more = SmallLibrary(
      Self.item("p-7k3f9q2m", "甲　乙许可", "    note: 戊　己\n") + Self.item("p-8k3f9q2m", "甲　丙许可"))
    #expect(try await applied(old, more).lines(more) == ["text/stray-blank 11"])
  }

  @Test func `as many as there were are old, and the others new`() async throws {
    func notes(_ texts: [String]) -> SmallLibrary {
      SmallLibrary(
        Self.item(
          "p-7k3f9q2m", "甲许可", "    keywords:\n" + texts.map { "      - \($0)\n" }.joined()))
    }
    let old = try await baseline(notes(["甲　乙", "丙　丁"]))
    #expect(old.entries.map(\.count) == [2])
    let three = notes(["戊　己", "甲　乙", "丙　丁"])
    #expect(try await applied(old, three).diagnostics.count == 1)
    let one = try await applied(old, notes(["丙　丁"]))
    #expect(one.known?.resolvedCount == 1)
    let shrunk = old.shrunk(to: try #require(one.known))
    #expect(shrunk.entries.map(\.count) == [1])
    #expect(try await applied(shrunk, notes(["甲　乙", "丙　丁"])).diagnostics.count == 1)
  }

  @Test func `the file reads back as it was, and one that is wrong is refused`() async throws {
    let library = SmallLibrary(
      Self.item("p-8k3f9q2m", "甲　乙“许可”") + Self.item("p-7k3f9q2m", "甲　丙许可"),
      settings: "rules: { text/stray-blnk: off }\n")
    let old = try await baseline(library)
    let (read, findings) = Baseline.read(Array(old.text.utf8), name: "baseline.yaml")
    #expect(findings == [])
    #expect(read?.entries == old.entries)
    #expect(read?.text == old.text)
    // A line an entry, sorted: two branches that settle different ones merge.
    let lines = old.text.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    #expect(lines.count == old.entries.count)
    for (wrong, reason) in [
      (old.text.replacing("count: 1", with: "count: 0"), "count 从 1 写起"),
      (old.text + String(lines[0]) + "\n", "同一个 fingerprint 写了两次"),
      (old.text.replacing("baseline: 1", with: "baseline: 2"), "写 baseline: 1"),
      (old.text.replacing("count", with: "cuont"), "没有“cuont”这一项"), ("<<<<<<< HEAD\n" + old.text, "冲突标记"),
    ] {
      let (none, found) = Baseline.read(Array(wrong.utf8), name: "baseline.yaml")
      #expect(none == nil)
      #expect(found.contains { $0.message.zh.contains(reason) }, "\(found.map(\.message.zh))")
    }
  }

  @Test func `what the core finds is never old`() async throws {
    let library = SmallLibrary(
      Self.item("p-7k3f9q2m", "&a 甲许可"), settings: "rules: { text/stray-blnk: off }\n")
    let found = try await library.run().diagnostics
    #expect(Set(found.map(\.rule)) == ["yaml/anchor", "library/unknown-rule"])
    #expect(try await baseline(library).entries == [])
  }

  // MARK: What a change has to do with

  private func changed(_ before: SmallLibrary, _ after: SmallLibrary) async throws -> Validation.Result {
    try (try await after.run()).changed(
      since: try await before.run(), before.tree, after.tree, try after.context(), name: "main", commit: "c")
  }

  @Test func `of a change only what it touched and what it causes is shown`() async throws {
    let (one, two) = (Self.item("p-7k3f9q2m", "甲　乙许可"), Self.item("p-8k3f9q2m", "甲　丙许可"))
    let before = SmallLibrary(one + two)
    #expect(try await changed(before, before).diagnostics == [])
    #expect(try await changed(before, before).unchanged?.findings == 2)
    // The second item is touched, elsewhere than where its finding is.
    let touched = SmallLibrary(one + Self.item("p-8k3f9q2m", "甲　丙许可", "    note: 新\n"))
    #expect(try await changed(before, touched).lines(touched) == ["text/stray-blank 12"])
    // One that moved is as it was; so is one whose list got another line above.
    let moved = SmallLibrary(two + one)
    #expect(try await changed(before, moved).diagnostics == [])
    // A copied id is a finding of the other place, which nobody touched.
    let copied = SmallLibrary(Self.item("p-8k3f9q2m", "新许可") + one + two)
    #expect(Set(try await changed(before, copied).diagnostics.map(\.rule)).contains("id/duplicate"))
  }

  @Test func `an item that moves to another list unchanged is no change`() async throws {
    let (one, two) = (Self.item("p-7k3f9q2m", "甲　乙许可"), Self.item("p-8k3f9q2m", "甲　丙许可"))
    func library(_ first: String, _ second: String) -> SmallLibrary {
      SmallLibrary(
        first,
        files: [
          "organisations/b/powers.yaml":
            "list: powers\norganisation: b\neffective: 2025-03-01\ndefaults:\n  holder: b\nitems:\n" + second
        ])
    }
    let result = try await changed(
      library(one + two, Self.item("p-9k3f9q2m")), library(one, Self.item("p-9k3f9q2m") + two))
    #expect(result.diagnostics == [])
    #expect(result.unchanged?.findings == 2)
  }

  @Test func `without a library before everything is new`() async throws {
    let after = SmallLibrary(Self.item("p-7k3f9q2m", "甲　乙许可"))
    let result = try (try await after.run()).changed(
      since: nil, MemoryTree([:] as [String: String]), after.tree, try after.context(), name: "main",
      commit: "c")
    #expect(result.lines(after) == ["text/stray-blank 8"])
  }
}
