extension FileShape {
  /// The files of acts, and what stands in them.
  static let acts: [FileShape] = [
    adjustment, adjustmentTrigger, adjustmentChange, actItem, actCancellation, actSuspension, actAmendment,
    actCombination, actDivision,
    actPlacing, moved,
    opinion, adjustmentDates, adjustmentRules, adjustmentOffices, adjustmentApprovers, ledger, redirect,
    ended, renamed,
    approval,
  ]

  static let adjustment = FileShape(
    "adjustment", "动态调整", "an adjustment",
    [
      Field("adjustment", .text, required: true, "编号，和文件名相同", "its id, the name of the file"),
      Field("title", .text, required: true, "标题", "title"),
      Field("reason", .choice(Adjustment.reasons), "调整理由", "reason"),
      Field("trigger", .record("adjustment-trigger"), "调整事由", "what made it necessary"),
      Field("applicant", .text, required: true, "申请调整的机构", "the organisation that applies for it"),
      Field("changes", .list(.record("adjustment-change")), required: true, "调整事项", "changes"),
      Field("opinions", .list(.record("opinion")), "意见", "opinions"),
      Field("supervision", .text, "取消、下放后的事中事后监管措施", "how the matter is watched over afterwards"),
      Field("dates", .record("adjustment-dates"), "日期", "days"),
      Field("note", .text, "备注", "note"),
    ])

  static let adjustmentTrigger = FileShape(
    "adjustment-trigger", "调整事由", "a trigger",
    [
      Field("basis", .text, "依据", "basis"),
      Field("date", .day, "发生的日期", "its day"),
    ])

  static let adjustmentChange = FileShape(
    "adjustment-change", "调整事项", "a change",
    [
      Field("add", .record("act-item"), "新增", "an addition"),
      Field("cancel", .record("act-cancellation"), "取消", "a cancellation"),
      Field("amend", .record("act-amendment"), "变更要素", "an amendment"),
      Field("combine", .record("act-combination"), "合并", "a combination"),
      Field("divide", .record("act-division"), "分设", "a division"),
      Field("transfer", .record("act-placing"), "划转", "a transfer"),
      Field("devolve", .record("act-placing"), "下放", "a devolution"),
      Field("recall", .record("act-placing"), "上收", "a recall"),
      Field("restore", .record("act-item"), "恢复", "a restoration"),
      Field("suspend", .record("act-suspension"), "暂停实施", "a suspension"),
    ])

  static let actItem = FileShape(
    "act-item", "调整的事项", "an item that is changed",
    [
      Field("item", .text, required: true, "事项标识", "id of the item"),
      Field("content", .text, "事项内容的摘要（由工具写入）", "digest of the item, written by the tool"),
      Field("note", .text, "备注", "note"),
    ])

  static let actCancellation = FileShape(
    "act-cancellation", "取消的事项", "an item that is cancelled",
    [
      Field("item", .text, required: true, "事项标识", "id of the item"),
      Field("until", .day, "失效日期；事项当时就删去的不写", "in force until; nothing where it is taken out at once"),
      Field("content", .text, "事项内容的摘要（由工具写入）", "digest of the item, written by the tool"),
      Field("note", .text, "备注", "note"),
    ])

  static let actSuspension = FileShape(
    "act-suspension", "暂停的事项", "an item that is suspended",
    [
      Field("item", .text, required: true, "事项标识", "id of the item"),
      Field("until", .day, "从哪天起暂停（事项的失效日期）", "the item is in force until this day"),
      Field("from", .day, "暂停到哪天（事项的施行日期）", "the item is in force again from this day"),
      Field("content", .text, "事项内容的摘要（由工具写入）", "digest of the item, written by the tool"),
      Field("note", .text, "备注", "note"),
    ])

  static let actAmendment = FileShape(
    "act-amendment", "变更要素", "an amendment",
    [
      Field("item", .text, required: true, "事项标识", "id of the item"),
      Field(
        "fields", .list(.text), "变更的字段，如 basis、limits.legal；values 里写了的不用再写",
        "fields, such as limits.legal; those in 'values' need not be named again"),
      Field("was", .map(.any), "变更前的值（由工具写入）", "values before, written by the tool"),
      Field("values", .map(.any), "变更后的值（由工具写入）", "values after, written by the tool"),
      Field("note", .text, "备注", "note"),
    ])

  static let actCombination = FileShape(
    "act-combination", "合并", "a combination",
    [
      Field("items", .list(.text), required: true, "被合并的事项", "items that are combined"),
      Field("into", .text, required: true, "合并成的事项", "the item they become"),
      Field("was", .map(.text), "原来各项内容的摘要（由工具写入）", "digests of the items before, written by the tool"),
      Field("content", .any, "新事项内容的摘要（由工具写入）", "digest of the new item, written by the tool"),
      Field("note", .text, "备注", "note"),
    ])

  static let actDivision = FileShape(
    "act-division", "分设", "a division",
    [
      Field("item", .text, required: true, "被分设的事项", "the item that is divided"),
      Field("into", .list(.text), required: true, "分设成的事项", "the items it becomes"),
      Field("was", .map(.text), "原事项内容的摘要（由工具写入）", "digest of the item before, written by the tool"),
      Field("content", .any, "新事项内容的摘要（由工具写入）", "digests of the new items, written by the tool"),
      Field("note", .text, "备注", "note"),
    ])

  static let actPlacing = FileShape(
    "act-placing", "划转、下放、上收", "an item that goes elsewhere",
    [
      Field("item", .text, required: true, "事项标识", "id of the item"),
      Field(
        "from", .list(.text), "原来的实施主体或者层级（由工具写入）", "the holders or levels before, written by the tool"),
      Field("to", .text, required: true, "去向：机构标识或者层级", "the organisation or the level it goes to"),
      Field("note", .text, "备注", "note"),
    ])

  static let opinion = FileShape(
    "opinion", "意见", "an opinion",
    [
      Field("role", .choice(Opinion.Role.allCases.map(\.rawValue)), required: true, "环节", "role"),
      Field("organisation", .text, "提出意见的机构", "organisation"),
      Field("opinion", .choice(Opinion.Verdict.allCases.map(\.rawValue)), required: true, "意见", "opinion"),
      Field("date", .day, "日期", "day"),
      Field("document", .text, "文号", "number of the document"),
      Field("content", .text, "所看内容的摘要（由工具写入）", "digest of what was seen, written by the tool"),
      Field("note", .text, "备注", "note"),
    ])

  static let adjustmentDates = FileShape(
    "adjustment-dates", "调整的日期", "days of an adjustment",
    [
      Field("applied", .day, "申请的日期", "applied for"),
      Field("effective", .day, "施行的日期", "effective"),
      Field("published", .day, "公布的日期", "published"),
      Field("address", .text, "公布的网址", "where it was published"),
    ])

  static let adjustmentRules = FileShape(
    "adjustment-rules", "动态调整的办理规则", "how adjustments are handled",
    [
      Field("apply-within", .text, "从调整事由发生到申请的期限，如 10个工作日", "from the trigger to the application"),
      Field("review-within", .text, "审核的期限，如 15个工作日", "from the application to the end of the review"),
      Field("publish-within", .text, "从批准到公布的期限，如 3个工作日", "from the approval to the publication"),
      Field("offices", .record("adjustment-offices"), "各环节的机构", "offices"),
      Field("approved-by", .record("adjustment-approvers"), "各类调整由谁批准", "who approves which kind"),
    ])

  static let adjustmentOffices = FileShape(
    "adjustment-offices", "各环节的机构", "offices",
    [
      Field("review", .text, "机构编制部门（有的地方是审改办、政务服务局）", "review"),
      Field("legality", .text, "合法性审核机构", "legality"),
      Field("disclosure", .text, "政务公开主管部门", "disclosure"),
    ])

  static let adjustmentApprovers = FileShape(
    "adjustment-approvers", "各类调整由谁批准", "who approves which kind",
    ItemVerb.allCases.map { verb in
      Field(verb.rawValue, .text, verb.title.zh, verb.title.en)
    })

  static let ledger = FileShape(
    "ledger", "台账", "a file of the ledger",
    [
      Field("act", .text, required: true, "调整或改革的编号，和文件名相同", "the act, the name of the file"),
      Field("redirects", .list(.record("redirect")), "标识、编码的去向", "what ids and codes became"),
      Field("moved", .list(.record("moved")), "划转的事项", "items that went to other bodies"),
      Field("renamed", .list(.record("renamed")), "事项以前的名称", "names that items had"),
      Field("added", .list(.text), "列入清单的事项（补录）", "items that came into the lists, by a past act"),
      Field("taken-over", .list(.text), "承接的事项", "items that were taken over from another level"),
      Field("restored", .list(.text), "恢复的标识、编码", "ids and codes that ended and are in force again"),
      Field("ended", .list(.record("ended")), "不再使用的标识、编码", "ids and codes that ended"),
    ])

  static let redirect = FileShape(
    "redirect", "去向", "a redirect",
    [
      Field("old", .text, required: true, "原来的标识或编码", "the old id or code"),
      Field("new", .list(.text), required: true, "新的标识或编码", "the new ones"),
      Field("verb", .choice(ItemVerb.allCases.map(\.rawValue)), "调整类型", "what the act did"),
    ])

  static let moved = FileShape(
    "moved", "划转", "items that went to another body",
    [
      Field("from", .text, "原来的机构", "the body that had them"),
      Field("to", .text, required: true, "新的机构", "the body that has them"),
      Field("in-place", .day, "调整到位的日期，和改革的不同时写", "in place, where it differs from the reform's"),
      Field("items", .list(.text), required: true, "事项", "items"),
    ])

  static let renamed = FileShape(
    "renamed", "以前的名称", "a name that an item had",
    [
      Field("item", .text, required: true, "事项标识", "id of the item"),
      Field("name", .text, required: true, "以前的名称", "the name that it had until then"),
    ])

  static let ended = FileShape(
    "ended", "不再使用", "an end",
    [
      Field("old", .text, required: true, "原来的标识或编码", "the old id or code"),
      Field(
        "verb", .choice(ReformVerb.allCases.map(\.rawValue)), "不是取消的，怎样离开清单",
        "what ended it, if not a cancellation"),
      Field("to", .text, "到哪里去了，如 区级", "where it went, such as a level"),
      Field(
        "until", .day, "从哪天起不再有效，和施行的日期不同时写",
        "first day on which it is no longer in force, where that is not the act's"),
      Field("basis", .text, "依据", "basis"),
    ])

  static let approval = FileShape(
    "approval", "逐项审批", "an approval of single changes",
    [
      Field("who", .list(.text), required: true, "审核、批准的机构", "the organisations that reviewed and approved"),
      Field("when", .day, required: true, "审批日期", "when"),
      Field("why", .text, "理由", "why"),
      Field("until", .day, "从这一天起不再有效", "first day on which it no longer holds"),
      Field(
        "changes", .list(.text), required: true, "审批的改动（指纹，由 qingdan diff 给出）", "fingerprints of changes"),
    ])
}
