import ArgumentParser
import Qingdan

/// An article on the command line: 20, 120之一 or 第一百二十条之一.
struct ArticleOption: ExpressibleByArgument {
  let number: ArticleNumber

  init?(argument: String) {
    guard let number = ArticleNumber(argument) else { return nil }
    self.number = number
  }
}
