import Testing
import YAMLText

@Suite struct DocumentTests {
  private let text = """
    # 清单
    list: {kind: 'powers', "标题": 权责清单}   # 标题
    items:
    - id: a-1
      name: "排污\\u8bb8可"
      empty:
      none: ~
      text: |
        第一行
        第二行

    - &x !!str b
    - *x

    """

  private func node(_ document: Document, _ path: String...) throws -> NodeID {
    var node = try #require(document.root)
    for step in path {
      if let number = Int(step) {
        node = try #require(document.children(node).dropFirst(number).first { _ in true })
      } else {
        node = try #require(document.value(of: node, for: step))
      }
    }
    return node
  }

  private func bytes(_ document: Document, _ node: NodeID) -> String {
    String(decoding: document.bytes[document.range(node)], as: UTF8.self)
  }

  @Test func `finds values by key and gives their text, kind and style`() throws {
    let document = try Document(text)
    let kind = try node(document, "list", "kind")
    #expect(document.text(kind) == "powers")
    #expect(document.style(kind) == .singleQuoted)
    #expect(document.equals(kind, "powers") && !document.equals(kind, "power"))
    #expect(document.equals(kind, Array("powers".utf8)))
    let name = try node(document, "items", "0", "name")
    #expect(document.text(name) == "排污许可")
    #expect(document.hash(name) == document.hash(name))
    let block = try node(document, "items", "0", "text")
    #expect(document.style(block) == .literal)
    #expect(document.text(block) == "第一行\n第二行\n")
    #expect(document.value(of: try node(document, "list"), for: "kin") == nil)
    #expect(document.kind(try node(document, "items")) == .sequence)
    #expect(document.style(try node(document, "items")) == .block)
    #expect(document.style(try node(document, "list")) == .flow)
  }

  @Test func `equal texts have equal hashes however they are written`() throws {
    let document = try Document("[abc, 'abc', \"\\x61bc\", \"政务公开政务公开\", 政务公开政务公开, abd]")
    let root = try #require(document.root)
    let hashes = document.children(root).map { document.hash($0) }
    #expect(Set(hashes[0...2]).count == 1)
    #expect(hashes[3] == hashes[4])
    #expect(Set(hashes).count == 3)
  }

  @Test func `ranges hold the content alone`() throws {
    let document = try Document(text)
    #expect(bytes(document, try node(document, "list")) == "{kind: 'powers', \"标题\": 权责清单}")
    #expect(bytes(document, try node(document, "items", "0", "text")) == "|\n    第一行\n    第二行\n")
    #expect(bytes(document, try node(document, "items", "1")) == "b")
    #expect(bytes(document, try node(document, "items", "2")) == "*x")
    let items = bytes(document, try node(document, "items"))
    #expect(items.hasPrefix("id: a-1") && items.hasSuffix("- *x"))
    let empty = try node(document, "items", "0", "empty")
    #expect(document.range(empty).isEmpty)
    #expect(document.position(at: document.range(empty).lowerBound) == SourcePosition(line: 6, column: 9))
  }

  @Test func `tells missing from null`() throws {
    let document = try Document("[ , ~]".replacing(" , ", with: "a: , null, 'null', '', nulls, ") + "\n")
    let root = try #require(document.root)
    let nodes = Array(document.children(root))
    let value = try #require(document.entries(nodes[0]).first { _ in true }).value
    #expect(document.isMissing(value) && document.isNull(value))
    #expect(nodes.dropFirst().map { document.isNull($0) } == [true, false, false, false, true])
    #expect(nodes.dropFirst().allSatisfy { !document.isMissing($0) })
  }

  @Test func `walks over subtrees`() throws {
    let document = try Document(text)
    let root = try #require(document.root)
    #expect(document.next(root).index == UInt32(document.nodeCount))
    #expect(document.entries(root).map { document.text($0.key) } == ["list", "items"])
    #expect(document.entries(try node(document, "items")).map(\.key) == [])
    #expect(Array(document.children(try node(document, "list", "kind"))) == [])
  }

  @Test func `knows anchors, aliases and tags`() throws {
    let document = try Document(text)
    let anchored = try node(document, "items", "1")
    let alias = try node(document, "items", "2")
    #expect(document.anchor(anchored) == "x" && document.anchor(alias) == "x")
    #expect(document.target(alias) == anchored && document.target(anchored) == nil)
    #expect(document.tag(anchored) == "tag:yaml.org,2002:str" && document.tag(alias) == nil)
    #expect(document.kind(alias) == .alias && document.text(alias).isEmpty)
  }

  @Test func `keeps directives and the marks of several documents`() throws {
    let document = try Document("%YAML 1.1 # v\n%TAG !e! tag:e,2000:\n---\n!e!a b\n...\n---\nc\n")
    #expect(document.roots.count == 2 && document.parts.map(\.hasExplicitEnd) == [true, false])
    let directives = document.directives.map { String(decoding: document.bytes[$0], as: UTF8.self) }
    #expect(directives == ["%YAML 1.1", "%TAG !e! tag:e,2000:"])
    #expect(document.tag(try #require(document.root)) == "tag:e,2000:a")
    #expect(document.bytes[document.parts[0].marker].elementsEqual("---".utf8))
  }

  @Test func `counts lines by LF and CR LF, and columns in characters`() throws {
    let document = try Document("a: 政务\r\nb: 𠮷x\n\nc: 1")
    #expect(document.position(at: 3) == SourcePosition(line: 1, column: 4))
    #expect(document.position(at: 9) == SourcePosition(line: 1, column: 6))
    #expect(document.position(at: 11) == SourcePosition(line: 2, column: 1))
    #expect(document.position(at: 18) == SourcePosition(line: 2, column: 5))
    #expect(document.position(at: 1000) == SourcePosition(line: 4, column: 5))
    #expect(document.line(1) == 0..<9 && document.line(3) == 20..<20 && document.line(4) == 21..<25)
    #expect(document.lines.count == 4)
    let range = document.sourceRange(3..<9, file: "a.yaml")
    #expect(range.description == "a.yaml:1:4" && range.end == SourcePosition(line: 1, column: 6))
  }

  @Test func `counts columns in a line of megabytes`() throws {
    let document = try Document("a: \"" + String(repeating: "政务", count: 200_000) + "\"\n")
    for characters in stride(from: 0, to: 400_000, by: 9973) {
      #expect(document.position(at: 4 + characters * 3).column == UInt32(characters + 5))
    }
  }
}
