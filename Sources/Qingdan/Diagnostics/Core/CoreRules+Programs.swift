extension CoreRules {
  private static func locked(_ fields: String) -> Rule.Example {
    """
    === library.yaml
    library: x
    format: 1
    base: standard
    === plugins.lock
    plugins:
      - program: plugins/office.py
        version: "1"
        sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        \(fields)
    """
  }

  /// What is said of the programs of `plugins.lock`. No examples: a file alone breaks none of these but the first.
  static let programs = [
    rule(
      "plugin/lock", Message(zh: "plugins.lock 里的一条读不懂", en: "an entry of plugins.lock cannot be read"),
      why: Message(
        zh: "只有锁定的程序才运行；写得不清楚，就不知道准许的是哪一个。",
        en: "only what is locked may run, and nobody can tell which program is meant"),
      good: [
        "=== library.yaml\nlibrary: x\nformat: 1\nbase: standard\n=== plugins.lock\nplugins: []"
      ],
      bad: [
        """
        === library.yaml
        library: x
        format: 1
        base: standard
        === plugins.lock
        plugins:
          - program: ↓plugins/office.py
            version: "1"
            sha256: abc
            grants: [validate]
        """,
        locked("grants: [↓validat]"), locked("grants: ↓[]"), locked("grants: [validate, ↓export ../甲]"),
        locked("grants: [validate]\n    memory: ↓-3"), locked("grants: [validate]\n    seconds: ↓999999999"),
      ]),
    rule(
      "plugin/changed", Message(zh: "插件程序和锁定时不一样", en: "a program is not the one that was locked"),
      why: Message(
        zh: "锁定的是看过的那个文件。文件变了，谁也没有看过，所以不运行。",
        en:
          "what was locked is the file that somebody looked at; nobody has looked at this one, so it does not run"
      )),
    rule(
      "plugin/failed", Message(zh: "插件程序没有做完", en: "a program did not do its work"),
      why: Message(
        zh: "它查的那些没有查，别的结果照样有效。多半是程序自己出错，把它说的最后一句话交给写程序的人。",
        en: "what it checks was not checked; all other results stand; tell its author its last words")),
    rule(
      "plugin/timeout", Message(zh: "插件程序超时", en: "a program took too long"),
      why: Message(zh: "不能让一个程序拖住整个检查。", en: "one program must not hold up the whole run")),
    rule(
      "plugin/flood", Message(zh: "插件程序的输出太多", en: "a program says too much"),
      why: Message(
        zh: "没有止境的输出会占满内存；成千上万处问题没有人看，别的问题也跟着看不见。",
        en:
          "output without end would fill the memory; findings by the thousand are read by nobody, and hide all others"
      )),
    rule(
      "plugin/protocol", Message(zh: "插件程序的回答不合协议", en: "a program does not keep to the protocol"),
      why: Message(
        zh: "看不懂的回答不猜。协议写在 Docs/Plugin-Protocol.md；写程序的人用 qingdan plugins test 来查。",
        en:
          "what is not understood is not guessed at; the protocol is Docs/Plugin-Protocol.md, and authors have: qingdan plugins test"
      )),
    rule(
      "plugin/version", Message(zh: "插件程序用的是另一版协议", en: "a program speaks another protocol"),
      why: Message(zh: "主版本不同，同一句话意思不同。", en: "with another major version the same words mean something else")
    ),
    rule(
      "plugin/unknown-handle", Message(zh: "插件程序说的事项没有给过它", en: "a program names what it was not given"),
      why: Message(
        zh: "指不到事项的问题没法改，这个程序的结果不可信。", en: "such a finding leads nowhere, and the program cannot be trusted")),
    rule(
      "plugin/path", Message(zh: "插件程序要写的文件名不行", en: "a program may not write that file"),
      why: Message(
        zh: "导出的文件由 qingdan 写，只写在导出的文件夹里。",
        en: "the files of an export are written by qingdan, inside the folder of the export")),
    rule(
      "plugin/not-granted", Message(zh: "插件程序要做没有准许的事", en: "a program wants what it was not granted"),
      why: Message(zh: "准许什么写在 plugins.lock 里，多的不给。", en: "plugins.lock says what it may do, and no more")),
    rule(
      "plugin/library-changed", Message(zh: "插件程序运行时清单库变了", en: "the library changed while a program ran"),
      why: Message(
        zh: "插件程序只看不写。内核有 Landlock 时写不进去；不管有没有，运行前后都对照每个文件的摘要、权限和属主。",
        en:
          "programs look and do not write; where the kernel has Landlock they cannot, and everywhere digests, modes and owners before and after are compared"
      )),
  ]
}
