extension Organisation {
  /// Whether it is a township or a subdistrict office (乡镇人民政府、街道办事处) by its level, or by its name where no level is
  /// on file.
  ///
  /// Source: 《中华人民共和国行政处罚法》第二十四条第一款 names the two.
  public var isTownship: Bool {
    if let level { return ["街乡级", "乡级"].contains(level) }
    return ["街道办事处", "镇人民政府", "乡人民政府"].contains(where: name().hasSuffix)
  }
}
