/// Random libraries, and what two branches make of them.
package struct MergeBranches {
  private var random: SeededNumbers
  private var minted = 0

  package init(seed: UInt64) { random = SeededNumbers(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// Two or three files with items.
  package mutating func library() -> MergeModel {
    var files: [String: MergeModel.File] = [:]
    for name in ["a", "b", "c"].prefix(number(2...3)) {
      var file = MergeModel.File(head: ["version": "v1"], defaults: [:], items: [])
      if number(0...1) == 0 { file.defaults["holder"] = "甲局" }
      if number(0...2) == 0 { file.defaults["levels"] = "市级" }
      for _ in 0..<number(1...7) { file.items.append(item(in: file)) }
      if number(0...2) == 0, let item = file.items.randomElement(using: &random) {
        file.headings[item.id] = "标题 \(name)"
      }
      files["organisations/\(name)/powers.yaml"] = file
    }
    return MergeModel(files: files)
  }

  private mutating func item(in file: MergeModel.File) -> MergeModel.Item {
    minted += 1
    // Each branch has its own range of the seed's numbers, so that no two branches mint one id.
    let id = "p-" + String(10_000_000 + number(0...80_000_000))
    var fields = ["name": "事项\(number(1...99999))"]
    if file.defaults["holder"] == nil || number(0...3) == 0 { fields["holder"] = "局\(number(1...9))" }
    for path in ["office", "levels", "limits.legal", "limits.promised", "fee"] where number(0...1) == 0 {
      fields[path] = value(of: path)
    }
    var item = MergeModel.Item(id: id, fields: fields, style: number(0...11))
    if number(0...2) == 0 { item.comment = "注 \(number(1...99999))" }
    if number(0...2) == 0 { item.notes["name"] = "名 \(number(1...99999))" }
    return item
  }

  private mutating func value(of path: String) -> String {
    let number = number(1...6)
    return switch path {
    case "levels": ["市级", "区级；县级", "市级；区级", "省级", "县级", "国家级；省级"][number - 1]
    case "limits.legal", "limits.promised": "\(number)日"
    default: "值\(number)"
    }
  }

  /// What a branch makes of a library: some changes of every sort.
  package mutating func branch(of base: MergeModel) -> MergeModel {
    var model = base
    for _ in 0..<number(1...8) { change(&model) }
    return model
  }

  private mutating func change(_ model: inout MergeModel) {
    let paths = model.files.keys.sorted()
    let path = paths[number(0...paths.count - 1)]
    guard var file = model.files[path] else { return }
    defer { model.files[path] = file }
    if file.items.isEmpty {
      file.items.append(item(in: file))
      return
    }
    let index = number(0...file.items.count - 1)
    switch number(0...15) {
    case 0...4:
      let field = MergeModel.order[number(0...MergeModel.order.count - 1)]
      let isRemoved = field != "name" && number(0...4) == 0
      file.items[index].fields[field] = isRemoved ? nil : value(of: field)
    case 5: file.items.insert(item(in: file), at: number(0...file.items.count))
    case 6:
      let item = file.items.remove(at: index)
      file.headings[item.id] = nil
    case 7:
      // To another file; what its defaults would give is written down.
      guard let target = paths.first(where: { $0 != path }) else { return }
      var item = file.items.remove(at: index)
      file.headings[item.id] = nil
      for field in MergeModel.standing where item.fields[field] == nil {
        item.fields[field] = file.defaults[field]
      }
      let place = number(0...(model.files[target]?.items.count ?? 0))
      model.files[target]?.items.insert(item, at: place)
    case 8:
      let item = file.items.remove(at: index)
      file.items.insert(item, at: number(0...file.items.count))
    case 9: file.items[index].comment = number(0...3) == 0 ? nil : "注 \(number(1...99999))"
    case 10: file.items[index].notes["name"] = "名 \(number(1...99999))"
    case 11: file.head["version"] = "v\(number(2...4))"
    case 12, 13:
      // What it says is written down though the default says it, or that nothing holds.
      let field = MergeModel.standing[number(0...1)]
      file.items[index].fields[field] = number(0...2) == 0 ? "~" : file.defaults[field] ?? value(of: field)
    default:
      let field = MergeModel.standing[number(0...1)]
      let values = field == "levels" ? ["市级", "省级", "县级"] : ["局1", "局2", "局3"]
      file.defaults[field] = number(0...3) == 0 ? nil : values[number(0...2)]
    }
  }
}

/// Seeded randomness: the same seed gives the same on every machine.
package struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D &+ 0x9E37_79B9_7F4A_7C15 }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
