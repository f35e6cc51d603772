import Qingdan

/// The stages that a power of a type goes through, and the words by which lists name them.
///
/// Permits: 《中华人民共和国行政许可法》第三十二条、第三十四条、第三十七条、第四十四条、第六十一条. Penalties:
/// 《中华人民共和国行政处罚法》第四十四条、第五十四条、第五十七条、第六十一条、第六十六条. Lists of places name them so (恭城, a bureau of
/// land and resources). Of other types the laws say too little; that something is done is all that is asked.
struct Stages {
  struct Stage: Sendable {
    let title: String
    let words: [String]
  }

  static let ofPermits = [
    Stage(title: "受理", words: ["受理"]), Stage(title: "审查", words: ["审查", "审核", "审批", "勘验", "评审"]),
    Stage(title: "决定", words: ["决定", "审批", "批准", "核准"]),
    Stage(title: "送达", words: ["送达", "颁发", "发证", "制证", "办结"]),
    Stage(title: "事后监管", words: ["监管", "监督", "检查"]),
  ]
  static let ofPenalties = [
    Stage(title: "立案", words: ["立案"]), Stage(title: "调查取证", words: ["调查", "取证"]),
    Stage(title: "审查", words: ["审查", "审理", "审核"]), Stage(title: "告知", words: ["告知", "听证"]),
    Stage(title: "决定", words: ["决定"]), Stage(title: "送达", words: ["送达"]), Stage(title: "执行", words: ["执行"]),
  ]

  static func of(_ type: String) -> [Stage] {
    switch type {
    case "行政许可": ofPermits
    case "行政处罚": ofPenalties
    default: []
    }
  }

  /// Every word once, six bytes each, by bits.
  private static let words: [(word: UInt64, bit: UInt32)] = {
    let all = (ofPermits + ofPenalties).flatMap(\.words)
    return Set(all).sorted().enumerated().map { (pack($1), 1 << UInt32($0)) }
  }()

  private static func pack(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  /// Which of the words stand in a text, up to some length: 1.受理责任：…… names its stage at once.
  static func read(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var found: UInt32 = 0
    var window: UInt64 = 0
    for byte in text.prefix(48) {
      window = (window << 8 | UInt64(byte)) & 0xFFFF_FFFF_FFFF
      guard window >> 44 == 0xE else { continue }
      for (word, bit) in words where word == window { found |= bit }
    }
    return found
  }

  static func missing(_ stages: [Stage], from found: UInt32) -> [String] {
    stages.filter { stage in
      !stage.words.contains { word in
        let packed = pack(word)
        return words.contains { $0.word == packed && found & $0.bit != 0 }
      }
    }.map(\.title)
  }
}
