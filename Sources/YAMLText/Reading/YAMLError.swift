/// Why a text could not be read as YAML.
public struct YAMLError: Error, Hashable, Sendable {
  /// What is wrong, at which bytes.
  public var problem: TextProblem
  /// Where it starts; kept here because there is no document to ask.
  public var position: SourcePosition

  init(_ problem: TextProblem, in bytes: UnsafeBufferPointer<UInt8>) {
    self.problem = problem
    let start = problem.range.lowerBound
    position = LineTable(Array(bytes.prefix(start))).position(at: start)
  }
}

extension YAMLError: CustomStringConvertible {
  public var description: String {
    "\(position.line):\(position.column): \(problem.message.en) [\(problem.rule)]"
  }
}
