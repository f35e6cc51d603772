extension RegisterEdits {
  /// Classes of bodies get those that come after their members.
  func memberEdits(_ root: NodeID) -> [Edit] {
    guard let groups = document.value(of: root, for: "groups"), document.kind(groups) == .sequence else {
      return []
    }
    var edits: [Edit] = []
    for group in document.children(groups) where document.kind(group) == .mapping {
      guard let node = document.value(of: group, for: "members"), document.kind(node) == .sequence else {
        continue
      }
      let members = document.children(node).map { document.text($0) }
      var new: [String] = []
      for fate in outcome.fates where members.contains(fate.organisation) {
        let heirs = fate.successors.filter { $0 == outcome.heirs[fate.organisation] || founded.contains($0) }
        for heir in heirs where !members.contains(heir) && !new.contains(heir) { new.append(heir) }
      }
      if !new.isEmpty {
        edits += ValueEdits(register: document).edits(
          node, into: .sequence((members + new).map(YAMLValue.scalar)))
      }
    }
    return edits
  }
}
