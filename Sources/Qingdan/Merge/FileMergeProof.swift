/// Whether a merged list says what the rule says, and nothing else: read from its bytes, apart from what wrote them.
struct FileMergeProof {
  let rule: MergeRule
  let merged: MergeValues

  /// What is wrong; nil where it holds.
  func failure() -> Message? {
    let items = Set(rule.base.own.keys).union(rule.ours.own.keys).union(rule.theirs.own.keys)
    for key in items.union(merged.own.keys).sorted() {
      let isThere = merged.own[key] != nil
      guard isThere == rule.isShown(key) else {
        return isThere
          ? Message(zh: "合并后多出事项“\(key)”", en: "the result has an item '\(key)' too many")
          : Message(zh: "合并后丢了事项“\(key)”", en: "the result lost the item '\(key)'")
      }
      guard isThere else { continue }
      for field in Set(rule.fields).union(merged.fields).sorted()
      where !holds(key, field) {
        return Message(
          zh: "事项“\(key)”的 \(field) 合并得不对", en: "the item '\(key)' has another '\(field)' than it should")
      }
    }
    for key in Set(rule.headKeys).union(merged.head.keys).sorted()
    where merged.head[key] != rule.head(key).value {
      return Message(zh: "\(key) 合并得不对", en: "'\(key)' is not what it should be")
    }
    for field in Set(rule.fields).union(merged.fields).sorted()
    where merged.defaults[field] != rule.defaults(field).value {
      return Message(
        zh: "defaults 的 \(field) 合并得不对", en: "the default of '\(field)' is not what it should be")
    }
    return nil
  }

  /// An entry that a side wrote has to stand there itself: by its value alone a default could stand in for it.
  private func holds(_ key: String, _ field: String) -> Bool {
    let own = merged.own[key]?[field]
    switch rule.entry(key, field) {
    case .written(let entry): return own == entry
    case .leftToDefaults: return own == nil
    case .disputed, .byValue: return merged.effective[key]?[field] == rule.value(key, field).value
    }
  }
}
