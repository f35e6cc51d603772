extension ReformWriting {
  /// What happens to a list as a whole.
  public enum ListChange: String, Hashable, Sendable, CaseIterable {
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

  /// The lists that change, sorted by path. They are of the day of the reform then, and of no release before the next.
  public var listChanges: [(path: String, change: ListChange)] {
    files.keys.filter { $0.hasPrefix("organisations/") }.sorted().map { path in
      guard let list = byPath[path] else { return (path, .new) }
      let items = documents[path].flatMap { document in
        Self.items(of: document).map { document.children($0).allSatisfy { _ in false } }
      }
      return (path, list.count > 0 && items ?? false ? .closed : .changed)
    }
  }
}
