import Qingdan

extension Fixture {
  static let common = [
    "library.yaml": "library: t\nformat: 1\nbase: standard\ntitle: XX市清单\n",
    "registers/organisations.yaml": """
    organisations:
      - { id: sthjj, names: [{ name: XX市生态环境局 }] }
      - { id: sjj, names: [{ name: XX市数据局 }] }
      - { id: swj, names: [{ name: XX市水务局 }] }

    """,
  ]

  static let oldPowers = """
    list: powers
    organisation: sthjj
    effective: 2025-01-01
    defaults: { holder: sthjj }
    items:
      - id: p-00000001
        name: 排污许可证核发
        type: 行政许可
        basis: 《中华人民共和国环境保护法》第四十五条第二款
        limits: { legal: 30个工作日, promised: 20个工作日 }
        object: 实行排污许可管理的企业事业单位和其他生产经营者，包括纳入固定污染源排污许可分类管理名录的排污单位
      - id: p-00000002
        name: 拆除、闲置环境噪声污染防治设施的审批
        type: 行政许可
        basis: [《中华人民共和国噪声污染防治法》第九条]
      - id: p-00000003
        name: 环境监测数据管理
        type: 其他行政权力
        basis: 《中华人民共和国环境保护法》第十七条
        office: 监测处
      - id: p-00000004
        name: 对夜间施工噪声超标的处罚
        code: "120200001000"
        type: 行政处罚
        basis: [《中华人民共和国噪声污染防治法》第七十七条, 《中华人民共和国环境保护法》第六十三条]
        supervision: { phone: 010-12345678 }
      - id: p-00000005
        name: 危险废物经营许可（收集）
        type: 行政许可
        basis: 《中华人民共和国固体废物污染环境防治法》第八十条
      - id: p-00000006
        name: 危险废物经营许可（综合）
        type: 行政许可
        basis: 《中华人民共和国固体废物污染环境防治法》第八十条
      - id: p-00000007
        name: 对重点排污单位的检查
        type: 行政检查
        basis: 《中华人民共和国环境保护法》第二十四条

    """

  static let newPowers = """
    list: powers
    organisation: sthjj
    effective: 2026-03-01
    defaults: { holder: sthjj }
    items:
      - id: p-00000001
        name: 排污许可证核发
        type: 行政许可
        basis: 《中华人民共和国环境保护法》第四十五条第二款
        limits: { legal: 30个工作日, promised: 15个工作日 }
        object: 实行排污许可管理的企业事业单位和其他生产经营者，以及纳入固定污染源排污许可分类管理名录的排污单位和个体工商户
      - id: p-00000004
        name: 对夜间施工噪声超标行为的处罚
        code: "120200001001"
        type: 行政处罚
        basis: [《中华人民共和国噪声污染防治法》第七十七条第一项, 《建设项目环境保护管理条例》第二十二条]
        supervision: { phone: 010-87654321 }
      - id: p-00000008
        name: 危险废物经营许可
        type: 行政许可
        basis: 《中华人民共和国固体废物污染环境防治法》第八十条
      - id: p-00000009
        name: 噪声污染防治设施拆除、闲置审批
        type: 行政许可
        basis: [《中华人民共和国噪声污染防治法》第九条]
      - id: p-00000007
        name: 对重点排污单位的检查
        type: 行政检查
        basis: 《中华人民共和国环境保护法》第二十四条
        note: 与（市场监管）联合
        supervision: { address: '环境大厦 3 楼' }

    """

  static let dataPowers = """
    list: powers
    organisation: sjj
    effective: 2026-03-01
    defaults: { holder: sjj }
    items:
      - id: p-00000010
        name: 公共数据开放审核
        type: 其他行政权力
        basis: 《中华人民共和国数据安全法》第四十二条

    """

  static let transferred = """
      - id: p-00000003
        name: 环境监测数据管理
        type: 其他行政权力
        basis: 《中华人民共和国环境保护法》第十七条
        office: 数据资源处

    """
}
