/// Places of a list as it will be released, told in the list as it lies in the folder: a release writes its version and
/// day into the head, and what stands behind them moves.
struct StampedPlaces {
  private struct Shift {
    /// How many bytes both texts share at their beginnings and their ends.
    var head: Int
    var tail: Int
    var length: Int
    var stampedLength: Int

    init(_ bytes: [UInt8], _ stamped: [UInt8]) {
      (length, stampedLength) = (bytes.count, stamped.count)
      head = zip(bytes, stamped).prefix { $0 == $1 }.count
      let most = min(length, stampedLength) - head
      tail = zip(bytes.reversed(), stamped.reversed()).prefix { $0 == $1 }.prefix(most).count
    }

    /// What was written only for the release stands at its beginning.
    func original(_ offset: Int) -> Int {
      if offset <= head { return offset }
      if offset >= stampedLength - tail { return offset - stampedLength + length }
      return min(offset, length - tail)
    }
  }

  private var shifts: [String: Shift] = [:]

  /// - Parameter stamped: the lists with the heads of the release, by path.
  init(_ stamped: [String: [UInt8]], in tree: any FileTree) throws(FileError) {
    for (path, bytes) in stamped { shifts[path] = Shift(try tree.read(path), bytes) }
  }

  /// A finding about the folder's text. Its fixes are left out: they are for `validate`, which sees that text itself.
  func moved(_ finding: Diagnostic) -> Diagnostic {
    var finding = finding
    finding.place = finding.place.map(moved)
    finding.notes = finding.notes.map { note in
      var note = note
      note.place = moved(note.place)
      return note
    }
    if finding.place.map({ shifts[$0.file] != nil }) ?? false { finding.fixes = [] }
    return finding
  }

  private func moved(_ place: Place) -> Place {
    guard let shift = shifts[place.file] else { return place }
    let start = shift.original(place.bytes.lowerBound)
    return Place(file: place.file, bytes: start..<max(start, shift.original(place.bytes.upperBound)))
  }
}
