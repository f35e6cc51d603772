import Qingdan

/// Reads the list of old findings, takes them from a result, and writes it where that is asked.
struct BaselineRun {
  private let library: OpenLibrary
  /// As it was named; nil for that of the library.
  private let named: String?
  /// The library before a change, whose list holds as much as this one may.
  private let before: StateBefore?
  private var path: String { named ?? library.path(Baseline.path) }

  init(_ library: OpenLibrary, _ named: String?, _ before: StateBefore?) {
    self.library = library
    self.named = named
    self.before = before
  }

  func applied(
    to result: Validation.Result, isWhole: Bool, updates: Bool
  ) throws -> Validation.Result {
    guard Files.isTaken(path) else { return try begun(result, updates) }
    let (baseline, grown) = try limited(try read())
    let left = baseline.applied(
      to: result, Program.registry.including(library.context), name: path, isWhole: isWhole)
    guard updates, let outcome = left.known else { return left.adding([grown].compactMap(\.self)) }
    let new = left.diagnostics.count { $0.severity > .note }
    guard new == 0 else {
      // The findings are shown, and fail the run; the list is not touched.
      Console.current.notify(
        Message(
          zh: "有 \(new) 处不在存量问题清单 \(path) 里。清单只减不增：先改好这些，或者写注释说明，再收缩；清单没有动",
          en:
            "\(new) findings are not on \(path), which can only shrink: mend them, or allow them with a reason; it was left alone"
        ))
      return left
    }
    guard outcome.resolvedCount > 0 else { return left }
    let shrunk = baseline.shrunk(to: outcome)
    try write(shrunk)
    Console.current.notify(
      Message(
        zh: "\(path) 收缩了 \(outcome.resolvedCount) 处，还有 \(outcome.findings.count) 处",
        en: "\(path) is less by \(outcome.resolvedCount); \(outcome.findings.count) are left"))
    return shrunk.applied(to: result, Program.registry.including(library.context), name: path, isWhole: true)
  }

  /// Makes the list where there is none yet.
  private func begun(_ result: Validation.Result, _ updates: Bool) throws -> Validation.Result {
    guard updates else {
      guard named != nil else { return result }
      throw Failure(
        Message(
          zh: "没有“\(path)”这个存量问题清单。把现有的问题记进去：加 --update-baseline",
          en: "there is no list of old findings '\(path)'; to make it, add --update-baseline"), .file)
    }
    let baseline = Baseline(of: result.diagnostics, Program.registry.including(library.context))
    let left = baseline.applied(
      to: result, Program.registry.including(library.context), name: path, isWhole: true)
    // What cannot be read may hold anything: it would come up later, when the list can only shrink.
    let errors = left.diagnostics.count { $0.severity == .error }
    guard errors == 0 else {
      Console.current.notify(
        Message(
          zh: "有 \(errors) 处错误不能记为存量问题（文件读不对，或者涉密）：先改好；清单没有写",
          en:
            "\(errors) errors cannot be put on the list (files that are not read right, or secrets): mend them first; it was not written"
        ))
      return result
    }
    guard !baseline.entries.isEmpty else {
      Console.current.notify(Message(zh: "没有问题，用不着存量问题清单", en: "there are no findings, so no list is needed"))
      return result
    }
    try write(baseline)
    Console.current.notify(
      Message(
        zh: "\(path) 记下了 \(left.known?.findings.count ?? 0) 处存量问题，以后只减不增。提交它",
        en:
          "\(path) holds \(left.known?.findings.count ?? 0) old findings and can only shrink from now on; commit it"
      ))
    return left
  }

  /// A list that lies outside the library was in no revision of it, and is taken as it is.
  private func limited(_ baseline: Baseline) throws -> (Baseline, grown: Diagnostic?) {
    guard let before, let older = before.baseline(at: path) else { return (baseline, nil) }
    let (kept, added) = baseline.limited(to: older)
    let bytes: [UInt8]
    do { bytes = try FolderTree.contents(of: path) } catch { throw Failure(error) }
    return (kept, Baseline.grown(added, since: before.revision, in: bytes, of: library.pathInside(path)))
  }

  private func read() throws -> Baseline {
    let bytes: [UInt8]
    do { bytes = try FolderTree.contents(of: path) } catch { throw Failure(error) }
    let (baseline, findings) = Baseline.read(bytes, name: path)
    if let baseline { return baseline }
    var texts = SourceTexts([.init(prefix: "", tree: MemoryTree([path: bytes]))])
    let details = findings.filter { $0.severity == .error }.map { finding in
      let place = finding.place.map { "\(texts.range($0))" } ?? path
      return Message(zh: "  \(place): \(finding.message.zh)", en: "  \(place): \(finding.message.en)")
    }
    throw Failure(
      Message(
        zh: "存量问题清单读不出来，所以没有检查。改好它，或者用 --no-baseline",
        en: "the list of old findings cannot be read, so nothing was checked; mend it, or use --no-baseline"),
      .file, details: details)
  }

  private func write(_ baseline: Baseline) throws {
    do { try PlainFile.write(Array(baseline.text.utf8), to: path) } catch { throw Failure(error) }
  }
}
