/// Why the tool will not write somewhere, and what to do about it.
public enum Refusal: Hashable, Sendable {
  // What is wrong with the path itself.
  case absolute, leavesFolder, emptyName, controlCharacter, longName, hidden, twice
  case sameButForCase(String)
  case fileAndFolder(String)
  /// A link stands where a file or a folder should be; what it says.
  case link

  // A library.
  /// The file is not, or no longer, what the command had read.
  case changed
  /// Somebody else has been writing for longer than we waited.
  case locked
  /// The change is decided, but something stopped it; the next command finishes it.
  indirect case unfinished(FileError.Reason)
  case journalDamaged
  case journalNewer

  // An export.
  case notAFolder
  /// The folder holds files, and nothing says that an export wrote them; one of them.
  case notOurs(String)
  /// A file that no export wrote stands where the export has one.
  case othersFile
  case manifestDamaged
  case workingFolder
  case mountPoint
  case nameNotText
  /// What was written and what is to be published are not the same files.
  case notWritten

  func message(_ path: String) -> Message {
    switch self {
    case .absolute, .leavesFolder, .emptyName, .controlCharacter, .longName, .hidden, .twice, .sameButForCase,
      .fileAndFolder, .link:
      pathMessage(path)
    case .changed, .locked, .unfinished, .journalDamaged, .journalNewer: libraryMessage(path)
    default: exportMessage(path)
    }
  }

  private func pathMessage(_ path: String) -> Message {
    switch self {
    case .absolute:
      Message(
        zh: "“\(path)”是绝对路径。写相对路径，从清单库或导出文件夹算起",
        en: "'\(path)' is an absolute path; write it relative to the folder")
    case .leavesFolder:
      Message(
        zh: "“\(path)”里有“.”或“..”。把路径写完整，不用这两种写法", en: "'\(path)' contains '.' or '..'; write the path out")
    case .emptyName:
      Message(
        zh: "“\(path)”里有一段名字是空的。给文件一个名字，“/”不写在末尾、不连写",
        en: "'\(path)' has an empty name in it; give the file a name")
    case .controlCharacter:
      Message(
        zh: "“\(path)”里有看不见的控制字符。删去它们，文件名只用看得见的字",
        en: "'\(path)' contains control or invisible characters; remove them from the name")
    case .longName:
      Message(
        zh: "“\(path)”里有一段名字超过 255 字节（约 85 个汉字）。改短",
        en: "'\(path)' has a name of more than 255 bytes in it; choose a shorter one")
    case .hidden:
      Message(
        zh: "“\(path)”里有以“.”开头的名字，这种文件不由 qingdan 写。换一个名字",
        en:
          "'\(path)' has a name in it that begins with a dot and is not for qingdan to write; choose another")
    case .twice: Message(zh: "“\(path)”要写两次。每个文件只写一次", en: "'\(path)' is written twice; write each file once")
    // As strings they are equal.
    case .sameButForCase(let other) where path.hasPrefix(other):
      Message(
        zh: "“\(path)”与“\(other)”看起来一样，但其中的字写法不同（Unicode 合成的和分开的），在有的系统上是同一个文件。改成同一种写法",
        en:
          "'\(path)' and '\(other)' look alike and are spelled in different ways (Unicode composed and decomposed), and are one file on some systems; spell them in one way"
      )
    case .sameButForCase(let other):
      Message(
        zh: "“\(path)”与“\(other)”只差大小写，在有的系统上是同一个文件。改掉其中一个",
        en:
          "'\(path)' and '\(other)' differ only by case and are one file on some systems; rename one of them")
    case .fileAndFolder(let name):
      Message(
        zh: "“\(name)”既是文件又是文件夹。改掉其中一个", en: "'\(name)' is both a file and a folder; rename one of them")
    default:
      Message(
        zh: "“\(path)”是链接。用它指向的真实路径，或者把内容复制过来代替链接",
        en: "'\(path)' is a link; use the path it leads to, or put a copy in its place")
    }
  }

  private func libraryMessage(_ path: String) -> Message {
    switch self {
    case .changed:
      Message(
        zh: "“\(path)”在命令读过之后又有变动，所以什么都没有写。重新运行这条命令",
        en: "'\(path)' has changed since the command read it, so nothing was written; run the command again")
    case .locked:
      Message(
        zh: "另一条命令正在写，锁在“\(path)”。等它结束后再运行",
        en: "another command is writing and holds '\(path)'; run this one again when it has ended")
    case .unfinished(let reason):
      Message(
        zh: "改动已经生效，但还没有全部写完：\(FileError(path, reason).message.zh)。解决后运行任何一条 qingdan 命令，会接着写完",
        en: "the change is decided but not finished: \(FileError(path, reason).message.en); "
          + "settle that and run any qingdan command, which finishes it")
    case .journalNewer:
      Message(
        zh: "“\(path)”是更新的 qingdan 留下的，上一次写入还没有完成。用那个版本运行一次",
        en: "'\(path)' was left by a newer qingdan whose write is not finished; run that version once")
    default:
      Message(
        zh: "“\(path)”已损坏，上一次写入是否完成无法判断。用 git diff 核对清单，然后删除 .qingdan 文件夹",
        en: "'\(path)' is damaged, so whether the last write was finished cannot be told; "
          + "review the lists with git diff, then delete the folder .qingdan")
    }
  }

  private func exportMessage(_ path: String) -> Message {
    switch self {
    case .notAFolder:
      Message(
        zh: "“\(path)”不是文件夹。换一个文件夹，或者把它移走", en: "'\(path)' is not a folder; choose another, or move it away")
    case .notOurs(let example):
      Message(
        zh: "“\(path)”里有不是 qingdan 导出的文件，如“\(example)”。换一个空的或还不存在的文件夹",
        en: "'\(path)' holds files that qingdan did not export, such as '\(example)'; "
          + "choose a folder that is empty or does not exist yet")
    case .othersFile:
      Message(
        zh: "要写“\(path)”的地方已经有别的文件，导出不会盖掉它。先把它移走或改名",
        en: "something that qingdan did not export stands at '\(path)' and will not be overwritten; "
          + "move or rename it first")
    case .manifestDamaged:
      Message(
        zh: "“\(path)”已损坏，看不出哪些文件是导出的。换一个空文件夹导出，再把自己的文件抄过去",
        en: "'\(path)' is damaged, so which files were exported cannot be told; "
          + "export to an empty folder and copy your own files there")
    case .workingFolder:
      Message(
        zh: "当前就在“\(path)”里，导出要把它整个换掉。先用 cd 到上一层，或者换一个文件夹",
        en:
          "the working folder is inside '\(path)', which an export replaces as a whole; leave it, or choose another folder"
      )
    case .mountPoint:
      Message(
        zh: "“\(path)”是挂载点，不能整个换掉。导出到它里面的一个文件夹",
        en: "'\(path)' is a mount point and cannot be replaced; export to a folder inside it")
    case .nameNotText:
      Message(
        zh: "“\(path)”里有文件名不是 UTF-8，导出无法原样保留。先把它改名或移走",
        en:
          "'\(path)' holds a file whose name is not UTF-8 and could not be kept; rename it or move it away first"
      )
    default:
      Message(
        zh: "“\(path)”在导出当中不见了，或者不在要发布的文件之中，所以没有发布。重新导出",
        en:
          "'\(path)' vanished during the export, or is not among the files to publish, so nothing was published; "
          + "export again")
    }
  }
}
