extension Baseline {
  /// The list as a file: a line for each entry.
  public var text: String {
    var lines = [
      "# 存量问题清单：里面的问题暂不列出，只减不增。由 qingdan validate --update-baseline 写，不要手改",
      "baseline: \(Self.format)",
    ]
    lines.append(entries.isEmpty ? "findings: []" : "findings:")
    lines += entries.map { entry in
      let field = entry.field.map { ", field: \(Self.quoted($0))" } ?? ""
      return
        "  - { fingerprint: \(Self.quoted(entry.fingerprint)), count: \(entry.count), rule: \(Self.quoted(entry.rule)), item: \(Self.quoted(entry.item))\(field), message: \(Self.quoted(entry.message)) }"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendJSON(text)
    return String(decoding: bytes, as: UTF8.self).replacing("\u{FEFF}", with: "\\uFEFF")
  }

  /// Reads the list; half of it would let pass what nobody knows of, so a mistake anywhere refuses it.
  ///
  /// - Parameter name: what messages call the file.
  public static func read(_ bytes: [UInt8], name: String) -> (baseline: Baseline?, findings: [Diagnostic]) {
    var (record, findings) = Record.read(name, .baseline, in: MemoryTree([name: bytes]))
    guard let record, !findings.contains(where: { $0.severity == .error }) else { return (nil, findings) }
    var entries: [Entry] = []
    var known: Set<String> = []
    func refuse(_ entry: Record, _ zh: String, _ en: String) {
      findings.append(
        Diagnostic(
          rule: "field/type", severity: .error, message: Message(zh: zh, en: en), place: entry.place))
    }
    if record.text("baseline") != "\(format)" {
      refuse(record, "写 baseline: \(format)", "write baseline: \(format)")
    }
    for entry in record.records("findings") {
      let print = entry.text("fingerprint") ?? ""
      let count = entry.text("count").flatMap { Int($0) } ?? 0
      if !(1...1_000_000).contains(count) { refuse(entry, "count 从 1 写起", "count begins with 1") }
      // Merging two branches may leave two lines of one entry; the smaller number is the one that shrank.
      if !known.insert(print).inserted {
        refuse(
          entry, "同一个 fingerprint 写了两次，多半是合并时留下的。留下 count 小的一行",
          "a fingerprint stands twice, perhaps after a merge; keep the line with the smaller count")
      }
      entries.append(
        Entry(
          fingerprint: print, count: count, rule: entry.text("rule") ?? "", item: entry.text("item") ?? "",
          field: entry.text("field"), message: entry.text("message") ?? ""))
    }
    return findings.contains { $0.severity == .error } ? (nil, findings) : (Baseline(entries), findings)
  }
}
