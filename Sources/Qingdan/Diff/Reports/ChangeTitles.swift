extension Change.Kind {
  /// The word of the field for it.
  public var title: Message {
    switch self {
    case .added: Message(zh: "新增", en: "added")
    case .removed: Message(zh: "取消", en: "removed")
    case .ended: Message(zh: "取消", en: "ended")
    case .restored: Message(zh: "恢复", en: "restored")
    case .amended: Message(zh: "变更", en: "changed")
    case .transferred: Message(zh: "划转", en: "transferred")
    case .devolved: Message(zh: "下放", en: "devolved")
    case .recalled: Message(zh: "上收", en: "recalled")
    case .renamed: Message(zh: "更名", en: "renamed")
    case .recoded: Message(zh: "编码变更", en: "re-coded")
    case .merged: Message(zh: "合并", en: "merged")
    case .split: Message(zh: "分设", en: "split")
    case .reordered: Message(zh: "调整顺序", en: "reordered")
    case .refiled: Message(zh: "换清单", en: "moved to another list")
    case .converted: Message(zh: "转为公共服务或者内部管理", en: "converted")
    case .suspended: ItemVerb.suspend.title
    case .movedOut: Message(zh: "移出", en: "moved out")
    case .takenOver: Message(zh: "承接", en: "taken over")
    }
  }

  /// Which of several names an item that changed in several ways: what happened to the whole of it comes first.
  static let byWeight: [Self] = [
    .added, .takenOver, .removed, .merged, .split, .ended, .restored, .transferred, .devolved, .recalled,
    .converted, .suspended,
    .movedOut, .renamed, .recoded, .amended, .refiled, .reordered,
  ]
}

extension Difference.ItemChange {
  /// What happened to the item, in one word; each item is counted under this one.
  public var mainKind: Change.Kind {
    Change.Kind.byWeight.first { kind in changes.contains { $0.effect == kind } } ?? .amended
  }
}

extension Change {
  /// The word of the field for it, with where the item went.
  var title: Message { departure?.title ?? effect.title }
}

extension Difference.ItemChange {
  /// Where an act took it.
  var departure: Departure? { changes.lazy.compactMap(\.departure).first }

  /// The word at its head: of an id that names another matter now it is not that it was renamed.
  var heading: Message {
    if isReused { return ChangeRules["change/id-reused"]?.title ?? mainKind.title }
    return departure?.word ?? mainKind.title
  }
}

extension Difference.FileChange.Fate {
  var title: Message {
    switch self {
    case .added: Message(zh: "新文件", en: "new file")
    case .removed: Message(zh: "删去的文件", en: "deleted file")
    case .changed: Message(zh: "改动的文件", en: "changed file")
    }
  }
}

extension Explanation {
  /// What a reader is told of it; nil where nothing is asked of so light a change.
  func message(for severity: ChangeSeverity) -> Message? {
    switch self {
    case .none:
      severity < .substance
        ? nil : Message(zh: "未说明：没有找到对应的调整或改革文件", en: "unexplained: no act on file says so")
    case .pending(let act): Message(zh: "依据 \(act)（尚未批准）", en: "by \(act), not approved yet")
    case .approved(let act): Message(zh: "依据 \(act)（已批准）", en: "by \(act), approved")
    case .stale(let act, _):
      Message(
        zh: "依据 \(act)，但批准后又改动。恢复批准的文字，或者重新报批",
        en: "by \(act), but changed after the approval; restore what was approved or have it approved anew")
    }
  }
}

extension ValueChange {
  /// What the values before and after do not show by themselves.
  var remark: Message? {
    switch self {
    case .editorial: Message(zh: "意思没有变，只是写法不同", en: "written otherwise, and meant the same")
    case .longer: Message(zh: "延长", en: "longer")
    case .shorter: Message(zh: "缩短", en: "shorter")
    case .later: Message(zh: "推迟", en: "later")
    case .earlier: Message(zh: "提前", en: "earlier")
    case .citedPlace: Message(zh: "同一文件的另一条款", en: "another place in the same document")
    case .elements(let changes) where changes.isReordered: Message(zh: "顺序不同", en: "in another order")
    case .appeared, .vanished, .text, .elements, .other: nil
    }
  }
}
