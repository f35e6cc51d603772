/// What libyaml says about a text it cannot read.
struct SyntaxFailure {
  var problem: String
  var place: Int
  var context: String?
  var contextPlace: Int?
}

/// libyaml's words in the two languages of the tool.
///
/// The sentences name what libyaml 0.2.5 expected; `SyntaxMistake` first looks for what a person did.
enum SyntaxMessages {
  static let outOfMemory = TextProblem(
    "yaml/memory", .error, Message(zh: "内存不足，文件没有读完", en: "out of memory while reading the file"), at: 0..<0)

  static func problem(
    _ failure: SyntaxFailure, _ bytes: UnsafeBufferPointer<UInt8>, _ builder: TapeBuilder
  ) -> TextProblem {
    if let mistake = SyntaxMistake.find(failure, bytes, builder) { return mistake }
    let known = all[failure.problem]
    // The message speaks of the `%`, wherever in its line libyaml gave up.
    let start = known == directive ? failure.contextPlace ?? failure.place : failure.place
    let range = characterRange(bytes, at: start)
    var problem = TextProblem(
      "yaml/syntax", .error,
      known ?? Message(zh: "YAML写法有误，从这里起读不下去", en: "not valid YAML from here on"), at: range)
    if let place = failure.contextPlace, place != start, let context = failure.context {
      let whole = contexts[context] ?? Message(zh: "从这里开始", en: context)
      problem.notes.append(TextProblem.Note(whole, at: characterRange(bytes, at: place)))
    }
    if known == nil {
      let words = "libyaml: \(failure.problem)"
      problem.notes.append(TextProblem.Note(Message(zh: words, en: words), at: range))
    }
    return problem
  }

  /// The one character at a place; empty at the end of the text.
  static func characterRange(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Range<Int> {
    var cursor = TextCursor(offset: place, character: 0)
    cursor.advance(to: 1, in: bytes)
    return place..<cursor.offset
  }

  /// Every problem of libyaml 0.2.5's scanner and parser.
  static let all: [String: Message] = [
    // Block and flow structure.
    "found character that cannot start any token": Message(
      zh: "值不能以这个字符开头。给整个值加半角双引号", en: "a value cannot begin with this character; quote it"),
    "could not find expected ':'": Message(
      zh: "这一行没有“: ”。写成“字段: 值”，冒号是半角，后面空一格", en: "this line has no ': '; write 'field: value'"),
    "block sequence entries are not allowed in this context": Message(
      zh: "这里不能写“- ”。列表另起一行写，缩进比上一行多两格",
      en: "a list item cannot stand here; start it on a line of its own"),
    "mapping keys are not allowed in this context": Message(
      zh: "这里不能写“? ”。如果是文字，给整个值加半角双引号", en: "'? ' cannot stand here; quote the value if it is text"),
    "mapping values are not allowed in this context": Message(
      zh: "这里不能再写“: ”。如果冒号是文字的一部分，给整个值加半角双引号；如果是字段，另起一行并对齐",
      en: "a second ': ' cannot stand here; quote the value, or put the field on a line of its own"),
    "did not find expected node content": Message(
      zh: "这里少一个值。补上，或删掉多余的逗号、括号", en: "a value is missing here, or a comma or bracket is too many"),
    "did not find expected '-' indicator": Message(
      zh: "这里应当是列表的下一项，以“- ”开头，和上一项对齐", en: "expected the next '- ' of the list, aligned with the last"),
    "did not find expected key": Message(
      zh: "这里应当是下一个字段，写成“字段: 值”，和上一个字段对齐",
      en: "expected the next field as 'field: value', aligned with the last"),
    "did not find expected ',' or ']'": Message(
      zh: "方括号里的各项之间要有半角逗号，最后要有半角“]”", en: "expected ',' between items, or the closing ']'"),
    "did not find expected ',' or '}'": Message(
      zh: "花括号里的各项之间要有半角逗号，最后要有半角“}”", en: "expected ',' between fields, or the closing '}'"),
    "did not find expected <stream-start>": Message(zh: "文件开头读不出来", en: "expected the start of the file"),
    "did not find expected <document start>": Message(
      zh: "上面的内容已经结束，这里多出一段。检查缩进：同一层的行要对齐；另一份文档之前要有一行“---”",
      en: "the content above has ended; align this line with its level, or begin a new document with '---'"),
    // Quoted and plain scalars.
    "found unexpected end of stream": Message(
      zh: "引号没有成对。在值的末尾补上同样的半角引号", en: "the quotation mark is never closed"),
    "found unexpected document indicator": Message(
      zh: "引号里的文字还没有结束，就遇到了“---”或“...”。在值的末尾补上引号",
      en: "'---' or '...' inside quotation marks that are still open"),
    "found unknown escape character": Message(
      zh: "双引号里的“\\”后面不能跟这个字符。反斜杠本身写成“\\\\”，或改用单引号",
      en: "this character cannot follow '\\' in double quotes; write '\\\\', or use single quotes"),
    "did not find expected hexdecimal number": Message(
      zh: "“\\x”“\\u”“\\U”后面要有2、4、8位十六进制数", en: "'\\x', '\\u' and '\\U' need 2, 4 and 8 hexadecimal digits"),
    "found invalid Unicode character escape code": Message(
      zh: "这个编码不是Unicode字符", en: "the escape is not a Unicode character"),
    "found unexpected ':'": Message(
      zh: "括号里的值含有冒号。给整个值加半角双引号", en: "a value inside brackets holds ':'; quote it"),
    // Block scalars.
    "found an indentation indicator equal to 0": Message(
      zh: "“|”“>”后面的缩进数不能是0。删掉它", en: "the number after '|' or '>' cannot be 0; delete it"),
    "did not find expected comment or line break": Message(
      zh: "这一行到这里应当结束。把后面的文字移到下一行", en: "expected the end of the line; move the text to the next line"),
    // Tabs.
    "found a tab character that violates indentation": tab,
    "found a tab character where an indentation space is expected": tab,
    // Anchors, aliases, tags.
    "did not find expected alphabetic or numeric character": Message(
      zh: "值不能以“&”或“*”开头。给整个值加半角双引号", en: "a value cannot begin with '&' or '*'; quote it"),
    "found undefined tag handle": Message(
      zh: "没有声明过这个标签的前缀。值以“!”开头的，给整个值加半角双引号",
      en: "the tag's handle is not declared; quote the value if it is text"),
    "did not find expected '!'": tag,
    "did not find the expected '>'": tag,
    "did not find expected tag URI": tag,
    "did not find URI escaped octet": tag,
    "found an incorrect leading UTF-8 octet": tag,
    "found an incorrect trailing UTF-8 octet": tag,
    "did not find expected whitespace or line break": tag,
    // Directives.
    "found unknown directive name": directive,
    "could not find expected directive name": directive,
    "found unexpected non-alphabetical character": directive,
    "did not find expected digit or '.' character": directive,
    "found extremely long version number": directive,
    "did not find expected version number": directive,
    "did not find expected whitespace": directive,
    "found duplicate %YAML directive": Message(
      zh: "“%YAML”写了两次。删掉一行", en: "'%YAML' stands twice; delete one"),
    "found duplicate %TAG directive": Message(
      zh: "同一个“%TAG”写了两次。删掉一行", en: "the same '%TAG' stands twice; delete one"),
    "found incompatible YAML document": Message(
      zh: "只读YAML 1.1和1.2。改成“%YAML 1.2”，或删掉这一行", en: "only YAML 1.1 and 1.2 are read"),
  ]

  /// Every context of libyaml 0.2.5's scanner and parser, as a note at the place where it began.
  static let contexts: [String: Message] = [
    "while scanning a simple key": Message(zh: "字段从这里开始", en: "the field begins here"),
    "while scanning for the next token": Message(zh: "在这里", en: "here"),
    "while scanning a block scalar": Message(zh: "这段文字从这里开始", en: "the block of text begins here"),
    "while scanning a quoted scalar": Message(zh: "引号从这里开始", en: "the quotation begins here"),
    "while parsing a quoted scalar": Message(zh: "引号从这里开始", en: "the quotation begins here"),
    "while scanning a plain scalar": Message(zh: "值从这里开始", en: "the value begins here"),
    "while scanning an anchor": Message(zh: "“&”在这里", en: "the '&' is here"),
    "while scanning an alias": Message(zh: "“*”在这里", en: "the '*' is here"),
    "while scanning a tag": Message(zh: "标签从这里开始", en: "the tag begins here"),
    "while parsing a tag": Message(zh: "标签从这里开始", en: "the tag begins here"),
    "while scanning a directive": Message(zh: "指令从这里开始", en: "the directive begins here"),
    "while scanning a %YAML directive": Message(zh: "指令从这里开始", en: "the directive begins here"),
    "while scanning a %TAG directive": Message(zh: "指令从这里开始", en: "the directive begins here"),
    "while scanning a tag directive": Message(zh: "指令从这里开始", en: "the directive begins here"),
    "while parsing a tag directive": Message(zh: "指令从这里开始", en: "the directive begins here"),
    "while parsing a %TAG directive": Message(zh: "指令从这里开始", en: "the directive begins here"),
    "while parsing a node": Message(zh: "值从这里开始", en: "the value begins here"),
    "while parsing a block node": Message(zh: "值从这里开始", en: "the value begins here"),
    "while parsing a flow node": Message(zh: "值从这里开始", en: "the value begins here"),
    "while parsing a block collection": Message(zh: "列表从这里开始", en: "the list begins here"),
    "while parsing a block mapping": Message(zh: "这一组字段从这里开始", en: "the fields begin here"),
    "while parsing a flow sequence": Message(zh: "方括号从这里开始", en: "the bracket opens here"),
    "while parsing a flow mapping": Message(zh: "花括号从这里开始", en: "the brace opens here"),
  ]

  static let tab = Message(
    zh: "这里有制表符（Tab）。缩进和间隔只用空格，把它换成空格", en: "a tab; indent and separate with blanks only")
  private static let tag = Message(
    zh: "以“!”开头的是YAML标签，这里写得不对。如果是文字，给整个值加半角双引号",
    en: "'!' begins a tag, and this is not one; quote the value if it is text")
  private static let directive = Message(
    zh: "行首的“%”是YAML指令，这里写得不对。如果是文字，给整个值加半角双引号",
    en: "'%' at the start of a line begins a directive, and this is not one; quote the value if it is text")
}
