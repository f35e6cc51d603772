/// What was understood of a citation's text, and the statutes of the register that it names.
///
/// It does not depend on a day, so it is made once for each distinct text.
public final class CitedStatutes: Sendable {
  public let reading: CitationReading
  /// Beside each citation of the reading, the statute that it names; nil where the register does not know it.
  public let statutes: [StatuteMatch?]

  public init(_ text: String, in register: StatuteRegister) {
    reading = CitationReader.read(text)
    statutes = reading.citations.map { citation in
      citation.title.flatMap { register.statute(titled: $0.normalised) }
    }
  }

  /// The rank of the first statute that it names: the register's, else what the label claims.
  public var rank: Rank? {
    for (citation, match) in zip(reading.citations, statutes) {
      if let rank = match?.statute.rank ?? citation.claimedRanks.first { return rank }
    }
    return nil
  }
}
