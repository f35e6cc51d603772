/// A library with two texts of one statute, for the examples of rules that compare words.
enum LawExample {
  static func files(_ list: String) -> String {
    """
    === library.yaml
    library: examples
    format: 1
    base: standard
    statute-texts: texts
    === registers/statutes.local.yaml
    statutes:
      - title: 甲法
        rank: 法律
        versions:
          - { adopted: 2015-03-01, effective: 2015-06-01 }
          - { adopted: 2021-01-22, event: 修订, effective: 2021-07-15 }
    === texts/甲法(2015-03-01).md
    # 甲法

    第一条 为了规范换发证件，制定本法。

    第二条 申请人应当在十五日内申请换发证件。
    === texts/甲法(2021-01-22).md
    # 甲法

    第一条 为了规范换发证件，制定本法。

    第二条 申请人应当在三十日内申请换发新的证件。

    第三条 有下列情形之一的，不予换发：

    （一）不符合条件的；

    （二）未在“规定期限”内申请的。
    === organisations/sthjj/powers.yaml
    \(list)
    """
  }

  static func list(_ day: String, _ cite: String, text: String? = nil) -> String {
    let basis = text.map { "{ cite: \(cite), text: '\($0)' }" } ?? cite
    return """
      list: powers
      organisation: sthjj
      effective: \(day)
      items:
        - id: p-7k3f9q2m
          basis: \(basis)
      """
  }
}
