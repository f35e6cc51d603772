import QingdanTesting

/// What a merge of one file has to say, worked out on dictionaries alone.
struct MergeAnswer {
  /// By id and path; what conflicts is left out.
  var values: [String: [String: String]] = [:]
  /// By id and path, each with what ours and theirs have; an item as a whole has the path "".
  var conflicts: [String: [String: (String?, String?)]] = [:]
  var gone: Set<String> = []
  /// By path, the items that both sides leave to a default that conflicts.
  var relying: [String: Set<String>] = [:]

  init(_ base: MergeModel.File, _ ours: MergeModel.File, _ theirs: MergeModel.File) {
    func all(_ file: MergeModel.File) -> [String: MergeModel.Item] {
      Dictionary(uniqueKeysWithValues: file.items.map { ($0.id, $0) })
    }
    let (b, o, t) = (all(base), all(ours), all(theirs))
    compare("head", base.head, ours.head, theirs.head)
    compare("defaults", base.defaults, ours.defaults, theirs.defaults)
    for id in Set(b.keys).union(o.keys).union(t.keys) {
      switch (o[id], t[id]) {
      case (let mine?, let yours?):
        compare(
          id, b[id].map(base.effective) ?? [:], ours.effective(mine), theirs.effective(yours),
          own: (mine.fields, yours.fields))
        if let old = b[id] { compareWritten(id, (base, old), (ours, mine), (theirs, yours)) }
      case (let mine?, nil):
        if let old = b[id], old.fields == mine.fields {
          gone.insert(id)
        } else {
          values[id] = ours.effective(mine)
          if b[id] != nil { conflicts[id, default: [:]][""] = ("there", nil) }
        }
      case (nil, let yours?):
        if let old = b[id], old.fields == yours.fields {
          gone.insert(id)
        } else {
          values[id] = theirs.effective(yours)
          if b[id] != nil { conflicts[id, default: [:]][""] = (nil, "there") }
        }
      case (nil, nil): gone.insert(id)
      }
    }
  }

  private mutating func compare(
    _ id: String, _ base: [String: String], _ ours: [String: String], _ theirs: [String: String],
    own: ([String: String], [String: String])? = nil
  ) {
    values[id] = [:]
    for path in Set(base.keys).union(ours.keys).union(theirs.keys) {
      let (b, o, t) = (base[path], ours[path], theirs[path])
      if o == t || b == t {
        values[id]?[path] = o
      } else if o == b {
        values[id]?[path] = t
      } else if let own, own.0[path] == nil, own.1[path] == nil {
        // Both leave it to the defaults, which conflict once for all.
        relying[path, default: []].insert(id)
      } else {
        conflicts[id, default: [:]][path] = (o, t)
      }
    }
  }

  /// What an item says itself is kept as it was written, whatever becomes of the default.
  private mutating func compareWritten(
    _ id: String, _ base: (file: MergeModel.File, item: MergeModel.Item),
    _ ours: (file: MergeModel.File, item: MergeModel.Item),
    _ theirs: (file: MergeModel.File, item: MergeModel.Item)
  ) {
    for path in MergeModel.order {
      let (b, o, t) = (base.item.fields[path], ours.item.fields[path], theirs.item.fields[path])
      func decide(_ value: String?) {
        values[id]?[path] = value == "~" ? nil : value
        conflicts[id]?[path] = nil
        if conflicts[id]?.isEmpty == true { conflicts[id] = nil }
      }
      switch (b, o, t) {
      case (_, nil, nil): continue
      case (_, let o?, let t) where t == o || t == b: decide(o)
      case (_, let o, let t?) where o == b: decide(t)
      case (nil, let o?, let t?):
        conflicts[id, default: [:]][path] = (o == "~" ? nil : o, t == "~" ? nil : t)
        values[id]?[path] = nil
      // Removed by one side, which did not make it a default instead.
      case (_, nil, b) where ours.file.defaults[path] == base.file.defaults[path]:
        decide(theirs.file.defaults[path])
      case (_, b, nil) where theirs.file.defaults[path] == base.file.defaults[path]:
        decide(ours.file.defaults[path])
      default: continue
      }
    }
  }
}
