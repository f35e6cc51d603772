import Qingdan

/// What `qingdan` alone says: what it is, and the three commands that a newcomer needs.
enum Welcome {
  static func text(language: Language) -> String {
    switch language {
    case .chinese:
      """
      qingdan（清单）\(Version.number)：政务公开全清单、权责清单的维护工具。清单写成 YAML，放在 git 里。

      先用这三条：
        qingdan validate            检查当前清单库，告诉你哪里不对、怎么改
        qingdan show 标识或名称     看一个事项：字段、依据、实施主体
        qingdan export html --to 文件夹    生成可以挂到网站上的网页

      全部命令：qingdan --help      某条命令：qingdan help validate

      """
    case .english:
      """
      qingdan \(Version.number) keeps a government's disclosure lists and power lists as YAML in git.

      Begin with these three:
        qingdan validate            checks the library here, and says what to change
        qingdan show ID             one item: its fields, citations and holder
        qingdan export html --to DIR    pages for a website

      All commands: qingdan --help      one of them: qingdan help validate

      """
    }
  }
}
