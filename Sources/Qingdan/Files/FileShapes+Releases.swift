extension FileShape {
  /// What is written when a library is released.
  static let release = FileShape(
    "release", "版本", "a release",
    [
      Field("release", .text, required: true, "版本号", "the version"),
      Field("effective", .day, required: true, "施行日期", "effective day"),
      Field("previous", .record("release-link"), "上一个版本", "the release before it"),
      Field("corrects", .record("release-correction"), "更正的版本", "what it corrects"),
      Field("acts", .list(.text), "自上一个版本以来的调整和改革", "acts since the release before"),
      Field("base", .record("release-base"), "所依据的基础库", "the base"),
      Field("files", .list(.record("released-file")), required: true, "全部文件", "every file"),
      Field("digest", .text, required: true, "以上全部文字的摘要", "the digest of everything above"),
    ])

  static let releaseLink = FileShape(
    "release-link", "上一个版本", "the release before",
    [
      Field("release", .text, required: true, "版本号", "the version"),
      Field("digest", .text, required: true, "它的摘要", "its digest"),
    ])

  static let releaseCorrection = FileShape(
    "release-correction", "更正", "a correction",
    [
      Field("release", .text, required: true, "更正的版本", "the version that is corrected"),
      Field("reason", .text, required: true, "更正的理由", "the reason"),
    ])

  static let releaseBase = FileShape(
    "release-base", "基础库", "the base",
    [
      Field("name", .text, required: true, "名字：standard 或路径", "standard, or a path"),
      Field("digest", .text, required: true, "全部文件的摘要", "the digest of its files"),
    ])

  static let releasedFile = FileShape(
    "released-file", "版本里的一个文件", "a file of a release",
    [
      Field("file", .text, required: true, "路径", "path"),
      Field("version", .text, "清单的版本号", "the list's version"),
      Field("items", .integer, "清单的事项数", "how many items the list has"),
      Field("digest", .text, required: true, "内容的 SHA-256", "the SHA-256 of its bytes"),
      Field("blob", .text, required: true, "内容在 git 里的编号", "what git calls its bytes"),
    ])
}
