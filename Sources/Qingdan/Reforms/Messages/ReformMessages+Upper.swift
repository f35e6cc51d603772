/// The reform of the upper government that one follows.
extension ReformMessages {
  /// The library above is none of the bases, so that nothing of its reform is known here.
  static func unknownLibrary(_ upper: Reform.Upper, _ bases: [String]) -> Diagnostic {
    let known = bases.isEmpty ? "" : "（现在的基础库：\(bases.joined(separator: "、"))）"
    return error(
      "reform/upper",
      "跟随的是“\(upper.library)”库的改革，本库的基础库里没有这个库\(known)，过渡期间由上级哪个机构指导就说不出来。在 library.yaml 的 base 里写上级清单库的路径",
      "'\(upper.library)' is none of this library's bases, so who guides it until then cannot be told; name its path as 'base' in library.yaml",
      at: upper.place, severity: .warning)
  }

  /// - Parameter isThere: whether the file is there, and cannot be read.
  static func unknownUpper(_ upper: Reform.Upper, isThere: Bool) -> Diagnostic {
    let path = Reform.path(of: upper.reform)
    if isThere {
      return error(
        "reform/upper", "“\(upper.library)”库的 \(path) 读不出来。请维护上级清单库的先改好它",
        "\(path) of '\(upper.library)' cannot be read; have it mended there", at: upper.place)
    }
    return error(
      "reform/upper", "“\(upper.library)”库里没有 \(path)。照上级改革的编号改",
      "'\(upper.library)' has no \(path); write the id of the reform above", at: upper.place)
  }

  /// Who guides a body here from above is in the library above.
  static func ownGuide(_ id: String, _ name: String, _ upper: Reform.Upper) -> Diagnostic {
    error(
      "reform/upper",
      "guides 冒号后面要写上级的机构，“\(id)”（\(name)）是本库的。写成 本级机构: 上级机构，上级机构用“\(upper.library)”库的机构库里的标识",
      "'\(id)' is a body of this library and cannot guide from above; write OWN: UPPER, with an id of the register of '\(upper.library)'",
      at: upper.place)
  }
}
