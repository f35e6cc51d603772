import Qingdan

/// The bodies that hold the items of a list, by what stands for them inside codes.
struct HolderRegister {
  /// What stands for a body inside a code.
  enum Sort: Hashable {
    case creditCode
    /// A number of a few digits, which the platform or the place has given.
    case number

    /// - Parameter part: the name of a part of a grammar.
    init?(_ part: String) {
      switch part {
      case "creditCode", "organisation": self = .creditCode
      case "department", "holder": self = .number
      default: return nil
      }
    }
  }

  enum Verdict {
    case own
    case other(owner: String?, holder: Holder)
    case unknown
  }

  /// The first of the bodies that hold an item, as a message names it.
  struct Holder {
    let name: String
    let code: String
  }

  private let list: ListFile
  private let context: LibraryContext
  private let holder: FieldNumber?
  private let others: FieldNumber?
  /// Bodies by what stands for them; by a number there may be several, one on each level.
  private var owners: [String: [String]] = [:]

  init(_ check: ListCheck) {
    list = check.list
    context = check.context
    holder = list.kind.field("holder")
    others = list.kind.field("with")
    for body in context.organisations.organisations {
      for text in Self.texts(body) { owners[text, default: []].append(body.id) }
    }
  }

  /// Older codes hold the nine characters of the organisation code, which are those before the last of the credit code.
  private static func texts(_ body: Organisation) -> [String] {
    let code = body.creditCode.map { [$0, String($0.dropFirst(8).dropLast())] } ?? []
    return code + body.numbers
  }

  func judge(_ text: String, as sort: Sort, of item: ListFile.Item) -> Verdict {
    let bodies =
      [list.text(item, holder) ?? list.head.organisation].compactMap(\.self) + list.texts(item, others)
    let known = bodies.map { codes(of: $0, as: sort, like: text) }
    if known.joined().contains(text) { return .own }
    // Of those whose own is not on file nobody can tell that it is not theirs.
    guard let body = bodies.first, let code = known.first?.first, known.allSatisfy({ !$0.isEmpty }) else {
      return .unknown
    }
    let owner = owners[text].flatMap { $0.count == 1 ? context.shortName($0[0]) : nil }
    return .other(owner: owner, holder: Holder(name: context.shortName(body) ?? body, code: code))
  }

  /// What stands for a body in codes of such a form, which shows in their length.
  private func codes(of body: String, as sort: Sort, like text: String) -> [String] {
    guard let body = context.organisations[body] else { return [] }
    let all = sort == .number ? body.numbers : Self.texts(body).filter { !body.numbers.contains($0) }
    return all.filter { $0.utf8.count == text.utf8.count }
  }
}

extension HolderRegister.Sort {
  var notOnFile: Message {
    switch self {
    case .creditCode:
      Message(zh: "机构库里没有实施主体的统一社会信用代码", en: "the holder's credit code is not on file")
    case .number:
      Message(
        zh: "机构库里没有写明实施主体在这种编码里的编号（numbers）",
        en: "which number the holder has in such codes is not on file ('numbers' of the organisation)")
    }
  }

  func message(_ text: String, _ owner: String?, _ holder: HolderRegister.Holder) -> Message {
    let body = Message(
      zh: owner.map { "“\($0)”" } ?? "另一个", en: owner.map { "'\($0)'" } ?? "another body")
    return switch self {
    case .creditCode:
      Message(
        zh: "编码里的机构是\(body.zh)（\(text)），实施主体是“\(holder.name)”（\(holder.code)）。划转的换成新的编码，写错的改正",
        en:
          "the code names \(body.en) (\(text)), the holder is '\(holder.name)' (\(holder.code)); put the new code, or mend it"
      )
    case .number:
      Message(
        zh: "编码里的部门是\(body.zh)（\(text)），实施主体是“\(holder.name)”（\(holder.code)）。划转的向赋码单位申请新的编码，写错的改正",
        en:
          "the code names \(body.en) (\(text)), the holder is '\(holder.name)' (\(holder.code)); ask for a new code, or mend it"
      )
    }
  }
}
