import Qingdan
import Testing

@Suite struct ReleaseChainTests {
  private func chain(_ change: (inout ReleasedLibrary) async throws -> Void) async throws -> ReleaseChain {
    var library = ReleasedLibrary()
    try await library.release("1", "2026-01-01")
    try await library.release("2", "2026-02-01")
    try await change(&library)
    return try library.chain
  }

  /// Writes a release's file anew, sealed, with something else in it.
  private func forge(_ library: inout ReleasedLibrary, _ version: String, _ change: (inout Release) -> Void)
    throws
  {
    var release = try #require(try library.chain[version]?.release)
    change(&release)
    library.files[Release.path(of: version)] = release.text
  }

  @Test func `releases hang together from the first on, whatever their names`() async throws {
    var library = ReleasedLibrary()
    for (version, day) in [("b", "2026-01-01"), ("a", "2026-01-01"), ("c", "2026-02-01")] {
      try await library.release(version, day)
    }
    let chain = try library.chain
    #expect(chain.findings == [])
    #expect(chain.releases.map(\.release.version) == ["b", "a", "c"])
  }

  @Test func `two releases on one are a fork that names both`() async throws {
    let chain = try await chain { try await $0.release("2b", "2026-03-01", after: "1") }
    #expect(chain.findings.map(\.rule) == ["release/fork"])
    #expect(chain.findings[0].message.zh.contains("“2”和“2b”都接在“1”后面"))
    #expect(chain.findings[0].place?.file == "releases/2b.yaml")
    #expect(chain.findings[0].notes[0].place.file == "releases/2.yaml")
  }

  @Test func `two first releases are a fork`() async throws {
    let chain = try await chain { library in
      let first = library.files.removeValue(forKey: "releases/1.yaml")
      let second = library.files.removeValue(forKey: "releases/2.yaml")
      try await library.release("0", "2026-01-01")
      library.files["releases/1.yaml"] = first
      library.files["releases/2.yaml"] = second
    }
    #expect(chain.findings.map(\.rule) == ["release/fork"])
    #expect(chain.findings[0].message.zh.contains("都没有 previous"))
  }

  @Test func `a release that stands on none is told`() async throws {
    let chain = try await chain { $0.files["releases/1.yaml"] = nil }
    #expect(chain.findings.map(\.rule) == ["release/missing-previous"])
    #expect(chain.findings[0].place?.file == "releases/2.yaml")
  }

  @Test func `a release that was written anew no longer fits the next one`() async throws {
    let chain = try await chain { try forge(&$0, "1") { $0.acts = ["x"] } }
    #expect(chain.findings.map(\.rule) == ["release/previous-differs"])
  }

  @Test func `days do not fall along the chain`() async throws {
    let chain = try await chain { try await $0.release("3", "2026-01-31") }
    #expect(chain.findings.map(\.rule) == ["release/day-falls"])
    #expect(chain.findings[0].place?.file == "releases/3.yaml")
  }

  @Test func `a version has one file, of its own name`() async throws {
    let chain = try await chain { $0.files["releases/2x.yaml"] = $0.files["releases/2.yaml"] }
    #expect(chain.findings.map(\.rule) == ["release/file-name", "release/duplicate"])
    #expect(chain.findings.map(\.place?.file) == ["releases/2x.yaml", "releases/2x.yaml"])
  }

  @Test func `only an earlier release can be corrected`() async throws {
    let chain = try await chain {
      try await $0.release("3", "2026-03-01", corrects: .init(version: "4", reason: "x"))
    }
    #expect(chain.findings.map(\.rule) == ["release/unknown-correction"])
    let own = try await self.chain {
      try await $0.release("3", "2026-03-01", corrects: .init(version: "3", reason: "x"))
    }
    #expect(own.findings.map(\.rule) == ["release/unknown-correction"])
  }

  @Test func `a circle has no first release`() async throws {
    let chain = try await chain { library in
      let digest = try #require(try library.chain["2"]?.digest)
      try forge(&library, "1") { $0.previous = .init(version: "2", digest: digest) }
    }
    #expect(chain.findings.map(\.rule).contains("release/no-first"))
    #expect(chain.releases.count == 2)
  }

  @Test(arguments: [
    ("effective: 2026-02-01", "effective: 2026-02-02"), ("items: 3", "items: 4"), ("# 由", "# 自"),
    ("\n", "\r\n"),
    ("previous: {", "previous:  {"), ("digest: sha256:", "digest: SHA256:"), ("files:\n", "files:\n\n"),
    ("standard", "standrad"),
  ])
  func `a release file that was edited by hand is found`(_ old: String, _ new: String) async throws {
    let chain = try await chain { library in
      let text = try #require(library.files["releases/2.yaml"])
      library.files["releases/2.yaml"] = text.replacing(old, with: new)
    }
    #expect(chain.findings.contains { $0.rule == "release/altered" })
    #expect(chain.findings.allSatisfy { $0.place?.file == "releases/2.yaml" })
  }

  @Test(arguments: [
    "", "x", "release: 1\n", "- a\n", "release: \"2\"\neffective: 2026-02-30\nfiles: []\ndigest: sha256:0\n",
    "release: ../2\neffective: 2026-02-01\nfiles: []\ndigest: sha256:0\n", "release: [\n", "\u{FEFF}\u{0}",
  ])
  func `a file that is no release is told at its place`(_ text: String) async throws {
    let chain = try await chain { $0.files["releases/2.yaml"] = text }
    #expect(chain.releases.map(\.release.version) == ["1"])
    #expect(!chain.findings.isEmpty)
    #expect(chain.findings.allSatisfy { $0.place?.file == "releases/2.yaml" && $0.severity == .error })
  }
}
