import Qingdan

/// A page that stands alone: no script, no outside style, readable on a telephone and on paper.
struct HTMLPage {
  private var bytes: [UInt8] = []

  /// The lists and the page's own words are Chinese, whatever language the command speaks.
  init(title: String) {
    add(
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title.html)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>

      """)
  }

  mutating func add(_ html: String) { bytes += html.utf8 }

  /// What is to be read before the table.
  ///
  /// - Parameter more: what opens on demand: its title, and the text.
  mutating func addNotice(_ notice: String, more: (title: String, text: String)? = nil) {
    if notice.isEmpty { return }
    guard let more else { return add("<p class=\"notice\">\(notice.html)</p>\n") }
    add("<div class=\"notice\">\(notice.html)")
    add("<details><summary>\(more.title.html)</summary>\(more.text.html)</details></div>\n")
  }

  consuming func finished() -> [UInt8] {
    add("</main>\n</body>\n</html>\n")
    return bytes
  }

  private static let style = """
    :root { color-scheme: light; }
    body { margin: 0; color: #1a1a1a; background: #fff; font: 16px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
    main { max-width: 96rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; }
    nav { font-size: .9rem; color: #555; }
    a { color: #0b4f9e; }
    a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
    h1 { font-size: 1.6rem; line-height: 1.35; margin: .6rem 0 .2rem; }
    h2 { font-size: 1.15rem; margin: 1.6rem 0 .3rem; }
    .about { color: #444; margin: 0 0 1rem; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; min-width: 60rem; font-size: .92rem; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .notice { border-left: .3rem solid #b35900; background: #fff7ec; padding: .4rem .8rem; margin: 0 0 1rem; }
    tbody th { font-weight: 600; }
    th, td { border: 1px solid #8a97a6; padding: .4rem .55rem; text-align: left; vertical-align: top; min-width: 3em; }
    td { overflow-wrap: anywhere; }
    thead th { background: #e8eef5; vertical-align: middle; text-align: center; white-space: nowrap; }
    tbody tr:nth-child(even) > :not([rowspan]) { background: #f7f9fb; }
    .lists { padding-left: 1.2rem; margin: .2rem 0; }
    .lists li { margin: .25rem 0; }
    .count { color: #555; font-size: .9rem; }
    .again { display: none; }
    @media screen and (max-width: 48rem) {
      .again { display: block; border-top: 1px solid #d5dbe2; margin: .4rem -.55rem -.4rem; padding: .4rem .55rem; font-weight: 400; }
      .again::before { content: attr(data-title); display: block; font-size: .8rem; color: #555; }
      table, tbody, tr, tbody th, td { display: block; }
      table { min-width: 0; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      tr { border: 1px solid #8a97a6; margin: 0 0 .8rem; }
      tbody th, td { border: 0; border-bottom: 1px solid #d5dbe2; }
      tbody th::before, td::before { content: attr(data-title); display: block; font-size: .8rem; font-weight: 400; color: #555; }
      td:empty { display: none; }
    }
    @media print { nav { display: none; } .table { overflow: visible; } table { font-size: 8pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
    """
}
