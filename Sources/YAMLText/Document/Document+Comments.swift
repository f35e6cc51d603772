extension Document {
  /// The bytes of every comment from its `#` to the end of its line, in order.
  ///
  /// Comments are no nodes: they are found in the gaps between the leaves, and in the headers of block scalars.
  public var comments: [Range<Int>] {
    var comments: [Range<Int>] = []
    var place = byteOrderMarkLength(bytes)
    bytes.withUnsafeBufferPointer { bytes in
      for node in tape where !node.isCollection {
        findComments(bytes, place..<Int(node.start), into: &comments)
        place = Int(node.end)
        guard node.style == .literal || node.style == .folded else { continue }
        findComments(bytes, Int(node.start)..<headerEnd(bytes, Int(node.start)..<place), into: &comments)
      }
      findComments(bytes, place..<bytes.count, into: &comments)
    }
    return comments
  }
}

/// Appends the comments of a stretch that holds no scalar: there every `#` begins one.
func findComments(
  _ bytes: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>, into comments: inout [Range<Int>]
) {
  var place = gap.lowerBound
  while place < gap.upperBound {
    if bytes[place] == UInt8(ascii: "#") {
      let start = place
      while place < gap.upperBound, lineBreakLength(bytes, at: place) == 0 { place += 1 }
      comments.append(start..<place)
    } else {
      place += 1
    }
  }
}

/// Where the first line of a block scalar ends.
func headerEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
  var place = range.lowerBound
  while place < range.upperBound, lineBreakLength(bytes, at: place) == 0 { place += 1 }
  return place
}
