/// What tells the powers of a list from those of others, packed: what a rule over the whole library remembers of them.
///
/// The search for the items of two states (`SimilarItems`) holds both states and some 300 bytes an item; here no list is
/// kept, and a power takes about a third of that. Only items in force of kinds with a holder, a type and a basis are in it.
public struct PowerSketches: Sendable {
  public let file: String
  public private(set) var powers: [Power] = []
  private var names: [UInt8] = []
  private var cited: [Cited] = []
  private var holders: [String] = []
  /// 共同实施主体 and 受委托机构, by the number of the power.
  private var partners: [Int: [String]] = [:]

  /// One power; what is a hash nominates and proves nothing.
  public struct Power: Sendable {
    /// Of the name in its normal form.
    public let name: UInt64
    /// Of kind and type.
    public let block: UInt32
    /// Samples of the pairs of letters of the name, each the smallest of a kind of hashes: names that share three quarters
    /// of their pairs share one of the four nineteen times in twenty.
    public let bands: SIMD4<UInt32>
    public let standing: Standing
    fileprivate let nameEnd: UInt32
    fileprivate let citedEnd: UInt32
    fileprivate let start: UInt32
    fileprivate let length: UInt16
    fileprivate let holder: UInt32
  }

  /// A cited document and the place in it.
  public struct Cited: Sendable {
    public let title: UInt32
    public let place: UInt32
  }

  /// Why others may have the same power.
  public struct Standing: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// 部门共性权力.
    public static let common = Standing(rawValue: 1)
    /// The item says who does what (层级权限划分), or the words of the statute do (按照职责分工).
    public static let divided = Standing(rawValue: 2)
  }

  /// Of an item no more citations are looked at.
  private static let citationLimit = 4

  /// Those of a list; made once for all rules that ask.
  public static func of(_ check: ListCheck) -> PowerSketches { check.shared { PowerSketches(check) } }

  private init(_ check: ListCheck) {
    let list = check.list
    file = list.path
    guard let fields = Fields(list.kind) else { return }
    let hasDates = !list.values(of: .date).isEmpty
    for item in list.items where !hasDates || check.isInForce(item) { add(item, of: list, fields) }
  }

  private struct Fields {
    let name, type, holder, basis: FieldNumber
    let joint, entrusted, counted, division: FieldNumber?
    let kind: UInt64

    init?(_ kind: Kind) {
      guard let name = kind.table.name, let type = kind.table.type, let holder = kind.table.holder,
        let basis = kind.field("basis")
      else { return nil }
      (self.name, self.type, self.holder, self.basis) = (name, type, holder, basis)
      (joint, entrusted) = (kind.field("with"), kind.field("entrusted"))
      (counted, division) = (kind.field("counted"), kind.field("division"))
      self.kind = NormalHash.of(kind.name)
    }
  }

  private mutating func add(_ item: ListFile.Item, of list: ListFile, _ fields: Fields) {
    let document = list.document
    guard let name = list.value(item, fields.name), document.kind(name) == .scalar,
      let type = list.value(item, fields.type), document.kind(type) == .scalar,
      let holder = list.organisation(of: item)
    else { return }
    if holders.last != holder { holders.append(holder) }
    var hash: UInt64 = 0
    var bands = SIMD4<UInt32>(repeating: .max)
    document.withText(name) { text in
      hash = NormalHash.of(text)
      names.append(contentsOf: text)
      Self.forEachPair(text) { pair in
        let other = pair &* 0xD6E8_FEB8_6659_FD93
        let hashes = SIMD4(pair, pair >> 32, other >> 8, other >> 32)
        bands = pointwiseMin(bands, SIMD4(truncatingIfNeeded: hashes))
      }
    }
    let standing = standing(item, list, fields)
    let others = partners(item, list, fields)
    if !others.isEmpty { partners[powers.count] = others }
    let range = document.range(name)
    powers.append(
      Power(
        name: hash,
        block: UInt32(
          truncatingIfNeeded: NormalHash.mixed(fields.kind, document.withText(type) { NormalHash.of($0) })),
        bands: bands, standing: standing, nameEnd: UInt32(names.count), citedEnd: UInt32(cited.count),
        start: UInt32(range.lowerBound), length: UInt16(clamping: range.count),
        holder: UInt32(holders.count - 1)))
  }

  /// Reads the citations of an item on the way.
  private mutating func standing(_ item: ListFile.Item, _ list: ListFile, _ fields: Fields) -> Standing {
    let document = list.document
    var standing: Standing = fields.division.flatMap { list.value(item, $0) } == nil ? [] : .divided
    if list.texts(item, fields.counted).contains("部门共性权力") { standing.insert(.common) }
    guard let basis = list.value(item, fields.basis) else { return standing }
    for element in list.elements(basis).prefix(Self.citationLimit) {
      var cite: NodeID? = element
      if document.kind(element) == .mapping {
        cite = document.value(of: element, for: "cite")
        if let words = document.value(of: element, for: "text"), document.kind(words) == .scalar,
          document.withText(words, Self.sharing.isFound)
        {
          standing.insert(.divided)
        }
      }
      guard let cite, document.kind(cite) == .scalar,
        let found = document.withText(cite, { CitationFeature($0) })
      else { continue }
      cited.append(Cited(title: found.title, place: found.place))
    }
    return standing
  }

  private func partners(_ item: ListFile.Item, _ list: ListFile, _ fields: Fields) -> [String] {
    let entrusted = fields.entrusted.flatMap { number in
      list.value(item, number) == nil ? nil : list.canonicalValue(item, number)?.elements
    }
    return list.texts(item, fields.joint) + (entrusted ?? []).compactMap { $0.scalar("organisation") }
  }

  /// With which words a statute gives a power to several bodies, each in its field.
  private static let sharing = WordFinder(["职责分工", "各自职责", "各自的职责", "职责范围内"])
}

extension PowerSketches {
  public func name(_ power: Int) -> String { String(decoding: nameBytes(power), as: UTF8.self) }
  public func holder(_ power: Int) -> String { holders[Int(powers[power].holder)] }
  public func partners(_ power: Int) -> [String] { partners[power] ?? [] }

  public func cited(_ power: Int) -> ArraySlice<Cited> {
    cited[(power == 0 ? 0 : Int(powers[power - 1].citedEnd))..<Int(powers[power].citedEnd)]
  }

  public func place(_ power: Int) -> Place {
    let start = Int(powers[power].start)
    return Place(file: file, bytes: start..<start + Int(powers[power].length))
  }

  /// How like two names are, from 0 to 1: the share of the pairs of letters that both have. 1 is for names that differ in
  /// nothing but words like 的.
  public func likeness(_ power: Int, to other: Int, of sketches: PowerSketches) -> Double {
    let (left, right) = (pairs(power), sketches.pairs(other))
    var (i, j, shared) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return left.isEmpty || right.isEmpty ? 0 : Double(2 * shared) / Double(left.count + right.count)
  }

  private func nameBytes(_ power: Int) -> ArraySlice<UInt8> {
    names[(power == 0 ? 0 : Int(powers[power - 1].nameEnd))..<Int(powers[power].nameEnd)]
  }

  private func pairs(_ power: Int) -> [UInt64] {
    var pairs: [UInt64] = []
    nameBytes(power).withUnsafeBufferPointer { text in Self.forEachPair(text) { pairs.append($0) } }
    return pairs.sorted()
  }

  /// The pairs of letters of a name, as hashes; words that say nothing, and marks, are left out.
  private static func forEachPair(_ text: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
    var last: UInt32 = 0
    NormalHash.forEachScalar(text) { scalar, _ in
      switch scalar {
      case "的", "对", "之", "\"", "'", "(", ")", "、", ",", "〈", "〉", "《", "》": return
      default: break
      }
      body(NormalHash.mixed(UInt64(last) << 32 | UInt64(scalar), 0x2545_F491_4F6C_DD1D))
      last = scalar
    }
  }
}
