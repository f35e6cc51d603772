/// An act that changes organisations and moves what they are charged with (机构改革): `reforms/<id>.yaml`.
public struct Reform: Hashable, Sendable {
  public static let reasons = ["机构改革", "法定依据变化", "上级决定", "职能调整", "其他"]

  /// The three days of a reform, or of an event that differs (`people.md` 4).
  public struct Dates: Hashable, Sendable {
    public var decided: Day?
    /// From then on the receiving body is the holder.
    public var effective: Day?
    /// Until then the giving body carries on with the work (调整到位).
    public var inPlace: Day?
    public var published: Day?
    /// Where it was published.
    public var address: String?
    /// Where a file says each, by its key.
    public var places: [String: Place] = [:]

    public init(
      decided: Day? = nil, effective: Day? = nil, inPlace: Day? = nil, published: Day? = nil,
      address: String? = nil
    ) {
      self.decided = decided
      self.effective = effective
      self.inPlace = inPlace
      self.published = published
      self.address = address
    }
  }

  /// The reform of an upper government that this one carries further down.
  public struct Upper: Hashable, Sendable {
    public var library: String
    public var reform: String
    /// By own body: the upper one that guides it until the own reform is in place.
    public var guides: [String: String]
    public var place: Place
  }

  public var id: String
  public var title: String
  /// One of `reasons`.
  public var reason: String?
  public var basis: String?
  public var dates: Dates
  public var events: [ReformEvent]
  /// In the order of the file.
  public var opinions: [Opinion]
  /// How matters are watched over once the power is gone (事中事后监管措施).
  public var supervision: String?
  public var follows: Upper?
  /// A past act that is entered afterwards (补录).
  public var isRecorded: Bool
  /// What an opinion on it holds for: all that its file says beside opinions, notes, and when it was decided
  /// and published.
  public var contentDigest = Digest(of: [])
  public var place: Place

  public init(
    _ id: String, title: String = "", reason: String? = nil, basis: String? = nil, dates: Dates = Dates(),
    events: [ReformEvent] = [], opinions: [Opinion] = [], supervision: String? = nil, follows: Upper? = nil,
    isRecorded: Bool = false, place: Place = Place(file: "", bytes: 0..<0)
  ) {
    self.id = id
    self.title = title
    self.reason = reason
    self.basis = basis
    self.dates = dates
    self.events = events
    self.opinions = opinions
    self.supervision = supervision
    self.follows = follows
    self.isRecorded = isRecorded
    self.place = place
  }

  /// Where the reform with an id stands.
  public static func path(of id: String) -> String { "reforms/\(id).yaml" }

  /// The days of an event: what it says itself, else those of the reform.
  public func dates(of event: ReformEvent) -> Dates {
    var dates = dates
    dates.decided = event.dates.decided ?? dates.decided
    dates.effective = event.dates.effective ?? dates.effective
    dates.inPlace = event.dates.inPlace ?? dates.inPlace
    dates.places.merge(event.dates.places) { $1 }
    return dates
  }

  /// The bodies that it sets up, with the day on which each begins.
  public var established: [(body: ReformEvent.NewBody, from: Day?)] {
    events.compactMap { event in event.body.map { ($0, dates(of: event).effective) } }
  }

  /// Whether the ledger has it.
  public func isCarriedOut(in acts: Acts) -> Bool { acts.ledger.acts.contains(id) }
}
