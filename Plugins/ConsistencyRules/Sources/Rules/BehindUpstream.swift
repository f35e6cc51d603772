import Qingdan

struct BehindUpstream: LibraryValidator {
  static let rule = Rule(
    "across/behind-upstream",
    Message(zh: "事项照着写的上级清单已经有了新版本", en: "the upstream list of an item has a newer version"),
    rationale: Message(
      zh:
        "upstream 写明照着上级清单（标准指引、市级清单）的哪一项、哪一版写的。上级那份清单出了新版本，本级要对照调整。上级清单在本库里，或者在 base 所指的库里。",
      en:
        "'upstream' says which item of which version was followed. When the upper list has a newer version, the local one has to be compared with it. The upper list is in this library or in its base"
    ),
    source: ["国办发〔2019〕54号"], confirmed: false, severity: .warning, kind: "disclosure",
    good: [library("\"2024.2\"", "2024.2")], bad: [library("\"2024.10\"", "↓2024.2")])

  private static func library(_ version: String, _ own: String) -> Rule.Example {
    """
    === organisations/szf/disclosure.yaml
    list: disclosure
    organisation: szf
    version: \(version)
    items:
      - { id: d-3k7f2a9w, name: 社会救助, content: [条件] }
    === organisations/sthjj/disclosure.yaml
    list: disclosure
    organisation: sthjj
    items:
      - id: d-mv5ktvbz
        name: 社会救助
        content: [条件]
        upstream: { item: d-3k7f2a9w, version: \(own) }
    """
  }

  struct Part: Sendable {
    let version: String?
    let ids: Occurrences
    let organisation: String?
    var followed: [Followed] = []
  }

  struct Followed: Sendable {
    let item: String
    let version: String
    let label: Message
    let id: String?
    let place: Place
  }

  func part(of check: ListCheck) -> Part {
    let list = check.list
    var part = Part(version: list.head.version, ids: ItemIDs.of(check), organisation: list.head.organisation)
    guard let upstream = list.kind.field("upstream") else { return part }
    for item in list.items where list.hasOwn(item, upstream) && check.isInForce(item) {
      guard let node = list.value(item, upstream), list.document.kind(node) == .mapping,
        let upper = list.document.value(of: node, for: "item"),
        let version = list.document.value(of: node, for: "version")
      else { continue }
      part.followed.append(
        Followed(
          item: list.document.text(upper), version: list.document.text(version), label: list.label(item),
          id: list.id(item), place: list.place(version)))
    }
    return part
  }

  func validate(_ parts: [Part], in context: LibraryContext, into report: inout Report) {
    let wanted = Set(parts.flatMap { $0.followed.map(\.item) })
    guard !wanted.isEmpty else { return }
    var versions = own(wanted, parts)
    let others = wanted.subtracting(versions.keys)
    if !others.isEmpty { versions.merge(context.upperItems(others).mapValues(\.version)) { own, _ in own } }
    for part in parts {
      for followed in part.followed {
        report.count()
        guard let found = versions[followed.item] else {
          report.cannotCheck(Self.notThere(followed.item), at: followed.place)
          continue
        }
        judge(followed, against: found, of: part, context, into: &report)
      }
    }
  }

  private func judge(
    _ followed: Followed, against version: String?, of part: Part, _ context: LibraryContext,
    into report: inout Report
  ) {
    guard let version, version != followed.version else { return }
    guard let now = ListVersion(version), let then = ListVersion(followed.version),
      let isOlder = then.isOlder(than: now)
    else { return report.cannotCheck(Self.unordered(followed.version, version), at: followed.place) }
    guard isOlder else { return }
    report.say(
      Message(
        zh:
          "\(followed.label.zh)照着上级清单 \(followed.version) 版的 \(followed.item) 写的，上级清单现在是 \(version) 版。对照新版调整，再把版本改成 \(version)",
        en:
          "\(followed.label.en) follows \(followed.item) of version \(followed.version); the upstream list is now \(version). Compare, then write version: \(version)"
      ),
      at: followed.place, item: followed.id, field: "upstream.version",
      owner: context.shortName(part.organisation))
  }

  /// The versions of the lists of this library that the items stand in.
  private func own(_ wanted: Set<String>, _ parts: [Part]) -> [String: String?] {
    let hashes = Set(wanted.map { Document.hash(of: Array($0.utf8)[...]) })
    var versions: [String: String?] = [:]
    for part in parts {
      for index in part.ids.indices where hashes.contains(part.ids.hash(index)) {
        let id = part.ids.text(index)
        if wanted.contains(id), versions[id] == nil { versions[id] = .some(part.version) }
      }
    }
    return versions
  }

  private static func notThere(_ item: String) -> Message {
    Message(
      zh: "上级清单里没有找到 \(item)：上级的清单不在本库里，也不在 base 所指的库里",
      en: "\(item) was not found: the upstream list is neither in this library nor in its base")
  }

  private static func unordered(_ own: String, _ other: String) -> Message {
    Message(
      zh: "“\(own)”和“\(other)”两个版本号分不出先后", en: "nobody can tell which of '\(own)' and '\(other)' is newer")
  }
}
