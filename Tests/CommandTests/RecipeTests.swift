import Foundation
import Testing

/// The recipes of `Examples/ci` do what they say.
@Suite(.enabled(if: Tool.hasPython(with: "yaml")))
final class RecipeTests {
  private static let recipes = Repository.root.appending(path: "Examples/ci")
  private static let list = "organisations/sthjj/powers.yaml"
  private let repository: TestRepository
  private let sound: String
  private let wrong: String

  init() throws {
    repository = try TestRepository("small")
    sound = try repository.read(Self.list)
    wrong = sound.replacing("type: 行政处罚", with: "type: \"行政\\\\处罚\\t\\\"\"")
    try repository.commit([:], "第一版")
  }

  deinit { repository.remove() }

  private func shell(_ line: String, _ variables: [String: String] = [:]) throws -> Tool.Result {
    var environment = ScenarioGit().environment
    environment.merge(variables) { $1 }
    return try Tool.run(
      URL(filePath: "/bin/sh"), ["-c", line], in: repository.folder, environment: environment)
  }

  private func check(_ server: FakeGitServer, _ variables: [String: String] = [:]) throws -> Tool.Result {
    let own = [
      "GITEA_SERVER": server.address + "/", "GITEA_REPO": "o/r", "GITEA_TOKEN": "geheim",
      "GITHUB_REF": "refs/pull/12/head",
    ]
    let script = Self.recipes.appending(path: "gitea.sh").path
    return try shell("sh '\(script)'", own.merging(variables) { $1 })
  }

  @Test func `Gitea gets one comment, which the next push edits, and a state of the commit`() throws {
    let server = try FakeGitServer("gitea")
    defer { server.stop() }
    try repository.commit([Self.list: wrong], "写错")
    let sha = try repository.git("rev-parse", "HEAD").output.trimmingCharacters(in: .newlines)
    let first = try check(server)
    #expect(first.status == 1, "\(first.errors)")
    #expect(first.errors == "")
    #expect(first.output.contains("错误 1 处"))
    var state = try server.state
    #expect(state.comments.map(\.id) == [3, 4, 42])
    let comment = try #require(state.comments.last)
    #expect(comment.body.hasPrefix("[//]: # (qingdan-check)\n\n## 清单检查：有 1 处错误，改好以后再合并\n\n|"))
    // What the list says comes through the shell, JSON and Markdown as it is.
    #expect(comment.body.contains(#"“行政\\处罚"#), "\(comment.body)")
    #expect(
      comment.body.contains("](\(server.address)/o/r/src/commit/\(sha)/organisations/sthjj/powers.yaml#L18)"))
    #expect(comment.assets.map(\.name) == ["qingdan-report.html.gz"])
    #expect((comment.assets.first?.size ?? 0) > 1_000)
    #expect(state.statuses.map(\.state) == ["failure"])
    #expect(state.statuses.map(\.context) == ["清单检查"])
    #expect(state.statuses.map(\.description) == ["清单检查：有 1 处错误，改好以后再合并"])
    #expect(state.statuses.map(\.target_url) == ["\(server.address)/o/r/pulls/12"])

    try repository.commit([Self.list: sound], "改好")
    let second = try check(server)
    #expect(second.status == 0, "\(second.errors)")
    state = try server.state
    #expect(state.comments.map(\.id) == [3, 4, 42])
    #expect(state.comments[0].body.contains("别人引用的") && state.comments[1].body.hasPrefix("id: 99"))
    #expect(state.comments[2].body.contains("## 清单检查：没有问题"))
    #expect(state.comments[2].assets.count == 1)
    #expect(state.statuses.map(\.state) == ["failure", "success"])
  }

  @Test func `of a pull request only what it brings is told`() throws {
    let script = Self.recipes.appending(path: "gitea.sh").path
    try repository.commit([Self.list: wrong], "早就写错的")
    _ = try repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    try repository.commit(["organisations/sthjj/README.md": "说明\n"], "别的改动")
    let pull = try shell("sh '\(script)'", ["GITHUB_BASE_REF": "main"])
    #expect(pull.status == 0, "\(pull.output)\(pull.errors)")
    #expect(pull.output.contains("另有 1 处原来就有"))
    let push = try shell("sh '\(script)'")
    #expect(push.status == 1 && push.output.contains("错误 1 处"))
    let shallow = try shell("sh '\(script)'", ["GITEA_BASE": "other"])
    #expect(shallow.status == 1 && shallow.errors.contains("没有取回 origin/other，所以检查全部清单"))
  }

  @Test func `Gogs gets its comment at its own address, and what it lacks is said`() throws {
    let server = try FakeGitServer("gogs")
    defer { server.stop() }
    for _ in 0..<2 {
      let said = try check(server)
      #expect(said.status == 0)
      #expect(said.errors.contains("状态没有打上"))
    }
    let state = try server.state
    #expect(state.comments.map(\.id) == [3, 4, 42])
    #expect(state.requests.contains("PATCH /api/v1/repos/o/r/issues/12/comments/42"))
    #expect(state.statuses.isEmpty)
  }

  @Test func `a token that is refused is said, and the verdict stays`() throws {
    let server = try FakeGitServer("gitea")
    defer { server.stop() }
    try repository.commit([Self.list: wrong], "写错")
    let said = try check(server, ["GITEA_TOKEN": "other"])
    #expect(said.status == 1)
    #expect(said.errors.contains("评论没有写成") && said.errors.contains("401"))
    #expect(!said.errors.contains("other"))
    #expect(try server.state.comments.map(\.id) == [3, 4])
  }

  @Test func `without a token nothing is asked of the network`() throws {
    let script = Self.recipes.appending(path: "gitea.sh").path
    let said = try shell(
      "sh '\(script)'", ["https_proxy": "http://127.0.0.1:1", "http_proxy": "http://127.0.0.1:1"])
    #expect(said.status == 0)
    #expect(said.errors.contains("只检查，不写评论和状态"))
    let usage = try shell("sh '\(script)'", ["QINGDAN_OPTIONS": "--fail-on nothing"])
    #expect(usage.status == 2)
  }

  @Test func `the hook looks at what is to be committed, and at nothing else`() throws {
    let hook = Self.recipes.appending(path: "pre-commit").path
    #expect(try shell("cp '\(hook)' .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit").status == 0)
    try repository.write([Self.list: wrong])
    let refused = try shell("git commit -q -a -m 写错")
    #expect(refused.status == 1)
    #expect((refused.output + refused.errors).contains("organisations/sthjj/powers.yaml:18:11: 错误"))
    #expect(refused.errors.contains("没有提交：清单有错误"))
    // What is staged is right, though the folder is not.
    try repository.write([Self.list: sound + "  # 好\n"])
    let mixed =
      "git add -A && printf x >> \(Self.list) && git commit -q -m 好 && git show HEAD:\(Self.list) | tail -1"
    let passed = try shell(mixed)
    #expect(passed.status == 0, "\(passed.output)\(passed.errors)")
    #expect(passed.output.hasSuffix("  # 好\n"))
  }

  /// The commands of a recipe, taken out of its YAML.
  private func commands(_ file: String, _ expression: String) throws -> String {
    let code =
      "import sys, yaml; d = yaml.safe_load(open(sys.argv[1], encoding='utf-8')); print(\(expression))"
    let result = try Tool.run(
      URL(filePath: "/usr/bin/env"), ["python3", "-c", code, Self.recipes.appending(path: file).path])
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test func `the steps of GitHub write annotations, SARIF and a summary`() throws {
    try repository.commit([Self.list: wrong], "写错")
    let steps = "'\\n'.join(s['run'] for s in d['jobs']['lists']['steps'] if s.get('name') in ('检查', '汇总'))"
    let said = try shell(
      try commands("github.yaml", steps),
      [
        "GITHUB_ACTIONS": "true", "GITHUB_SERVER_URL": "https://github.example", "GITHUB_REPOSITORY": "o/r",
        "GITHUB_SHA": "abc", "GITHUB_STEP_SUMMARY": "step.md",
      ])
    #expect(said.output.hasPrefix("::error file=organisations/sthjj/powers.yaml,line=18,"), "\(said.errors)")
    #expect(!said.output.contains("stop-commands"))
    #expect(try repository.read("step.md").contains("](https://github.example/o/r/blob/abc/organisations/"))
    #expect(try repository.read("qingdan.sarif").contains("\"version\": \"2.1.0\""))
    #expect(try repository.read("report.html").contains("各部门评分卡"))
  }

  @Test func `the job of GitLab writes what its artifacts name`() throws {
    try repository.commit([Self.list: wrong], "写错")
    let said = try shell(
      try commands("gitlab-ci.yaml", "d['清单检查']['script'][0]"),
      ["CI_PROJECT_URL": "https://gitlab.example/o/r", "CI_COMMIT_SHA": "abc"])
    #expect(said.status == 1, "\(said.errors)")
    let artifacts = "d['清单检查']['artifacts']"
    let files = try commands(
      "gitlab-ci.yaml", "*\(artifacts)['paths'], *\(artifacts)['reports'].values(), sep='\\n'"
    )
    .split(separator: "\n").map(String.init)
    #expect(files.count == 3, "\(files)")
    for file in ["report.html", "code-quality.json", "junit.xml"] {
      #expect(files.contains(file))
      #expect(try repository.read(file).count > 100, "\(file)")
    }
  }

  @Test func `the scripts are plain and say how they are called`() throws {
    for name in ["gitea.sh", "pre-commit"] {
      let file = Self.recipes.appending(path: name)
      #expect(FileManager.default.isExecutableFile(atPath: file.path))
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.hasPrefix("#!/bin/sh\n# "))
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 130)
      #expect(try shell("sh -n '\(file.path)'").status == 0)
    }
  }
}
