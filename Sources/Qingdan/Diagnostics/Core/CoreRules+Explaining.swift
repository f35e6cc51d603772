extension CoreRules {
  /// What is said of acts on file beside the difference that they explain; a single state does not show it.
  static let explaining = [
    rule(
      "change/after-approval", Message(zh: "批准之后又改动", en: "changed after its approval"),
      why: Message(
        zh: "批准只对批准时看到的文字有效。改过的文字没有人批准过：恢复原文，或者重新报批（qingdan adjustment draft）。",
        en:
          "an approval holds for the text that was seen; restore it, or have the new one approved: qingdan adjustment draft"
      )),
    rule(
      "change/doubled-id", Message(zh: "一个标识用了几次，比较不准", en: "an id stands twice, so it cannot be matched"),
      why: Message(
        zh: "多半是复制事项时没有换标识。两个版本按标识对上，用了两次就有一处对不上，显得像是新增或者取消。",
        en: "mostly an item was copied with its id; one of the two then shows as added or removed")),
    rule(
      "change/unexplained",
      Message(zh: "缺失或者实质变更，没有文件说明", en: "a loss or a change of substance that no act explains"),
      why: Message(
        zh: "职权没有了、变了，要查得到是谁、凭什么、哪天定的。写明去向和依据：qingdan adjustment draft。",
        en: "who decided it, on what ground and when must be on file: qingdan adjustment draft")),
    rule(
      "change/unapproved", Message(zh: "调整还没有批准", en: "its adjustment is not approved yet"),
      why: Message(
        zh: "没有批准的内容不能发布。批准以后记上：qingdan adjustment record 编号。",
        en: "what is not approved must not be released; once it is: qingdan adjustment record ID")),
    rule(
      "adjustment/outdated", Message(zh: "草稿里的值不是清单现在的值", en: "a draft does not hold what the lists say"),
      why: Message(
        zh: "各方看到的要和清单里的一样。更新草稿：qingdan adjustment draft 编号 --update。",
        en: "reviewers must see what the lists say; renew it: qingdan adjustment draft ID --update"), .warning
    ),
    rule(
      "adjustment/not-carried-out",
      Message(zh: "调整写了，清单没有照办", en: "an act is on file, but was not carried out"),
      why: Message(
        zh: "批准的调整不落到清单里，公布的就不是批准的。草稿还没有批准的，是警告。",
        en: "what is published would not be what was approved; of a draft it is a warning")),
    rule(
      "adjustment/altered", Message(zh: "办完的调整又改过，或者不见了", en: "an act that is done was changed, or is gone"),
      why: Message(
        zh:
          "发布的版本凭它改了清单。批准的内容（标题、理由、依据、调整事项、意见、施行日期）以后再改，就查不到当时凭的是什么。新的意见、文号、公布日期和网址可以补记；还要调整的，另起草一个。",
        en:
          "a release rests on it: its title, reason, basis, changes, opinions and day stay as they were; later opinions, document numbers and the publication may be added, and another change is another act"
      )),
    rule(
      "adjustment/rival",
      Message(zh: "两个调整由同一个值改起，只照办了一个", en: "two acts begin with one value, and one was carried out"),
      why: Message(
        zh: "两个都批准了，各改各的，清单只能照一个：另一个批准了却没有办。要一个接着一个改，或者撤下一个。",
        en: "both are approved and the lists can show one: let one go on from the other, or withdraw one")),
    rule(
      "adjustment/later", Message(zh: "调整要晚些才算数", en: "an act holds only from a later day"),
      why: Message(
        zh: "施行日期或者批准日期在发布的施行日期以后，那一天它还不能作依据。施行日期写晚一些，或者把改动留到下一个版本。",
        en:
          "it is not in force, or not approved, by the day of the release; name a later day, or leave the change out"
      )),
    rule(
      "adjustment/used-number", Message(zh: "调整用了办完的编号", en: "an act has the number of one that is done"),
      why: Message(
        zh: "一个编号只办一次。台账里已经有的编号，新的改动要另起一个。",
        en: "each number is carried out once; another change is another act")),
    rule(
      "adjustment/unknown-item", Message(zh: "调整写的事项不存在", en: "an act names an item that is not there"),
      why: Message(
        zh: "多半是标识抄错了，这一条什么也说明不了。", en: "mostly the id is misspelt; the entry explains nothing")),
    rule(
      "adjustment/unknown-field", Message(zh: "调整写的字段不存在", en: "an act names a field that is not there"),
      why: Message(
        zh: "字段名写错了，相应的改动就没有说明。", en: "with the name misspelt, the change stays unexplained")),
    rule(
      "adjustment/wrong-verb",
      Message(zh: "调整类型写错了", en: "an act calls what happened by another name"),
      why: Message(
        zh: "谁批准、要不要监管措施，看的是调整类型。下放、上收、划转、取消不能写成变更要素；原来没有的不是恢复；换了事项的，原来的是取消，新的是新增。",
        en:
          "who decides, and what an act must have, depends on the kind of change: what goes to others, ends or comes is no amendment, and what never was is not restored"
      )),
    rule(
      "adjustment/not-replaced",
      Message(zh: "写的是合并、分设，其实不是", en: "a combination or a division that is none"),
      why: Message(
        zh: "合并后的事项要收下原来各项的内容，分设后至少有两项。没有收下的，原来的事项就是取消了，按缺失看，要用 cancel 写明并报批。",
        en:
          "what items are combined into takes over what they were, and a division gives two at least; else they are removed, which an act says with 'cancel'"
      )),
    rule(
      "adjustment/no-consent",
      Message(zh: "涉及别的部门，没有该部门的意见", en: "another organisation is concerned and was not heard"),
      why: Message(
        zh: "由别的部门实施，或者共同实施、划转、委托的事项，动一处就动了别的部门的职权，要先征求意见；意见不一致的，报本级政府决定。",
        en:
          "a power that another body holds, or shares, gets or is entrusted with, is its own, too; where they disagree the government decides"
      )),
    rule(
      "adjustment/unknown-approver",
      Message(zh: "看不出本级政府是哪个机构", en: "the register does not tell which body the government is"),
      why: Message(
        zh: "机构库里没有名称是“…人民政府”的上级，就核对不了批准的是不是本级政府。",
        en: "without a government above the applicant nobody can tell whether the right body approved"),
      .note),
    rule(
      "adjustment/no-supervision",
      Message(zh: "取消、下放没有写监管措施", en: "a cancellation or devolution without supervision"),
      why: Message(
        zh: "权不再行使，事还要有人管：写明事中事后监管措施（supervision）。",
        en: "the power goes, the matter stays: say in 'supervision' who watches over it")),
    rule(
      "adjustment/no-basis", Message(zh: "新增、恢复职权没有写依据", en: "an addition without a basis"),
      why: Message(
        zh: "法无授权不可为：新增、恢复的职权要写明依据。",
        en: "no power without a law: an addition or a restoration names its basis")),
    rule(
      "approval/expired", Message(zh: "批准已经过期", en: "an approval has expired"),
      why: Message(
        zh: "批准写了有效期，过了期的不能再作说明。重新报批。", en: "it was given until a day that has passed; have it approved anew"),
      .warning),
    rule(
      "approval/stale", Message(zh: "批准的改动已经找不到", en: "what was approved is not among the changes"),
      why: Message(
        zh: "批准之后内容又变了，或者没有照改；这一项批准不再说明任何改动。",
        en: "it changed again, or was not made; the approval explains nothing any more"), .warning),
  ]
}
