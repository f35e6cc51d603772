/// What happens to a list as a whole.
public struct ListChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case new, changed
    /// All of its items went; it stays, as its last state is that of a release.
    case closed

    var title: Message {
      switch self {
      case .new: Message(zh: "新清单", en: "new")
      case .changed: Message(zh: "有变动", en: "changed")
      case .closed: Message(zh: "事项全部移出，清单关闭", en: "closed: all items went")
      }
    }
  }

  public var path: String
  public var kind: Kind
  /// Since when it holds, as its text says then.
  public var effective: Day?
  /// The version that it had, and has no more: it is of no release before the next.
  public var oldVersion: String?

  /// The sentence for people: 有变动，自2027年3月1日起施行；原版本“2026.1”去掉，发布时写新的.
  var text: Message {
    let since = effective.map { Message(zh: "，自\($0.chinese)起施行", en: ", effective \($0)") }
    let version = oldVersion.map {
      Message(
        zh: "；原版本“\($0)”去掉，发布时写新的",
        en: "; its version '\($0)' is taken out, and the release writes the new one")
    }
    return Message(
      zh: kind.title.zh + (since?.zh ?? "") + (version?.zh ?? ""),
      en: kind.title.en + (since?.en ?? "") + (version?.en ?? ""))
  }
}

extension ReformWriting {
  /// The lists that change, sorted by path. They are of the day of the reform then, and of no release before the next.
  public var listChanges: [ListChange] {
    files.keys.filter { $0.hasPrefix("organisations/") }.sorted().map { path in
      let new = documents[path] ?? files[path].flatMap { try? Document($0) }
      let effective = new.flatMap { document in
        document.root.flatMap { document.value(of: $0, for: "effective") }.flatMap { Day(document.text($0)) }
      }
      guard let list = byPath[path] else { return ListChange(path: path, kind: .new, effective: effective) }
      let items = new.flatMap { document in
        Self.items(of: document).map { document.children($0).allSatisfy { _ in false } }
      }
      let version = new.flatMap { document in
        document.root.flatMap { document.value(of: $0, for: "version") }.map { document.text($0) }
      }
      return ListChange(
        path: path, kind: list.count > 0 && items ?? false ? .closed : .changed, effective: effective,
        oldVersion: version == list.head.version ? nil : list.head.version)
    }
  }
}
