import Foundation
import Testing

/// Two people release at once: one of them, and nothing of the other's is lost.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/sh")))
struct ReleaseRaceTests {
  @Test func `of two releases made at once one is refused, and the chain has no fork`() throws {
    for round in 0..<4 {
      let repository = try TestRepository("small")
      defer { repository.remove() }
      try repository.commit([:], "建库")
      let script = """
        qingdan release create 2025.1 --effective 2025-06-01 >/dev/null 2>&1 & a=$!
        sleep 0.0\(round * 2)
        qingdan release create 2025.2 --effective 2025-06-02 >/dev/null 2>&1 & b=$!
        wait $a; x=$?; wait $b; echo $x $?
        ls releases | wc -l
        git add -A; git commit -qm 发布; qingdan release verify >/dev/null; echo $?
        """
      let said = try repository.shell(script)
      let lines = said.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(lines.count == 3, "\(said.output)\(said.errors)")
      // The later one found files that are not committed, or was refused at the last moment.
      #expect(["0 1", "1 0", "0 3", "3 0"].contains(lines.first ?? ""), "\(lines)")
      #expect(lines.dropFirst() == ["1", "0"], "\(lines)")
    }
  }
}
