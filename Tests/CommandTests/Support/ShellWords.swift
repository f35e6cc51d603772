/// Parts a command line into words, as a shell does: blanks part, '…' and "…" hold together.
enum ShellWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        word.map { words.append($0) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    word.map { words.append($0) }
    return words
  }

  /// A command without `| head N`, and how many lines of its output count.
  static func limit(_ line: String) -> (command: String, lines: Int) {
    let parts = line.split(separator: " | head ")
    guard parts.count == 2, let count = Int(parts[1]) else { return (line, .max) }
    return (String(parts[0]), count)
  }
}
