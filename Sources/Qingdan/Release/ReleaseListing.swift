/// The releases of a library as people and programs are told of them, the newest first.
public struct ReleaseListing: Sendable {
  private let chain: ReleaseChain

  public init(_ chain: ReleaseChain) { self.chain = chain }

  /// Its schema is `qingdan schema release-list`.
  public var json: JSON {
    .array(
      chain.releases.reversed().map { file in
        let release = file.release
        return .object([
          "release": .string(release.version), "effective": .string(release.effective.description),
          "previous": release.previous.map { .string($0.version) },
          "corrects": release.corrects.map {
            .object(["release": .string($0.version), "reason": .string($0.reason)])
          },
          "lists": .number(release.lists.count), "items": .number(release.items),
          "files": .number(release.files.count), "acts": .array(release.acts.map { .string($0) }),
          "digest": .string(file.digest.labelled),
        ])
      })
  }

  /// A line a release.
  public func text(_ language: Language) -> String {
    chain.releases.reversed().map { line($0.release)[language].visible + "\n" }.joined()
  }

  private func line(_ release: Release) -> Message {
    let corrects = release.corrects.map {
      Message(zh: "，更正“\($0.version)”：\($0.reason)", en: ", corrects '\($0.version)': \($0.reason)")
    }
    let acts = release.acts.isEmpty ? nil : release.acts.joined(separator: "、")
    let answer = chain.correction(of: release.version).map {
      Message(zh: "（由“\($0.release.version)”更正）", en: " (corrected by '\($0.release.version)')")
    }
    return Message(
      zh:
        "\(release.version)  \(release.effective)起施行  \(release.lists.count) 个清单，\(release.items) 个事项\(corrects?.zh ?? "")\(acts.map { "，调整：\($0)" } ?? "")\(answer?.zh ?? "")",
      en:
        "\(release.version)  effective \(release.effective)  \(release.lists.count) lists, \(release.items) items\(corrects?.en ?? "")\(acts.map { ", acts: \($0)" } ?? "")\(answer?.en ?? "")"
    )
  }
}

extension Release {
  public var lists: [File] { files.filter { $0.list != nil } }
  /// How many items its lists have.
  public var items: Int { files.reduce(0) { $0 + ($1.list?.items ?? 0) } }
}
