import YAMLText

extension Document {
  /// The events of the YAML test suite, rebuilt from the tape.
  var suiteEvents: [String] {
    var events = ["+STR"]
    for part in parts {
      events.append(part.hasExplicitStart ? "+DOC ---" : "+DOC")
      append(part.root, to: &events)
      events.append(part.hasExplicitEnd ? "-DOC ..." : "-DOC")
    }
    return events + ["-STR"]
  }

  private func append(_ node: NodeID, to events: inout [String]) {
    let anchor = anchor(node).map { " &\($0)" } ?? ""
    let tag = tag(node).map { " <\($0)>" } ?? ""
    switch kind(node) {
    case .alias: events.append("=ALI *\(self.anchor(node) ?? "")")
    case .scalar: events.append("=VAL\(anchor)\(tag) \(sign(node))\(escaped(text(node)))")
    case .mapping, .sequence:
      let (name, brackets) = kind(node) == .mapping ? ("MAP", " {}") : ("SEQ", " []")
      events.append("+\(name)\(style(node) == .flow ? brackets : "")\(anchor)\(tag)")
      for child in children(node) { append(child, to: &events) }
      events.append("-\(name)")
    }
  }

  private func sign(_ node: NodeID) -> String {
    switch style(node) {
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    default: ":"
    }
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{8}": result += "\\b"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
