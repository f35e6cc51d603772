import Foundation
import Testing

/// The printed schemas against real files, by another validator.
@Suite struct SchemaTests {
  private static let python = URL(filePath: "/usr/bin/env")

  /// What the validator says of files against a printed schema.
  private func mistakes(_ schema: String, _ files: [String]) throws -> String {
    let printed = try Tool.qingdan("schema", schema, "--library", "Lists")
    #expect(printed.status == 0)
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    try Data(printed.output.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = Repository.tests.appending(path: "Support/schema-check.py").path
    let result = try Tool.run(Self.python, ["python3", "-W", "ignore", script, file.path] + files)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  private func lists(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: Repository.root.appending(path: folder).path)
      .filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  @Test(.enabled(if: Tool.hasPython(with: "jsonschema, yaml")))
  func `every list of XX市 keeps to the schema of its kind`() throws {
    let all = try lists(below: "Lists/organisations")
    var checked = 0
    for kind in ["powers", "disclosure", "functions", "tasks", "documents", "exemptions"] {
      let files = all.filter { $0.hasSuffix("/\(kind).yaml") }
      #expect(try mistakes("list/\(kind)", files) == "")
      checked += files.count
    }
    #expect(checked == all.count)
  }

  @Test(
    .enabled(if: Tool.hasPython(with: "jsonschema, yaml")),
    arguments: [
      ("kind", "Lists/standard/kinds"), ("layout", "Lists/standard/layouts"), ("layout", "Lists/layouts"),
    ])
  func `kinds and layouts keep to their schemas`(_ schema: String, _ folder: String) throws {
    let files = try lists(below: folder)
    #expect(!files.isEmpty)
    #expect(try mistakes(schema, files) == "")
  }

  @Test(.enabled(if: Tool.hasPython(with: "jsonschema, yaml")))
  func `library and organisations keep to their schemas`() throws {
    #expect(try mistakes("library", ["Lists/library.yaml", "Lists/standard/library.yaml"]) == "")
    #expect(try mistakes("organisations", ["Lists/registers/organisations.yaml"]) == "")
  }

  @Test(
    .enabled(if: Tool.hasPython(with: "jsonschema, yaml")),
    arguments: [
      ("  - {id: p-7k3f9q2m, name: a, type: 行政许可, basis: 《甲法》}", ""),
      ("  - {id: p-7k3f9q2m, 职权名称: a, 权力类型: 行政许可, 实施依据: [《甲法》]}", ""),
      ("  - {id: p-7k3f9q2m, name: a, type: 行政许可, basis: [{cite: 《甲法》, text: 乙}]}", ""),
      ("  - {id: p-7k3f9q2m, name: a, type: 行政许可, basis: ~}", ""),
      ("  - {id: p-7k3f9q2m, name: a, type: 行政许可}", "any of the given schemas"),
      ("  - {name: a, type: 行政许可, basis: 《甲法》}", "id"),
      ("  - {id: p-7k3f9q2m, name: a, type: 许可, basis: 《甲法》}", "许可"),
      ("  - {id: p-7k3f9q2m, name: a, type: 行政许可, basis: 《甲法》, nmae: b}", "nmae"),
      ("  - {id: p-7k3f9q2m, name: a, type: 行政许可, basis: 《甲法》, from: 2024年3月}", "2024年3月"),
      ("  - {id: p-7k3f9q2m, name: a, type: 行政许可, basis: 《甲法》, flowchart: 'javascript:1'}", "javascript"),
    ])
  func `the schema of a kind sees what is wrong with an item`(_ item: String, _ mistake: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("list: powers\norganisation: a\ndefaults: {holder: a}\nitems:\n\(item)\n".utf8).write(to: file)
    let said = try mistakes("list/powers", [file.path])
    #expect(mistake.isEmpty ? said == "" : said.contains(mistake), "\(said)")
  }

  @Test(.enabled(if: Tool.hasPython(with: "jsonschema, yaml")))
  func `a difference with one of each sort of change keeps to its schema`() throws {
    let file = "Tests/QingdanTests/Diff/Reports/Snapshots/difference.json"
    #expect(try mistakes("diff", [file]) == "")
  }

  @Test(
    .enabled(if: Tool.hasPython(with: "jsonschema, yaml")),
    arguments: [
      ("validate", ["validate"]), ("items", ["items"]), ("show", ["show", "p-5k3k4s1k"]),
      ("rules", ["rules"]),
      ("validate", ["validate", "Lists/organisations/szf"]), ("statute-find", ["statute", "find", ""]),
      ("statute-affected", ["statute", "affected", "政府信息公开条例"]),
      ("statute-show", ["statute", "show", "政府信息公开条例", "--article", "20", "--as-of", "2024-03-01"]),
      ("statute-show", ["statute", "show", "一般商品进口配额管理暂行办法"]),
    ])
  func `what commands print keeps to the schemas`(_ schema: String, _ command: [String]) throws {
    let said = try Tool.run(Repository.binary, command + ["--library", "Lists", "--format", "json"])
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(said.output.utf8).write(to: file)
    #expect(said.status == 0 && said.output.count > 100)
    #expect(try mistakes(schema, [file.path]) == "")
  }

  /// One finding is allowed, one is old, one is settled, and a revision is compared with.
  @Test(.enabled(if: Tool.hasPython(with: "jsonschema, yaml")))
  func `findings that are left out keep to the schema`() throws {
    let repository = try TestRepository("small")
    defer { repository.remove() }
    let list = repository.folder.appending(path: "organisations/sthjj/powers.yaml")
    let text = String(decoding: try Data(contentsOf: list), as: UTF8.self)
    func write(_ text: String) throws { try Data(text.utf8).write(to: list) }
    try write(text.replacing("排污许可证核发", with: "排污　许可证核发").replacing("行政处罚", with: "处罚"))
    try repository.git("add", "-A")
    try repository.git("commit", "-qm", "a")
    #expect(try repository.qingdan("validate", "--update-baseline").status == 0)
    try write(
      text.replacing("排污许可证核发", with: "排污　许可证核发").replacing(
        "type: 行政处罚", with: "type: 行政处罚\n    # qingdan: 允许 text/stray-blank 至 2999-12-31 因为 甲\n    note: 甲　乙")
    )
    let said = try repository.qingdan("validate", "--changed-since", "HEAD", "--format", "json")
    let json = try JSONSerialization.jsonObject(with: Data(said.output.utf8)) as? [String: Any]
    #expect((json?["allowed"] as? [Any])?.count == 1)
    let baseline = json?["baseline"] as? [String: Any]
    #expect(baseline?["known"] as? Int == 1 && (baseline?["resolved"] as? [Any])?.count == 1)
    #expect((json?["since"] as? [String: Any])?["revision"] as? String == "HEAD")
    let file = repository.folder.appending(path: "said.json")
    try Data(said.output.utf8).write(to: file)
    #expect(try mistakes("validate", [file.path]) == "")
    #expect(try mistakes("baseline", [repository.folder.appending(path: "baseline.yaml").path]) == "")
  }
}
