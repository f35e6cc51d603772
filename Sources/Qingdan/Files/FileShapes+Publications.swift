extension FileShape {
  /// What was published where and when.
  static let publications = FileShape(
    "publications", "公开记录", "publications",
    [Field("publications", .list(.record("publication")), required: true, "公开记录", "publications")])

  static let publication = FileShape(
    "publication", "一次公开", "a publication",
    [
      Field("release", .text, required: true, "版本号", "the release"),
      Field("organisation", .text, required: true, "机构", "whose lists"),
      Field("lists", .list(.record("published-list")), required: true, "清单", "which lists"),
      Field("column", .text, required: true, "栏目", "the column of the website"),
      Field("address", .text, required: true, "网址", "address"),
      Field("day", .day, required: true, "公开的日期", "from which day on"),
      Field("digest", .text, "公开出来的内容的摘要", "the digest of what was published"),
      Field("reviewed", .record("disclosure-review"), "公开审查", "the review before"),
    ])

  static let publishedList = FileShape(
    "published-list", "公开的清单", "a list that was published",
    [
      Field("file", .text, required: true, "路径", "path"),
      Field("digest", .text, required: true, "它在版本里的摘要", "its digest in the release"),
    ])

  static let disclosureReview = FileShape(
    "disclosure-review", "公开审查", "a review before publication",
    [
      Field("by", .text, "审查人", "who reviewed it"),
      Field("on", .day, "审查日期", "when"),
    ])
}
