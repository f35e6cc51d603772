/// Words that are names of fields in the files of a library, for text that YAML accepts and a person misread.
///
/// Where YAML refuses a text, no list of words is needed; where it accepts `stage：受理` as a sentence, only
/// a name that is certainly one may be taken for a slip.
enum FieldWords {
  static let all: Set<String> = [
    "accountability", "act", "address", "adjustment", "also", "amend", "applicant", "approved-by", "article",
    "audience", "basis", "changes", "channels", "choices", "cite", "code", "columns", "content", "counted",
    "date", "dates", "deadline", "decided", "default", "defaults", "digest", "division", "document",
    "effective", "entrusted", "events", "extent", "fee", "field", "fields", "flowchart", "follows", "from",
    "function", "functions", "grammar", "holder", "id", "implementation", "item", "items", "join", "keywords",
    "kind", "layout", "legal", "levels", "limits", "link", "list", "lists", "merge", "mode", "name", "note",
    "number", "object", "office", "opinion", "opinions", "organisation", "parent", "path", "phone",
    "powers", "prefix", "previous", "promised", "publisher", "published", "reason", "reform", "release",
    "remedies", "required", "responsibilities", "retention", "role", "scope", "short", "stage", "standard",
    "supervision", "text", "title", "trigger", "type", "unique", "until", "uscc", "value", "version", "with",
  ]

  /// Fields that hold codes, days and numbers, where a full-width character is never meant.
  @inline(__always)
  static func isCode(_ range: Range<Int>, in text: RawText) -> Bool {
    guard range.count >= 2 else { return false }
    switch text.bytes[range.lowerBound] {
    case UInt8(ascii: "c"), UInt8(ascii: "e"), UInt8(ascii: "f"), UInt8(ascii: "i"), UInt8(ascii: "p"),
      UInt8(ascii: "u"):
      return isOneOf(codes, range, in: text)
    default: return false
    }
  }

  private static func isOneOf(_ words: [StaticString], _ range: Range<Int>, in text: RawText) -> Bool {
    for word in words where word.utf8CodeUnitCount == range.count {
      var offset = 0
      while offset < range.count, word.utf8Start[offset] == text.bytes[range.lowerBound + offset] {
        offset += 1
      }
      if offset == range.count { return true }
    }
    return false
  }

  private static let codes: [StaticString] = [
    "id", "code", "implementation", "from", "until", "effective", "uscc", "phone",
  ]
}
