import Qingdan
import QingdanProcess

/// What git has to know so that it shows and merges lists by item: attributes, this clone's configuration, hooks.
///
/// A repository may hold several libraries. Driver and hooks are the same for all: the driver looks for the library of
/// its file from there upwards, and the hooks verify each library that was set up here.
struct GitSetup {
  /// The program as the configuration names it: found by git's shell, or its full path.
  let program: String
  /// Where the library lies in the repository, with `/` at its end.
  let prefix: String

  init(_ repository: GitRepository) {
    prefix = repository.prefix
    program = Self.program
  }

  /// The lines of `.gitattributes` in the library's folder.
  static let attributes = [
    "*.yaml -text", "*.tsv -text", "/organisations/**/*.yaml diff=qingdan merge=qingdan",
  ]

  /// The settings of this clone, in the order in which they are written.
  var configuration: [(name: String, value: String)] {
    [
      ("diff.qingdan.textconv", "\(program) git textconv"),
      // What stands behind @@: the item that a change belongs to.
      ("diff.qingdan.xfuncname", "^(【.*)$"),
      ("merge.qingdan.name", "qingdan：按事项和要素合并清单"),
      (
        "merge.qingdan.driver",
        "\(program) merge driver --base %O --ours %A --theirs %B --path %P --marker-size %L"
      ),
    ]
  }

  static let sections = ["diff.qingdan", "merge.qingdan"]

  /// The hooks, and what each runs.
  var hooks: [(name: String, command: String)] {
    [
      ("pre-merge-commit", "\(program) merge verify --installed"),
      ("post-merge", "\(program) merge verify HEAD --installed"),
    ]
  }

  /// By this line a hook of ours is known.
  static let mark = "# qingdan git install"

  func script(_ command: String) -> String {
    """
    #!/bin/sh
    \(Self.mark)：合并以后核对，任何一方的事项都没有丢。不要手改；去掉它：qingdan git install --uninstall
    exec \(command)

    """
  }

  /// The setting that names each library that was set up in this clone.
  static let installed = "qingdan.library"

  /// The library as that setting names it: its folder below the uppermost one, `.` for that one itself.
  var library: String { prefix.isEmpty ? "." : String(prefix.dropLast()) }

  /// `qingdan` where the shell finds this very program by it.
  private static var program: String {
    guard let own = Files.resolved("/proc/self/exe") else { return "qingdan" }
    let folders = (Environment.value("PATH") ?? "").split(separator: ":")
    let found = folders.lazy.map { "\($0)/qingdan" }.first { Files.exists($0) }.flatMap { Files.resolved($0) }
    return found == own ? "qingdan" : Shell.quoted(own)
  }
}
