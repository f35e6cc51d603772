import Qingdan

/// What article 21 adds for the level of a body.
///
/// 条例第二十一条: 设区的市级、县级人民政府及其部门；乡（镇）人民政府. By its words not departments of a province or of a 直辖市, and
/// not 街道办事处, which are no government.
enum LocalMatters {
  static let ofCities = ["市政建设", "公共服务", "公益事业", "土地征收", "房屋征收", "治安管理", "社会救助"]
  static let ofTowns = ["农业农村政策", "农田水利工程", "土地承包经营权流转", "宅基地", "土地征收", "房屋征收", "筹资筹劳", "社会救助"]
  static let all = Set(ofCities + ofTowns)

  /// None where the article does not bind the body; nil where the register does not tell.
  static func of(_ id: String, in register: OrganisationRegister) -> [String]? {
    guard let body = register[id] else { return nil }
    if body.name().hasSuffix("办事处") { return [] }
    var next: Organisation? = body
    var seen: Set<String> = []
    while let own = next, seen.insert(own.id).inserted {
      if let level = own.level, let matters = of(level: level, division: own.division) { return matters }
      if let division = own.division { return of(division: division) }
      next = own.superior.flatMap { register[$0] }
    }
    return nil
  }

  private static func of(level: String, division: String?) -> [String]? {
    switch level {
    case "国家级", "省级", "直辖市": []
    // The level of a department of a 直辖市 may be called so.
    case "市级": division.map { of(division: $0) }
    case "区级", "县级", "区县级": ofCities
    case "乡级", "镇级", "乡镇级": ofTowns
    case "街道", "街道级": []
    default: nil
    }
  }

  /// By GB/T 2260: 110000 is a province or a 直辖市, 130100 a city, 130102 a county, longer codes are towns.
  private static func of(division: String) -> [String] {
    if division.count > 6, division.dropFirst(6).contains(where: { $0 != "0" }) { return ofTowns }
    return division.dropFirst(2).prefix(4) == "0000" ? [] : ofCities
  }
}
