/// What a program that is a plugin and its host say to one another: `Docs/Plugin-Protocol.md`.
public enum ProgramProtocol {
  /// The major number changes when an old program would misunderstand; the minor one when there is more to be understood.
  public static let major = 1
  public static let minor = 0
  public static let version = "\(major).\(minor)"

  /// What a program may be asked to do.
  public enum Task: String, Hashable, Sendable, CaseIterable {
    case validate, export
  }

  /// How many batches a program may leave unanswered before the host waits for it.
  public static let window = 4
  /// A batch ends with the item that makes it longer than this, in bytes.
  public static let batchSize = 256 << 10
}

/// How much a program may take of the machine.
public struct ProgramLimits: Hashable, Sendable {
  /// How long a run may be waited for; how much processor time each of its processes may take.
  public var seconds = 60
  /// What a person does to give it more seconds, as a half sentence.
  public var moreSeconds = Message(zh: "在 plugins.lock 里写 seconds", en: "set 'seconds' in plugins.lock")
  /// Of address space, in MiB.
  public var memory = 2_048
  /// The longest line that it may send, in bytes.
  public var line = 8 << 20
  /// Everything that it may send, in bytes; also the largest file that it may write in its folder.
  public var output = 256 << 20
  /// How many files it may have open.
  public var files = 64
  /// How much it may find in a run, and about one item or one list as a whole; what is found twice counts once.
  public var findings = 100_000
  public var findingsOfItem = 100

  public init() {}
}

/// Why the work of a program came to nothing.
public struct ProgramFault: Error, Hashable, Sendable {
  /// The finding that says so.
  public let rule: RuleID
  public let message: Message

  private init(_ rule: RuleID, _ zh: String, _ en: String) {
    self.rule = rule
    message = Message(zh: zh, en: en)
  }

  /// It ended before its work was done.
  public static func ended(_ how: Message, words: String) -> ProgramFault {
    let said =
      words.isEmpty
      ? Message(zh: "", en: "") : Message(zh: "。它最后说：\(words)", en: "; its last words: \(words)")
    return ProgramFault(
      "plugin/failed", "没有做完就结束了：\(how.zh)\(said.zh)", "it ended half-way: \(how.en)\(said.en)")
  }

  public static func notStarted(_ why: Message) -> ProgramFault {
    ProgramFault("plugin/failed", "没有能够启动：\(why.zh)", "it could not be started: \(why.en)")
  }

  /// Processes of it are there still, whatever was done.
  public static let lingering = ProgramFault(
    "plugin/failed", "它留下的进程没有能够全部结束", "not all of its processes could be ended")

  public static func timeout(_ limits: ProgramLimits) -> ProgramFault {
    ProgramFault(
      "plugin/timeout", "\(limits.seconds) 秒没有做完，已经结束它。确实需要更多时间，\(limits.moreSeconds.zh)",
      "it was ended, for it was not done in \(limits.seconds) seconds; where it needs more, \(limits.moreSeconds.en)"
    )
  }

  public static func longLine(_ limit: Int) -> ProgramFault {
    ProgramFault(
      "plugin/flood", "一行超过 \(limit >> 20) MiB，已经结束它",
      "it was ended: a line is longer than \(limit >> 20) MiB")
  }

  public static func flood(_ limit: Int) -> ProgramFault {
    ProgramFault(
      "plugin/flood", "输出超过 \(limit >> 20) MiB，已经结束它", "it was ended: it sent more than \(limit >> 20) MiB")
  }

  /// It finds more than anybody reads; the first are kept.
  static func findings(_ limit: Int) -> ProgramFault {
    ProgramFault(
      "plugin/flood", "它报的问题超过 \(limit) 处，只留下前 \(limit) 处。先改好这些；多半不是问题的，让程序报得少些",
      "it found more than \(limit) things, and the first \(limit) are shown; mend those first, or let it tell less where most are none"
    )
  }

  /// - Parameter items: those of which it finds more than anybody reads.
  static func findings(_ limit: Int, of items: Message) -> ProgramFault {
    ProgramFault(
      "plugin/flood", "它对\(items.zh)报的问题超过 \(limit) 处，每个事项只留下前 \(limit) 处。让程序把同样的问题合成一处报",
      "it found more than \(limit) things about \(items.en), and the first \(limit) of each item are shown; let it tell what is alike once"
    )
  }

  /// It says what the protocol does not know.
  public static func violation(_ zh: String, _ en: String) -> ProgramFault {
    ProgramFault("plugin/protocol", "它的回答不合协议：\(zh)", "its answer is not of the protocol: \(en)")
  }

  public static func version(_ version: String) -> ProgramFault {
    let own = ProgramProtocol.version
    return ProgramFault(
      "plugin/version", "它用的协议是 \(version)，本版 qingdan 用 \(own)。换用 \(ProgramProtocol.major).x 协议的程序",
      "it speaks protocol \(version), and this qingdan \(own); use a program for protocol \(ProgramProtocol.major).x"
    )
  }

  public static func handle(_ handle: String) -> ProgramFault {
    ProgramFault(
      "plugin/unknown-handle", "它说的事项“\(handle)”没有给过它", "it names an item that it was not given: '\(handle)'")
  }

  public static func path(_ reason: Message) -> ProgramFault {
    ProgramFault("plugin/path", "它要写的文件名不行：\(reason.zh)", "it may not write that file: \(reason.en)")
  }

  /// The file is not the one that was locked.
  public static func changed(_ digest: Digest) -> ProgramFault {
    ProgramFault(
      "plugin/changed",
      "程序文件和锁定时不一样（现在是 \(digest.hex.prefix(12))…），没有运行。看过改动、确认可信以后重新锁定：qingdan plugins lock",
      "it was not run, for its file is not the one that was locked (now \(digest.hex.prefix(12))…); look at what changed, then: qingdan plugins lock"
    )
  }

  public static func notGranted(_ what: Message) -> ProgramFault {
    ProgramFault(
      "plugin/not-granted", "它要做没有准许的事：\(what.zh)。确认以后重新锁定：qingdan plugins lock",
      "it wants what it was not granted: \(what.en); if that is right: qingdan plugins lock")
  }

  /// Files of the library are not what they were before the run.
  public static func library(_ files: [String]) -> ProgramFault {
    let named = named(files)
    return ProgramFault(
      "plugin/library-changed", "它运行的时候，清单库的文件变了：\(named.zh)。用 git 恢复，再看是谁改的",
      "while it ran, files of the library changed: \(named.en); restore them with git and find out who did it"
    )
  }

  /// The bytes of the library are what they were, but not who may read and write them.
  public static func rights(_ files: [String]) -> ProgramFault {
    let named = named(files)
    return ProgramFault(
      "plugin/library-changed",
      "它运行的时候，清单库里文件的权限或者属主变了：\(named.zh)。用 chmod、chown 改回来，再看是谁改的",
      "while it ran, modes or owners in the library changed: \(named.en); set them back with chmod and chown, and find out who did it"
    )
  }

  private static func named(_ files: [String]) -> Message {
    let named = files.prefix(5)
    let rest = files.count - named.count
    return Message(
      zh: "\(named.joined(separator: "、"))\(rest > 0 ? "等 \(files.count) 个" : "")",
      en: "\(named.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")")
  }

  /// The finding about a program.
  public func diagnostic(_ program: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: .error,
      message: Message(zh: "插件“\(program)”：\(message.zh)", en: "plugin '\(program)': \(message.en)"),
      place: place)
  }
}
