import Foundation
import Qingdan
import QingdanCLI
import QingdanTesting
import Testing

/// What `--fix` does to files: what it says, once, and to no other byte.
@Suite struct MendingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL

  private func mending(_ tree: any FileTree, unsafe: Bool) async throws -> Mending {
    var mending = Mending(tree, try Registry(Plugins.all), unsafe: unsafe)
    try await mending.run { try LibraryContext($0) }
    return mending
  }

  /// Mends twice: the second time finds nothing to do, and every line that the first changed is one that it told.
  ///
  /// - Returns: how many places were mended.
  @discardableResult
  private func prove(_ tree: any FileTree, unsafe: Bool, _ name: String) async throws -> Int {
    let first = try await mending(tree, unsafe: unsafe)
    let again = try await mending(first.tree, unsafe: unsafe)
    #expect(try again.changes() == [], "\(name): \(again.mends.map(\.rule))")
    #expect(again.mends == [], "\(name)")
    let changes = try first.changes()
    #expect(Set(changes.map(\.path)).isSubset(of: first.mends.map(\.place.file)), "\(name)")
    for change in changes {
      let told = first.mends.filter { $0.place.file == change.path }
      let (old, new) = (lines(change.before), lines(change.after))
      // A fix that writes a line, or takes one away, moves those below: then only what is not told must still be there.
      if old.count == new.count {
        let differing = (0..<old.count).filter { old[$0] != new[$0] }.map { $0 + 1 }
        let lines = Set(told.flatMap { reach($0, old.count) })
        #expect(Set(differing).isSubset(of: lines), "\(name) \(change.path)")
      }
      // Comments stay, but for what was none: a `#` in a value that lacks its quotes.
      guard !unsafe, !told.contains(where: { $0.rule == "typing/hash-in-value" }) else { continue }
      #expect(comments(change.before).subtracting(comments(change.after)) == [], "\(name) \(change.path)")
    }
    return first.mends.count
  }

  /// A value may go over a few lines below the place of its finding.
  private func reach(_ mend: Mending.Mend, _ count: Int) -> [Int] {
    Array(Int(mend.place.start.line)...min(count, Int(mend.place.start.line) + 2))
  }

  private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  private func comments(_ bytes: [UInt8]) -> Set<String> {
    guard let document = try? Document(bytes) else { return [] }
    return Set(document.comments.map { String(decoding: bytes[$0], as: UTF8.self) })
  }

  @Test(arguments: [false, true])
  func `the library with one of each defect is mended once`(_ unsafe: Bool) async throws {
    let tree = try FolderTree(Self.root.appending(path: "Examples/broken").path())
    #expect(try await prove(tree, unsafe: unsafe, "broken") > 10)
  }

  @Test(arguments: [false, true])
  func `the hostile library is mended once`(_ unsafe: Bool) async throws {
    try await prove(HostileLibrary.tree, unsafe: unsafe, "hostile")
  }

  /// A mark of the order of bytes, line breaks of Windows, no break at the end.
  private static let forms: [(name: String, of: @Sendable (String) -> String)] = [
    ("as it is", { $0 }), ("bom", { "\u{FEFF}" + $0 }), ("crlf", { $0.replacing("\n", with: "\r\n") }),
    ("bom, crlf, open", { "\u{FEFF}" + String($0.dropLast()).replacing("\n", with: "\r\n") }),
    ("open", { String($0.dropLast()) }),
  ]

  @Test(arguments: [false, true])
  func `a file is mended alike in whatever form it is, and keeps the form`(_ unsafe: Bool) async throws {
    let items = """
        - id: p-7k3f9q2m   #\t尾\t注 \t
          name: 排污 许可证核发
          职权类型：行政许可
          note: "二0二四年，见ｗｗｗ"\t# 备注\t在后
        # 中间\t的注释
        - id: p-7k3f9q2n
          name: '公开(试行）'
          type: 行政许可
          note: |
            第一行，
            第二行,按照规定
          basis: [《中华人民共和国水法》第四十八条第一款]
          office: 办　公室

      """
    let written = try #require(SmallLibrary(items).files[SmallLibrary.path])
    var mended: [String] = []
    for (name, form) in Self.forms {
      var library = SmallLibrary("")
      library.files[SmallLibrary.path] = form(written)
      let result = try await mending(library.tree, unsafe: unsafe)
      let after = try #require(result.changes().first { $0.path == SmallLibrary.path }?.after, "\(name)")
      #expect(result.mends.count >= 5, "\(name): \(result.mends.map(\.rule))")
      mended.append(String(decoding: after, as: UTF8.self))
      #expect(Array(mended[mended.count - 1].utf8) == Array(form(mended[0]).utf8), "\(name)")
      try await prove(library.tree, unsafe: unsafe, name)
    }
    #expect(mended[0].contains("#\t尾\t注 \t\n") && mended[0].contains("\t# 备注\t在后\n  # 中间\t的注释\n"))
  }

  /// Slips as fingers make them, at any place of a clean list; many together.
  @Test(arguments: UInt64(0)..<24)
  func `planted slips are mended once, and nothing else changes`(_ seed: UInt64) async throws {
    var random = SeededNumbers(seed: seed)
    let items = (0..<12).map { number in
      """
        - id: p-0000\(String(1000 + number))
          name: 第\(number)号事项的许可   # 注释\(number)
          type: 行政许可
          office: 办公室
          # 依据\(number)
          basis:
            - 《中华人民共和国水法》第四十八条第一款
          note: "说明\(number)，照录"
      """
    }.joined(separator: "\n")
    let clean = SmallLibrary(items + "\n")
    #expect(try await clean.run().diagnostics == [])
    var text = try #require(clean.files[SmallLibrary.path])
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var planted: Set<Int> = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let line = Int.random(in: 7..<lines.count - 1, using: &random)
      guard planted.insert(line).inserted else { continue }
      switch Int.random(in: 0..<5, using: &random) {
      case 0: lines[line] = lines[line].replacing("许可", with: " 许可")
      case 1: lines[line] = lines[line].replacing("type: ", with: "type：")
      case 2: lines[line] = lines[line].replacing("name: ", with: "职权名称: ")
      case 3: lines[line] = lines[line].replacing("行政许可", with: "行政许可　")
      default: lines[line] = lines[line].replacing("办公室", with: "办　公室")
      }
    }
    text = lines.joined(separator: "\n")
    var library = clean
    library.files[SmallLibrary.path] = text
    let mended = try await mending(library.tree, unsafe: true)
    let result = try mended.changes().first { $0.path == SmallLibrary.path }?.after ?? Array(text.utf8)
    let after = String(decoding: result, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let original = try #require(clean.files[SmallLibrary.path]).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(after.count == original.count)
    // A line without a slip is as it was, to the byte; one with a slip is as it was before somebody slipped.
    for (number, (line, clean)) in zip(after, original).enumerated() where !planted.contains(number) {
      #expect(line == clean, "seed \(seed), line \(number + 1)")
    }
    for number in planted where lines[number] != String(original[number]) {
      #expect(after[number] == original[number], "seed \(seed): \(lines[number])")
    }
    try await prove(library.tree, unsafe: true, "seed \(seed)")
    try await prove(library.tree, unsafe: false, "seed \(seed)")
  }
}
