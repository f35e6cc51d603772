extension CoreRules {
  /// Comments that allow findings.
  static let allowing = [
    rule(
      "allow/form", Message(zh: "允许某条规则的注释写得不对", en: "a comment that allows a finding is malformed"),
      why: Message(
        zh: "写不对的注释不起作用；允许要写明是哪条规则、到哪一天、为什么，别人才看得懂、到期才有人管。",
        en:
          "a malformed one has no effect; only with the rule, a day and a reason can others understand it, and somebody look again in time"
      ), .warning,
      good: ["id: p-7k3f9q2m\nname: 排污许可证核发   # 允许用旧名称"],
      bad: [
        "id: p-7k3f9q2m\nname: 排污许可证核发   ↓# qingdan: 允许 text/stray-blank",
        "id: p-7k3f9q2m\nname: 排污许可证核发   ↓# qingdan 允许 text/stray-blank 至 2025-12-31 因为 公布的名称就是这样",
        "id: p-7k3f9q2m\n↓# qingdna: 允许 text/stray-blank 至 2025-12-31 因为 公布的名称就是这样\nname: 排污许可证核发",
        "id: p-7k3f9q2m\n↓# qingdan: 允许 text/* 至 2025-12-31 因为 暂不改\nname: 排污许可证核发",
        "id: p-7k3f9q2m\n↓# qingdan: allow text/stray-blank until 2025-13-01 because of the old form\nname: 排污许可证核发",
        "id: p-7k3f9q2m\n↓# qingdan: 允许 yaml/anchor 至 2025-12-31 因为 暂不改\nname: 排污许可证核发",
      ]),
    rule(
      "allow/unused", Message(zh: "允许某条规则的注释或者设置没有用", en: "something is allowed that is not found"),
      why: Message(
        zh: "问题改好了，注释或者 secrecy 里的允许还在，以后再犯同样的错就没有人知道。",
        en: "the finding is gone and its excuse is left: the same mistake made again would pass unseen"),
      .warning),
    rule(
      "allow/expired", Message(zh: "允许某条规则的期限已过", en: "a finding was allowed until a day that is over"),
      why: Message(
        zh: "到期还没有改，要么改好，要么重新说明。",
        en: "what was to be mended by then is still there: mend it, or say again why not"),
      .warning),
    rule(
      "baseline/grown", Message(zh: "存量问题清单变长了", en: "the list of old findings has become longer"),
      why: Message(
        zh: "清单是用来还旧账的，只减不增。删掉重写，或者手工加几行，新的错误就没有人看见；--changed-since 拿合并请求和分开处的清单比。",
        en:
          "it is there to be worked off; made anew or written by hand it hides new errors, so --changed-since holds it against the one before"
      ), .error),
  ]
}
