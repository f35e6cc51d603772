public import ArgumentParser
public import Qingdan

/// Forms of the findings, by name.
enum ReportChoice {
  /// For the help, which is written before anybody knows which plugins there are.
  static let words = "text、json、sarif、junit、github、gitlab、markdown、html"

  static func reporter(_ name: String) throws(Failure) -> any Reporter.Type {
    if let reporter = Program.registry.reporter(for: name) { return reporter }
    let known = Program.registry.reporters.map { $0.format.id }
    let near = Spelling.nearest(to: name, among: known)
    throw Failure(
      Message(
        zh: "没有“\(name)”这种报告\(near.map { "。是不是“\($0)”？" } ?? "")（\(known.joined(separator: "、"))）",
        en:
          "there is no report '\(name)'\(near.map { "; did you mean '\($0)'?" } ?? "") (\(known.joined(separator: ", ")))"
      ))
  }
}

/// `--report FORMAT=FILE`.
struct ReportTarget: ExpressibleByArgument {
  let format: String
  private let path: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
    format = String(argument[..<equals])
    path = String(argument[argument.index(after: equals)...])
    guard !path.isEmpty else { return nil }
  }

  /// The file; refused where it would take the place of one of a library.
  func checkedPath() throws(Failure) -> String {
    guard ![".yaml", ".yml", ".tsv"].contains(where: path.lowercased().hasSuffix) else {
      throw Failure(
        Message(
          zh: "报告不能存成“\(path)”：会盖掉清单库的文件。换一个名字，如 检查.\(format)",
          en: "a report cannot be '\(path)', which would overwrite a file of the library; choose another name"
        ))
    }
    return path
  }
}

extension LineLink: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// Where a folder lies in its repository, by a look at the folders above: no git is needed to say where a file is.
enum RepositoryPlace {
  /// The path of the folder from the top of the repository, with `/` at its end; empty for the top. Outside of a
  /// repository, from here where it lies below.
  static func prefix(of folder: String) -> String {
    guard let full = Files.resolved(folder) else { return "" }
    var top: String? = full
    while let candidate = top, !Files.isTaken(candidate + "/.git") { top = Files.parent(of: candidate) }
    guard let root = top ?? Files.resolved("."), root != full else { return "" }
    let lead = root == "/" ? "/" : root + "/"
    return full.hasPrefix(lead) ? String(full.dropFirst(lead.count)) + "/" : ""
  }
}
