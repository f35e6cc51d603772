import QingdanTesting
import Testing

/// Who is asked to look at a change: each department for its own folder.
@Suite struct OwnersTests {
  @Test func `every organisation's folder has its owner`() throws {
    let folders = Set(
      Repository.files(below: ["Lists/organisations"], endingWith: ".yaml").map {
        $0.split(separator: "/")[2]
      })
    #expect(folders.count >= 9)
    let lines = folders.sorted().map { "/organisations/\($0)/ @xx-shi/\($0)\n" }.joined()
    try expectSnapshot(
      """
      # Written from the folders of the organisations by the tests; paths are those of a repository that holds only
      # these lists, and the teams are called like the organisations.
      * @xx-shi/szf

      """ + lines, at: "../../Lists/CODEOWNERS")
  }
}
