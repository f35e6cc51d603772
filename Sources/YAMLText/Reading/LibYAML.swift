private import CLibYAML

/// The only place that knows libyaml; the compiler keeps its types inside.
enum LibYAML {
  /// Hands all events of a text to the builder, from `start` on, where no byte-order mark stands any more.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into builder: inout TapeBuilder
  ) throws(YAMLError) {
    let input = UnsafeBufferPointer(rebasing: bytes[start...])
    try run(input, into: &builder) { (parser, builder) in failure(parser, bytes, start, builder) }
  }

  /// The same for a condensed text, whose characters the builder puts back; what is wrong with it is not told.
  static func read(condensed input: UnsafeBufferPointer<UInt8>, into builder: inout TapeBuilder)
    throws(YAMLError)
  {
    try run(input, into: &builder) { (_, _) in YAMLError(SyntaxMessages.outOfMemory, in: input) }
  }

  private static func run(
    _ input: UnsafeBufferPointer<UInt8>, into builder: inout TapeBuilder,
    failure: (UnsafeMutablePointer<yaml_parser_t>, TapeBuilder) -> YAMLError
  ) throws(YAMLError) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw YAMLError(SyntaxMessages.outOfMemory, in: input)
    }
    defer { yaml_parser_delete(parser) }
    var nothing: UInt8 = 0
    try withUnsafePointer(to: &nothing) { (nothing) throws(YAMLError) in
      // The encoding is not set: libyaml would then take a byte-order mark for text.
      yaml_parser_set_input_string(parser, input.baseAddress ?? nothing, input.count)
      let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
      defer { event.deallocate() }
      while true {
        guard yaml_parser_parse(parser, event) == 1 else { throw failure(parser, builder) }
        defer { yaml_event_delete(event) }
        if event.pointee.type == YAML_STREAM_END_EVENT { return }
        try pass(event, to: &builder)
      }
    }
  }

  private static func pass(
    _ event: UnsafeMutablePointer<yaml_event_t>, to builder: inout TapeBuilder
  ) throws(YAMLError) {
    let start = mark(event.pointee.start_mark)
    let end = mark(event.pointee.end_mark)
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.pointee.data.scalar
      builder.scalar(
        start, end, style(scalar.style), text: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
        properties(tag: scalar.tag, anchor: scalar.anchor))
    case YAML_MAPPING_START_EVENT:
      let mapping = event.pointee.data.mapping_start
      try builder.collectionStart(
        .mapping, start, end, isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE,
        properties(tag: mapping.tag, anchor: mapping.anchor))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.pointee.data.sequence_start
      try builder.collectionStart(
        .sequence, start, end, isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE,
        properties(tag: sequence.tag, anchor: sequence.anchor))
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      builder.collectionEnd(end)
    case YAML_ALIAS_EVENT:
      try builder.alias(start, end, name: Array(buffer(event.pointee.data.alias.anchor)))
    case YAML_DOCUMENT_START_EVENT:
      let document = event.pointee.data.document_start
      let prefixes = prefixes(document.tag_directives.start, document.tag_directives.end)
      try builder.documentStart(
        start, end, isImplicit: document.implicit != 0, prefixes: prefixes,
        hasDirectives: document.version_directive != nil || !prefixes.isEmpty)
    case YAML_DOCUMENT_END_EVENT:
      builder.documentEnd(end, isImplicit: event.pointee.data.document_end.implicit != 0)
    default: break
    }
  }

  @inline(__always)
  private static func mark(_ mark: yaml_mark_t) -> TapeBuilder.Mark {
    TapeBuilder.Mark(character: Int(mark.index), line: Int(mark.line))
  }

  private static func style(_ style: yaml_scalar_style_t) -> NodeStyle {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  @inline(__always)
  private static func properties(
    tag: UnsafeMutablePointer<yaml_char_t>?, anchor: UnsafeMutablePointer<yaml_char_t>?
  ) -> TapeBuilder.Properties {
    if tag == nil, anchor == nil { return .none }
    return TapeBuilder.Properties(isTagged: tag != nil, anchor: anchor.map { buffer($0) })
  }

  private static func prefixes(
    _ start: UnsafeMutablePointer<yaml_tag_directive_t>?, _ end: UnsafeMutablePointer<yaml_tag_directive_t>?
  ) -> [Document.TagPrefix] {
    guard let start, let end else { return [] }
    return UnsafeBufferPointer(start: start, count: end - start).map {
      Document.TagPrefix(handle: Array(buffer($0.handle)), prefix: Array(buffer($0.prefix)))
    }
  }

  /// The bytes of a C string, as long as its event lives.
  private static func buffer(_ text: UnsafePointer<yaml_char_t>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeBufferPointer(start: text, count: count)
  }

  private static func failure(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ builder: TapeBuilder
  ) -> YAMLError {
    func offset(_ mark: yaml_mark_t) -> Int {
      var cursor = TextCursor(offset: start, character: 0)
      cursor.advance(to: Int(mark.index), in: bytes)
      return cursor.offset
    }
    switch parser.pointee.error {
    case YAML_MEMORY_ERROR: return YAMLError(SyntaxMessages.outOfMemory, in: bytes)
    case YAML_READER_ERROR: return YAMLError(Encoding.problem(bytes, from: start), in: bytes)
    default:
      let failure = SyntaxFailure(
        problem: String(cString: parser.pointee.problem), place: offset(parser.pointee.problem_mark),
        context: parser.pointee.context.map { String(cString: $0) },
        contextPlace: parser.pointee.context == nil ? nil : offset(parser.pointee.context_mark))
      return YAMLError(SyntaxMessages.problem(failure, bytes, builder), in: bytes)
    }
  }
}

/// The versions of what reads the text.
public enum LibraryVersions {
  public static var libyaml: String { String(cString: yaml_get_version_string()) }
}
