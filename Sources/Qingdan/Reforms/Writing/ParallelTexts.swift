/// Texts of a list in which items stand as what is parted from them: the first parts of all in one, the second in another.
struct ParallelTexts {
  struct Layer {
    var edits: [Edit]
    var copied: [(position: Int, path: String)] = []
  }

  var layers: [Layer] = []
  let references: [Edit]

  init(_ references: [Edit]) { self.references = references }

  mutating func add(_ edits: [Edit], _ position: Int, _ path: String, layer: Int) {
    while layers.count <= layer { layers.append(Layer(edits: references)) }
    layers[layer].edits += edits
    layers[layer].copied.append((position, path))
  }
}
