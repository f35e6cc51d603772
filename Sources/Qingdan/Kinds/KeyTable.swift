/// What reading an item asks of its kind, as flat arrays of plain values: nothing here is counted or copied.
struct KeyTable: Hashable, Sendable {
  private(set) var types: [Field.ValueType] = []
  private(set) var isMany: [Bool] = []
  /// The numbers of a group's own fields.
  private(set) var children: [Range<Int>] = []
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  init(_ entries: [FieldTable.Entry]) {
    for entry in entries {
      types.append(entry.field.type)
      isMany.append(entry.field.isMany)
      children.append(entry.children)
      bytes += entry.field.name.utf8
      starts.append(bytes.count)
    }
  }

  /// The field of a key among those of a group: the ones after the last are tried first, since people write their
  /// keys in the order of the kind.
  func index(of key: UnsafeBufferPointer<UInt8>, in range: Range<Int>, from expected: Int) -> Int? {
    for candidate in expected..<max(expected, range.upperBound) where isEqual(key, candidate) {
      return candidate
    }
    for candidate in range.lowerBound..<min(expected, range.upperBound) where isEqual(key, candidate) {
      return candidate
    }
    return nil
  }

  private func isEqual(_ key: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == key.count else { return false }
    for offset in key.indices where bytes[start + offset] != key[offset] { return false }
    return true
  }
}
