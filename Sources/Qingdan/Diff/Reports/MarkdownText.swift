extension String {
  /// The text as Markdown in which nothing is markup, a mention, a link or a reference: line breaks become `<br>`.
  ///
  /// As in the exporter of Markdown; `#` keeps numbers of issues from becoming links.
  var markdown: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": result += "<br>"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
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
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}",
        "\u{2060}"..."\u{2069}", "\u{FEFF}":
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.replacing("www.", with: "www&#46;")
  }
}
