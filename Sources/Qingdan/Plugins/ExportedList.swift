/// One list on its way out: the items in force on the named day, and the layout that shows them.
public struct ExportedList: Sendable {
  public let list: ListFile
  public let context: LibraryContext
  public let layout: Layout
  /// The items in force on the day of the export, in the list's order.
  public let items: [ListFile.Item]
  public let settings: ExportSettings
  /// What each field says, as text.
  public let text: CellText
  /// Items with which a reform is under way on the day (过渡期间).
  public let interims: [ListFile.Item: Interim]

  /// What an index says of a list.
  public struct Summary: Hashable, Sendable {
    /// The name of the list's files, without an ending.
    public let name: String
    public let title: String
    public let kind: String
    public let kindTitle: String
    /// Nil for the list of a group.
    public let organisationID: String?
    public let organisation: String
    public let items: Int
    /// The paths of the files that were written for it.
    public let files: [String]
  }

  init(_ list: ListFile, in context: LibraryContext, settings: ExportSettings, names: [String: String]) {
    self.list = list
    self.context = context
    self.settings = settings
    layout = context.layout(for: list.kind, named: settings.layout)
    items = list.items.filter { item in settings.day.map { list.isListed(item, on: $0, context.acts) } ?? true
    }
    text = CellText(
      list: list, context: context, layout: layout, day: settings.day, names: names,
      then: settings.day.map { context.acts.items(of: list, on: $0) } ?? [:])
    interims = settings.day.map { Interim.all(of: list, on: $0, in: context) } ?? [:]
  }

  /// What is to be said of items on the day of the export.
  public func interim(_ item: ListFile.Item) -> String? {
    guard let day = settings.day, let interim = interims[item] else { return nil }
    return interim.texts(context.organisations, on: day).map(\.zh).joined(separator: "；")
  }

  /// That the list is in force from a later day on: how it was on the day of the export nothing says.
  private var unrecorded: String? {
    guard let day = settings.day, let effective = list.head.effective, day < effective else { return nil }
    return "\(day.chinese)的清单没有记录：本清单自\(effective.chinese)起施行"
  }

  /// What is to be said above the table, each with the names of the items of which it holds; none where it holds of the
  /// whole list.
  public var interimSentences: [(sentence: String, names: [String])] {
    var found: [(sentence: String, items: [String])] = []
    var numbers: [String: Int] = [:]
    for item in items {
      guard let sentence = interim(item) else { continue }
      let name = list.name(item) ?? ""
      if let number = numbers[sentence] {
        found[number].items.append(name)
      } else {
        numbers[sentence] = found.count
        found.append((sentence, [name]))
      }
    }
    return (unrecorded.map { [($0, [])] } ?? [])
      + found.map { sentence, names in
        let isWhole = names.count == items.count
        let count = isWhole ? "本清单全部 \(names.count) 项" : " \(names.count) 项"
        return ("\(sentence)。涉及\(count)", isWhole ? [] : names)
      }
  }

  public var table: LayoutTable { LayoutTable(layout, list: list, items: items, text: text) }

  /// The table as people read it: optional columns that are empty in the whole list are left out, and ids where no
  /// layout says which columns there are.
  public var readableTable: LayoutTable {
    let used = layout.keeping { column in
      if layout.isGenerated, column.content.shows("id") { return false }
      return !column.isOptional || items.contains { !text.cell(column.content, of: $0, number: 1).isEmpty }
    }
    return LayoutTable(used, list: list, items: items, text: text)
  }

  /// The name of the list's files: its path below `organisations/`, of the letters `a-z0-9-` only.
  public var name: String { Self.name(of: list.path) }

  /// Another name for every path: what is no letter, digit, `/` or hyphen is written as its code.
  static func name(of path: String) -> String {
    var path = path[...]
    if path.hasPrefix("organisations/") { path = path.dropFirst("organisations/".count) }
    if path.hasSuffix(".yaml") { path = path.dropLast(".yaml".count) }
    var name = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
      // `a/b` is `a-b`; a hyphen of the path's own is doubled, so that `a-b` is another name.
      case "/": name += "-"
      case "-": name += "--"
      default: name += "---\(String(scalar.value, radix: 16))-"
      }
    }
    // The index of all lists is called so.
    return name == "index" ? "index---list" : name
  }

  /// The organisation's name, or that of the group.
  public var organisation: String {
    list.head.organisation.map { context.organisations[$0]?.name(on: settings.day) ?? $0 } ?? list.head.group
      ?? ""
  }

  /// The list's own title, else organisation and kind: XX市生态环境局权责清单.
  public var title: String { list.head.title ?? organisation + list.kind.title.zh }

  func summary(_ files: [OutputFile]) -> Summary {
    Summary(
      name: name, title: title, kind: list.kind.name, kindTitle: list.kind.title.zh,
      organisationID: list.head.organisation, organisation: organisation, items: items.count,
      files: files.map(\.path))
  }
}

/// What an export is asked for.
public struct ExportSettings: Sendable {
  /// The day whose state is published; printed on every page.
  public var day: Day?
  /// A layout by name, instead of each kind's own.
  public var layout: String?
  public var organisation: String?
  public var kind: String?
  public var language: Language
  /// The library's title.
  public var title: String
  /// What every page says below its title; empty for nothing.
  public var notice: String

  public init(
    day: Day? = nil, layout: String? = nil, organisation: String? = nil, kind: String? = nil,
    language: Language = .chinese, title: String = "", notice: String = ""
  ) {
    self.day = day
    self.layout = layout
    self.organisation = organisation
    self.kind = kind
    self.language = language
    self.title = title
    self.notice = notice
  }

  func includes(_ list: ListFile) -> Bool {
    (organisation == nil || list.head.organisation == organisation) && (kind == nil || list.kind.name == kind)
  }
}
