/// Why no release is made, and what to do about it.
public struct ReleaseRefusal: Error, Sendable {
  public var message: Message
  /// What stands in the way, each at its place.
  public var findings: [Diagnostic]
  /// Whether what was asked for cannot be at all, whatever the state of the library.
  public var isUsage: Bool

  init(_ message: Message, findings: [Diagnostic] = [], isUsage: Bool = false) {
    self.message = message
    self.findings = findings
    self.isUsage = isUsage
  }
}

/// A release that somebody asks for.
public struct ReleaseOrder: Hashable, Sendable {
  public var version: String
  public var effective: Day
  public var corrects: Release.Correction?

  public init(_ version: String, effective: Day, corrects: Release.Correction? = nil) {
    self.version = version
    self.effective = effective
    self.corrects = corrects
  }

  /// Whether it can follow the releases that there are.
  public func check(after chain: ReleaseChain) throws(ReleaseRefusal) {
    guard Release.isVersion(version) else {
      throw ReleaseRefusal(
        Message(
          zh: "“\(version)”不能作版本号。用字母、数字、“.”和“-”，首尾是字母或数字，如 2026.1",
          en: "'\(version)' cannot name a release: letters, digits, '.' and '-', such as 2026.1"),
        isUsage: true)
    }
    let broken = chain.findings.filter { $0.severity == .error }
    guard broken.isEmpty else {
      throw ReleaseRefusal(
        Message(
          zh: "已有的版本核对不上，所以没有发布。先解决这些问题：",
          en: "the releases so far do not hold together, so nothing was released; settle this first:"),
        findings: broken)
    }
    // Some systems take names for one that differ by case alone.
    if let taken = chain.releases.first(where: { $0.release.version.lowercased() == version.lowercased() }) {
      throw ReleaseRefusal(
        Message(
          zh: "版本“\(taken.release.version)”已经发布，不能再写。换一个版本号；要更正它，用 --corrects",
          en:
            "release '\(taken.release.version)' exists and is never changed; choose another version, and --corrects to correct it"
        ))
    }
    if let newest = chain.newest?.release, effective < newest.effective {
      throw ReleaseRefusal(
        Message(
          zh:
            "施行日期（\(effective.chinese)）早于上一个版本“\(newest.version)”的（\(newest.effective.chinese)）。写\(newest.effective.chinese)或者以后的日子",
          en:
            "it would be effective (\(effective)) before the last release '\(newest.version)' (\(newest.effective)); name that day or a later one"
        ))
    }
    try checkCorrection(chain)
  }

  private func checkCorrection(_ chain: ReleaseChain) throws(ReleaseRefusal) {
    guard let corrects else { return }
    guard let newest = chain.newest?.release, chain[corrects.version] != nil else {
      throw ReleaseRefusal(
        Message(
          zh: "没有“\(corrects.version)”这个版本，不能更正。已有的版本：qingdan release list",
          en: "there is no release '\(corrects.version)' to correct; see qingdan release list"), isUsage: true
      )
    }
    // The folder is what came after the newest release: it cannot speak for an earlier time.
    guard newest.version == corrects.version || newest.corrects?.version == corrects.version else {
      throw ReleaseRefusal(
        Message(
          zh: "只能更正最新的版本“\(newest.version)”：现在的清单是在它之后改的，不能当作“\(corrects.version)”那时的清单",
          en:
            "only the newest release '\(newest.version)' can be corrected: the lists as they stand come after it and are not those of '\(corrects.version)'"
        ))
    }
  }
}
