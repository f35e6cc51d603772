/// Says what speaks for a candidate, part by part, the strongest first.
struct SimilarityEvidence {
  let gone: [UnmatchedItem]
  let new: [UnmatchedItem]
  let before: LibraryContext
  let after: LibraryContext

  func ofEqual(_ left: Int, _ right: Int) -> [Message] {
    [Message(zh: "除标识外内容完全相同", en: "the same content but for the id")]
  }

  func of(_ left: Int, _ right: Int, _ similarity: Similarity) -> [Message] {
    var result: [Message] = []
    if similarity.hasSameCode, let code = code(gone[left]) {
      result.append(Message(zh: "编码相同：\(code)", en: "the same code: \(code)"))
    }
    if similarity.name == 1 {
      result.append(Message(zh: "名称相同", en: "the same name"))
    } else if similarity.name >= 0.3 {
      let figure = Self.figure(similarity.name)
      result.append(Message(zh: "名称相近（\(figure)）", en: "similar names (\(figure))"))
    }
    if let basis = basis(gone[left], new[right]) { result.append(basis) }
    if let content = similarity.content, content >= 0.3 {
      let figure = Self.figure(content)
      result.append(
        content == 1
          ? Message(zh: "其余内容相同", en: "the rest of the content is the same")
          : Message(zh: "其余内容相近（\(figure)）", en: "the rest of the content is similar (\(figure))"))
    }
    if let organisation = organisation(gone[left], new[right], similarity.relation) {
      result.append(organisation)
    }
    return result
  }

  /// Two decimals, cut and not rounded: 1.00 is only what is the same.
  static func rounded(_ score: Float) -> Double { (Double(score) * 100).rounded(.down) / 100 }

  private static func figure(_ score: Float) -> String {
    let hundredths = Int((Double(score) * 100).rounded(.down))
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
  }

  private func code(_ item: UnmatchedItem) -> String? {
    item.list.text(item.item, item.list.kind.table.code)
  }

  /// The first place that both cite, else the first document.
  private func basis(_ left: UnmatchedItem, _ right: UnmatchedItem) -> Message? {
    let (old, new) = (citations(left), citations(right))
    let places = Set(new.map { Self.short($0.canonical) })
    if let same = old.first(where: { places.contains(Self.short($0.canonical)) && $0.title != nil }) {
      return Message(zh: "依据相同：\(same.canonical)", en: "the same basis: \(same.canonical)")
    }
    let titles = Set(new.compactMap { $0.title.map { Self.short($0.normalised) } })
    let same = old.lazy.compactMap { $0.title?.normalised }.first { titles.contains(Self.short($0)) }
    return same.map { title in
      let title = Citation.Title.marked(title)
      return Message(zh: "依据同一文件：\(title)", en: "the same document as basis: \(title)")
    }
  }

  /// 《中华人民共和国水法》 and 《水法》 are one.
  private static func short(_ title: String) -> String { title.replacing("中华人民共和国", with: "") }

  private func citations(_ item: UnmatchedItem) -> [Citation] {
    let (list, kind) = (item.list, item.list.kind)
    var result: [Citation] = []
    for (column, field) in kind.fields.enumerated() where field.type == .citation {
      guard let node = list.value(item.item, FieldNumber(column)) else { continue }
      for element in list.elements(node).prefix(FeatureReader.citationLimit) {
        let cite =
          list.document.kind(element) == .mapping ? list.document.value(of: element, for: "cite") : element
        guard let cite, list.document.withText(cite, { $0.count }) <= 2000 else { continue }
        result += CitationReader.read(list.document.text(cite)).citations
      }
    }
    return result
  }

  private func organisation(
    _ left: UnmatchedItem, _ right: UnmatchedItem, _ relation: OrganisationLineage.Relation
  ) -> Message? {
    switch relation {
    case .same: return Message(zh: "同一机构", en: "the same organisation")
    case .other: return nil
    case .successor, .related:
      let old = name(left, in: before)
      let new = name(right, in: after)
      return Message(
        zh: "机构有承接关系：\(old) → \(new)", en: "one organisation took over from the other: \(old) → \(new)")
    }
  }

  private func name(_ item: UnmatchedItem, in context: LibraryContext) -> String {
    guard let id = item.list.organisation(of: item.item) else { return "" }
    return (context.organisations[id] ?? after.organisations[id])?.shortName(on: item.list.head.effective)
      ?? id
  }
}
