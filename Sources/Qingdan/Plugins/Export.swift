/// A run of one format over a library: list by list, each forgotten when it is written.
public struct Export: Sendable {
  public struct Result<Delivered: Sendable>: Sendable {
    /// What `deliver` made of each file, in the order of the lists.
    public let files: [Delivered]
    public let lists: Int
    public let items: Int
    /// What is wrong with lists that could not be read; they are not part of the export.
    public let diagnostics: [Diagnostic]
  }

  private let exporter: any Exporter
  private let context: LibraryContext
  private let settings: ExportSettings

  public init(_ exporter: any Exporter.Type, in context: LibraryContext, settings: ExportSettings) {
    self.exporter = exporter.init()
    self.context = context
    self.settings = settings
  }

  /// - Parameter deliver: takes each file as it is made, from several threads at once.
  public func run<Delivered: Sendable>(
    _ tree: any FileTree, deliver: @escaping @Sendable (OutputFile) throws(FileError) -> Delivered
  ) async throws(FileError) -> Result<Delivered> {
    let names = await context.itemNames(tree)
    let visits = await ListWalk(tree, context).map { list, _ in delivered(list, names, deliver) }
    var summaries: [ExportedList.Summary] = []
    var files: [Delivered] = []
    for case .some(let outcome) in visits.map(\.result) {
      switch outcome {
      case .success(let part):
        guard let part else { continue }
        summaries.append(part.summary)
        files += part.files
      case .failure(let error): throw error
      }
    }
    let last = exporter.files(forAll: summaries, in: settings)
    for file in last { files.append(try deliver(file)) }
    return Result(
      files: files, lists: summaries.count,
      items: summaries.reduce(0) { $0 + $1.items }, diagnostics: visits.flatMap(\.diagnostics))
  }

  private struct Part<Delivered: Sendable>: Sendable {
    let summary: ExportedList.Summary
    let files: [Delivered]
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
      return .success(Part(summary: exported.summary(files), files: delivered))
    } catch {
      return .failure(error)
    }
  }
}
