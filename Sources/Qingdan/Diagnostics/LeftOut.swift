extension Validation.Result {
  /// Whether something was found and is not told since it is old.
  var hidesOld: Bool { !(known?.findings.isEmpty ?? true) || unchanged?.findings ?? 0 > 0 }

  /// What was found, and is not shown.
  var leftOut: [Message] {
    var lines: [Message] = []
    if !allowed.isEmpty {
      let count = allowed.count
      lines.append(
        Message(
          zh: "已说明允许 \(count) 处（逐处看：--format json）。",
          en: "allowed with a reason: \(count) (all of them: --format json)"))
    }
    if let known {
      if !known.findings.isEmpty {
        lines.append(
          Message(
            zh: "存量问题 \(known.findings.count) 处没有列出（\(known.name)；连同看：--no-baseline）。",
            en: "old and not shown: \(known.findings.count) (\(known.name); with them: --no-baseline)"))
      }
      if known.resolvedCount > 0 {
        lines.append(
          Message(
            zh: "存量问题已解决 \(known.resolvedCount) 处，运行 qingdan validate --update-baseline 收缩 \(known.name)。",
            en:
              "old and settled: \(known.resolvedCount); to shrink \(known.name): qingdan validate --update-baseline"
          ))
      }
    }
    if let unchanged {
      lines.append(
        Message(
          zh:
            "只列出了和 \(unchanged.name)（分开处 \(unchanged.commit.prefix(12))）相比新出现的，和改过的事项、行里的；另有 \(unchanged.findings) 处原来就有，没有列出。",
          en:
            "shown is what is new since \(unchanged.name) (where they part: \(unchanged.commit.prefix(12))) or stands in what was changed; \(unchanged.findings) others were there before"
        ))
    }
    return lines
  }
}
