import YAMLText

/// What every reader of a state understands alike (读法一致): of a key that stands twice each program takes another one, so
/// that nothing can be said of a state with such a file, whatever the reform is about.
extension ReformProof {
  static func unclean(_ state: State, of reform: Reform?, _ label: Message) throws(FileError) -> [Message] {
    var faults: [Message] = []
    func tell(_ path: String, _ message: Message) {
      faults.append(
        Message(zh: "\(label.zh)的 \(path)：\(message.zh)", en: "\(path) (\(label.en)): \(message.en)"))
    }
    for path in try ReleasedFiles.paths(in: state.tree)
    where path.hasSuffix(".yaml") && !ReleasedFiles.isList(path) {
      guard let document = try? Document(try state.tree.read(path)) else {
        tell(path, Message(zh: "不是 YAML，读不了", en: "it is no YAML"))
        continue
      }
      for problem in document.problemsForLibrary() where problem.rule.hasPrefix("yaml/") {
        tell(path, problem.message)
      }
    }
    for finding in state.library.diagnostics {
      guard let path = finding.place?.file else { continue }
      let isUnclean = ReleasedFiles.isList(path) && finding.rule.rawValue.hasPrefix("yaml/")
      let isEmpty = finding.rule == "reform/event" && path == reform.map { Reform.path(of: $0.id) }
      if isUnclean || isEmpty { tell(path, finding.message) }
    }
    for list in state.library.lists {
      for case (.repeatedField(let field, first: _), let key) in list.problems.map({ ($0.reason, $0.node) }) {
        tell(
          list.path,
          Message(
            zh: "“\(list.kind[field].title.zh)”写了两次，一次写作“\(list.document.text(key))”。删掉一个",
            en:
              "'\(list.kind[field].name)' stands there twice, once as '\(list.document.text(key))'; delete one"
          ))
      }
    }
    return faults
  }
}
