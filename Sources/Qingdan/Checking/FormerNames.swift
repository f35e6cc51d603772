/// Names of bodies that nobody bears any more on a day (旧名称), to be found in texts.
public struct FormerNames: Sendable {
  public struct Name: Hashable, Sendable {
    public var text: String
    /// The first day without it.
    public var until: Day
    /// The same in words, or the month or year that is on file.
    public var when: String
    /// How the body is called now, or those that came after it; empty where none is on file.
    public var now: [String]
    /// The document by which it ended, where that is on file.
    public var document: String?
  }

  /// Longest first, so that 市水务局 is not found in XX市水务局.
  private let names: [Name]
  private let finder: WordFinder?

  /// - Parameter bodies: those of the nation that are no more, which no library has to know.
  public init(_ register: OrganisationRegister, _ bodies: FormerBodies = FormerBodies(), on day: Day) {
    var valid: Set<String> = []
    var former: [Name] = bodies.ended(by: day).map { body in
      Name(text: body.name, until: body.until, when: body.when, now: body.successors, document: body.document)
    }
    for body in register.organisations {
      for name in body.names {
        let texts = Set([name.name, name.name.withoutPlace].compactMap(\.self) + name.short)
        let period = Period(
          from: name.period.from ?? body.period.from, until: name.period.until ?? body.period.until)
        guard let until = period.until, until <= day else {
          valid.formUnion(texts)
          continue
        }
        let bodies = body.period.contains(day) ? [body.id] : register.heirs(of: body.id, on: day)
        let now = bodies.compactMap { register[$0]?.shortName(on: day) }
        former += texts.filter { $0.count > 2 }.map {
          Name(text: $0, until: until, when: until.chinese, now: now)
        }
      }
    }
    names = former.filter { !valid.contains($0.text) }
      .sorted { ($0.text.count, $1.text, $1.until) > ($1.text.count, $0.text, $0.until) }
    finder = names.isEmpty ? nil : WordFinder(names.map(\.text))
  }

  /// Whether one of them stands in a text.
  public func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool { finder?.isFound(in: text) ?? false }

  /// The first that stands in a text, with its bytes.
  public func first(in text: String) -> (name: Name, bytes: Range<Int>)? {
    var text = text
    guard text.withUTF8(isFound) else { return nil }
    for name in names {
      let found = text.ranges(of: name.text).first { range in
        // 国土资源部门 is no 国土资源部, 铁道部队 no 铁道部.
        !(name.text.hasSuffix("部") && text[range.upperBound...].first.map { "门队".contains($0) } ?? false)
      }
      guard let found else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return (name, start..<start + name.text.utf8.count)
    }
    return nil
  }
}
