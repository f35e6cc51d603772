/// Lists into which items come: those that are there, and those that are made.
extension ReformWriting {
  /// A list that is to be made.
  struct MadeList {
    let kind: Kind
    let organisation: String
    /// The first list from which items come: its defaults are those of the new one, with the new body for the old one.
    var model: ListFile?
    var defaults: [YAMLValue.Field] = []
    /// Whether all from which items come have the canonical form: then it has, too.
    var isCanonical = true
    var sources: Set<String> = []
  }

  /// The list of a body into which items of a list go: its own of the same kind, else a new one.
  mutating func target(of list: ListFile, _ body: String) -> String {
    let path = target(of: list.kind, body)
    guard var new = made[path] else { return path }
    if new.model == nil {
      new.model = list
      new.defaults = defaults(of: list, with: body)
    }
    if new.isCanonical, new.sources.insert(list.path).inserted {
      let form = CanonicalForm(in: library.context).outcome(list.document.bytes, path: list.path)
      new.isCanonical = form == .same
    }
    made[path] = new
    return path
  }

  mutating func target(of kind: Kind, _ body: String) -> String {
    let target = Target(kind: kind.name, body: body)
    if let known = targets[target] { return known }
    let path = "organisations/\(body)/\(kind.name).yaml"
    targets[target] = path
    made[path] = MadeList(kind: kind, organisation: body)
    return path
  }

  func empty(_ list: MadeList, _ path: String) throws(ReformWritingError) -> Document {
    let body = list.organisation
    let founded = outcome.reform.events.lazy.compactMap(\.body).first { $0.id == body }?.name
    let name = founded ?? library.context.organisations[body]?.name() ?? body
    let day = outcome.reform.dates.effective.map { "effective: \($0)\n" } ?? ""
    let defaults = list.model.flatMap(\.defaultsText) ?? ""
    let text = "# \(name)\(list.kind.title.zh)。\nlist: \(list.kind.name)\norganisation: \(body)\n"
    let document = try Self.read(Array((text + day + defaults + "items:\n").utf8), path)
    guard let root = document.root, let node = document.value(of: root, for: "defaults"),
      let own = list.model?.head.organisation
    else { return document }
    let heirs = outcome.heirs.merging([own: body]) { $1 }
    let edits = document.scalars(below: node).compactMap { scalar in
      heirs[document.text(scalar)].map { Edit.replaceValue(scalar, with: .scalar($0)) }
    }
    return try Self.apply(edits, to: document, path)
  }
}
