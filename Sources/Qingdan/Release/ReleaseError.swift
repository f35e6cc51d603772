/// Why a released state cannot be given.
public enum ReleaseError: Error, Hashable, Sendable {
  case none
  case unknown(version: String, known: [String])
  case before(Day, first: Day)
  /// The files of releases do not hold together: what is wrong.
  case damaged([Diagnostic])
  /// Contents of a release that the store does not have, as in a shallow clone.
  case absent(version: String, files: [String])
  /// What the store gives for a file is not what was released.
  case altered(version: String, file: String)
  /// A decided reform that counts on the day does not conserve: what is said of that.
  case unproved(Message)
  case file(FileError)

  public var message: Message {
    switch self {
    case .none:
      Message(
        zh: "这个库还没有发布过版本。发布一个：qingdan release create 版本号 --effective 施行日期",
        en: "this library has no release yet; make one: qingdan release create VERSION --effective DAY")
    case .unknown(let version, let known):
      Message(
        zh: "没有“\(version)”这个版本。已有的版本：\(known.joined(separator: "、"))",
        en: "there is no release '\(version)' (\(known.joined(separator: ", ")))")
    case .before(let day, let first):
      Message(
        zh: "第一个版本自\(first.chinese)起施行，\(day.chinese)的清单没有记录。查\(first.chinese)或者以后的日子",
        en:
          "the first release is effective on \(first); nothing is on record for \(day): ask for \(first) or later"
      )
    case .damaged(let findings):
      Message(
        zh: "版本文件有 \(findings.count) 个问题，不能作准。先看：qingdan release verify",
        en:
          "the files of releases have \(findings.count) problems and cannot be relied on; see qingdan release verify"
      )
    case .absent(let version, let files):
      Message(
        zh:
          "版本“\(version)”有 \(files.count) 个文件的内容不在这个仓库里（\(Message.names(files).zh)）。浅克隆的，运行 git fetch --unshallow；刚发布的，先提交",
        en:
          "this repository lacks the contents of \(files.count) files of release '\(version)' (\(Message.names(files).en)); in a shallow clone run git fetch --unshallow, after a release commit first"
      )
    case .altered(let version, let file):
      Message(
        zh: "仓库里存的“\(file)”与版本“\(version)”记下的摘要不符。换一个完好的克隆，或者运行 git fsck",
        en:
          "what the repository holds of '\(file)' does not match release '\(version)'; use a sound clone, or run git fsck"
      )
    case .unproved(let message): message
    case .file(let error): error.message
    }
  }
}
