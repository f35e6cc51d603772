import Qingdan
import Testing

@Suite struct PathPatternTests {
  @Test(
    arguments: [
      ("library.yaml", "library.yaml", true), ("library.yaml", "library.yml", false),
      ("organisations/sthjj", "organisations/sthjj/powers.yaml", true),
      ("organisations/sthjj/", "organisations/sthjj/powers.yaml", true),
      ("organisations/sth", "organisations/sthjj/powers.yaml", false),
      ("organisations/sthjj/**", "organisations/sthjj/a/powers.yaml", true),
      ("organisations/*/powers.yaml", "organisations/sthjj/powers.yaml", true),
      ("organisations/*/powers.yaml", "organisations/sthjj/a/powers.yaml", false),
      ("organisations/**/powers.yaml", "organisations/sthjj/a/powers.yaml", true),
      ("organisations/**/powers.yaml", "organisations/powers.yaml", true),
      ("**/powers.yaml", "organisations/sthjj/powers.yaml", true), ("**", "library.yaml", true),
      ("*/sthjj", "organisations/sthjj/powers.yaml", true), ("s*j*.yaml", "sthjj.yaml", true),
      ("s*jx*.yaml", "sthjj.yaml", false), ("*", "", false), ("", "library.yaml", false),
      ("组织/*.yaml", "组织/清单.yaml", true), ("a?b", "axb", false), ("[a]", "a", false), ("**/**/a", "b/a", true),
    ])
  func `a pattern means the files that its stars allow`(_ pattern: String, _ path: String, _ fits: Bool) {
    #expect(PathPattern(pattern).matches(path) == fits)
  }

  /// Every way to let the stars stand for something, tried one after the other: right, and slow.
  private func fits(_ pattern: Substring, _ path: Substring) -> Bool {
    guard let sign = pattern.first else { return path.isEmpty || path.first == "/" }
    if pattern.hasPrefix("**/") {
      let rest = pattern.dropFirst(3)
      return fits(rest, path)
        || path.indices.contains { path[$0] == "/" && fits(rest, path[path.index(after: $0)...]) }
    }
    if sign == "*" {
      let name = path.prefix { $0 != "/" }
      return (0...name.count).contains { fits(pattern.dropFirst(), path.dropFirst($0)) }
    }
    return path.first == sign && fits(pattern.dropFirst(), path.dropFirst())
  }

  @Test func `short patterns mean what trying everything means`() {
    var random = Chance(seed: 7)
    func word(_ signs: [Character], _ most: Int) -> String {
      String(
        (0..<Int.random(in: 1...most, using: &random)).map { _ in signs.randomElement(using: &random) ?? "a" }
      )
    }
    var matched = 0
    for _ in 0..<20_000 {
      // Names between slashes, with `**/` before some.
      let names = (0...Int.random(in: 0...2, using: &random)).map { _ in
        word(["a", "b", "*"], 3).replacing("**", with: "*").replacing("**", with: "*")
      }
      let pattern = (Bool.random(using: &random) ? "**/" : "") + names.joined(separator: "/")
      let path = (0...Int.random(in: 0...2, using: &random)).map { _ in word(["a", "b"], 3) }.joined(
        separator: "/")
      let expected = fits(pattern[...], path[...])
      if expected { matched += 1 }
      #expect(PathPattern(pattern).matches(path) == expected, "\(pattern) \(path)")
    }
    #expect(matched > 1_000 && matched < 19_000)
  }

  @Test func `a hostile pattern takes no more steps than a harmless one`() {
    let pattern = PathPattern(String(repeating: "*a", count: 2_000) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 10_000)))
    let folders = PathPattern(String(repeating: "**/", count: 200) + "b")
    #expect(!folders.matches(Array(repeating: "a", count: 500).joined(separator: "/")))
  }
}
