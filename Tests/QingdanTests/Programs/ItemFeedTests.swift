import Foundation
import Synchronization
import Testing

@testable import Qingdan

/// What programs are given, against what everyone else sees.
@Suite struct ItemFeedTests {
  private static let lists = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Lists").path

  private static func batches(_ feed: ItemFeed) async -> ([JSON], ItemFeed.Totals) {
    let given = Mutex<[JSON]>([])
    let totals = await feed.run { batch in
      let line = JSON((Array("{".utf8) + batch.tail)[...])
      given.withLock { $0.append(line ?? .null) }
    }
    return (given.withLock { $0 }, totals)
  }

  @Test func `every item of XX市 is given with the fields that it has, in the order of the files`()
    async throws
  {
    let tree = try FolderTree(Self.lists)
    let context = try LibraryContext(tree)
    let (batches, totals) = await Self.batches(
      ItemFeed(tree, context, [.init(kind: "*", fields: ["*"])]))
    let library = await Library(context, tree)
    let expected = library.lists.flatMap { list in list.items.map { ItemJSON(list, context).json($0) } }
    let given = batches.flatMap { $0["items"]?.elements ?? [] }
    #expect(given.compactMap { $0["fields"] } == expected)
    #expect(Set(given.compactMap { $0["handle"]?.text }).count == expected.count)
    #expect(totals.items == expected.count && totals.lists == library.lists.count)
    let names = batches.compactMap { $0["list"]?["handle"]?.text.flatMap { Int($0) } }
    #expect(names == names.sorted())
  }

  @Test func `a program is given what it has asked for and nothing else`() async throws {
    let tree = try FolderTree(Self.lists)
    let context = try LibraryContext(tree)
    let (batches, _) = await Self.batches(
      ItemFeed(tree, context, [.init(kind: "powers", fields: ["name", "type", "nothing"])]))
    #expect(!batches.isEmpty && batches.allSatisfy { $0["list"]?["kind"] == "powers" })
    for case .object(let fields)? in batches.flatMap({ $0["items"]?.elements ?? [] }).map({ $0["fields"] }) {
      #expect(fields.map(\.key) == ["name", "type"])
    }
  }

  @Test(
    arguments: [
      (#"{"rule":"a/b","handle":"0.1","message":"x","field":["basis",0],"range":[1,3]}"#, nil),
      (#"{"rule":"a/b","handle":"0","message":{"en":"x"}}"#, nil),
      (#"{"rule":"a/b","handle":"0.2","message":"x"}"#, "plugin/unknown-handle"),
      (#"{"rule":"a/b","handle":"1.0","message":"x"}"#, "plugin/unknown-handle"),
      (#"{"rule":"a/b","handle":"0.-1","message":"x"}"#, "plugin/unknown-handle"),
      (#"{"rule":"a/b","handle":"0.1.1","message":"x"}"#, "plugin/unknown-handle"),
      (#"{"rule":"a/b","handle":0,"message":"x"}"#, "plugin/unknown-handle"),
      (#"{"rule":"a/c","handle":"0","message":"x"}"#, "plugin/protocol"),
      (#"{"rule":"a/b","handle":"0"}"#, "plugin/protocol"),
      (#"{"rule":"a/b","handle":"0.1","message":"x","field":[true]}"#, "plugin/protocol"),
      (#"{"rule":"a/b","handle":"0.1","message":"x","range":[3,1]}"#, "plugin/protocol"),
    ] as [(String, String?)])
  func `a finding is taken at its word only where it says something`(_ text: String, _ rule: String?) throws {
    let json = try JSONReader.read(Array(text.utf8)[...])
    do throws(ProgramFault) {
      _ = try ProgramFinding(json, rules: ["a/b"], counts: [0: 2])
      #expect(rule == nil)
    } catch {
      #expect(error.rule.rawValue == rule)
    }
  }

  @Test func `of too many findings the first are kept, and it is said of the whole run or of an item`() throws
  {
    var limits = ProgramLimits()
    (limits.findings, limits.findingsOfItem) = (5, 2)
    func kept(_ findings: [(String, String)]) throws -> (Int, String?) {
      var found = ProgramFindings()
      for (handle, message) in findings {
        let json = JSON.object(["rule": "a/b", "handle": .string(handle), "message": .string(message)])
        found.add(try ProgramFinding(json, rules: ["a/b"], counts: [0: 9]), limits)
      }
      return (found.all.count, found.flood?.message.zh)
    }
    let same = Array(repeating: ("0", "x"), count: 9)
    #expect(try kept(same) == (1, nil))
    #expect(try kept([("0", "x"), ("0.0", "x"), ("0.0", "y"), ("0.1", "x")]) == (4, nil))
    let (ofItem, item) = try kept((0..<9).map { ("0.0", "\($0)") } + [("0.1", "x")])
    #expect(ofItem == 3)
    #expect(item?.hasPrefix("它对一个事项报的问题超过 2 处，每个事项只留下前 2 处") ?? false)
    let (ofRun, run) = try kept((0..<9).map { ("0.\($0)", "x") } + same)
    #expect(ofRun == 5)
    #expect(run?.hasPrefix("它报的问题超过 5 处，只留下前 5 处") ?? false)
  }

  @Test func `of too many findings about items it is said which those are, and where they stand`()
    async throws
  {
    let text =
      "list: powers\norganisation: a\nitems:\n  - id: p-7k3f9q2m\n    name: 甲\n  - name: 乙\n  - id: p-7k3f9q2n\n    name: 丙\n"
    let tree = MemoryTree([
      "library.yaml": "library: x\nformat: 1\nbase: standard\n", "organisations/a/powers.yaml": text,
      "plugins.lock":
        "plugins:\n  - { program: p.py, version: 1.0.0, sha256: \"\(String(repeating: "0", count: 64))\", grants: [validate] }\n",
    ])
    let context = try LibraryContext(tree)
    let program = try #require(context.programs.first)
    var limits = ProgramLimits()
    limits.findingsOfItem = 2
    var found = ProgramFindings()
    func add(_ handle: String) throws {
      for number in 0..<5 {
        let json = JSON.object(["rule": "a/b", "handle": .string(handle), "message": .string("\(number)")])
        found.add(try ProgramFinding(json, rules: ["a/b"], counts: [0: 3]), limits)
      }
    }
    let feed = ItemFeed(tree, context, [])
    #expect(await feed.flood(found, of: program) == nil)
    try add("0.0")
    let one = try #require(await feed.flood(found, of: program))
    #expect(one.message.zh.hasPrefix("插件“p.py”：它对“甲”（p-7k3f9q2m）报的问题超过 2 处"))
    #expect(one.place?.file == "plugins.lock")
    try add("0.1")
    try add("0")
    let more = try #require(await feed.flood(found, of: program))
    #expect(more.message.zh.contains("对“甲”（p-7k3f9q2m）等 3 个事项报的问题"))
    #expect(more.message.en.contains("about '甲' (p-7k3f9q2m) and 2 more"))
    #expect(more.notes.map(\.message.zh) == ["“甲”（p-7k3f9q2m）", "“乙”", "清单 organisations/a/powers.yaml"])
    let shown = more.notes.map {
      String(decoding: Array(text.utf8)[$0.place.bytes].prefix(14), as: UTF8.self)
    }
    #expect(shown == ["id: p-7k3f9q2m", "name: 乙", ""].map { String($0.utf8.prefix(14)) ?? "" })
  }

  @Test func `a finding stands where its handle, field and characters say`() async throws {
    let text =
      "list: powers\norganisation: a\nitems:\n  - id: p-7k3f9q2m\n    name: '许''可𠮷证'\n    basis: [《甲法》, { cite: 《乙法》, text: 丙丁 }]\n"
    let tree = MemoryTree([
      "library.yaml": "library: x\nformat: 1\nbase: standard\n", "organisations/a/powers.yaml": text,
    ])
    let context = try LibraryContext(tree)
    func shown(_ more: String) async throws -> String {
      let json = try JSONReader.read(
        Array(#"{"rule":"a/b","handle":"0.0","message":{"zh":"不对"},\#(more)}"#.utf8)[...])
      let finding = try ProgramFinding(json, rules: ["a/b"], counts: [0: 1])
      let found = try await ItemFeed(tree, context, []).found([finding])
      let place = try #require(found["organisations/a/powers.yaml"]?.diagnostics.first?.place)
      return String(decoding: Array(text.utf8)[place.bytes], as: UTF8.self)
    }
    #expect(try await shown(#""field":"name","range":[3,4]"#) == "𠮷")
    #expect(try await shown(#""field":"name","range":[1,3]"#).contains("'"))
    #expect(try await shown(#""field":["basis",0]"#) == "《甲法》")
    #expect(try await shown(#""field":["basis",1,"text"],"range":[1,2]"#) == "丁")
    await #expect(throws: ProgramFault.self) { try await shown(#""field":["basis",2]"#) }
    await #expect(throws: ProgramFault.self) { try await shown(#""field":"name","range":[0,6]"#) }
  }

  @Test(arguments: [("TQ==", "M"), ("TWE=", "Ma"), ("TWFu", "Man"), ("", "")])
  func `a chunk may be base64`(_ text: String, _ meant: String) throws {
    let chunk = try ProgramChunk(.object(["name": "a.bin", "base64": .string(text)]))
    #expect(chunk.bytes == Array(meant.utf8))
  }

  @Test(arguments: ["TQ=", "T===", "TQ==TQ==", "T*==", "====", "TWE"])
  func `what is no base64 is refused`(_ text: String) {
    #expect(throws: ProgramFault.self) { try ProgramChunk(.object(["name": "a", "base64": .string(text)])) }
  }
}
