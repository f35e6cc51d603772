/// A library with documents of every rank, and bodies of several sorts, for the examples.
enum AuthorityExample {
  static func files(_ items: String, day: String = "2024-03-01") -> String {
    """
    === registers/statutes.local.yaml
    statutes:
      - { title: 甲管理办法, rank: 部门规章, versions: [{ adopted: 2015-03-01, effective: 2015-06-01 }] }
      - { title: 北京市甲管理办法, rank: 地方政府规章, place: 北京市, versions: [{ adopted: 2015-03-01, effective: 2015-06-01 }] }
      - { title: 北京市乙管理办法, rank: 地方政府规章, place: 北京市, versions: [{ adopted: 2024-01-01, effective: 2024-02-01 }] }
      - { title: 北京市甲条例, rank: 地方性法规, place: 北京市, versions: [{ adopted: 2015-03-01, effective: 2015-06-01 }] }
      - { title: 甲条例, rank: 行政法规, versions: [{ adopted: 2015-03-01, effective: 2015-06-01 }] }
      - { title: 关于甲的通知, rank: 规范性文件, issuer: 市政府, versions: [{ adopted: 2015-03-01, effective: 2015-06-01 }] }
    === registers/organisations.yaml
    organisations:
      - { id: sthjj, level: 市级, names: [{ name: XX市生态环境局 }] }
      - { id: qhbj, level: 区级, names: [{ name: 甲区生态环境局 }] }
      - { id: zx, names: [{ name: XX市环境监测中心 }] }
      - { id: jd, level: 街乡级, names: [{ name: 甲街道办事处 }] }
    === organisations/sthjj/powers.yaml
    list: powers
    organisation: sthjj
    effective: \(day)
    items:
    \(items)
    """
  }

  static func item(_ type: String, _ name: String, _ basis: String, _ more: String = "") -> String {
    "  - { id: p-7k3f9q2m, name: \(name), type: \(type), basis: \(basis)\(more) }"
  }
}
