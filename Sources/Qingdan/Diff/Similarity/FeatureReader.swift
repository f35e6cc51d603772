/// Reads the features of items from their lists, each text once.
struct FeatureReader {
  private(set) var features = FeatureSet()
  private let lineage: OrganisationLineage
  private var roles: [ObjectIdentifier: FieldRoles] = [:]
  private var clauses: [UInt32] = []
  private var scalars: [UInt32] = []

  /// Of a name no more characters are looked at.
  static let nameLimit = 512
  /// Of an item no more citations are looked at.
  static let citationLimit = 8
  /// How many clauses the sample of an item holds.
  static let clauseLimit = 48
  /// Of one item no more clauses are sampled.
  static let clausesRead = 4096

  /// Whether only names, codes and citations are read: what is there of a `Similarity` but its content and score.
  private let isBrief: Bool

  init(_ lineage: OrganisationLineage, isBrief: Bool = false) {
    self.lineage = lineage
    self.isBrief = isBrief
  }

  mutating func add(_ item: UnmatchedItem) {
    let list = item.list
    let roles = roles(of: list)
    var result = ItemFeatures()
    let type = roles.type.flatMap { list.canonicalValue(item.item, $0) }
    result.block = NormalHash.mixed(NormalHash.of(list.kind.name), type.map(Self.hash) ?? 1)
    result.organisation = lineage.number(of: list.organisation(of: item.item))
    result.listOrganisation = lineage.number(of: list.head.organisation ?? list.head.group)
    var walk = ContentWalk(list: list, keys: roles.keys, clauses: clauses)
    clauses = []
    walk.clauses.removeAll(keepingCapacity: true)
    let firstCitation = features.citations.count
    for column in roles.roles.indices where roles.roles[column] != .identity {
      let number = FieldNumber(column)
      guard let node = list.value(item.item, number) else { continue }
      let role = roles.roles[column]
      if isBrief {
        switch role {
        case .name: readName(node, list, &result)
        case .citation: readCitations(node, list, from: firstCitation)
        case .code: if result.code == 0, let code = walk.value(node, number) { result.code = code | 1 }
        case .identity, .block, .reference, .text: break
        }
        continue
      }
      walk.takesClauses = role == .text || role == .citation
      guard let value = walk.value(node, number) else { continue }
      result.content &+= NormalHash.mixed(value, roles.keys[column])
      switch role {
      case .name: readName(node, list, &result)
      case .code: if result.code == 0 { result.code = value | 1 }
      case .citation: readCitations(node, list, from: firstCitation)
      case .identity, .block, .reference, .text: break
      }
      if role != .name, role != .block, role != .reference { result.saysMore = true }
    }
    result.citations = firstCitation..<features.citations.count
    clauses = walk.clauses
    result.clauses = Self.store(&clauses, limit: Self.clauseLimit, into: &features.hashes)
    features.items.append(result)
  }

  private mutating func roles(of list: ListFile) -> FieldRoles {
    if let known = roles[ObjectIdentifier(list)] { return known }
    let made = FieldRoles(list.kind)
    roles[ObjectIdentifier(list)] = made
    return made
  }

  private mutating func readName(_ node: NodeID, _ list: ListFile, _ result: inout ItemFeatures) {
    scalars.removeAll(keepingCapacity: true)
    var found = scalars
    list.document.withText(node) { text in
      NormalHash.forEachScalar(text) { scalar, _ in
        if found.count < Self.nameLimit { found.append(scalar) }
      }
      result.name = NormalHash.of(text)
    }
    scalars = found
    guard !scalars.isEmpty else { return }
    var grams = scalars.map { Self.gram($0, 0) }
    for (left, right) in zip(scalars, scalars.dropFirst()) { grams.append(Self.gram(left, right)) }
    result.grams = Self.store(&grams, limit: .max, into: &features.hashes)
  }

  private static func gram(_ left: UInt32, _ right: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: NormalHash.mixed(UInt64(left) << 32 | UInt64(right), 0x2545_F491_4F6C_DD1D))
  }

  private mutating func readCitations(_ node: NodeID, _ list: ListFile, from first: Int) {
    let document = list.document
    for element in list.elements(node) {
      guard features.citations.count - first < Self.citationLimit else { return }
      switch document.kind(element) {
      case .scalar:
        if let citation = document.withText(element, { CitationFeature($0) }) {
          features.citations.append(citation)
        }
      case .mapping:
        guard let cite = document.value(of: element, for: "cite"),
          var citation = document.withText(cite, { CitationFeature($0) })
        else { continue }
        if let text = document.value(of: element, for: "text"), !document.saysNothing(text) {
          citation.text = document.withText(text) { UInt32(truncatingIfNeeded: NormalHash.of($0)) | 1 }
        }
        features.citations.append(citation)
      case .sequence, .alias: continue
      }
    }
  }

  /// Keeps the smallest of these, sorted, each once.
  private static func store(
    _ hashes: inout [UInt32], limit: Int, into all: inout [UInt32]
  ) -> Range<Int> {
    hashes.sort()
    let start = all.count
    var last: UInt32?
    for hash in hashes where hash != last {
      guard all.count - start < limit else { break }
      all.append(hash)
      last = hash
    }
    return start..<all.count
  }

  private static func hash(_ value: YAMLValue) -> UInt64 {
    if case .scalar(let text) = value { return NormalHash.of(text) }
    return 2
  }
}

extension CitationFeature {
  /// The first title in 《》 and the place behind it, up to a quotation; nil for an empty text.
  init?(_ written: UnsafeBufferPointer<UInt8>) {
    var title = NormalHash()
    var place = NormalHash()
    var depth = 0
    var hasTitle = false
    var isEmpty = true
    var isOver = false
    var lead: [UInt32] = []
    NormalHash.forEachScalar(written) { scalar, _ in
      guard !isOver else { return }
      isEmpty = false
      switch scalar {
      case "《":
        depth += 1
        if depth == 1, !hasTitle { place = NormalHash() }
      case "》":
        depth -= 1
        if depth == 0 { hasTitle = true }
      // What follows are the words of the article, or the next document.
      case ":", ";": isOver = hasTitle && depth == 0
      default:
        // 《中华人民共和国水法》 and 《水法》 are one.
        if depth > 0, !hasTitle {
          if lead.count < Self.country.count { lead.append(scalar) }
          title.add(scalar)
          place.add(scalar)
          if lead.count == Self.country.count, lead == Self.country {
            title = NormalHash()
            place = NormalHash()
            lead.append(0)
          }
        } else {
          place.add(scalar)
          if !hasTitle { title.add(scalar) }
        }
      }
    }
    guard !isEmpty else { return nil }
    self.title = UInt32(truncatingIfNeeded: title.value) | 1
    self.place = UInt32(truncatingIfNeeded: place.value) | 1
    text = 0
  }

  private static let country = "中华人民共和国".unicodeScalars.map(\.value)
}
