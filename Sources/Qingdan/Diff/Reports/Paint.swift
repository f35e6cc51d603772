/// Colour on a terminal; marks where there is none, so that nothing is said by colour alone.
struct Paint {
  let isColoured: Bool

  func removed(_ text: String) -> String { isColoured ? "\u{1B}[31;9m\(text)\u{1B}[0m" : "〔-\(text)-〕" }
  func added(_ text: String) -> String { isColoured ? "\u{1B}[32;4m\(text)\u{1B}[0m" : "{+\(text)+}" }
  func strong(_ text: String) -> String { wrapped(text, "1") }
  func warning(_ text: String) -> String { wrapped(text, "1;33") }

  func severity(_ severity: ChangeSeverity, _ text: String) -> String {
    switch severity {
    case .loss: wrapped(text, "1;31")
    case .substance: wrapped(text, "1;33")
    case .service: wrapped(text, "36")
    case .editorial, .format: wrapped(text, "2")
    }
  }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
