/// What was understood of a citation's text, and the statutes of the register that it names.
///
/// It does not depend on a day, so it is made once for each distinct text.
public final class CitedStatutes: Sendable {
  public let reading: CitationReading
  /// Beside each citation of the reading, the statute that it names; nil where the register does not know it.
  public let statutes: [StatuteMatch?]

  public convenience init(_ text: String, in register: StatuteRegister) {
    self.init(text) { register.statute(titled: $0) }
  }

  /// - Parameter statute: the statute of a title.
  init(_ text: String, statute: (String) -> StatuteMatch?) {
    reading = CitationReader.read(text)
    statutes = reading.citations.map { $0.title.flatMap { statute($0.normalised) } }
  }

  /// The rank of the first statute that it names: the register's, else what the label claims.
  public var rank: Rank? {
    for (citation, match) in zip(reading.citations, statutes) {
      if let rank = match?.statute.rank ?? citation.claimedRanks.first { return rank }
    }
    return nil
  }
}
