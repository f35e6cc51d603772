import Qingdan

/// The texts of files that `new` writes.
enum NewFiles {
  /// The first files of a library; they say in comments what they are for.
  static func library(name: String, base: String) -> [(path: String, text: String)] {
    let permit = ItemID.mint(prefix: "p")
    return [
      ("library.yaml", configuration(name: name, base: base)),
      (OrganisationRegister.path, organisations),
      ("organisations/sthjj/powers.yaml", powers(permit)),
      ("organisations/sthjj/disclosure.yaml", disclosure(ItemID.mint(prefix: "d"), permit: permit)),
      ("README.md", readme),
    ]
  }

  private static func configuration(name: String, base: String) -> String {
    """
    # 清单库说明。以“#”开头的是注释，给人看的，工具不改。
    # 库的名字，用英文字母、数字和连字符。
    library: \(name)
    # 文件格式的编号，不用改。
    format: 1
    # 所依据的基础库：清单类型、表样、法律法规登记、行政区划和工作日历都从那里来。
    base: \(base)
    title: 我的清单库
    # 提示所用的语言：zh-Hans 或 en。
    language: zh-Hans
    # 所在地，写实际地名，如 北京市。
    # place: 北京市

    """
  }

  private static let organisations = """
    # 机构库：清单里提到的每个机构写一次。新增：qingdan new organisation 标识 --name 全称
    organisations:
      # 标识一经使用就不再改，也不给别的机构用；改名时在 names 下面加一条，写明从哪天起。
      - id: sthjj
        names:
          - { name: 本市生态环境局, short: [市生态环境局] }

    """

  private static func powers(_ id: String) -> String {
    head("powers")
      + """
      # 市生态环境局权责清单。这是一个例子，改成自己的；新增事项：qingdan new item powers --organisation sthjj
      list: powers
      organisation: sthjj
      # 施行日期：依据是否有效，按这一天判断。
      effective: 2025-03-01
      # 缺省值：事项里没有写的字段，用这里的。
      defaults:
        holder: sthjj
        levels: [市级]
      items:
        # 每个事项以“- ”开头；id 由工具生成，不改、不重复使用。
        - id: \(id)
          name: 排污许可证核发
          type: 行政许可
          basis:
            - 《排污许可管理条例》第六条第一款

      """
  }

  private static func disclosure(_ id: String, permit: String) -> String {
    head("disclosure")
      + """
      # 市生态环境局政务公开全清单。这是一个例子，改成自己的。
      list: disclosure
      organisation: sthjj
      effective: 2025-03-01
      defaults:
        publisher: sthjj
        channels: [政府网站]
        mode: 主动
      items:
        - id: \(id)
          path: [行政许可]
          name: 排污许可证核发结果
          content:
            - 排污许可证核发的依据、条件、程序以及办理结果
          basis:
            - 《中华人民共和国政府信息公开条例》第二十条第（五）项
          deadline: 自信息形成或者变更之日起20个工作日内
          powers: [\(permit)]

      """
  }

  private static let readme = """
    # 清单库

    - `library.yaml`：库的说明。
    - `registers/organisations.yaml`：机构库。
    - `organisations/机构标识/*.yaml`：各机构的清单，一类一个文件。

    改了以后先检查，再提交：

        qingdan validate
        qingdan fmt

    """

  /// The line that lets an editor complete and check fields.
  static func head(_ kind: String) -> String {
    "# yaml-language-server: $schema=../../\(schemaPath(kind))\n"
  }

  static func schemaPath(_ kind: String) -> String { "schemas/list-\(kind).json" }

  /// An empty list of a kind.
  static func list(_ kind: Kind, organisation: Organisation, language: Language) -> String {
    let holders = kind.fields.filter { $0.type == .organisation && $0.isRequired && !$0.isMany }
    let defaults = holders.map { "  \($0.name): \(organisation.id)\n" }.joined()
    return head(kind.name) + """
      # \(organisation.name())\(kind.title.zh)。
      list: \(kind.name)
      organisation: \(organisation.id)
      # 施行日期：依据是否有效，按这一天判断。
      # effective: 2025-03-01

      """
      + (defaults.isEmpty ? "" : "# 缺省值：事项里没有写的字段，用这里的。\ndefaults:\n\(defaults)")
      + "items:\n"
  }
}
