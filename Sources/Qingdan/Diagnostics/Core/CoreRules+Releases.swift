extension CoreRules {
  /// What `release verify` and `publication list` say. No examples: one file alone breaks none of these.
  static let releases = [
    rule(
      "release/altered", Message(zh: "版本文件写好以后被改动过", en: "the file of a release was changed"),
      why: Message(
        zh: "版本是已经公布的，改一个字就说不清当时公布的是什么。更正要另发一个版本。",
        en: "a release is what was published; a mistake is corrected by another one")),
    rule(
      "release/rewritten",
      Message(zh: "版本文件在 git 历史里改过或者删过", en: "the file of a release was changed or removed in git's history"),
      why: Message(
        zh: "版本文件只写一次。连摘要一起重写的，文件自己看不出来，git 的历史看得出来。",
        en: "it is written once; one that was rewritten with its digest is seen in git's history alone")),
    rule(
      "release/version",
      Message(zh: "清单的版本号不是 release create 写的", en: "a list has a version that no release wrote"),
      why: Message(
        zh: "版本号说明清单是哪一次发布的。手工写的、退回旧文字的、发布文件不见了的，都对不上；正在修改的清单没有版本号。",
        en:
          "it says which release the list is of; one that was typed, or that lost its file, matches none; a list that is being worked on has none"
      )),
    rule(
      "release/base",
      Message(zh: "找不到基础库，没有核对", en: "the base is not there to be held against the release's"),
      why: Message(
        zh: "机构名称、清单类型由基础库来定，基础库不同，读出来的清单就不同。",
        en: "names and kinds come from it; with another base the lists read otherwise")),
    rule(
      "release/unreadable", Message(zh: "版本文件读不懂", en: "the file of a release cannot be read"),
      why: Message(
        zh: "读不懂，这个版本和它后面的都核对不了。", en: "neither it nor what follows it can be verified")),
    rule(
      "release/file-name", Message(zh: "版本文件的名字不是版本号", en: "the file of a release has another name"),
      why: Message(zh: "按版本号找不到文件。", en: "it is not found by its version")),
    rule(
      "release/duplicate", Message(zh: "一个版本号有两个文件", en: "two files are one release"),
      why: Message(zh: "不知道哪一个是公布的。", en: "nobody can tell which one was published")),
    rule(
      "release/fork", Message(zh: "两个版本接在同一个后面", en: "two releases follow the same one"),
      why: Message(
        zh: "多半是两个分支各发了一个版本；以后的版本接哪一个，要由人来定。",
        en: "mostly two branches were released; a person must say which one goes on")),
    rule(
      "release/missing-previous", Message(zh: "上一个版本没有文件", en: "the release before has no file"),
      why: Message(zh: "链断了，断处以前的都没有凭据。", en: "the chain is broken there")),
    rule(
      "release/previous-differs",
      Message(zh: "记下的上一个版本的摘要不符", en: "the digest of the release before does not match"),
      why: Message(
        zh: "上一个版本的文件重写过，连摘要一起改了；下一个版本还记着原来的。",
        en: "the earlier file was written anew, digest and all; the next one still has the true one")),
    rule(
      "release/day-falls", Message(zh: "施行日期早于上一个版本", en: "a release is effective before the one it follows"),
      why: Message(zh: "某一天以哪个版本为准，就说不清了。", en: "nobody can tell which one holds on a day")),
    rule(
      "release/unknown-correction", Message(zh: "更正的版本不存在", en: "what is corrected is no earlier release"),
      why: Message(zh: "按日期查清单，要由更正的版本来回答。", en: "the correction answers for what it corrects")),
    rule(
      "release/no-first", Message(zh: "各个版本接成了一圈", en: "the releases follow one another in a circle"),
      why: Message(zh: "没有第一个版本，哪一个都没有凭据。", en: "without a first one none of them rests on anything")),
    rule(
      "release/content",
      Message(zh: "仓库里存的内容与版本不符", en: "what the repository holds is not what was released"),
      why: Message(zh: "那个版本的清单不能再作凭据。", en: "the lists of that release prove nothing any more")),
    rule(
      "release/changed",
      Message(zh: "清单与最新版本不一样，版本号却没有变", en: "a list differs from the release whose version it has"),
      why: Message(
        zh: "写着已发布的版本号，内容却是另外的，看的人会当成已经公布的。",
        en: "readers would take it for what was published")),
    rule(
      "release/missing-file", Message(zh: "版本里的文件不见了", en: "a file of the newest release is gone"),
      why: Message(zh: "里面的事项去了哪里，没有交代。", en: "nobody has said where its items went")),
    rule(
      "release/in-progress", Message(zh: "最新版本以后的改动", en: "changed since the newest release"),
      why: Message(zh: "正常：等下一个版本发布。", en: "as it should be: it waits for the next release"), .note),
    rule(
      "release/not-checkable", Message(zh: "这里核对不了", en: "not to be checked here"),
      why: Message(
        zh: "浅克隆里没有以前的内容，刚发布的还没有提交：不算不符，--strict 时算。",
        en: "a shallow clone lacks old contents, a new release is not committed yet; --strict makes it count"),
      .note),
    rule(
      "publication/unreadable", Message(zh: "公开记录读不懂", en: "a publication on record cannot be read"),
      why: Message(zh: "哪一天公开的什么，就说不清了。", en: "what was published when is then not known")),
    rule(
      "publication/unknown-release",
      Message(zh: "公开的版本不存在", en: "the release that was published is not there"),
      why: Message(zh: "公开了什么没有凭据。", en: "nothing tells then what was published")),
    rule(
      "publication/unknown-organisation", Message(zh: "公开记录里的机构不存在", en: "no such organisation published"),
      why: Message(zh: "不知道是谁公开的。", en: "nobody can tell who published")),
    rule(
      "publication/digest", Message(zh: "公开记录与版本不符", en: "a publication does not match its release"),
      why: Message(
        zh: "记录被改动过，或者公开的是另一个版本的清单。", en: "the record was changed, or something else was published")),
    Rule(
      "publication/late", Message(zh: "公开得晚了", en: "it was published late"),
      rationale: Message(
        zh: "政府信息形成或者变更之日起20个工作日内公开；各地可以更短。",
        en:
          "information is published within 20 working days of being made or changed; a place may ask for less"
      ),
      source: ["《中华人民共和国政府信息公开条例》第二十六条"], severity: .warning, good: [], bad: []),
    Rule(
      "publication/unreviewed", Message(zh: "没有公开审查的记录", en: "no review before publication is on record"),
      rationale: Message(
        zh: "公开以前要审查能不能公开，谁审的、哪一天审的要有据可查。",
        en: "whether something may be published is reviewed before, and the review is on record"),
      source: ["《中华人民共和国政府信息公开条例》第十七条"], severity: .warning, good: [], bad: []),
  ]
}
