import Qingdan

extension LibraryState {
  /// A library in memory, read whole.
  init(_ label: String, reading tree: MemoryTree) async throws {
    self.init(label: label, library: try await Library(tree), tree: tree)
  }

  /// A library of one list and the base that ships.
  init(_ label: String, list path: String, _ text: String) async throws {
    try await self.init(
      label, reading: MemoryTree(["library.yaml": "library: x\nformat: 1\nbase: standard\n", path: text]))
  }
}
