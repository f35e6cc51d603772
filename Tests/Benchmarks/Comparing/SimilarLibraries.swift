import Qingdan

/// Two states of made-up powers of which no id is in both, for the time that the search for similar items takes.
///
/// Half of the items of the newer state are those of the older one with a word changed; what is hard about the others
/// depends on the shape.
enum SimilarLibraries: String, CaseIterable {
  /// Names and texts as lists have them.
  case plain
  /// The same but for the id.
  case equal
  /// Every name is the same.
  case names
  /// All from one template: only a number differs.
  case template
  /// No names, and nothing else to tell them by.
  case empty
  /// A few texts of 64 KB, in names too.
  case long

  func tree(_ count: Int, isNewer: Bool) -> MemoryTree {
    var files = [
      "library.yaml": "library: similar\nformat: 1\nbase: standard\nplace: 北京市\n",
      "registers/organisations.yaml": "organisations:\n"
        + (0..<100).map { "  - { id: o\($0), names: [{ name: 第\($0)局 }] }\n" }.joined(),
    ]
    for list in 0..<100 {
      var text =
        "list: powers\norganisation: o\(list)\neffective: 2025-03-01\ndefaults: { holder: o\(list) }\nitems:\n"
      for number in stride(from: list, to: count, by: 100) { text += item(number, isNewer) }
      files["organisations/o\(list)/powers.yaml"] = text
    }
    return MemoryTree(files)
  }

  private func item(_ number: Int, _ isNewer: Bool) -> String {
    let id = "p-\(isNewer ? "n" : "g")\(Self.digits(number, 7))"
    let seed = isNewer && number % 2 == 1 && self != .equal ? number + 1_000_000 : number
    let matter = Self.matters[seed % Self.matters.count]
    let other = Self.matters[seed / 7 % Self.matters.count]
    let edit = isNewer && number % 4 == 0 && self != .equal ? "有关" : ""
    let article = "第\(seed % 90 + 1)条"
    let filler = Self.matters[seed / 49 % Self.matters.count]
    switch self {
    case .plain, .equal:
      return """
          - id: \(id)
            name: 对违反\(matter)\(other)管理规定第\(seed % 997)类行为的\(edit)处罚
            type: 行政处罚
            basis:
              - cite: 《\(matter)条例》\(article)
                text: 违反本条例规定，从事\(filler)活动\(seed)的，责令改正；逾期不改正的，处一万元以上五万元以下的罚款。
            object: 从事\(filler)活动的单位
            responsibilities: [{ stage: 立案, text: 对违法行为立案 }, { stage: 决定, text: 作出\(other)处罚决定 }]

        """
    case .names:
      return
        "  - { id: \(id), name: 行政处罚, type: 行政处罚, basis: [《\(matter)条例》\(article)\(edit)], object: \(other)\(seed) }\n"
    case .template:
      return
        "  - { id: \(id), name: 对违反规定第\(seed)种行为的\(edit)处罚, type: 行政处罚, basis: [《条例》第一条], object: 单位 }\n"
    case .empty: return "  - { id: \(id), name: \"\", type: 行政处罚, basis: [《条例》第\(isNewer ? "一" : "二")条] }\n"
    case .long:
      let isLong = seed % 5000 < 2
      let text = String(repeating: matter, count: isLong ? 64 << 10 / (matter.utf8.count) : 3)
      return
        "  - { id: \(id), name: \(text)\(seed)\(edit), type: 行政处罚, basis: [《\(matter)条例》\(article)], object: \(text)\(other) }\n"
    }
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: width - digits.count) + digits
  }

  private static let matters = [
    "建筑工程施工", "食品经营", "取水", "排污", "民办学校设立", "医疗机构执业", "危险化学品经营", "道路运输经营", "林木采伐", "户外广告设置",
    "特种设备使用", "人力资源服务", "出版物零售", "娱乐场所经营", "农药经营", "公共场所卫生", "燃气经营", "劳务派遣", "印刷经营", "种子生产",
    "建筑垃圾处置", "临时用地", "占用城市道路", "供水设施改动", "营业性演出", "旅行社业务", "测绘成果使用", "气象探测", "渔业捕捞", "草原征占用",
  ]
}
