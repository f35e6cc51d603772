/// What became of one item (沿革): the item before, the item after, and what says so.
///
/// Items of which a reform says nothing are linked to themselves, with no acts; no file names them.
public struct ReformLink: Hashable, Sendable {
  /// One event of the reform.
  public struct Act: Hashable, Sendable {
    public var verb: ReformVerb
    /// Its number in the file, from 0.
    public var event: Int

    public init(verb: ReformVerb, event: Int) {
      self.verb = verb
      self.event = event
    }
  }

  public var before: String
  public var after: String
  public var acts: [Act]
  /// What fields become, by their names; `null` where one is taken away. `organisation` is whose list it is in, of a kind
  /// without holders.
  public var fields: [String: YAMLValue]

  public init(before: String, after: String, acts: [Act], fields: [String: YAMLValue] = [:]) {
    self.before = before
    self.after = after
    self.acts = acts
    self.fields = fields
  }

  /// Whose it is then, where that is another body; its list's owner for a kind without holders.
  var holders: [String]? { (fields["holder"] ?? fields["organisation"])?.texts }
}

/// An item that is gone from the library, with what says so.
public struct ReformEnd: Hashable, Sendable {
  public var item: String
  public var act: ReformLink.Act
  public var basis: String?

  public init(item: String, act: ReformLink.Act, basis: String? = nil) {
    self.item = item
    self.act = act
    self.basis = basis
  }
}

/// An item that no list had before, with what says so.
public struct ReformCreation: Hashable, Sendable {
  public var item: String
  public var act: ReformLink.Act
  public var basis: String?

  public init(item: String, act: ReformLink.Act, basis: String? = nil) {
    self.item = item
    self.act = act
    self.basis = basis
  }
}
