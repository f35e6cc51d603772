/// The head and the style of pages that stand alone, those of a difference and of a plan; the colours are those of the pages of lists.
enum PageStyle {
  /// What stands before the body of a page: nothing from outside is loaded.
  ///
  /// - Parameter title: as HTML.
  static func head(_ title: String, _ language: Language, style: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>

    """
  }

  /// Of a page without a choice of severities.
  static let plain = base + media
  static let text =
    base + DifferenceTotals.shown.map { filter($0.rawValue) }.joined(separator: "\n") + "\n" + media

  /// What is hidden while only one severity is wanted.
  private static func filter(_ name: String) -> String {
    "#show-\(name):checked ~ main :is(section, .item)[class]:not(.has-\(name)), "
      + "#show-\(name):checked ~ main .change:not(.\(name)) { display: none; }"
  }

  private static let base = """
    :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #555; --line: #8a97a6; --band: #e8eef5; --link: #0b4f9e;
      --gone: #fdd9d7; --gone-ink: #7d0f0a; --new: #d3f0d6; --new-ink: #0c4a17; --loss: #a8201a; --substance: #8a4b00; --service: #0b5a75; --editorial: #555; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 96rem; padding: 1rem 1.25rem 3rem; color: var(--ink); background: var(--paper); font: 16px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
    input[type=radio] { position: absolute; opacity: 0; }
    label { display: inline-block; margin: 0 .4rem .4rem 0; padding: .2rem .8rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .9rem; cursor: pointer; }
    input:checked + label { background: var(--link); border-color: var(--link); color: var(--paper); }
    input:focus-visible + label { outline: 3px solid #b35900; outline-offset: 2px; }
    h1 { font-size: 1.6rem; line-height: 1.35; margin: .6rem 0 .2rem; }
    h2 { font-size: 1.25rem; margin: 2rem 0 .4rem; border-bottom: 2px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1rem 0 .4rem; }
    h4 { display: inline; font-size: 1rem; margin: 0; }
    h3 small, summary small, nav small { color: var(--soft); font-weight: 400; }
    .about { color: var(--soft); margin: 0; overflow-wrap: anywhere; }
    .totals { margin: .4rem 0; }
    nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding: 0; list-style: none; }
    .item { margin: 0 0 1rem; }
    summary { cursor: pointer; padding: .3rem .1rem; overflow-wrap: anywhere; }
    .kind { border: 1px solid var(--line); border-radius: .2rem; padding: 0 .4rem; font-size: .85rem; font-weight: 400; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: .92rem; }
    th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    thead th { background: var(--band); font-size: .85rem; padding: .15rem .6rem; }
    thead th:first-child { width: 26%; }
    tbody th { font-weight: 600; }
    tbody th p { margin: .15rem 0 0; font-weight: 400; font-size: .85rem; }
    .place { color: var(--soft); }
    .unexplained { color: var(--loss); }
    .severity { display: inline-block; padding: 0 .4rem; border-radius: .2rem; color: var(--paper); background: var(--editorial); font-size: .8rem; }
    .loss .severity { background: var(--loss); } .substance .severity { background: var(--substance); } .service .severity { background: var(--service); }
    del { background: var(--gone); color: var(--gone-ink); text-decoration: line-through; }
    ins { background: var(--new); color: var(--new-ink); text-decoration: underline; }
    .nothing { color: var(--soft); }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    ul { margin: .2rem 0; padding-left: 1.2rem; }
    td ul { padding-left: 1rem; }
    dl { margin: 0; } dt { color: var(--soft); font-size: .8rem; } dd { margin: 0 0 .3rem; }

    """

  private static let media = """
    @media screen and (max-width: 48rem) {
      body { padding: .8rem .8rem 2rem; }
      table, tbody, tr, tbody th, td { display: block; width: 100%; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      tr { border: 1px solid var(--line); margin: 0 0 .6rem; }
      tbody th, td { border: 0; }
      tbody th { background: var(--band); }
      td { border-top: 1px solid var(--line); }
      td::before { content: attr(data-title); display: block; font-size: .8rem; color: var(--soft); }
      td:empty { display: none; }
    }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6e6e6; --paper: #15181c; --soft: #a4adb8; --line: #56616d; --band: #232a32; --link: #8ab8f0;
        --gone: #55201d; --gone-ink: #ffd0cc; --new: #173f20; --new-ink: #c9f2d0; --loss: #ff9a93; --substance: #f0b560; --service: #7fcbe6; --editorial: #b8c0c9; }
    }
    @media print {
      :root { color-scheme: light; }
      input, label, nav { display: none; }
      body { padding: 0; font-size: 9pt; max-width: none; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; } h2, h3, summary { break-after: avoid; }
      .change .severity { color: inherit; background: none; border: 1px solid; }
    }
    """
}
