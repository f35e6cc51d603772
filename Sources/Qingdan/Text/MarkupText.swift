extension String {
  /// The text as text or attribute of an HTML page: no character of it is markup, and none turns the reading around.
  public var html: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.isHidden: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text as Markdown in which nothing is markup, a mention, a link or a reference: line breaks become `<br>`.
  public var markdown: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": result += "<br>"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // `#` too: it would make links to issues of numbers.
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      // What begins a list or a heading where it begins a line.
      case "+" where result.isEmpty, "-" where result.isEmpty, "=" where result.isEmpty:
        result += "\\"
        result.unicodeScalars.append(scalar)
      // What would become a mention or a link by itself: nothing shown parts its halves.
      case "@": result += "<!-- -->@"
      case ":": result += "&#58;"
      case _ where scalar.isHidden: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.replacing("www.", with: "www&#46;")
  }
}
