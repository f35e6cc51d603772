extension Release {
  /// The text of its file: what it says, closed by the digest of everything above that last line.
  ///
  /// Whoever has the file can check it without us: `sed '$d' releases/2024.1.yaml | sha256sum`.
  public var text: String {
    let body = body
    return body + Self.seal(of: Array(body.utf8))
  }

  /// What closes the chain at this release.
  public var digest: Digest { Digest(of: Array(body.utf8)) }

  static func seal(of body: [UInt8]) -> String { "digest: \(Digest(of: body).labelled)\n" }

  private var body: String {
    var lines = [
      "# 由 qingdan release create 写入，写好以后不再改动；改一个字，qingdan release verify 都会指出来。",
      "release: \(Self.scalar(version, inFlow: false))", "effective: \(effective)",
    ]
    if let previous {
      lines.append(
        "previous: { release: \(Self.scalar(previous.version)), digest: \(previous.digest.labelled) }")
    }
    if let corrects {
      lines.append(
        "corrects: { release: \(Self.scalar(corrects.version)), reason: \(Self.scalar(corrects.reason)) }")
    }
    if !acts.isEmpty {
      lines.append("acts:")
      lines += acts.map { "  - \(Self.scalar($0, inFlow: false))" }
    }
    if let base { lines.append("base: { name: \(Self.scalar(base.name)), digest: \(base.digest.labelled) }") }
    lines.append("files:")
    lines += files.map(Self.line)
    return lines.map { $0 + "\n" }.joined()
  }

  /// One line a file, so that a comparison of two releases shows which files differ.
  private static func line(_ file: File) -> String {
    var fields = ["file: \(scalar(file.path))"]
    if let list = file.list {
      if let version = list.version { fields.append("version: \(scalar(version))") }
      fields.append("items: \(list.items)")
    }
    fields += ["digest: \(file.digest.labelled)", "blob: \"\(file.blob.hex)\""]
    return "  - { \(fields.joined(separator: ", ")) }"
  }

  private static func scalar(_ text: String, inFlow: Bool = true) -> String {
    ScalarForm.line(text, inFlow: inFlow)
  }
}
