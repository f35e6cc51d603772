import Foundation
import Testing

@testable import Qingdan

/// The maps of the ledger in a real nginx: old addresses lead on, those of what ended are gone.
@Suite struct NginxTests {
  private static let program = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  private static let curl = FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")

  private static func entry(_ old: String, _ now: [String]) -> LedgerEntry {
    LedgerEntry(old: old, now: now, act: "r")
  }

  @Test(
    .enabled(if: program != nil && curl, "nginx and curl are not installed: apt-get install nginx-light curl")
  )
  func `a web server reads the maps, sends old ids on and says what is gone`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "qingdan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let maps = LedgerTable([
      Self.entry("p-old", ["p-new"]), Self.entry("p-gone", []), Self.entry("p-many", ["p-one", "p-two"]),
      Self.entry("x; return 200", ["p-new"]), Self.entry("坏 \"}\n", []),
      Self.entry("000118001000", ["000118002000"]),
    ]).nginx(on: try #require(Day(2026, 1, 1)))
    let path = folder.path(percentEncoded: false)
    let socket = "\(path)/s"
    try Data(
      """
      daemon off; pid \(path)/pid; error_log \(path)/error.log; events {}
      http {
        access_log off; default_type text/html;
        client_body_temp_path \(path)/a; proxy_temp_path \(path)/b; fastcgi_temp_path \(path)/c;
        uwsgi_temp_path \(path)/d; scgi_temp_path \(path)/e;
        \(maps)
        server {
          listen unix:\(socket);
          location ~ ^/items/(?<qingdan_item>[^/]+)\\.html$ {
            if ($qingdan_gone) { return 410; }
            if ($qingdan_moved) { return 301 /items/$qingdan_moved.html; }
            return 204;
          }
        }
      }
      """.utf8
    ).write(to: folder.appending(path: "n.conf"))
    let program = try #require(Self.program)
    let test = try OtherProgram.run(program, ["-t", "-q", "-p", path, "-c", "\(path)/n.conf"])
    #expect(test.status == 0, "\(test.output)")
    // In the foreground: what goes on in the background would hold the pipes of other tests open.
    let server = Process()
    server.executableURL = URL(filePath: program)
    server.arguments = ["-p", path, "-c", "\(path)/n.conf"]
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: socket) { usleep(50_000) }
    func answer(_ item: String) throws -> String {
      try OtherProgram.run(
        "/usr/bin/curl",
        [
          "-s", "-o", "/dev/null", "-w", "%{http_code} %{redirect_url}", "--unix-socket", socket,
          "http://x/items/\(item).html",
        ]
      ).output
    }
    #expect(try answer("p-old") == "301 http://x/items/p-new.html")
    #expect(try answer("p-many") == "301 http://x/items/p-one.html")
    #expect(try answer("000118001000") == "301 http://x/items/000118002000.html")
    #expect(try answer("p-gone") == "410 ")
    #expect(try answer("p-new") == "204 ")
    #expect(try answer("x;%20return%20200") == "204 ")
  }
}
