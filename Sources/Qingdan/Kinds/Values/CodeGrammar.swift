/// How a public code is built: its parts in order, who gives it, and where that is known from.
public struct CodeGrammar: Hashable, Sendable {
  /// Who gives codes of a grammar; a given code is never invented, a computed one is made from its parts.
  public enum Giver: String, Hashable, Sendable {
    case provincialPlatform = "省级平台"
    case staffingOffice = "本级编办"
    /// 登记管理部门, for credit codes.
    case registrar = "登记管理部门"
    case computed
  }

  /// What a part may hold.
  public enum Content: Hashable, Sendable {
    case digits
    /// One capital letter.
    case letter
    /// Digits and capital letters.
    case lettersOrDigits
    /// A type by `PowerType`.
    case powerType
    /// 00 for the nation, else the first two digits of a division.
    case province
    /// `000` no sub-items, `00Y` a main item that has some, else the sub-item's number.
    case subItem
    /// 1 national, 2 provincial, 3 prefecture, 4 county, 5 township; 2 and 3 were seen, the others are inferred.
    case level
    case creditCode
    /// A credit code or an organisation code of nine characters.
    case organisation
    case fixed(String)
  }

  public struct Part: Hashable, Sendable {
    /// The name by which rules ask for it: `type`, `department`.
    public var name: String
    public var title: Message
    /// The lengths it may have; more than one only where hyphens show where it ends.
    public var lengths: [Int]
    public var content: Content

    init(_ name: String, _ zh: String, _ en: String, _ lengths: Int..., content: Content) {
      self.name = name
      title = Message(zh: zh, en: en)
      self.lengths = lengths
      self.content = content
    }
  }

  /// Whether hyphens stand between the parts.
  public enum Hyphens: Hashable, Sendable {
    case none, between
    /// They may stand anywhere and do not count.
    case ignored
  }

  /// The name that kinds use: `base-12`.
  public var name: String
  public var title: Message
  public var givenBy: Giver
  public var hyphens: Hyphens
  public var parts: [Part]
  /// Where the structure is known from.
  public var source: String
  /// Whether the source was read; an inferred structure must not make an error.
  public var isConfirmed: Bool

  /// The grammar of a name; nil where there is none.
  public static func named(_ name: String) -> CodeGrammar? { all.first { $0.name == name } }
}
