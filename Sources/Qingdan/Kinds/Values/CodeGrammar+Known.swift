extension CodeGrammar {
  /// All grammars, in the order in which they are explained to people.
  public static let all = [
    base12, implementation31, creditCode, sichuan, hubei16, guizhou10, shanxi, beijing,
  ]

  static let base12 = CodeGrammar(
    name: "base-12", title: Message(zh: "基本编码", en: "base code"), givenBy: .provincialPlatform,
    hyphens: .none,
    parts: baseParts, source: "辽宁30条记录、甘肃、广东已公布编码（推断；GB/T 39554.1-2020未见原文）", isConfirmed: false)

  /// 统一社会信用代码 + 层级 + 基本编码.
  static let implementation31 = CodeGrammar(
    name: "implementation-31", title: Message(zh: "实施编码", en: "implementation code"), givenBy: .computed,
    hyphens: .none,
    parts: [
      Part("organisation", "统一社会信用代码", "credit code", 18, content: .creditCode),
      Part("level", "行使层级", "level", 1, content: .level),
    ] + baseParts, source: "甘肃省统计局、广州市已公布编码（推断）", isConfirmed: false)

  static let creditCode = CodeGrammar(
    name: "uscc", title: Message(zh: "统一社会信用代码", en: "unified social credit code"), givenBy: .registrar,
    hyphens: .none, parts: [Part("organisation", "统一社会信用代码", "credit code", 18, content: .creditCode)],
    source: "GB 32100（校验码经已公布的982个代码验证）", isConfirmed: true)

  static let sichuan = CodeGrammar(
    name: "sichuan", title: Message(zh: "四川事项编码", en: "Sichuan code"), givenBy: .provincialPlatform,
    hyphens: .between,
    parts: [
      Part("base", "基本编码", "base code", 14, 12, content: .lettersOrDigits),
      Part("division", "行政区划代码", "division", 12, content: .digits),
      Part("third", "第三段", "third part", 3, content: .fixed("000")),
      Part("organisation", "组织代码", "organisation code", 18, 9, content: .organisation),
      Part("fifth", "第五段", "fifth part", 1, content: .fixed("1")),
      Part("sixth", "第六段", "sixth part", 2, content: .fixed("00")),
    ], source: "四川已公布编码1135个（推断）", isConfirmed: false)

  static let hubei16 = CodeGrammar(
    name: "hubei-16", title: Message(zh: "湖北行政职权事项编码", en: "Hubei code"), givenBy: .staffingOffice,
    hyphens: .ignored,
    parts: [
      Part("division", "行政区划代码", "division", 6, content: .digits),
      Part("department", "行政主体代码", "department", 3, content: .lettersOrDigits),
      Part("type", "行政职权类型代码", "type", 2, content: .lettersOrDigits),
      Part("item", "事项顺序码", "item", 3, content: .lettersOrDigits),
      Part("sub", "子项顺序码", "sub-item", 2, content: .lettersOrDigits),
    ], source: "《湖北省行政权力网上运行编码编制说明（征求意见稿）》", isConfirmed: false)

  static let guizhou10 = CodeGrammar(
    name: "guizhou-10", title: Message(zh: "贵州行政许可基本编码", en: "Guizhou licence base code"),
    givenBy: .provincialPlatform, hyphens: .none,
    parts: [
      Part("type", "类型", "type", 2, content: .fixed("XK")),
      Part("item", "主项", "main item", 5, content: .digits),
      Part("sub", "子项", "sub-item", 3, content: .subItem),
    ], source: "DB52/T 1264-2018", isConfirmed: false)

  static let shanxi = CodeGrammar(
    name: "shanxi", title: Message(zh: "山西项目编码", en: "Shanxi code"), givenBy: .provincialPlatform,
    hyphens: .between,
    parts: [
      Part("department", "部门", "department", 4, content: .digits),
      Part("type", "执法类别", "type", 1, content: .letter),
      Part("item", "事项", "item", 5, content: .digits),
      Part("division", "行政区划代码", "division", 6, content: .digits),
    ], source: "山西省统计局执法事项清单（推断）", isConfirmed: false)

  static let beijing = CodeGrammar(
    name: "beijing", title: Message(zh: "北京职权编码", en: "Beijing code"), givenBy: .provincialPlatform,
    hyphens: .none,
    parts: [
      Part("type", "职权类型", "type", 1, content: .letter),
      Part("item", "顺序码", "item", 7, content: .digits),
    ], source: "北京已公布编码（推断）", isConfirmed: false)

  private static let baseParts = [
    Part("province", "省级代码", "province", 2, content: .province),
    Part("type", "职权类型", "type", 2, content: .powerType),
    Part("department", "部门代码", "department", 2, content: .digits),
    Part("item", "主项", "main item", 3, content: .digits),
    Part("sub", "子项", "sub-item", 3, content: .subItem),
  ]
}
