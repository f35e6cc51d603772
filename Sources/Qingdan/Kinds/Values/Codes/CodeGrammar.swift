/// How codes of one sort are built: their parts from left to right, and what each must be.
///
/// None of these rests on the text of a standard that somebody has read (GB/T 39554.1-2020 is public, but was not
/// readable): the layouts were inferred from published codes, as `basis` says.
public struct CodeGrammar: Hashable, Sendable {
  /// Who gives codes of this sort. A code that is given is never made by the tool.
  public enum Giver: String, Hashable, Sendable {
    /// 省级政务服务平台.
    case platform
    /// 本级机构编制部门.
    case staffing
    /// 登记机关.
    case registrar
    /// Made of other codes.
    case computed
  }

  enum Characters: Hashable, Sendable {
    case digits
    /// Digits, or `00Y`: a main item that has sub-items.
    case subItem
    /// Small and capital letters count as the same; capitals are right.
    case letters
    /// The alphabet of GB 32100: no I, O, S, V, Z.
    case creditCode
    case digitsOrLetters
  }

  enum Piece: Hashable, Sendable {
    case part(String, Message, lengths: [Int], Characters)
    /// The code of another grammar, 12 or 31 characters of it.
    case code(CodeGrammar.Inner)
    case hyphen
  }

  enum Inner: Hashable, Sendable {
    case creditCode
    case base
  }

  public let name: String
  public let title: Message
  public let givenBy: Giver
  /// Where its layout was taken from.
  public let basis: String
  /// Whether hyphens may stand anywhere and count for nothing.
  let ignoresHyphens: Bool
  let pieces: [Piece]

  init(
    _ name: String, _ title: Message, givenBy: Giver, basis: String, ignoresHyphens: Bool = false,
    _ pieces: [Piece]
  ) {
    self.name = name
    self.title = title
    self.givenBy = givenBy
    self.basis = basis
    self.ignoresHyphens = ignoresHyphens
    self.pieces = pieces
  }

  /// The grammar of a name, as kinds give it: `base-12`.
  public init?(named name: String) {
    guard let grammar = Self.all.first(where: { $0.name == name }) else { return nil }
    self = grammar
  }

  /// Whether a power has one code on all levels and in all places: one of the platform's catalogue (基本目录), which names
  /// neither a place nor a body.
  public var isShared: Bool {
    givenBy == .platform
      && !pieces.contains { piece in
        switch piece {
        case .part(let name, _, _, _): name == "division" || name == "organisation"
        case .code(.creditCode): true
        case .code(.base), .hyphen: false
        }
      }
  }

  /// What is understood of a code; never nil and never a guess: what does not fit is told.
  public func read(_ code: some StringProtocol) -> CodeReading {
    var reader = CodeReader(String(code), self)
    return reader.read()
  }
}
