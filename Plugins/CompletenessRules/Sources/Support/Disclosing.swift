import Qingdan

/// Examples: a library that claims to be complete, with one power and one disclosure item.
enum Disclosing {
  static func claim(_ claim: String) -> String {
    "=== library.yaml\nlibrary: examples\nformat: 1\nbase: standard\n\(claim.isEmpty ? "" : "complete: [\(claim)]\n")"
  }

  static func library(
    _ type: String, _ content: String, link: String, arrow: String = "", head: String = "",
    isClaimed: Bool = true
  ) -> Rule.Example {
    """
    \(claim(isClaimed ? "disclosure" : ""))
    === organisations/sthjj/powers.yaml
    list: \(head)powers
    organisation: sthjj
    effective: 2024-03-01
    items:
      - id: p-7k3f9q2m
        name: \(arrow)排污许可证核发
        type: \(type)
    === organisations/sthjj/disclosure.yaml
    list: disclosure
    organisation: sthjj
    effective: 2024-03-01
    items:
      - id: d-mv5ktvbz
        name: 办事信息
        content: \(content)
        \(link)
    """
  }

  /// A disclosure list alone: lines of its head, and the clauses of its only item.
  static func list(_ head: String = "", article: String, arrow: String = "") -> Rule.Example {
    """
    list: \(arrow)disclosure
    organisation: sthjj
    effective: 2024-03-01
    \(head.isEmpty ? "" : head + "\n")items:
      - id: d-mv5ktvbz
        name: 社会救助
        content: [社会救助的条件]
        article: \(article)
    """
  }
}
