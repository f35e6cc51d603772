/// A message of a program: one line of JSON, with a `type`.
public struct ProgramMessage: Sendable {
  public let type: String
  public let body: JSON

  public init(_ line: ArraySlice<UInt8>) throws(ProgramFault) {
    do throws(JSONReader.Failure) {
      body = try JSONReader.read(line)
    } catch {
      let start = String(decoding: line.prefix(60), as: UTF8.self).visible
      throw .violation(
        "第 \(error.offset + 1) 个字节起不是一行 JSON（\(error.message.zh)）：\(start)",
        "no line of JSON from byte \(error.offset + 1) on (\(error.message.en)): \(start)")
    }
    guard let type = body["type"]?.text else { throw .violation("缺 type", "'type' is missing") }
    self.type = type
  }

  /// The message that must come here; `error` is what a program says that cannot go on.
  public func expect(_ expected: String) throws(ProgramFault) {
    if type == "error" {
      let said = Self.message(body["message"]) ?? Message(zh: "没有说原因", en: "it gave no reason")
      throw .ended(Message(zh: "它报告错误", en: "it reports an error"), words: said.zh.visible)
    }
    guard type == expected else {
      throw .violation(
        "这里应当是 \(expected)，它说的是“\(type.visible)”", "'\(expected)' belongs here, and it said '\(type.visible)'"
      )
    }
  }

  /// A text for people: one for both languages, or either or both by name.
  public static func message(_ value: JSON?) -> Message? {
    if let text = value?.text { return Message(zh: text, en: text) }
    guard let text = value?["zh"]?.text ?? value?["en"]?.text else { return nil }
    return Message(zh: value?["zh"]?.text ?? text, en: value?["en"]?.text ?? text)
  }

  public func text(_ key: String) throws(ProgramFault) -> String {
    guard let text = body[key]?.text, !text.isEmpty else {
      throw .violation("\(type) 缺 \(key)", "\(type) lacks '\(key)'")
    }
    return text
  }

  public func elements(_ key: String) throws(ProgramFault) -> [JSON] {
    guard let value = body[key] else { return [] }
    guard let elements = value.elements else {
      throw .violation("\(type) 的 \(key) 不是数组", "'\(key)' of \(type) is no array")
    }
    return elements
  }
}
