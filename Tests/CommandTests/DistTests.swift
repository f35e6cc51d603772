import Foundation
import Testing

/// The archive of `make dist`, made of the program of the tests: packed, unpacked and used where there is nothing else.
@Suite(.enabled(if: Tool.hasPython(with: "json")))
struct DistTests {
  private static let shell = URL(filePath: "/bin/sh")

  private func sh(_ line: String, in folder: URL, _ environment: [String: String]? = nil) throws
    -> Tool.Result
  {
    try Tool.run(Self.shell, ["-c", line], in: folder, environment: environment)
  }

  @Test func `one archive works without network, root, home or anything in the path`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-dist-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // The program of the tests without what only a debugger needs: to be quick.
    let prepared = try sh(
      "strip -o qingdan '\(Repository.binary.path)' || cp '\(Repository.binary.path)' qingdan", in: folder)
    #expect(prepared.status == 0, "\(prepared.errors)")
    let pack = Repository.root.appending(path: ".ci/dist").path
    let packed = try sh(
      "'\(pack)' qingdan one && '\(pack)' qingdan two && cmp one/*.gz two/*.gz && cmp one/*.zip two/*.zip",
      in: folder)
    #expect(packed.status == 0, "\(packed.output)\(packed.errors)")
    let name = try #require(
      packed.output.firstMatch(of: /\/(qingdan-[0-9.]+-linux-[a-z0-9_]+)\.tar\.gz\n/)?.output.1)
    let unpacked = try sh(
      "cd one && sha256sum -c --quiet *.sha256 && tar -xzf *.tar.gz && cd \(name) && sha256sum -c --quiet SHA256SUMS",
      in: folder)
    #expect(unpacked.status == 0, "\(unpacked.output)\(unpacked.errors)")

    let top = folder.appending(path: "one/\(name)")
    for path in [
      "qingdan", "先看这里.md", "Lists/standard/library.yaml", "Docs/zh/README.md", "Examples/ci/gitea.sh",
      "LICENSE",
    ] {
      #expect(FileManager.default.fileExists(atPath: top.appending(path: path).path), "\(path)")
    }
    try checkLinks(in: top)
    try checkMaterials(of: top)
    try run(in: top, folder)
  }

  /// What a page of the archive names is in it.
  private func checkLinks(in top: URL) throws {
    let text = try String(contentsOf: top.appending(path: "先看这里.md"), encoding: .utf8)
    let links = text.matches(of: /\]\(([^)]+)\)/).map { String($0.output.1) }
    #expect(links.count > 5)
    for link in links {
      #expect(FileManager.default.fileExists(atPath: top.appending(path: link).path), "\(link)")
    }
  }

  private func checkMaterials(of top: URL) throws {
    let data = try Data(contentsOf: top.appending(path: "sbom.spdx.json"))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(document["spdxVersion"] as? String == "SPDX-2.3")
    let packages = try #require(document["packages"] as? [[String: Any]])
    let names = packages.compactMap { $0["name"] as? String }
    // What Package.swift depends on, and what .ci/setup installs.
    let asked = try ["Package.swift", ".ci/setup"].map {
      try String(contentsOf: Repository.root.appending(path: $0), encoding: .utf8)
    }
    let swift = asked[0].matches(of: /\.package\(url: "[^"]*\/([a-z-]+)"/).map { String($0.output.1) }
    let debian = asked[1].matches(of: /:(lib[a-z0-9]+-dev|zlib1g-dev)/).map { String($0.output.1) }
    #expect(swift.count == 3 && debian.count == 3)
    #expect(Set(swift + debian + ["qingdan", "libc6-dev", "swift-runtime"]).isSubset(of: names), "\(names)")
    let ids = packages.compactMap { $0["SPDXID"] as? String }
    #expect(Set(ids).count == packages.count)
    let relations = try #require(document["relationships"] as? [[String: String]])
    #expect(relations.count == packages.count)
    #expect(Set(relations.compactMap { $0["relatedSpdxElement"] }) == Set(ids))
  }

  private func run(in top: URL, _ folder: URL) throws {
    let home = folder.appending(path: "home")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let environment = [
      "PATH": "/usr/bin", "HOME": home.path, "QINGDAN": "./qingdan", "QINGDAN_OPTIONS": "--library Lists",
    ]
    let isConfined = try sh("unshare -rn true", in: top, environment).status == 0
    if !isConfined {
      print("⚠️  SKIPPED: no unshare -rn here; the archive was used with the network in reach")
    }
    let said = try sh("\(isConfined ? "unshare -rn " : "")sh Examples/ci/gitea.sh", in: top, environment)
    #expect(said.status == 0, "\(said.output.suffix(2_000))\(said.errors)")
    #expect(said.output.contains("错误 0 处") || said.output.contains("没有问题"))
    #expect(said.errors.contains("只检查，不写评论和状态"))
    // The registers that are handed out by themselves are those of the program.
    let updated = try sh(
      "./qingdan new library own && ./qingdan registers update ../qingdan-registers-*.zip --library own"
        + " && cmp own/registers/statutes.tsv Lists/standard/registers/statutes.tsv"
        + " && ./qingdan registers update ../qingdan-registers-*.zip --library own",
      in: top, environment)
    #expect(updated.status == 0, "\(updated.output)\(updated.errors)")
    #expect(updated.output.contains("换成了") && updated.output.contains("没有要换的"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
  }
}
