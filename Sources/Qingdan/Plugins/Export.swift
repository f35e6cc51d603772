/// A run of one format over a library: list by list, each forgotten when it is written.
public struct Export: Sendable {
  public struct Result<Delivered: Sendable>: Sendable {
    /// What `deliver` made of each file, in the order of the lists.
    public let files: [Delivered]
    public let lists: Int
    public let items: Int
    /// What is wrong with lists that could not be read, which are not part of the export, and what must not be public in
    /// those that are.
    public let diagnostics: [Diagnostic]
  }

  private let exporter: any Exporter
  private let context: LibraryContext
  private let settings: ExportSettings
  private let secrets: Validation

  /// - Parameter registry: whose rules tell what must not be public.
  public init(
    _ exporter: any Exporter.Type, in context: LibraryContext, settings: ExportSettings,
    guardedBy registry: Registry
  ) {
    self.exporter = exporter.init()
    self.context = context
    self.settings = settings
    secrets = Validation(registry.ofSecrets, in: context)
  }

  /// - Parameter deliver: takes each file as it is made, from several threads at once.
  public func run<Delivered: Sendable>(
    _ tree: any FileTree, deliver: @escaping @Sendable (OutputFile) throws(FileError) -> Delivered
  ) async throws(FileError) -> Result<Delivered> {
    let names = await context.itemNames(tree)
    let visits = await ListWalk(tree, context).map { list, _ in delivered(list, names, deliver) }
    var summaries: [ExportedList.Summary] = []
    var found = visits.flatMap(\.diagnostics)
    var files: [Delivered] = []
    for case .some(let outcome) in visits.map(\.result) {
      switch outcome {
      case .success(let part):
        guard let part else { continue }
        summaries.append(part.summary)
        files += part.files
        found += part.secrets
      case .failure(let error): throw error
      }
    }
    found += secrets.secretsBesideLists(tree)
    let last = exporter.files(forAll: summaries, in: settings)
    for file in last { files.append(try deliver(file)) }
    return Result(
      files: files, lists: summaries.count,
      items: summaries.reduce(0) { $0 + $1.items }, diagnostics: found)
  }

  private struct Part<Delivered: Sendable>: Sendable {
    let summary: ExportedList.Summary
    let files: [Delivered]
    let secrets: [Diagnostic]
  }

  private func delivered<Delivered>(
    _ list: ListFile, _ names: [String: String], _ deliver: (OutputFile) throws(FileError) -> Delivered
  ) -> Swift.Result<Part<Delivered>?, FileError> {
    guard settings.includes(list) else { return .success(nil) }
    let exported = ExportedList(list, in: context, settings: settings, names: names)
    let files = exporter.files(for: exported)
    do throws(FileError) {
      var delivered: [Delivered] = []
      for file in files { delivered.append(try deliver(file)) }
      return .success(
        Part(
          summary: exported.summary(files), files: delivered, secrets: secrets.diagnostics(ofListAlone: list))
      )
    } catch {
      return .failure(error)
    }
  }
}
