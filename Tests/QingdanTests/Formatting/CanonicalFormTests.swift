import Qingdan
import Testing

@Suite struct CanonicalFormTests {
  private let form: CanonicalForm

  init() throws {
    form = CanonicalForm(
      in: try LibraryContext(MemoryTree(["library.yaml": "library: a\nformat: 1\nbase: standard\n"])))
  }

  private func formatted(_ text: String, path: String = "organisations/a/powers.yaml") -> String {
    switch form.outcome(Array(text.utf8), path: path) {
    case .same: text
    case .changed(let bytes): String(decoding: bytes, as: UTF8.self)
    case .refused(let reasons): "refused: \(reasons.map(\.rule.rawValue))"
    }
  }

  private static let head = "list: powers\norganisation: a\nitems:\n"

  @Test(arguments: [
    // Order of the kind, English keys, two blanks.
    ("- type: 行政许可\n  职权名称: 甲\n  id: p-1\n", "  - id: p-1\n    name: 甲\n    type: 行政许可\n"),
    ("-   id: p-1\n    basis:\n    - 甲\n", "  - id: p-1\n    basis:\n      - 甲\n"),
    // Quotes.
    ("  - name: '甲'\n", "  - name: 甲\n"), ("  - name: '12'\n", "  - name: \"12\"\n"),
    ("  - name: 'a: b'\n", "  - name: \"a: b\"\n"), ("  - name: 'no'\n", "  - name: \"no\"\n"),
    ("  - name: '“甲”'\n", "  - name: \"“甲”\"\n"), ("  - name: no\n", "  - name: no\n"),
    ("  - name: ''\n", "  - name: \"\"\n"), ("  - name:   \n", "  - name:\n"),
    ("  - name: 'a\n\n      b'\n", "  - name: |-\n      a\n      b\n"),
    // Blocks of text.
    ("-  name: >2\n     甲\n      乙\n", "  - name: >2\n      甲\n       乙\n"),
    ("  - name: |\n     甲\n\n     乙\n", "  - name: |\n      甲\n\n      乙\n"),
    ("  - name: |+ # c\n     甲\n\n", "  - name: \"甲\\n\\n\" # c\n"),
    ("  - name: |-\n      甲\n        \n    type: 乙\n", "  - name: \"甲\\n  \"\n    type: 乙\n"),
    // Collections in brackets.
    ("  - levels: [ 市级,县级 ]\n", "  - levels: [市级, 县级]\n"),
    ("  - levels: [市级,\n     县级]\n", "  - levels: [市级, 县级]\n"),
    ("  - levels: [市级, # c\n     县级]\n", "  - levels:\n      - 市级 # c\n      - 县级\n"),
    ("  - limits: {promised: 甲, legal: 乙}\n", "  - limits: { legal: 乙, promised: 甲 }\n"),
    // Comments go with what they belong to.
    (
      "  - id: p-1\n    # of the type\n    type: 行政许可\n    # of the name\n    name: 甲 # behind\n",
      "  - id: p-1\n    # of the name\n    name: 甲 # behind\n    # of the type\n    type: 行政许可\n"
    ),
    ("  - # c\n    id: p-1\n", "  - # c\n    id: p-1\n"),
    ("  -\n    # c\n    id: p-1\n", "  # c\n  - id: p-1\n"),
    ("  - basis: # c\n      - 甲\n", "  - basis: # c\n      - 甲\n"),
    (
      "  - basis:\n      - 甲\n      # below\n    note: 乙\n",
      "  - basis:\n      - 甲\n      # below\n    note: 乙\n"
    ),
    ("  - note:\n      # c\n      甲\n", "  # c\n  - note: 甲\n"),
    // An unknown key stays behind the one before it.
    ("  - x: 1\n    name: 甲\n    y: 2\n    id: p-1\n", "  - x: 1\n    id: p-1\n    name: 甲\n    y: 2\n"),
  ])
  func `an item comes into the form`(_ before: String, _ after: String) {
    #expect(formatted(Self.head + before) == Self.head + after)
    #expect(formatted(Self.head + after) == Self.head + after)
  }

  @Test func `one blank line parts the items, and none stands inside`() {
    let before = """
      # 说明


      list: powers
      organisation: a
      items:

        # 一、许可

        # 甲的
        - id: p-1

          name: 甲
        - id: p-2
          # 乙的末尾



        # - id: p-3

        - id: p-4

      # 完

      """
    let after = """
      # 说明

      list: powers
      organisation: a
      items:
        # 一、许可

        # 甲的
        - id: p-1
          name: 甲

        - id: p-2
          # 乙的末尾

        # - id: p-3

        - id: p-4

      # 完

      """
    #expect(formatted(before) == after)
    #expect(formatted(after) == after)
  }

  @Test func `items in brackets come into lines of their own`() {
    #expect(
      formatted("list: powers\norganisation: a\nitems: [{name: 甲, id: p-1}, {id: p-2}]\n")
        == Self.head + "  - id: p-1\n    name: 甲\n\n  - id: p-2\n")
  }

  @Test func `line ends and a byte-order mark stay`() {
    #expect(
      formatted("\u{FEFF}list: powers\r\norganisation: 'a'\r\nitems:\r\n- id: p-1")
        == "\u{FEFF}list: powers\r\norganisation: a\r\nitems:\r\n  - id: p-1\r\n")
  }

  @Test(arguments: [
    ("  - name: 甲\n    职权名称: 乙\n", "fmt/repeated-field"), ("  - name: &a 甲\n", "yaml/anchor"),
    ("  - name: !!str 甲\n", "yaml/tag"), ("  - name: 甲\n    name: 乙\n", "yaml/duplicate-key"),
  ])
  func `what cannot be kept is refused`(_ item: String, _ rule: String) {
    #expect(formatted(Self.head + item).contains(rule))
  }

  @Test func `a file of another sort keeps its order and its blank lines`() {
    let text =
      "kind: a\ntitle: {zh: 甲, en: a}\n\n\nprefix: a\nfields:\n- {type: text, name: b}\n\n- {name: c, type: text}\n"
    #expect(
      formatted(text, path: "kinds/a.yaml")
        == "kind: a\ntitle: { zh: 甲, en: a }\n\nprefix: a\nfields:\n  - { type: text, name: b }\n\n  - { name: c, type: text }\n"
    )
  }

  @Test(arguments: ["", "# nothing\n", "- a\n", "a\n", "[a, b]\n"])
  func `a file that is no mapping is left alone`(_ text: String) {
    #expect(formatted(text) == text)
  }
}
