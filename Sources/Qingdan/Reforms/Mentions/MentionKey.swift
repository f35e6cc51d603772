extension [ReformMention] {
  /// Those that a key names: of one place, or of all in a field. The field may be written by its title, the colon as in
  /// Chinese, and the number also where there is one alone.
  public func named(_ key: String, _ kinds: [String: Kind]) -> [ReformMention] {
    let own = filter { $0.key == key || $0.fieldKey == key }
    if !own.isEmpty { return own }
    let parts = key.split(maxSplits: 1) { $0 == ":" || $0 == "：" }
    let place = parts.last?.split(maxSplits: 1) { $0 == "#" || $0 == "＃" } ?? []
    guard parts.count == 2, let item = parts.first, let field = place.first,
      let kind = kinds.kind(ofItem: String(item)), let number = kind.field(String(field))
    else { return [] }
    let all = filter { $0.fieldKey == "\(item):\(kind[number].name)" }
    guard place.count == 2 else { return all }
    return Int(place[1]).flatMap { all.indices.contains($0 - 1) ? [all[$0 - 1]] : nil } ?? []
  }
}
