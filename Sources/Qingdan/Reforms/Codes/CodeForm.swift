/// The codes to apply for after a reform (赋码申请表): the given ones of items that came to another body, those that name a
/// division which is no more that of the holder, and those that new items have not yet.
///
/// A given code is never made up (`people.md` 6): the column for the new ones is empty, and comes back filled in.
public struct CodeForm: Sendable {
  public struct Row: Hashable, Sendable {
    var item: String
    var name: String
    var type: String
    var field: Field
    /// Nil of an item that is new.
    var old: String?
    var from: String
    var to: String
  }

  /// The columns that say which code is meant, and the one for what was given.
  public static let reformTitle = "改革"
  public static let itemTitle = "标识"
  public static let nameTitle = "事项名称"
  public static let fieldTitle = "编码种类"
  public static let oldTitle = "原编码"
  public static let newTitle = "新编码"

  /// Without these nobody can tell for which code a new one is.
  public static let needed = [reformTitle, itemTitle, nameTitle, fieldTitle, oldTitle, newTitle]

  /// Chinese, whatever language the command speaks: it is a paper of the office.
  public static let header = [
    reformTitle, itemTitle, nameTitle, "事项类型", fieldTitle, oldTitle, "原实施主体", "新实施主体", "依据", newTitle,
  ]

  public let reform: Reform
  /// As the lists have the items.
  public let rows: [Row]

  /// - Parameter library: as the reform leaves it, with what it wrote into the ledger.
  public init(of reform: Reform, in library: Library) {
    self.reform = reform
    let concerned = CodeConcern(reform, library.context)
    let register = library.context.organisations
    let day = reform.dates.effective
    func name(_ body: String?) -> String {
      body.map { register[$0]?.name(on: day) ?? $0 } ?? ""
    }
    rows = library.lists.flatMap { list -> [Row] in
      let fields = list.kind.fields.filter(\.isGivenCode)
      guard !fields.isEmpty else { return [] }
      return list.items.flatMap { item -> [Row] in
        guard let id = list.id(item) else { return [] }
        let holder = list.organisation(of: item)
        let isNew = concerned.isNew(id, list.name(item), holder)
        let from = concerned.giver(of: id, to: holder)
        return fields.compactMap { field in
          let old = list.text(item, list.kind.field(field.name))
          guard old.map({ concerned.isWrong($0, field, of: id, holder) }) ?? isNew else { return nil }
          return Row(
            item: id, name: list.name(item) ?? "",
            type: list.text(item, list.kind.table.type) ?? list.kind.title.zh, field: field, old: old,
            from: name(from ?? (old == nil ? nil : holder)), to: name(holder))
        }
      }
    }
  }

  /// As wide as the header.
  public var cells: [[String]] {
    rows.map { row in
      [
        reform.id, row.item, row.name, row.type, row.field.title.zh, row.old ?? "", row.from, row.to,
        reform.basis ?? "", "",
      ]
    }
  }

  public var csv: [UInt8] { [UInt8](csv: [Self.header] + cells) }

  public var title: String { "\(reform.title)赋码申请表" }
}

extension Field {
  /// Whether somebody else gives its codes, so that the tool never makes one.
  var isGivenCode: Bool {
    type == .code && !(grammar.flatMap(CodeGrammar.init(named:))?.isComputed ?? false)
  }
}
