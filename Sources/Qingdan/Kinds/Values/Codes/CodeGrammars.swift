extension CodeGrammar {
  /// Every grammar, in the order of their names.
  public static let all: [CodeGrammar] = [
    base12, beijing, guizhou10, hubei16, implementation31, shanxi, sichuan, uscc,
  ]

  static let basePieces: [Piece] = [
    .part("region", Message(zh: "省级行政区（00 为国家）", en: "region (00: national)"), lengths: [2], .digits),
    .part("type", Message(zh: "事项类型", en: "type"), lengths: [2], .digits),
    .part("department", Message(zh: "部门", en: "department"), lengths: [2], .digits),
    .part("item", Message(zh: "主项", en: "main item"), lengths: [3], .digits),
    .part("sub", Message(zh: "子项", en: "sub-item"), lengths: [3], .subItem),
  ]

  static let base12 = CodeGrammar(
    "base-12", Message(zh: "12位基本编码", en: "base code of 12 characters"), givenBy: .platform,
    basis: "据辽宁、甘肃、广东公布的编码推断", basePieces)

  static let implementation31 = CodeGrammar(
    "implementation-31", Message(zh: "31位实施编码", en: "implementation code of 31 characters"),
    givenBy: .computed,
    basis: "据甘肃、广州公布的编码推断",
    [
      .code(.creditCode),
      .part("level", Message(zh: "行使层级", en: "level"), lengths: [1], .digits),
      .code(.base),
    ])

  static let sichuan = CodeGrammar(
    "sichuan", Message(zh: "四川编码", en: "code of Sichuan"), givenBy: .platform, basis: "据四川公布的1135个编码推断",
    [
      .part("base", Message(zh: "基本编码", en: "base code"), lengths: [12, 14], .digitsOrLetters), .hyphen,
      .part("division", Message(zh: "行政区划", en: "division"), lengths: [12], .digits), .hyphen,
      .part("serial", Message(zh: "顺序", en: "serial"), lengths: [3], .digits), .hyphen,
      .part("organisation", Message(zh: "组织机构", en: "organisation"), lengths: [18, 9], .creditCode), .hyphen,
      .part("kind", Message(zh: "类别", en: "class"), lengths: [1], .digits), .hyphen,
      .part("version", Message(zh: "版本", en: "version"), lengths: [2], .digits),
    ])

  static let hubei16 = CodeGrammar(
    "hubei-16", Message(zh: "湖北16位编码", en: "code of Hubei, 16 digits"), givenBy: .staffing,
    basis: "湖北省编码规则（征求意见稿）", ignoresHyphens: true,
    [
      .part("division", Message(zh: "行政区划", en: "division"), lengths: [6], .digits),
      .part("holder", Message(zh: "实施主体", en: "holder"), lengths: [3], .digits),
      .part("type", Message(zh: "职权类型", en: "type"), lengths: [2], .digits),
      .part("item", Message(zh: "事项", en: "item"), lengths: [3], .digits),
      .part("sub", Message(zh: "子项", en: "sub-item"), lengths: [2], .digits),
    ])

  static let beijing = CodeGrammar(
    "beijing", Message(zh: "北京职权编码", en: "code of Beijing"), givenBy: .staffing, basis: "据公开源代码中的北京职权编码推断",
    [
      .part("type", Message(zh: "类型", en: "type"), lengths: [1], .letters),
      .part("item", Message(zh: "事项", en: "item"), lengths: [7], .digits),
    ])

  static let guizhou10 = CodeGrammar(
    "guizhou-10", Message(zh: "贵州10位基本编码", en: "base code of Guizhou"), givenBy: .platform,
    basis: "DB52/T 1264-2018",
    [
      .part("type", Message(zh: "类型", en: "type"), lengths: [2], .letters),
      .part("item", Message(zh: "主项", en: "main item"), lengths: [5], .digits),
      .part("sub", Message(zh: "子项", en: "sub-item"), lengths: [3], .subItem),
    ])

  static let shanxi = CodeGrammar(
    "shanxi", Message(zh: "山西编码", en: "code of Shanxi"), givenBy: .staffing, basis: "据山西公布的编码推断",
    [
      .part("department", Message(zh: "部门", en: "department"), lengths: [4], .digits), .hyphen,
      .part("type", Message(zh: "类型", en: "type"), lengths: [1], .letters), .hyphen,
      .part("item", Message(zh: "事项", en: "item"), lengths: [5], .digits), .hyphen,
      .part("division", Message(zh: "行政区划", en: "division"), lengths: [6], .digits),
    ])

  static let uscc = CodeGrammar(
    "uscc", Message(zh: "统一社会信用代码", en: "unified social credit code"), givenBy: .registrar,
    basis: "GB 32100（校验公式以982个真实代码验证）", [.code(.creditCode)])

  /// The two digits of a type in national codes, as 辽宁, 甘肃 and 广东 use them.
  public static let types: [String: String] = [
    "01": "行政许可", "02": "行政处罚", "03": "行政强制", "04": "行政征收", "05": "行政给付", "06": "行政检查",
    "07": "行政确认", "08": "行政奖励", "09": "行政裁决", "10": "其他行政权力", "20": "公共服务",
  ]
}
