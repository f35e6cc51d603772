/// Which files of a library are meant: `organisations/sthjj/**`, `organisations/*/powers.yaml`.
///
/// `*` stands for any characters of one name, `**` for any folders; a folder stands for all below it. Nothing else is
/// special. Whatever pattern and path are, matching takes no more steps than the one has signs times the other.
public struct PathPattern: Hashable, Sendable {
  public let text: String
  private let names: [[UInt8]]

  public init(_ text: String) {
    self.text = text
    names = text.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
  }

  public func matches(_ path: String) -> Bool {
    // Which names of the pattern may come next: a part of the path is held against all of them at once.
    var places = withFolders(0)
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      if isEnd(in: places) { return true }
      var next: Set<Int> = []
      for place in places where place < names.count {
        if isFolders(place) {
          next.formUnion(withFolders(place))
        } else if Self.matches(part, names[place]) {
          next.formUnion(withFolders(place + 1))
        }
      }
      if next.isEmpty { return false }
      places = next
    }
    return isEnd(in: places)
  }

  private func isEnd(in places: Set<Int>) -> Bool { !names.isEmpty && places.contains(names.count) }
  private func isFolders(_ place: Int) -> Bool { names[place] == Array("**".utf8) }

  /// A place, and those that are reached when `**` stands for no folder.
  private func withFolders(_ place: Int) -> Set<Int> {
    var places: Set<Int> = [place]
    var place = place
    while place < names.count, isFolders(place) {
      place += 1
      places.insert(place)
    }
    return places
  }

  /// Whether a name fits, where every `*` takes as little as it can: only the last one is ever given more.
  private static func matches(_ name: some Collection<UInt8>, _ pattern: [UInt8]) -> Bool {
    let name = Array(name)
    var (at, sign) = (0, 0)
    var star: (at: Int, sign: Int)?
    while at < name.count {
      if sign < pattern.count, pattern[sign] == UInt8(ascii: "*") {
        star = (at, sign)
        sign += 1
      } else if sign < pattern.count, pattern[sign] == name[at] {
        (at, sign) = (at + 1, sign + 1)
      } else if let last = star {
        star = (last.at + 1, last.sign)
        (at, sign) = (last.at + 1, last.sign + 1)
      } else {
        return false
      }
    }
    return pattern[sign...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
