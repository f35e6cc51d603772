internal import CExpat

/// What stands in an XML text, told in its order.
protocol XMLReader: AnyObject {
  /// - Parameters:
  ///   - element: its name without the prefix.
  ///   - attributes: by their names as written.
  func begin(_ element: String, _ attributes: [String: String])
  func end(_ element: String)
  func text(_ text: String)
}

enum XMLEvents {
  /// Reads a text to its end, by expat. One with a document type is refused: no workbook has one, an attack may.
  ///
  /// - Returns: whether it is XML.
  static func read(_ bytes: [UInt8], _ reader: some XMLReader) -> Bool {
    guard let parser = XML_ParserCreate(nil), let count = Int32(exactly: bytes.count) else { return false }
    defer { XML_ParserFree(parser) }
    let state = State(parser, reader)
    XML_SetUserData(parser, Unmanaged.passUnretained(state).toOpaque())
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      State.of(data).map { _ = XML_StopParser($0.parser, 0) }
    }
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let state = State.of(data), let name else { return }
        var found: [String: String] = [:]
        var next = attributes
        while let pair = next, let key = pair[0], let value = pair[1] {
          found[String(cString: key)] = String(cString: value)
          next = pair + 2
        }
        state.reader.begin(State.local(name), found)
      },
      { data, name in
        guard let state = State.of(data), let name else { return }
        state.reader.end(State.local(name))
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let state = State.of(data), let text else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
      state.reader.text(String(decoding: bytes, as: UTF8.self))
    }
    return withExtendedLifetime(state) {
      bytes.withUnsafeBytes {
        XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), count, 1) == XML_STATUS_OK
      }
    }
  }

  /// What the C functions reach through their one pointer.
  private final class State {
    let parser: XML_Parser
    let reader: any XMLReader

    init(_ parser: XML_Parser, _ reader: any XMLReader) {
      self.parser = parser
      self.reader = reader
    }

    static func of(_ data: UnsafeMutableRawPointer?) -> State? {
      data.map { Unmanaged<State>.fromOpaque($0).takeUnretainedValue() }
    }

    static func local(_ name: UnsafePointer<CChar>) -> String {
      let name = String(cString: name)
      return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
  }
}
