import CLibYAML

/// libyaml by itself, to hold the looks against what it accepts and where it gives up.
enum BareLibYAML {
  /// The bytes at which libyaml gives up, or nil if it reads the text to its end.
  static func failure(in text: [UInt8]) -> Range<Int>? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return 0..<0 }
    defer { yaml_parser_delete(&parser) }
    return text.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          let place = offset(ofCharacter: Int(parser.problem_mark.index), in: text)
          return place..<min(place + 1, max(text.count, place))
        }
        let type = event.type
        yaml_event_delete(&event)
        if type == YAML_STREAM_END_EVENT { return nil }
      }
    }
  }

  private static func offset(ofCharacter index: Int, in text: [UInt8]) -> Int {
    var characters = -1
    for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      characters += 1
      if characters == index { return offset }
    }
    return text.count
  }
}
