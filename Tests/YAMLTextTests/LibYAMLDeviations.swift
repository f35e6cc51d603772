/// Where libyaml 0.2.5 departs from the YAML test suite; nothing else may.
///
/// A case that is listed and no longer departs fails the test, so the list can only shrink.
enum LibYAMLDeviations {
  /// Valid, and refused.
  static let refused: [String: String] = [
    "2JQS": "a block mapping may leave out its keys; libyaml wants something before every `:`",
    "2LFX": "an unknown directive should only be warned of; libyaml refuses it",
    "2SXE": "a colon may be part of an anchor's name; libyaml allows letters, digits, `-` and `_` only",
    "4ABK":
      "a plain scalar in a flow mapping may hold `:`, as in http://foo.com; libyaml refuses it before a comma",
    "4MUZ/00":
      "in a flow mapping the colon may stand on the line after a quoted key; libyaml wants keys on one line",
    "4MUZ/01":
      "in a flow mapping the colon may stand on the line after a quoted key; libyaml wants keys on one line",
    "4MUZ/02":
      "in a flow mapping the colon may stand on the line after a plain key; libyaml wants keys on one line",
    "58MP": "a value in a flow mapping may begin with `:`; libyaml takes it for an indicator",
    "5MUD":
      "a value may follow the colon of a quoted key at once, on the next line too; libyaml wants one line",
    "5T43": "a value in a flow mapping may begin with `:`; libyaml takes it for an indicator",
    "6BCT": "a tab may part an indicator from its content; libyaml allows blanks only before a token",
    "6CA3": "a tab may stand before a flow collection at the top; libyaml sees indentation",
    "6LVF": "an unknown directive should only be warned of; libyaml refuses it",
    "6M2F": "a key may be left out; libyaml wants something before every `:`",
    "7Z25": "after `...` a document may begin without `---`; libyaml wants the `---`",
    "8XYN": "an anchor's name may hold any character; libyaml allows letters, digits, `-` and `_` only",
    "96NN/00": "a block scalar's first line may begin with a tab behind its indentation; libyaml refuses it",
    "96NN/01": "a block scalar's first line may begin with a tab behind its indentation; libyaml refuses it",
    "9SA2": "an explicit-looking key in a flow mapping may span lines; libyaml wants keys on one line",
    "A2M4": "a tab may follow `-`; libyaml allows blanks only before a token",
    "BEC7": "%YAML 1.3 should be tried with a warning; libyaml knows 1.1 and 1.2 only",
    "CFD4": "a pair in a flow sequence may leave out its key; libyaml wants something before every `:`",
    "DBG4": "a plain scalar in a flow sequence may begin with `::`; libyaml takes it for an indicator",
    "DK3J": "a folded scalar at the top need not be indented; libyaml wants one blank",
    "DK95/00": "a tab may follow the blanks of a continued line; libyaml refuses it",
    "DK95/03": "a line of a blank and a tab is empty; libyaml takes the tab for a token",
    "DK95/04": "a line of one tab is empty; libyaml takes the tab for a token",
    "FP8R": "a folded scalar at the top need not be indented; libyaml wants one blank",
    "FRK4": "a flow mapping's key may be followed by `:,`; libyaml refuses the colon",
    "HM87/00": "a plain scalar in a flow sequence may begin with `:`; libyaml takes it for an indicator",
    "HWV9": "a lone `...` is an empty stream; libyaml wants content before it",
    "K3WX": "a value may follow the colon of a quoted key on the next line; libyaml wants one line",
    "M2N8/00": "an explicit key may be a mapping without a key; libyaml wants something before every `:`",
    "M7A3": "after `...` a document may begin without `---`; libyaml wants the `---`",
    "MUS6/05": "an unknown directive should only be warned of; libyaml refuses it",
    "MUS6/06": "an unknown directive should only be warned of; libyaml refuses it",
    "NHX8": "a lone `:` is a mapping of nothing to nothing; libyaml wants something before every `:`",
    "NJ66": "a plain key in a flow mapping may span lines; libyaml wants keys on one line",
    "NKF9": "keys may be left out in block and flow mappings; libyaml wants something before every `:`",
    "Q5MG": "a tab may stand before a flow mapping at the top; libyaml sees indentation",
    "QT73": "a comment and `...` are an empty stream; libyaml wants content before the `...`",
    "R4YG": "a block scalar may begin with a line of a tab behind its indentation; libyaml refuses it",
    "S3PD": "a block mapping may leave out a key; libyaml wants something before every `:`",
    "SM9W/01": "a lone `:` is a mapping of nothing to nothing; libyaml wants something before every `:`",
    "UKK6/00": "an item may be a mapping of nothing to nothing; libyaml wants something before every `:`",
    "UT92":
      "a plain key in a flow mapping may span lines, and `%` may begin one of them; libyaml wants one line",
    "VJP3/01":
      "in a flow mapping the colon may stand on the line after its key; libyaml wants keys on one line",
    "W4TN": "a literal scalar at the top need not be indented; libyaml takes its `%` for a directive",
    "W5VH": "an anchor's name may hold any character; libyaml allows letters, digits, `-` and `_` only",
    "Y79Y/001":
      "a literal scalar's first line may begin with a tab behind its indentation; libyaml refuses it",
    "Y79Y/010": "a tab may follow `-`; libyaml allows blanks only before a token",
  ]

  /// Invalid, and accepted.
  static let accepted: [String: String] = [
    "9C9N":
      "the lines of a flow sequence must be indented deeper than its key; libyaml does not look inside brackets",
    "9HCY": "a directive after content needs `...` before it; libyaml begins a new document at once",
    "9JBA": "a comment needs a blank before it; libyaml wants none after `]`",
    "CVW2": "a comment needs a blank before it; libyaml wants none after a comma",
    "DK95/01": "a quoted scalar's next line must be indented by blanks; libyaml takes a tab",
    "EB22": "a directive after content needs `...` before it; libyaml begins a new document at once",
    "G5U8": "`-` alone is no plain scalar in a flow sequence; libyaml takes it for one",
    "MUS6/00": "a comment needs a blank before it; libyaml wants none after %YAML 1.1",
    "MUS6/01": "a directive after a document needs `...` before it; libyaml begins a new document at once",
    "QB6E":
      "a quoted scalar's next lines must be indented deeper than its key; libyaml does not look inside quotes",
    "RHX7": "a directive after content needs `...` before it; libyaml begins a new document at once",
    "S98Z":
      "blank lines before a block scalar's first line must not be deeper than it; libyaml does not compare",
    "SU5Z": "a comment needs a blank before it; libyaml wants none after a quotation",
    "X4QW": "a comment needs a blank before it; libyaml wants none after `>`",
    "Y79Y/003": "the lines of a flow sequence must be indented by blanks; libyaml takes tabs inside brackets",
    "YJV2": "`-` alone is no plain scalar in a flow sequence; libyaml takes it for one",
  ]

  /// Valid, and read as something else.
  static let different: [String: String] = [
    "652Z": "`?foo` is one plain scalar in a flow mapping; libyaml takes the `?` for an indicator",
    "HM87/01": "`?x` is one plain scalar in a flow sequence; libyaml takes the `?` for an indicator",
    "JEF9/02": "a last line of blanks without a line break counts as a line for `|+`; libyaml drops it",
    "L24T/01":
      "a last line of blanks without a line break ends like the others; libyaml leaves the break out",
    "Y2GN":
      "a colon may be part of an anchor's name; libyaml ends the name there and the text begins with it",
  ]
}
