import Foundation
import Qingdan

/// The texts of statutes beside the project (`../shared/field/law-texts`), article by article, without blanks.
struct LawTexts {
  /// One text of a statute: the day in its file's name (nil where it has none), and its articles.
  struct Text {
    let day: Day?
    let articles: [String: String]
  }

  let texts: [String: [Text]]

  /// Nil where the folder is absent.
  init?() {
    let folder = Repository.root.deletingLastPathComponent().appending(path: "shared/field/law-texts")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path()), !names.isEmpty
    else {
      return nil
    }
    var texts: [String: [Text]] = [:]
    for name in names where name.hasSuffix(").md") || name.hasSuffix("例.md") || name.hasSuffix("法.md") {
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
        continue
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard let title = lines.first, title.hasPrefix("# ") else { continue }
      let key = title.dropFirst(2).trimmingCharacters(in: .whitespaces)
        .replacing("《", with: "〈").replacing("》", with: "〉")
      let day = name.firstMatch(of: /\((\d{4}-\d\d-\d\d)\)/).flatMap { Day($0.output.1) }
      texts[key, default: []].append(Text(day: day, articles: Self.articles(lines.dropFirst())))
    }
    self.texts = texts
  }

  /// The newest text of a statute that was adopted by a day.
  func text(of title: String, on day: Day) -> Text? {
    let known = texts[title.replacing("《", with: "〈").replacing("》", with: "〉")] ?? []
    return known.filter { $0.day.map { $0 <= day } ?? true }
      .max { ($0.day?.number ?? .min) < ($1.day?.number ?? .min) }
  }

  private static func articles(_ lines: some Sequence<Substring>) -> [String: String] {
    var articles: [String: String] = [:]
    var current: String?
    for line in lines {
      if line.hasPrefix("#") { current = nil }
      if let match = line.firstMatch(of: /^第([零一二三四五六七八九十百千]+)条(?:之([一二三四五六七八九十]+))?\s(.*)$/),
        let number = ChineseNumeral.value(match.output.1)
      {
        let sub = match.output.2.flatMap { ChineseNumeral.value($0) } ?? 0
        current = "\(number)-\(sub)"
        articles[current ?? ""] = withoutBlanks(match.output.3)
      } else if let current {
        articles[current, default: ""] += withoutBlanks(line)
      }
    }
    return articles
  }

  static func withoutBlanks(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace })
  }
}
