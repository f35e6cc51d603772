/// What the lists of a library stand on: its configuration, kinds, layouts and registers, and those of its base.
///
/// It is read before any list and shared by everything that reads them.
public final class LibraryContext: Sendable {
  public let configuration: Configuration
  /// What the library and its bases set.
  public let terms: Terms
  /// By name.
  public let kinds: [String: Kind]
  /// By name; `layoutsOfKinds` has their order.
  public let layouts: [String: Layout]
  /// The rules that the library and its bases declare, sorted by id.
  public let declaredRules: [RuleBody]
  public let organisations: OrganisationRegister
  public let statutes: StatuteRegister
  /// The texts of statutes that lie in the library.
  public let statuteTexts: StatuteTexts
  public let divisions: DivisionRegister
  /// Bodies of the nation that are no more.
  public let formerBodies: FormerBodies
  /// For the time until a reform is in place.
  public let transitions: [Transition]
  public let calendar: WorkingCalendar
  /// The acts on file.
  public let acts: Acts
  /// By the ids of own reforms: those of a base which they follow.
  let upperReforms: [String: Reform]
  /// Where `library.yaml` says who approves each kind of change.
  let approverPlaces: [ItemVerb: Place]
  /// The day after which no opinion of an act can have been given; nil where that is not asked.
  let today: Day?
  /// The programs that may run beside what is linked in.
  public let programs: [LockedProgram]
  /// The paths of the list files, sorted.
  public let listPaths: [String]
  /// The versions of the releases on file, whether they can be read or not.
  public let releases: Set<String>
  /// What is wrong with the files read so far.
  public let diagnostics: [Diagnostic]
  /// Those of them for which a file was not read at all: what it defines is missing here.
  public let unread: [Diagnostic]
  /// What is wrong in the form of act files, and of the rules for them: what they say there is not in `acts`.
  public let malformedActs: [Diagnostic]
  /// Where the places of findings are read from.
  public let sources: [SourceTexts.Origin]

  init(_ loader: consuming ContextLoader) {
    configuration = loader.configuration
    terms = loader.terms
    kinds = loader.kinds
    layouts = loader.layouts
    declaredRules = loader.declaredRules
    organisations = loader.organisations
    statutes = loader.statutes
    statuteTexts = loader.statuteTexts
    divisions = loader.divisions
    formerBodies = loader.formerBodies
    transitions = loader.transitions
    calendar = loader.calendar
    acts = loader.acts
    upperReforms = loader.upperReforms
    approverPlaces = loader.approverPlaces
    today = loader.today
    programs = loader.programs
    listPaths = loader.listPaths
    releases = loader.releases
    diagnostics = loader.diagnostics
    unread = loader.unread
    malformedActs = loader.malformedActs
    sources = loader.sources
  }

  /// Reads a library's context.
  ///
  /// - Parameters:
  ///   - tree: the library's files.
  ///   - today: the day after which no opinion of an act can have been given; nil where that is not asked.
  ///   - findBase: gives the files of a base by what `library.yaml` calls it; `standard` needs no help.
  public convenience init(
    _ tree: any FileTree, asOf today: Day? = nil,
    findBase: (String) throws(FileError) -> any FileTree = noBase
  ) throws(FileError) {
    var loader = ContextLoader(asOf: today)
    try loader.load(tree, findBase: findBase)
    self.init(loader)
  }

  /// For a library that may name no base but `standard`.
  public static func noBase(_ name: String) throws(FileError) -> any FileTree {
    throw FileError(name, .missing)
  }

  /// The layout in which a kind is shown: the named one, else the configured one, else the one that is called like
  /// the kind, else every field in order.
  public func layout(for kind: Kind, named name: String? = nil) -> Layout {
    layouts[name ?? configuration.layouts[kind.name] ?? kind.name] ?? Layout(of: kind)
  }

  /// How people call an organisation: its short name today, else its id.
  public func shortName(_ id: String?) -> String? { id.map { organisations[$0]?.shortName() ?? $0 } }
}
