/// What one event of a reform does (改革事件); the words are those of reform plans.
public enum ReformVerb: String, Hashable, Sendable, CaseIterable {
  /// 组建, 重新组建.
  case establish
  case reestablish = "re-establish"
  case rename, merge, split
  /// 不再保留.
  case abolish
  /// 调整隶属, 由…管理, 升格.
  case moveUnder = "move-under"
  case managedBy = "managed-by"
  case rank
  /// 承担…办事机构职责.
  case role
  /// 加挂、保留、不再加挂牌子.
  case nameplate
  /// 合署办公.
  case shareOffice = "share-office"
  /// 行政区划调整.
  case territory
  /// 划入、划出.
  case transfer
  case add, cancel, amend, combine, divide, restore, suspend
  /// 下放, 承接, 上收.
  case devolve, assume, recall
  /// 委托: the holder stays.
  case entrust
  case endEntrustment = "end-entrustment"
  /// 赋权.
  case empower
  /// 转为公共服务, 转为内部管理.
  case convert

  /// The word for people.
  public var title: Message {
    switch self {
    case .establish: Message(zh: "组建", en: "establishment")
    case .reestablish: Message(zh: "重新组建", en: "re-establishment")
    case .rename: Message(zh: "更名", en: "renaming")
    case .merge: Message(zh: "合并", en: "merger")
    case .split: Message(zh: "拆分", en: "split")
    case .abolish: Message(zh: "不再保留", en: "abolition")
    case .moveUnder: Message(zh: "调整隶属", en: "another superior")
    case .managedBy: Message(zh: "归口管理", en: "management by another body")
    case .rank: Message(zh: "调整规格", en: "another rank")
    case .role: Message(zh: "承担办事机构职责", en: "work for a commission")
    case .nameplate: Message(zh: "牌子调整", en: "nameplate")
    case .shareOffice: Message(zh: "合署办公", en: "shared office")
    case .territory: Message(zh: "行政区划调整", en: "change of territory")
    case .transfer: Message(zh: "划转", en: "transfer")
    case .add: ItemVerb.add.title
    case .cancel: ItemVerb.cancel.title
    case .amend: ItemVerb.amend.title
    case .combine: ItemVerb.combine.title
    case .divide: ItemVerb.divide.title
    case .restore: ItemVerb.restore.title
    case .suspend: ItemVerb.suspend.title
    case .devolve: ItemVerb.devolve.title
    case .assume: Message(zh: "承接", en: "assumption")
    case .recall: ItemVerb.recall.title
    case .entrust: Message(zh: "委托", en: "entrustment")
    case .endEntrustment: Message(zh: "终止委托", en: "end of an entrustment")
    case .empower: Message(zh: "赋权", en: "empowerment")
    case .convert: Message(zh: "转为公共服务或者内部管理", en: "conversion")
    }
  }

  /// The same where an item leaves the lists by it: a split gives it to a body outside government.
  var endTitle: Message { self == .split ? Message(zh: "移出", en: "moving out of government") : title }

  /// Whether it says where an item goes or that it ends; of such events one item has at most one.
  public var isPlacing: Bool {
    switch self {
    case .transfer, .cancel, .devolve, .recall, .empower, .convert, .split: true
    default: false
    }
  }

  /// Whether other items come in the place of those that it names; where they go others say.
  public var isReplacing: Bool { self == .combine || self == .divide }

  /// Whether what it gives to a body is exercised on the level of that body (行使层级).
  var changesLevel: Bool { self == .devolve || self == .recall || self == .empower }

  /// Whether what it takes is in no list of the body afterwards.
  public var leavesList: Bool { self == .cancel || self == .devolve || self == .convert }

  /// Whether it may bring items that no list had.
  var isMaking: Bool { self == .add || self == .assume }

  /// Whether bodies that it is about are no more afterwards, or are called otherwise.
  var changesBodies: Bool {
    switch self {
    case .establish, .reestablish, .rename, .merge, .split, .abolish: true
    default: false
    }
  }

  /// Whether the bodies that it is about need to be there only until it takes effect.
  var endsSources: Bool {
    switch self {
    case .merge, .split, .abolish, .establish, .reestablish, .transfer: true
    default: false
    }
  }

  /// Whether it takes items that are selected, rather than naming each.
  var takesSelection: Bool {
    switch self {
    case .transfer, .cancel, .restore, .suspend, .devolve, .assume, .recall, .entrust, .endEntrustment,
      .empower, .convert:
      true
    default: false
    }
  }

  /// Whether the power leaves the body, so that somebody must say who watches over the matter afterwards (监管措施).
  var needsSupervision: Bool { self == .cancel || self == .devolve }
}
