/// Whether releases hang together: one first, each on one before it, none falling back in time.
struct ChainCheck {
  private let files: [ReleaseFile]

  init(_ files: [ReleaseFile]) { self.files = files }

  var findings: [Diagnostic] {
    var byVersion: [String: ReleaseFile] = [:]
    var findings: [Diagnostic] = []
    for file in files {
      if let first = byVersion[file.release.version] {
        findings.append(duplicate(file, first))
      } else {
        byVersion[file.release.version] = file
      }
    }
    findings += forks
    for file in files {
      if let previous = file.release.previous {
        findings += link(of: file, to: byVersion[previous.version], previous)
      }
      if let corrected = file.release.corrects { findings += correction(file, corrected) }
    }
    if !files.isEmpty, files.allSatisfy({ $0.release.previous != nil }) { findings += circle(byVersion) }
    return findings
  }

  private func duplicate(_ file: ReleaseFile, _ first: ReleaseFile) -> Diagnostic {
    Diagnostic(
      rule: "release/duplicate", severity: .error,
      message: Message(
        zh: "版本号“\(file.release.version)”有两个文件：\(first.path) 和 \(file.path)。删去后加的一个",
        en:
          "two files are release '\(file.release.version)': \(first.path) and \(file.path); remove the later one"
      ),
      place: file.place("release"),
      notes: [.init(Message(zh: "另一个在这里", en: "the other is here"), at: first.place("release"))])
  }

  /// Two releases that stand on the same one: nobody can tell which of them goes on.
  private var forks: [Diagnostic] {
    var first: [String?: ReleaseFile] = [:]
    var findings: [Diagnostic] = []
    for file in files {
      let previous = file.release.previous?.version
      guard let other = first.updateValue(first[previous] ?? file, forKey: previous),
        other.release.version != file.release.version
      else { continue }
      let (a, b) = (other.release.version, file.release.version)
      let zh = previous.map { "都接在“\($0)”后面" } ?? "都没有 previous，都是第一个版本"
      let en = previous.map { "both follow '\($0)'" } ?? "are both the first: neither has 'previous'"
      findings.append(
        Diagnostic(
          rule: "release/fork", severity: .error,
          message: Message(
            zh: "版本“\(a)”和“\(b)”\(zh)，分不清哪一个算数。留下已经公布的一个，另一个的改动并入以后重新发布",
            en:
              "releases '\(a)' and '\(b)' \(en); keep the one that was published and release the other's changes anew"
          ),
          place: file.place("previous"),
          notes: [.init(Message(zh: "另一个在这里", en: "the other is here"), at: other.place("previous"))]))
    }
    return findings
  }

  private func link(
    of file: ReleaseFile, to other: ReleaseFile?, _ link: Release.Link
  ) -> [Diagnostic] {
    let version = file.release.version
    guard let other else {
      return [
        finding(
          "release/missing-previous", file, "previous",
          "版本“\(version)”的上一个版本“\(link.version)”没有文件。从 git 里取回 \(Release.path(of: link.version))",
          "release '\(version)' follows '\(link.version)', which has no file; restore \(Release.path(of: link.version)) from git"
        )
      ]
    }
    var findings: [Diagnostic] = []
    if other.digest != link.digest {
      findings.append(
        finding(
          "release/previous-differs", file, "previous",
          "版本“\(version)”记下的“\(link.version)”的摘要，与 \(other.path) 末行的不同：其中一个文件被改动过。从 git 里取回原来的文件",
          "the digest of '\(link.version)' in release '\(version)' is not the one in \(other.path): one of the two files was changed; restore it from git"
        ))
    }
    if file.release.effective < other.release.effective {
      findings.append(
        finding(
          "release/day-falls", file, "effective",
          "版本“\(version)”自\(file.release.effective.chinese)起施行，早于上一个版本“\(link.version)”的\(other.release.effective.chinese)。后一个版本不能更早施行",
          "release '\(version)' is effective on \(file.release.effective), before the one it follows ('\(link.version)', \(other.release.effective))"
        ))
    }
    return findings
  }

  private func correction(_ file: ReleaseFile, _ corrected: Release.Correction) -> [Diagnostic] {
    let version = file.release.version
    let earlier = files.prefix { $0.path != file.path }.map(\.release.version)
    if earlier.contains(corrected.version) { return [] }
    return [
      finding(
        "release/unknown-correction", file, "corrects",
        "版本“\(version)”更正的“\(corrected.version)”不是在它之前的版本",
        "release '\(version)' corrects '\(corrected.version)', which is no release before it")
    ]
  }

  private func circle(_ byVersion: [String: ReleaseFile]) -> [Diagnostic] {
    guard files.allSatisfy({ byVersion[$0.release.previous?.version ?? ""] != nil }), let first = files.first
    else {
      return []
    }
    return [
      finding(
        "release/no-first", first, "previous", "各个版本互相接在后面，没有第一个。从 git 里取回原来的文件",
        "the releases follow one another in a circle and none is the first; restore them from git")
    ]
  }

  private func finding(
    _ rule: RuleID, _ file: ReleaseFile, _ key: String, _ zh: String, _ en: String
  ) -> Diagnostic {
    Diagnostic(rule: rule, severity: .error, message: Message(zh: zh, en: en), place: file.place(key))
  }
}
