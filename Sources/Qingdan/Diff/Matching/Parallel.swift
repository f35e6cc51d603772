import Dispatch
import Synchronization

/// Work on independent things, several at once.
enum Parallel {
  /// What is made of each thing, in the order of the things, whatever thread made it.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ body: @Sendable (Element) -> Result
  ) -> [Result] {
    guard elements.count > 1, SystemCall.processors > 1 else { return elements.map(body) }
    let results = Mutex([Result?](repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      let result = body(elements[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// What is made of two different things.
  static func both<Left: Sendable, Right: Sendable>(
    _ left: @Sendable () -> Left, _ right: @Sendable () -> Right
  ) -> (Left, Right) {
    let results = Mutex<(Left?, Right?)>((nil, nil))
    if SystemCall.processors > 1 {
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
          let result = left()
          results.withLock { $0.0 = result }
        } else {
          let result = right()
          results.withLock { $0.1 = result }
        }
      }
    }
    let (first, second) = results.withLock { $0 }
    return (first ?? left(), second ?? right())
  }
}
