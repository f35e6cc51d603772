/// Evidence of a task that is in the library itself (佐证材料): a release, or a list.
public struct TaskEvidence: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case release, list }

  public let kind: Kind
  public let name: String

  /// Nil for anything else, such as an address or the title of a document.
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), let kind = Kind(rawValue: String(text[..<colon])) else {
      return nil
    }
    self.kind = kind
    name = text[text.index(after: colon)...].trimmed
  }

  /// What is wrong with it: nothing where it is there.
  public func fault(in context: LibraryContext) -> Message? {
    switch kind {
    case .release where !context.releases.contains(name):
      Message(
        zh: "没有版本“\(name)”。看有哪些：qingdan release list",
        en: "there is no release '\(name)'; see 'qingdan release list'")
    case .list where !context.listPaths.contains(name):
      Message(
        zh: "没有清单文件“\(name)”。写它在库里的路径，如 list:organisations/sthjj/powers.yaml",
        en:
          "there is no list '\(name)'; write its path in the library, as list:organisations/sthjj/powers.yaml"
      )
    default: nil
    }
  }
}
