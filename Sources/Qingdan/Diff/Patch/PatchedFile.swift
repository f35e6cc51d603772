/// What makes one file of a library what it is in the newer state, byte for byte.
struct PatchedFile: Hashable, Sendable {
  enum Body: Hashable, Sendable {
    /// Pieces of the older file, which are its items, and new text.
    case pieces([Piece])
    case text([UInt8])
    case removed
  }

  enum Piece: Hashable, Sendable {
    /// These of the older file's, as they stand there; number 0 is what comes before the first item.
    case kept(ClosedRange<Int>)
    case text([UInt8])
  }

  /// A piece of the older file, for telling which item is not what it was.
  struct Base: Hashable, Sendable {
    /// The item's id, else its name; empty for what stands before the items.
    let name: String
    let digest: String
  }

  let path: String
  /// The older file; nil where there is none.
  let before: Digest?
  /// The newer file; nil where there is none.
  let after: Digest?
  let base: [Base]
  let body: Body

  /// What turns one text of a file into another; nil means that there is no such file.
  init?(_ path: String, from old: [UInt8]?, to new: [UInt8]?) {
    guard old != new else { return nil }
    self.path = path
    before = old.map { Digest(of: $0) }
    after = new.map { Digest(of: $0) }
    guard let new else {
      (base, body) = ([], .removed)
      return
    }
    guard let old, LibraryFiles.isList(path), let parts = ListPieces(old), let newParts = ListPieces(new)
    else {
      (base, body) = ([], .text(new))
      return
    }
    base = parts.base
    body = .pieces(Self.pieces(of: newParts, from: parts))
  }

  init(path: String, before: Digest?, after: Digest?, base: [Base], body: Body) {
    self.path = path
    self.before = before
    self.after = after
    self.base = base
    self.body = body
  }

  private static func pieces(of new: ListPieces, from old: ListPieces) -> [Piece] {
    var places: [ArraySlice<UInt8>: [Int]] = [:]
    for index in old.texts.indices.reversed() { places[old.texts[index], default: []].append(index) }
    var pieces: [Piece] = []
    for text in new.texts {
      guard let place = places[text]?.popLast() else {
        if case .text(let before)? = pieces.last {
          pieces[pieces.count - 1] = .text(before + text)
        } else {
          pieces.append(.text(Array(text)))
        }
        continue
      }
      if case .kept(let run)? = pieces.last, run.upperBound + 1 == place {
        pieces[pieces.count - 1] = .kept(run.lowerBound...place)
      } else {
        pieces.append(.kept(place...place))
      }
    }
    return pieces
  }

  /// The newer text; nil where this text is not the one that the patch was made for.
  func applied(to old: [UInt8]?) -> [UInt8]?? {
    guard old.map({ Digest(of: $0) }) == before else { return nil }
    let new: [UInt8]?
    switch body {
    case .removed: new = nil
    case .text(let text): new = text
    case .pieces(let pieces):
      guard let old, let parts = ListPieces(old) else { return nil }
      var text: [UInt8] = []
      for piece in pieces {
        switch piece {
        case .text(let bytes): text += bytes
        case .kept(let run):
          guard run.lowerBound >= 0, run.upperBound < parts.texts.count else { return nil }
          for index in run { text += parts.texts[index] }
        }
      }
      new = text
    }
    return new.map({ Digest(of: $0) }) == after ? .some(new) : nil
  }

  /// The items in which a file differs from the one that the patch was made for, by id.
  func strangers(in old: [UInt8]) -> [String] {
    guard !base.isEmpty, let parts = ListPieces(old) else { return [] }
    let found = Dictionary(parts.base.map { ($0.name, $0.digest) }) { first, _ in first }
    let known = Dictionary(base.map { ($0.name, $0.digest) }) { first, _ in first }
    return base.map(\.name).filter { found[$0] != known[$0] }
      + parts.base.map(\.name).filter { known[$0] == nil }
  }
}

/// A list file as its head and its items, as bytes.
struct ListPieces {
  let texts: [ArraySlice<UInt8>]
  let base: [PatchedFile.Base]

  init?(_ bytes: [UInt8]) {
    guard let document = try? Document(bytes), let root = document.root,
      let items = document.value(of: root, for: "items"), let ranges = document.pieces(ofItemsIn: items)
    else { return nil }
    let names = document.children(items).enumerated().map { number, item in
      let named = ["id", "name"].lazy.compactMap { document.value(of: item, for: $0) }.first
      return named.map { document.text($0) } ?? "#\(number + 1)"
    }
    guard names.count + 1 == ranges.count else { return nil }
    texts = ranges.map { bytes[$0] }
    base = zip([""] + names, texts).map { name, text in
      PatchedFile.Base(name: name, digest: String(Digest(of: Array(text)).hex.prefix(16)))
    }
  }
}
